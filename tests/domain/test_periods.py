"""Periods: half-open days, and a calendar that says when the programme's year closes."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.periods import CIVIL_CALENDAR, STATE_CALENDAR, Calendar, Period, PeriodUnknown

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2026", date(2025, 12, 15), date(2026, 12, 14)),
        ("2026-Q1", date(2025, 12, 15), date(2026, 3, 14)),
        ("2026-H1", date(2025, 12, 15), date(2026, 6, 14)),
        ("2026-H2", date(2026, 6, 15), date(2026, 12, 14)),
        ("2026-9M", date(2025, 12, 15), date(2026, 9, 14)),
        ("2026-05", date(2026, 4, 15), date(2026, 5, 14)),
        ("2026-01-15/2026-03-14", date(2026, 1, 15), date(2026, 3, 14)),
    ],
)
def test_the_states_year_closes_on_14_december(code: str, first: date, last: date) -> None:
    period = STATE_CALENDAR.parse(code)
    assert (period.since, period.last) == (first, last)


def test_a_civil_calendar_closes_with_the_month_in_leap_years_too() -> None:
    assert CIVIL_CALENDAR.parse("2028-02") == Period(date(2028, 2, 1), date(2028, 3, 1))
    assert CIVIL_CALENDAR.parse("2026") == Period(date(2026, 1, 1), date(2027, 1, 1))


def test_a_campaign_is_known_by_its_code() -> None:
    summer = Period(date(2026, 6, 1), date(2026, 9, 1))
    assert Calendar(campaigns=(("he-2026", summer),)).parse("he-2026") == summer


@pytest.mark.parametrize(
    "code",
    [
        "",
        "26",
        "2026-Q5",
        "2026-13",
        "2026-00",
        "x",
        "2026-02-30/2026-03-01",
        "2026-03-01/2026-02-01",
    ],
)
def test_a_period_that_does_not_exist_is_refused_by_name(code: str) -> None:
    with pytest.raises(PeriodUnknown) as refused:
        STATE_CALENDAR.parse(code)
    assert refused.value.facts == {"period": code}


@given(st.integers(2000, 2100), st.sampled_from([STATE_CALENDAR, CIVIL_CALENDAR]))
def test_months_fill_quarters_and_quarters_fill_the_year_without_gap_or_overlap(
    year: int, calendar: Calendar
) -> None:
    for codes in ([f"{year}-{m:02}" for m in range(1, 13)], [f"{year}-Q{q}" for q in range(1, 5)]):
        parts = [calendar.parse(code) for code in codes]
        assert parts[0].since == calendar.year(year).since
        assert parts[-1].until == calendar.year(year).until
        assert all(a.until == b.since for a, b in itertools.pairwise(parts))


@given(days, st.integers(1, 400), days, st.integers(1, 400))
def test_two_periods_meet_exactly_when_they_share_a_day(
    one: date, length: int, other: date, width: int
) -> None:
    first, second = (Period(s, s + timedelta(days=n)) for s, n in ((one, length), (other, width)))
    shared = any(second.holds(one + timedelta(days=n)) for n in range(length))
    assert first.meets(second) == shared == second.meets(first)


def test_the_until_day_does_not_count_and_days_are_counted() -> None:
    march = Period.of_days(date(2026, 3, 1), date(2026, 3, 31))
    assert march.holds(date(2026, 3, 31))
    assert not march.holds(date(2026, 4, 1))
    assert march.days == 31
    with pytest.raises(ValueError, match="cannot run"):
        Period(date(2026, 3, 1), date(2026, 3, 1))
