"""Rows on the structures of several days: as reported, held above, estimated (laws 5, 12)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from chungtay.domain.claims import Claim, Role
from chungtay.domain.counting import Book, count
from chungtay.domain.periods import Period
from chungtay.domain.places import Inheritance, Place, Territory
from chungtay.domain.questions import Question
from chungtay.domain.rollup import Table, by_place, by_unit
from chungtay.domain.units import Line, Parent, Succession, Unit, Units
from tests.cast import LAN, ROADS, UNITS, YEAR, says

MIDDLE = date(2026, 7, 1)
SPLIT_IN_JULY = Territory(
    [
        Place("p", "Tỉnh", "province"),
        Place("x", "Xã X", parent="p", until=MIDDLE),
        *(Place(new, f"Xã {new}", parent="p", since=MIDDLE) for new in ("y", "z")),
    ],
    [
        Inheritance("x", "y", whole=False, population=Decimal("0.7")),
        Inheritance("x", "z", whole=False, population=Decimal("0.3")),
    ],
)


def in_month(month: int, place: str, value: str) -> Claim:
    day = date(2026, month, 10)
    return says(LAN, ROADS, value, id=f"{place}{month}", place=place, days=Period.of_days(day, day))


def divided() -> Book:
    said = (in_month(3, "x", "6"), in_month(9, "y", "2"))
    return Book(said, UNITS, SPLIT_IN_JULY, {ROADS.code: ROADS})


def by_key(table: Table) -> dict[str, Decimal]:
    return {row.key or row.kind.value: row.amount for row in table.rows}


def test_what_was_done_before_a_split_is_held_above_with_an_estimate_beside_it() -> None:
    table = by_place(divided(), Question(ROADS, YEAR, YEAR.last, place="p"))
    assert by_key(table) == {"y": 2, "z": 0, "held-here": 6}
    estimates = {row.key: row.estimate for row in table.rows}
    assert estimates == {"y": Decimal("4.2"), "z": Decimal("1.8"), "": None}


def test_as_reported_each_figure_stands_where_it_stood_on_its_day() -> None:
    asked = Question(ROADS, YEAR, YEAR.last, place="p", as_reported=True)
    assert by_key(by_place(divided(), asked)) == {"x": 6, "y": 2}


def test_as_reported_a_body_s_doings_stand_under_whom_it_stood_on_their_days() -> None:
    units = Units(
        [Unit("old", "Cũ"), Unit("new", "Mới"), Unit(LAN, "Lan")],
        [
            Parent(LAN, Line.SECTOR, "old", until=MIDDLE),
            Parent(LAN, Line.SECTOR, "new", since=MIDDLE),
        ],
    )
    book = replace(divided(), units=units)
    asked = Question(ROADS, YEAR, YEAR.last, Line.SECTOR, as_reported=True)
    assert by_key(by_unit(book, asked)) == {"old": 6, "new": 2}
    now = replace(asked, as_reported=False)
    assert by_key(by_unit(book, now)) == {"new": 8}
    assert count(book, replace(asked, unit="old")).total == 6


def test_a_cumulative_sum_of_a_merged_commune_holds_those_of_what_it_was_made_of() -> None:
    since, july = date(2026, 1, 1), date(2026, 7, 1)
    units = Units(
        [Unit("ux", "X", place="x", until=july), Unit("uz", "Z", place="z", since=july)],
        successions=[Succession("ux", "uz", july)],
    )
    land = Territory(
        [Place("x", "Xã X", until=july), Place("z", "Xã Z", since=july)], [Inheritance("x", "z")]
    )

    def so_far(unit: str, place: str, until: date, value: str) -> Claim:
        bare = says(LAN, ROADS, value, id=unit, place=place, role=Role.BARE)
        return replace(bare, unit=unit, days=Period(since, until))

    said = (
        so_far("ux", "x", date(2026, 6, 1), "6"),
        so_far("uz", "z", date(2026, 12, 1), "9"),
    )
    counted = count(Book(said, units, land, {ROADS.code: ROADS}), Question(ROADS, YEAR, YEAR.last))
    assert (counted.total, counted.low, counted.high) == (9, 9, 9)
