"""Rows that add up, on the worked numbers and on generated worlds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.claims import Role
from chungtay.domain.counting import Book
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.places import COUNTRY, Inheritance, Place, Territory
from chungtay.domain.questions import Question
from chungtay.domain.recognition import Join
from chungtay.domain.rollup import (
    RowKind,
    Table,
    by_category,
    by_organisation,
    by_period,
    by_place,
    by_unit,
    top,
)
from chungtay.domain.units import ROOT, Line
from tests.cast import LAN, ROADS, TERRITORY, UNITS, YEAR, says
from tests.domain.worlds import GIFTS, world
from tests.domain.worlds import UNITS as WORLD_UNITS

ASKED = Question(ROADS, YEAR, YEAR.last, Line.SECTOR)


def book(*claims, joins=()) -> Book:
    return Book(claims, UNITS, TERRITORY, {ROADS.code: ROADS}, joins)


def amounts(table: Table) -> dict[tuple[RowKind, str], str]:
    return {(row.kind, row.key): str(row.amount) for row in table.rows}


def test_rows_of_partners_carry_a_row_that_takes_off_what_was_done_together() -> None:
    both = (says("army@lang-ven", ROADS, "2.5"), says(LAN, ROADS, "2.5"))
    alone = says("army@lang-ven", ROADS, "2.5", id="alone")
    said = book(*both, alone, joins=(Join("j", frozenset(c.id for c in both)),))
    table = by_organisation(said, ASKED)
    assert amounts(table) == {
        (RowKind.ROW, "army"): "5.0",
        (RowKind.ROW, "women"): "2.5",
        (RowKind.JOINT, ""): "-2.5",
    }
    assert table.whole.total == 5


def test_what_nobody_can_place_lower_is_held_here() -> None:
    said = book(says("army@ninh-binh", ROADS, "6", role=Role.BARE), says(LAN, ROADS, "1", id="lan"))
    table = by_place(said, Question(ROADS, YEAR, YEAR.last, place="ninh-binh"))
    assert amounts(table) == {(RowKind.ROW, "lang-ven"): "1", (RowKind.HELD_HERE, ""): "6"}


def test_the_old_province_shows_what_was_done_on_its_land_when_the_day_asked_is_before() -> None:
    said = book(says(LAN, ROADS, "1", place="nam-dinh"))
    before = by_place(said, Question(ROADS, YEAR, date(2025, 6, 30)))
    assert amounts(before) == {(RowKind.ROW, "nam-dinh"): "1"}
    after = by_place(said, Question(ROADS, YEAR, date(2026, 6, 30)))
    assert amounts(after) == {(RowKind.ROW, "ninh-binh"): "1"}


def test_months_and_what_is_dated_no_finer_fill_the_year() -> None:
    march = STATE_CALENDAR.parse("2026-03")
    said = book(says(LAN, ROADS, "1", days=march), says(LAN, ROADS, "5", role=Role.BARE, id="year"))
    months = [(f"2026-{m:02}", STATE_CALENDAR.parse(f"2026-{m:02}")) for m in range(1, 13)]
    table = by_period(said, ASKED, months)
    assert amounts(table)[RowKind.ROW, "2026-03"] == "1"
    assert amounts(table)[RowKind.HELD_HERE, ""] == "4"


def test_categories_and_what_was_not_said_of_them_fill_the_total() -> None:
    new = says(LAN, ROADS, "1", categories=(("work", "new"),))
    table = by_category(book(new, says(LAN, ROADS, "2", id="x")), ASKED, "work", ["new", "repair"])
    assert amounts(table) == {(RowKind.ROW, "new"): "1", (RowKind.HELD_HERE, ""): "2"}


@pytest.mark.parametrize("rows", [by_place, by_organisation, by_unit])
@given(seed=st.integers(0, 10**6))
def test_rows_always_add_up_to_the_total_above_them(rows, seed: int) -> None:
    question = Question(GIFTS, YEAR, YEAR.last, Line.SECTOR)
    table = rows(world(seed).book, question)
    assert sum(row.amount for row in table.rows) == (table.whole.total or 0)


def test_rows_by_organisation_of_a_commune_hold_nothing_done_elsewhere() -> None:
    both = (says("army@lang-ven", ROADS, "2.5"), says(LAN, ROADS, "2.5"))
    said = book(
        *both,
        says("army@lang-ven", ROADS, "2.5", id="alone"),
        says("army@cua-song", ROADS, "20"),
        says("women@cua-song", ROADS, "7", role=Role.BARE),
        says(LAN, ROADS, "4", role=Role.BARE, place="lang-ven", id="sum"),
        joins=(Join("j", frozenset(c.id for c in both)),),
    )
    commune = Question(ROADS, YEAR, YEAR.last, unit="joint@lang-ven")
    table = by_organisation(said, commune)
    assert amounts(table) == {
        (RowKind.ROW, "army"): "5.0",
        (RowKind.ROW, "women"): "4.0",
        (RowKind.JOINT, ""): "-2.5",
    }
    assert table.whole.total == Decimal("6.5")


def test_a_unit_s_own_sum_is_held_here_beside_the_rows_of_those_below_it() -> None:
    said = book(
        says("army@ninh-binh", ROADS, "6", role=Role.BARE), says("army@lang-ven", ROADS, "1")
    )
    table = by_unit(said, replace(ASKED, unit="army@ninh-binh"))
    assert amounts(table) == {(RowKind.ROW, "army@lang-ven"): "1", (RowKind.HELD_HERE, ""): "6"}


def test_of_one_organisation_there_is_one_row_by_organisation() -> None:
    both = (says("army@lang-ven", ROADS, "2.5"), says(LAN, ROADS, "2.5"))
    said = book(*both, joins=(Join("j", frozenset(c.id for c in both)),))
    table = by_organisation(said, replace(ASKED, organisation="women"))
    assert amounts(table) == {(RowKind.ROW, "women"): "2.5"}


ASKED_OF_A_UNIT = st.builds(
    lambda unit, line, place: Question(GIFTS, YEAR, YEAR.last, line, unit=unit, place=place),
    st.sampled_from(sorted(unit.id for unit in WORLD_UNITS)),
    st.sampled_from(Line),
    st.sampled_from([COUNTRY, "p", "c1"]),
)


@pytest.mark.parametrize("rows", [by_organisation, by_unit])
@given(seed=st.integers(0, 10**6), asked=ASKED_OF_A_UNIT)
def test_rows_of_a_unit_are_its_own_and_add_up_to_its_total(rows, seed: int, asked) -> None:
    table = rows(world(seed).book, asked)
    assert sum(row.amount for row in table.rows) == (table.whole.total or 0)
    own = {atom.id for atom in table.whole.atoms}
    for row in table.rows:
        if row.kind is RowKind.ROW:
            assert {atom.id for atom in row.counted.atoms} <= own
            assert row.counted.question.unit != ROOT
        else:
            assert (row.amount > 0) is (row.kind is RowKind.HELD_HERE)


@given(seed=st.integers(0, 10**6), asked=ASKED_OF_A_UNIT)
def test_what_a_unit_and_an_organisation_did_is_what_both_took_part_in(seed: int, asked) -> None:
    """Without bare sums nothing can overlap but what is known to be one, so no row is needed to
    take off a possible overlap."""
    said = world(seed).book
    itemised = replace(said, claims=tuple(c for c in said.claims if c.role is Role.ACTIVITY))
    table = by_organisation(itemised, asked)
    assert RowKind.OVERLAP not in {row.kind for row in table.rows}
    for row in table.rows:
        if row.kind is RowKind.ROW:
            together = [
                atom
                for atom in table.whole.atoms
                if any(unit.startswith(f"{row.key}@") for unit in atom.participants)
            ]
            assert list(row.counted.atoms) == together
            assert row.amount == sum(atom.value for atom in together)


@given(seed=st.integers(0, 10**6))
def test_the_programme_is_the_top_of_every_question(seed: int) -> None:
    said = world(seed).book
    asked = Question(GIFTS, YEAR, YEAR.last, Line.SECTOR, unit="army@p")
    assert top(asked) == Question(GIFTS, YEAR, YEAR.last, Line.SECTOR)
    assert by_unit(said, top(asked)).whole.total == by_place(said, top(asked)).whole.total


@st.composite
def reorganised(draw: st.DrawFn) -> Territory:
    """A province whose communes are merged and split on some days of the year."""
    communes = {f"c{n}": Place(f"c{n}", f"Xã {n}", "commune", "p") for n in range(4)}
    alive, edges, number = list(communes), [], len(communes)
    for month in draw(st.lists(st.integers(1, 12), max_size=5, unique=True).map(sorted)):
        day, number = date(2026, month, 1), number + 2
        heirs = [f"c{number}", f"c{number + 1}"]
        if len(alive) > 1 and draw(st.booleans()):
            ending, heirs = [alive.pop(), alive.pop()], heirs[:1]
            edges += [Inheritance(old, heirs[0]) for old in ending]
        else:
            ending = [alive.pop()]
            edges += [Inheritance(ending[0], heir, whole=False) for heir in heirs]
        for old in ending:
            communes[old] = replace(communes[old], until=day)
        for heir in heirs:
            communes[heir] = Place(heir, f"Xã {heir}", "commune", "p", since=day)
        alive += heirs
    return Territory([Place("p", "Tỉnh", "province"), *communes.values()], edges)


@given(reorganised(), st.data())
def test_a_reorganisation_moves_figures_and_never_changes_what_they_add_up_to(
    territory: Territory, data: st.DataObject
) -> None:
    places = st.sampled_from(sorted(place.id for place in territory))
    told = data.draw(st.lists(st.tuples(places, st.integers(1, 50), st.booleans()), max_size=6))
    claims = tuple(
        says(LAN, ROADS, str(v), id=str(n), place=p, role=Role.BARE if bare else Role.ACTIVITY)
        for n, (p, v, bare) in enumerate(told)
    )
    said = Book(claims, UNITS, territory, {ROADS.code: ROADS})
    totals = set()
    for month in range(1, 13):
        on = date(2026, month, 2)
        table = by_place(said, Question(ROADS, YEAR, on, place="p"))
        assert sum(row.amount for row in table.rows) == (table.whole.total or 0)
        assert all(row.amount >= 0 for row in table.rows)
        totals.add((table.whole.total, table.whole.low, table.whole.high))
    assert len(totals) == 1


@given(reorganised(), st.integers(1, 12))
def test_on_every_day_each_figure_stands_at_one_living_place_that_holds_its_land(
    territory: Territory, month: int
) -> None:
    on = date(2026, month, 2)
    for place in territory:
        standing = territory.standing(place.id, on)
        assert territory.contains(standing, place.id)
        assert territory[standing].since <= on < territory[standing].until
        assert territory.standing(standing, on) == standing
