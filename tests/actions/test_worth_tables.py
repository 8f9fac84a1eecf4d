"""What counting once is worth as a file: typed numbers, the question on top, and what explains."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from chungtay.actions import recognitions
from chungtay.actions.tables import FILES
from chungtay.actions.worth_tables import worth_file
from chungtay.domain.permissions import NotAllowed
from chungtay.queries.results.scope import Wanted
from tests.actions.cast import LAN, later
from tests.cast import ROADS
from tests.queries.cast import seen_by
from tests.web.conftest import everybody, world

__all__ = ["everybody", "world"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def joined(world) -> None:
    both = [world.own_claim.id, world.partner_claim.id]
    recognitions.join(both, by=LAN, at=later(4))


def table(visitor, **wanted: str) -> list[list[str]]:
    file = worth_file(visitor, Wanted(**wanted), kind="csv")
    return list(csv.reader(StringIO(file.content.decode("utf-8-sig"))))


def heads(rows: list[list[str]], first: str) -> list[str]:
    return next(row for row in rows if row and row[0] == first)


def test_every_indicator_has_a_row_and_every_organisation_a_column(world, joined):
    rows = table(seen_by(world, "standing"))
    head = heads(rows, "Chỉ tiêu")
    line = rows[rows.index(head) + 1]
    told = dict(zip(head, line, strict=True))
    assert (told["Tổng các báo cáo"], told["Tính một lần"]) == ("8.0", "5.5")
    assert (told["Chênh lệch"], told["Do hoạt động làm chung"]) == ("2.5", "2.5")
    assert told["Hội Liên hiệp Phụ nữ"] == "2.5"
    assert any("Ai tham gia" in row[0] for row in rows if row)


def test_of_one_indicator_the_activities_add_up_to_the_difference(world, joined):
    rows = table(seen_by(world, "standing"), indicator=ROADS.code)
    head = heads(rows, "Hoạt động")
    below = rows[rows.index(head) + 1 :]
    shared = dict(zip(head, below[0], strict=True))
    assert (shared["Số tổ chức"], shared["Số lượng"], shared["Dôi ra nếu cộng"]) == (
        "2", "2.5", "2.5",
    )  # fmt: skip
    sums = {row[0]: row[head.index("Số lượng")] for row in below if len(row) == len(head)}
    assert sums["Tổng các báo cáo"] == "8.0"
    assert (sums["Trừ phần làm chung"], sums["Tính một lần"]) == ("-2.5", "5.5")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_spreadsheet_holds_numbers_and_opens(world, joined, language):
    file = worth_file(seen_by(world, "standing", language), Wanted(), kind="xlsx")
    assert (file.media_type, file.name[-5:]) == (FILES["xlsx"], ".xlsx")
    sheet = load_workbook(BytesIO(file.content)).active
    values = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {8, 5.5, 2.5} <= values


def test_only_who_may_take_out_takes_it(world, joined):
    with pytest.raises(NotAllowed):
        worth_file(seen_by(world, "administrator"), Wanted(), kind="csv")
