"""Periods are offered by name, this year's first."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.periods import STATE_CALENDAR, Calendar, Period
from chungtay.queries.results.periods import alike, named, offered, this_year, year_before


def test_the_last_days_of_december_are_of_the_next_reporting_year():
    assert this_year(STATE_CALENDAR, date(2026, 12, 14)) == "2026"
    assert this_year(STATE_CALENDAR, date(2026, 12, 15)) == "2027"


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("2026", "Năm 2026", "Year 2026"),
        ("2026-Q2", "Quý II năm 2026", "Quarter II of 2026"),
        ("2026-H1", "6 tháng đầu năm 2026", "First half of 2026"),
        ("2026-9M", "9 tháng đầu năm 2026", "First nine months of 2026"),
        ("2026-05", "Tháng 5 năm 2026", "May 2026"),
        ("2026-01-15/2026-03-14", "15/01/2026 đến 14/03/2026", "15/01/2026 to 14/03/2026"),
    ],
)
def test_a_period_has_a_name_in_both_languages(code, vi, en):
    period = STATE_CALENDAR.parse(code)
    assert (named(code, period, "vi"), named(code, period, "en")) == (vi, en)


def test_this_year_comes_first_then_its_parts_then_other_years_then_campaigns():
    calendar = Calendar(campaigns=(("tet", STATE_CALENDAR.parse("2026-01-20/2026-02-15")),))
    codes = [
        period.code
        for period in offered(
            calendar, on=date(2026, 5, 1), years={"2024", "2025", "2026"}, language="vi"
        )
    ]
    assert codes[:3] == ["2026", "2026-H1", "2026-H2"]
    assert codes[-3:] == ["2025", "2024", "tet"]
    assert codes.count("2026") == 1


def test_a_campaign_whose_code_is_a_known_busy_time_is_called_by_its_name():
    march = Period.of_days(date(2026, 3, 1), date(2026, 3, 31))
    assert named("youth-month-2026", march, "vi").startswith("Tháng Thanh niên 2026 (")
    assert named("youth-month-2026", march, "en").startswith("Youth Month 2026 (")
    assert named("tet-2026", march, "vi").startswith("tet-2026 (")


@pytest.mark.parametrize(
    ("code", "before"),
    [
        ("2026", "2025"),
        ("2026-Q1", "2025-Q1"),
        ("2026-05", "2025-05"),
        ("2024-02-29/2024-03-31", "2023-02-28/2023-03-31"),
        ("youth-month-2026", "youth-month-2025"),
        ("tet/x", ""),
        ("tet", ""),
    ],
)
def test_the_same_period_a_year_before_is_known_by_its_code(code, before):
    assert year_before(code) == before


def test_periods_to_compare_with_are_those_of_the_same_kind():
    told = alike("2026-Q1", Calendar(), years={"2026", "2023"}, language="vi")
    assert [period.code for period in told] == ["2025-Q1", "2023-Q1"]
    assert told[0].name == "Quý I năm 2025"
    days = alike("2026-01-15/2026-02-14", Calendar(), years={"2026", "2023"}, language="en")
    assert [period.code for period in days] == ["2025-01-15/2025-02-14"]
    assert alike("youth-month-2026", Calendar(), years={"2026"}, language="vi") == ()
