"""Rows of two periods stand beside one another on one structure, and add up in both."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.domain.counting import count
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.questions import Question, State
from chungtay.domain.rollup import RowKind
from chungtay.domain.units import Line
from chungtay.queries.books import open_ledger
from chungtay.queries.rows import PeriodsUnlike, Span, told, twins
from tests.actions.cast import PROGRAMME, key
from tests.cast import ROADS
from tests.queries.reorganised import PROVINCE, women

pytestmark = pytest.mark.django_db
HALVES = tuple(STATE_CALENDAR.months(2026, *span) for span in ((7, 12), (1, 6)))
MONTHS = tuple(
    tuple((f"2026-{m:02}", STATE_CALENDAR.months(2026, m, m)) for m in span)
    for span in (range(7, 13), range(1, 7))
)


def pairs(by: str, **asked: object):
    book = open_ledger(PROGRAMME).book
    question = Question(book.catalogue[ROADS.code], HALVES[0], HALVES[0].last, **asked)
    now, before = Span(question, MONTHS[0]), Span(replace(question, period=HALVES[1]), MONTHS[1])
    found = list(told(book, by, now, before))
    return book, now, before, found


@pytest.mark.parametrize(
    ("by", "asked"),
    [
        ("place", {"place": PROVINCE}),
        ("unit", {"unit": key("women@ninh-binh"), "line": Line.SECTOR}),
        ("organisation", {}),
        ("period", {}),
        ("category", {}),
    ],
)
def test_both_columns_add_up_to_their_own_total(reorganised, by, asked):
    book, now, before, found = pairs(by, **asked)
    for one in found:
        for side, span in ((0, now), (1, before)):
            whole = count(book, span.question).total or Decimal(0)
            assert sum(pair[side].amount for pair in one.rows) == whole


def test_what_merged_is_compared_with_what_it_was_made_of(reorganised):
    *_, (one,) = pairs("place", place=PROVINCE)
    beside = {row.key: (row.amount, twin.amount) for row, twin in one.rows}
    assert beside[key("lam")] == (Decimal(4), Decimal(5))
    assert beside[""] == (Decimal(0), Decimal(6))


def test_a_row_that_said_nothing_in_one_period_says_so(reorganised):
    *_, (one,) = pairs("unit", unit=key("women@ninh-binh"), line=Line.SECTOR)
    ban = next((row, twin) for row, twin in one.rows if row.key == women("ban"))
    assert ban[0].amount == Decimal(1)
    assert ban[1].counted.state is State.NOT_REPORTED


def test_a_month_stands_beside_the_one_at_its_place(reorganised):
    *_, (one,) = pairs("period")
    assert [row.key for row, _ in one.rows] == sorted(row.key for row, _ in one.rows)
    told_of = {row.key: twin.key for row, twin in one.rows if row.kind is RowKind.ROW}
    assert told_of["2026-09"] == "2026-03"
    with pytest.raises(PeriodsUnlike):
        twins("period", MONTHS[0], MONTHS[1][:3])


def test_a_row_that_only_an_estimate_speaks_of_keeps_its_silence(reorganised):
    book = open_ledger(PROGRAMME).book
    year = STATE_CALENDAR.year(2026)
    question = Question(book.catalogue[ROADS.code], year, year.last, place=PROVINCE)
    (one,) = told(book, "place", Span(question), None)
    muong = next(row for row, _ in one.rows if row.key == key("muong"))
    assert muong.estimate == Decimal("1.8")
    assert muong.counted.state is State.NOT_REPORTED
