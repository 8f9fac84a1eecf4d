"""A table of changes as somebody wrote it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.reorganisations.written import (
    MOST_ROWS,
    CellUnfit,
    ColumnUnfit,
    DaysDiffer,
    TableUnread,
    basis_of,
    day_of,
    event_id,
    ids_of,
    lines_of,
    numbered,
    rows_from,
    rows_of,
    share,
)
from tests.domain.reorganisations.table import SPELLING, rows, table

HEAD = "day | what | change | subject | heir | population | basis\n"


def test_headings_and_words_are_known_with_and_without_diacritics():
    told = rows("Ngày | WHAT | việc | subject\n1/7/2025 | Đơn  vị | SÁP NHẬP | Hội  A")
    assert told[0].cells == {
        "day": "2025-07-01", "what": "unit", "change": "merge", "subject": "Hội A",
    }  # fmt: skip
    assert told[0].number == 2


def test_titles_above_and_empty_rows_are_passed_over_and_rows_keep_their_numbers():
    told = rows("Phương án | | |\n | | |\nday | what | change | subject\n | | |\n"
                "2025-07-01 | place | close | xã p1")  # fmt: skip
    assert [row.number for row in told] == [5]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        (" | |\n | |", "empty"),
        ("a | b\nc | d", "no-heading"),
        ("day | what | subject\n2025-07-01 | place | xã p1", "no-heading"),
        ("day | what | change", "no-rows"),
    ],
)
def test_what_is_no_table_is_refused(text, why):
    with pytest.raises(TableUnread) as refused:
        rows(text)
    assert refused.value.facts["why"] == why


def test_more_rows_than_a_reorganisation_has_are_refused():
    with pytest.raises(TableUnread) as refused:
        rows_of([["what", "change"], *[["place", "close"]] * (MOST_ROWS + 1)], SPELLING)
    assert refused.value.facts["many"] == MOST_ROWS + 1


@pytest.mark.parametrize(
    ("head", "why", "column"),
    [
        ("what | change | màu", "unknown", "màu"),
        ("what | change | day | ngày", "twice", "ngày"),
    ],
)
def test_a_heading_that_means_nothing_or_stands_twice_is_refused(head, why, column):
    with pytest.raises(ColumnUnfit) as refused:
        rows(f"{head}\nplace | close")
    assert refused.value.facts == {"column": column, "why": why}


@pytest.mark.parametrize(
    ("line", "column", "why"),
    [
        ("2025-07-01 | người | close | x", "what", "word"),
        ("2025-07-01 | place | nhảy | x", "change", "word"),
        ("2025-07-01 | | close | x", "what", "needed"),
        ("2025-07-01 | place | | x", "change", "needed"),
        ("31/02/2025 | place | close | x", "day", "day"),
        ("7/2025 | place | close | x", "day", "day"),
        ("45839 | place | close | x", "day", "day"),
        ("2025-07-01 | place | close | x | | | | thừa", "8", "no-column"),
    ],
)
def test_a_cell_that_cannot_be_meant_is_refused_with_its_row_and_column(line, column, why):
    with pytest.raises(CellUnfit) as refused:
        rows(HEAD + line)
    facts = refused.value.facts
    assert (facts["row"], facts["column"], facts["why"]) == (2, column, why)


def test_a_code_that_a_spreadsheet_was_told_to_keep_is_taken_as_it_is():
    told = rows('day | what | change | code\n2025-07-01 | place | code | ="00123"\n'
                " | place | code | '00456")  # fmt: skip
    assert [row.says("code") for row in told] == ["00123", "00456"]


def test_one_day_is_said_once_or_by_all():
    assert day_of(rows(HEAD + "2025-07-01 | place | close | x\n | place | close | y")) == date(
        2025, 7, 1
    )
    with pytest.raises(DaysDiffer) as refused:
        day_of(rows(HEAD + "2025-07-01 | place | close | x\n2025-07-02 | place | close | y"))
    assert refused.value.facts["row"] == 3
    with pytest.raises(CellUnfit) as lacking:
        day_of(rows(HEAD + " | place | close | x"))
    assert lacking.value.facts["why"] == "needed"


@pytest.mark.parametrize(
    ("text", "number"),
    [("0.7", "0.7"), ("0,7", "0.7"), ("70%", "0.7"), ("70,5 %", "0.705"), ("1", "1"), ("0", "0")],
)
def test_shares_are_written_in_several_ways(text, number):
    (row,) = rows(HEAD + f"2025-07-01 | place | split | x | y | {text}")
    assert share(row, "population") == Decimal(number)
    assert share(row, "area") is None


@pytest.mark.parametrize("text", ["70", "-0.1", "101%", "bảy", "NaN", "7/10", "Infinity"])
def test_what_is_no_share_is_refused(text):
    (row,) = rows(HEAD + f"2025-07-01 | place | split | x | y | {text}")
    with pytest.raises(CellUnfit) as refused:
        share(row, "population")
    assert refused.value.facts["why"] == "share"


def test_the_same_rows_are_the_same_event_however_they_are_laid_out():
    one = rows(HEAD + "2025-07-01 | place | close | xã A | | | NQ 1")
    same = rows("change | basis | subject | what | day\n | | | |\nclose | NQ 1 | xã  A | place | "
                "01/07/2025")  # fmt: skip
    other = rows(HEAD + "2025-07-01 | place | close | xã B | | | NQ 1")
    assert event_id(one) == event_id(same) != event_id(other)
    assert event_id(one, time=1) not in (event_id(one), event_id(other))


def test_ids_follow_from_the_event_and_the_key():
    one, other = (
        ids_of(event_id(rows(HEAD + "2025-07-01 | place | close | a"))),
        ids_of(event_id(rows(HEAD + "2025-07-01 | place | close | b"))),
    )
    assert one("x") == one("x") != one("y")
    assert one("x") != other("x")


def test_what_is_kept_of_rows_is_enough_to_read_them_again():
    told = rows(HEAD + "2025-07-01 | place | close | xã A | | | NQ 1\n | place | close | xã B")
    again = rows_from(lines_of(told))
    assert [(row.number, row.cells) for row in again] == [(row.number, row.cells) for row in told]
    assert event_id(again) == event_id(told)


def test_the_documents_that_say_so_are_named_once_each():
    told = rows(HEAD + "2025-07-01 | place | close | a | | | NQ 1\n | place | close | b | | | NQ 2"
                       "\n | place | close | c | | | NQ 1")  # fmt: skip
    assert basis_of(told) == "NQ 1; NQ 2"
    assert [n for n, _ in numbered(told, "close")] == [0, 1, 2]
    assert table("a | b") == [["a", "b"]]
