"""The rows of a reorganisation are read out of files as people have them."""

from __future__ import annotations

import pytest

from chungtay.actions.step_tables import MOST_BYTES, rows_in
from chungtay.domain.reorganisations.written import CellUnfit, TableUnread

TEXT = "loại,việc,đối tượng,tên mới\nđịa bàn,đổi tên,xã A,Tân Tiến\n"
ROW = {"what": "place", "change": "rename", "subject": "xã A", "name": "Tân Tiến"}


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.replace(",", ";").encode(),
        TEXT.replace(",", "\t").encode(),
        TEXT.replace("\n", "\r\n").encode(),
    ],
    ids=["utf-8", "with a mark", "utf-16", "semicolons", "tabs", "windows lines"],
)
def test_a_table_is_read_whatever_its_signs(content):
    (row,) = rows_in(content, name="sap-xep.csv")
    assert row.cells == ROW
    assert row.number == 2


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"PK\x03\x04" + b"\0" * 50, "not-a-table"),
        (b"%PDF-1.7 ...", "not-a-table"),
        (b"a" * (MOST_BYTES + 1), "too-large"),
        ("loại,việc\n".encode(), "no-rows"),
        (b"a,b\n1,2\n", "no-heading"),
    ],
    ids=["nothing", "a workbook", "a PDF", "too large", "headings alone", "another table"],
)
def test_what_is_no_table_is_refused_for_a_reason(content, why):
    with pytest.raises(TableUnread) as refused:
        rows_in(content, name="x")
    assert refused.value.facts["why"] == why


def test_a_word_that_means_nothing_is_told_with_its_row():
    with pytest.raises(CellUnfit) as refused:
        rows_in("loại,việc\nđịa bàn,hát\n".encode(), name="x")
    assert refused.value.facts["row"] == 2
