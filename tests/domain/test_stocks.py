"""Stocks: the latest word speaks for the period's end, until it is too old."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from chungtay.domain.claims import Claim, Role, Standing
from chungtay.domain.figures import Figure
from chungtay.domain.periods import Period
from chungtay.domain.places import Inheritance, Place, Territory
from chungtay.domain.stocks import latest_stocks, without_outlived
from chungtay.domain.units import Succession, Unit, Units
from tests.cast import HOUSES, LAN, YEAR, says


def on(day: date, value: str, unit: str = LAN) -> Claim:
    return says(
        unit, HOUSES, value, id=f"{unit}{day}", role=Role.BARE, days=Period.of_days(day, day)
    )


MARCH, AUGUST = date(2026, 3, 1), date(2026, 8, 1)


def test_the_latest_word_of_each_body_speaks_for_the_whole_period() -> None:
    said = [on(AUGUST, "7"), on(MARCH, "6"), on(MARCH, "3", "army@lang-ven")]
    latest = latest_stocks(said, period=YEAR)
    assert sorted(str(claim.figure.value) for claim in latest) == ["3", "7"]
    assert {claim.days for claim in latest} == {YEAR}


def test_what_was_said_after_the_period_does_not_leak_into_it() -> None:
    half = Period(YEAR.since, date(2026, 6, 15))
    (only,) = latest_stocks([on(AUGUST, "7"), on(MARCH, "6")], period=half)
    assert only.figure.value == 6


def test_a_word_older_than_the_programme_s_limit_no_longer_speaks() -> None:
    assert latest_stocks([on(MARCH, "6")], period=YEAR, oldest=timedelta(days=30)) == ()


def test_a_cumulative_figure_never_speaks_instead_of_the_stock_beside_it() -> None:
    stock = on(AUGUST, "45")
    so_far = replace(stock, id="so far", figure=Figure(Decimal(212)), standing=Standing.CUMULATIVE)
    latest = latest_stocks([stock, so_far], period=YEAR)
    assert [claim.figure.value for claim in latest if claim.counts] == [45]


MERGED_ON = date(2026, 7, 1)
LAND = Territory(
    [
        *(Place(old, old, until=MERGED_ON) for old in ("x", "y")),
        Place("z", "z", since=MERGED_ON),
    ],
    [Inheritance("x", "z"), Inheritance("y", "z")],
)
BODIES = Units(
    [*(Unit(u, u, place=u, until=MERGED_ON) for u in ("x", "y")), Unit("z", "z", place="z")],
    successions=[Succession(u, "z", MERGED_ON) for u in ("x", "y")],
)


def told(unit: str, day: date, value: str) -> Claim:
    claim = on(day, value)
    return replace(claim, id=f"{unit}{day}", unit=unit, place=unit)


def test_a_merged_commune_s_own_word_outlives_those_of_what_it_was_made_of() -> None:
    before = [told("x", MARCH, "6"), told("y", MARCH, "4")]
    after = [*before, told("z", AUGUST, "11")]
    known = {"period": YEAR, "units": BODIES, "territory": LAND}
    assert without_outlived(before, **known) == tuple(before)
    assert [c.figure.value for c in without_outlived(after, **known)] == [11]


def test_a_word_about_part_of_the_land_outlives_nothing() -> None:
    said = [told("x", MARCH, "6"), replace(told("z", AUGUST, "2"), place="y")]
    known = {"period": YEAR, "units": BODIES, "territory": LAND}
    assert without_outlived(said, **known) == tuple(said)
