"""Entering bodies and places: once, and only when both lines hold everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.actions import units
from chungtay.domain.counting import Book
from chungtay.domain.units import Line, LinesBroken, Parent, Succession, Unit
from chungtay.storage import facts, models
from tests import cast
from tests.actions.cast import AT, LAN, key, later, rekeyed_roll

pytestmark = pytest.mark.django_db

ROLL = rekeyed_roll(Book((), cast.UNITS, cast.TERRITORY, {}))


def test_what_is_entered_comes_back_as_it_was():
    units.enter(ROLL, by=LAN, at=AT)
    known = facts.units()
    assert sorted(known, key=lambda u: u.id) == sorted(ROLL.units, key=lambda u: u.id)
    assert sorted(facts.territory(), key=lambda p: p.id) == sorted(ROLL.places, key=lambda p: p.id)
    for unit in known:
        for line in Line:
            path = cast.UNITS.path(named(unit), line, cast.YEAR.last)
            assert known.path(unit.id, line, cast.YEAR.last) == (*map(key, path[:-1]), "")


def named(unit: Unit) -> str:
    return next(known.id for known in cast.UNITS if key(known.id) == unit.id)


def test_the_land_of_a_merged_province_is_the_land_of_both():
    units.enter(ROLL, by=LAN, at=AT)
    land = facts.territory()
    assert land.contains(key("ninh-binh"), key("nam-dinh"))
    assert land.contains(key("ninh-binh"), key("old-ninh-binh"))


def test_a_roll_entered_again_changes_nothing():
    units.enter(ROLL, by=LAN, at=AT)
    units.enter(ROLL, by=LAN, at=later(1))
    assert models.LedgerEntry.objects.count() == 1


def test_an_heir_takes_over_on_its_day():
    day = date(2026, 3, 1)
    old, new = Unit(key("old"), "Hội cũ", until=day), Unit(key("new"), "Hội mới", since=day)
    handed = Succession(old.id, new.id, day)
    units.enter(units.Roll([old, new], successions=[handed]), by=LAN, at=AT)
    assert facts.units().heirs(old.id, day) == (new.id,)


@pytest.mark.parametrize(
    "since", [date(2020, 1, 1), date(2027, 6, 1)], ids=["by now", "on a day to come"]
)
def test_a_circle_is_refused_and_nothing_is_entered(since):
    one, other = Unit(key("one"), "Một"), Unit(key("other"), "Hai")
    circle = [
        Parent(one.id, Line.SECTOR, other.id, since),
        Parent(other.id, Line.SECTOR, one.id, since),
    ]
    with pytest.raises(LinesBroken):
        units.enter(units.Roll([one, other], circle), by=LAN, at=AT)
    assert not models.Unit.objects.exists()


def test_a_parent_that_nobody_knows_is_refused():
    one = Unit(key("one"), "Một")
    lost = Parent(one.id, Line.SECTOR, key("nobody"))
    with pytest.raises(LinesBroken):
        units.enter(units.Roll([one], [lost]), by=LAN, at=AT)
    assert not models.Unit.objects.exists()


def test_two_bodies_of_one_name_stay_two():
    twins = [Unit(key("one"), "Hội Phụ nữ"), Unit(key("other"), "Hội Phụ nữ")]
    units.enter(units.Roll(twins), by=LAN, at=AT)
    units.enter(units.Roll([replace(twins[0], id=key("third"))]), by=LAN, at=AT)
    assert [unit.name for unit in facts.units()] == ["Hội Phụ nữ"] * 3
