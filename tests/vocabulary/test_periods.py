"""The named periods are those of the calendar that the counting uses."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.periods import STATE_CALENDAR
from chungtay.vocabulary.organisations import levels
from chungtay.vocabulary.periods import cascade_days, period_words, periods


@pytest.mark.parametrize(
    ("code", "asked"),
    [("year", "2026"), ("half1", "2026-H1"), ("half2", "2026-H2"), ("nine_months", "2026-9M")],
)
def test_a_named_period_begins_and_ends_as_the_state_calendar_does(code, asked):
    named, counted = periods()[code], STATE_CALENDAR.parse(asked)
    assert _day(named.since, 2026) == counted.since
    assert _day(named.last, 2026) == counted.last


def _day(written: str, year: int) -> date:
    which, month, day = written.split("/")
    return date(year - 1 if which == "year-1" else year, int(month), int(day))


def test_nine_months_are_named_by_digits_and_by_words():
    assert {"9 tháng", "chín tháng"} <= set(period_words()["nine_months"].words)


def test_a_higher_level_reports_later():
    days = list(cascade_days().values())
    assert days == sorted(days)
    assert set(cascade_days()) <= set(levels())
