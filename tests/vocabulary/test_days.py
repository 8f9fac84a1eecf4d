"""Commemoration days fall where both calendars say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chungtay.vocabulary.days import (
    day_kinds,
    days,
    lead_days,
    lunar_day,
    lunar_years,
    peaks,
    year_name,
)
from chungtay.vocabulary.organisations import organisations


@pytest.mark.parametrize(
    ("year", "tet"),
    [
        (1968, date(1968, 1, 29)),  # a day before the Chinese new year
        (1985, date(1985, 1, 21)),  # a month before it
        (2007, date(2007, 2, 17)),
        (2025, date(2025, 1, 29)),
        (2026, date(2026, 2, 17)),
        (2030, date(2030, 2, 2)),
    ],
)
def test_tet_falls_where_vietnam_keeps_it(year, tet):
    assert lunar_day(year, 1, 1) == tet
    assert days()["lunar-new-year"].on(year) == tet


@pytest.mark.parametrize(
    ("code", "on"),
    [
        ("kitchen-gods", date(2026, 2, 10)),
        ("first-full-moon", date(2026, 3, 3)),
        ("hung-kings-commemoration", date(2026, 4, 26)),
        ("vesak", date(2026, 5, 31)),
        ("vu-lan", date(2026, 8, 27)),
        ("mid-autumn", date(2026, 9, 25)),
        ("ok-om-bok", date(2026, 11, 23)),
    ],
)
def test_the_lunar_days_of_2026_fall_where_the_almanac_has_them(code, on):
    assert days()[code].on(2026) == on


def test_a_doubled_month_moves_the_days_after_it():
    year = lunar_years()[2025]
    assert year.leap_month == 6
    assert days()["vu-lan"].on(2025) == date(2025, 9, 6)
    assert year.day(6, 1, leap=True) - year.day(6, 1) == timedelta(days=year.month_days[5])


def test_a_lunar_day_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="no lunar month"):
        lunar_day(2026, 6, 1, leap=True)
    with pytest.raises(ValueError, match="no day 31"):
        lunar_day(2026, 1, 31)


def test_lunar_years_follow_each_other_without_a_gap():
    years = lunar_years()
    assert (min(years), max(years)) == (1950, 2100)
    for year in range(1950, 2100):
        known = years[year]
        assert known.first_day + timedelta(days=sum(known.month_days)) == years[year + 1].first_day
        assert len(known.month_days) == (13 if known.leap_month else 12)


def test_army_day_is_on_the_22nd_of_december_and_round_in_2034():
    army = days()["army-day"]
    assert army.on(2026) == date(2026, 12, 22)
    assert army.is_round(2034)
    assert not army.is_round(2026)


def test_the_public_holidays_are_the_marked_days_only():
    off = {code for code, known in days().items() if known.holiday}
    assert {"new-years-day", "reunification-day", "national-day", "lunar-new-year"} <= off
    assert "army-day" not in off


def test_what_a_day_refers_to_exists_and_it_falls_in_every_year():
    for known in days().values():
        assert set(known.organisations) <= set(organisations())
        assert known.kind in day_kinds()
        assert known.on(2027).year == 2027


def test_a_busy_time_has_a_first_and_a_last_day():
    for peak in peaks().values():
        assert date(2026, *peak.first) < date(2026, *peak.last)
    assert lead_days()["plan"] > lead_days()["assign"] > lead_days()["review"]


def test_2026_is_the_year_of_the_horse():
    assert year_name(2026, "vi") == "năm Bính Ngọ"
    assert year_name(2026, "en") == "the year of the Horse"
