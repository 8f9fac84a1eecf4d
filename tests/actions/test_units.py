"""Entering bodies and places: once, and only when both lines hold everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone

from chungtay.actions import units
from chungtay.domain import registers
from chungtay.domain.counting import Book
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.units import EVER, NEVER, Line, LinesBroken, Parent, Succession, Unit
from chungtay.storage import facts, models
from tests import cast
from tests.actions.cast import AT, LAN, key, later, rekeyed_roll
from tests.kept_worlds import kept_world
from tests.web.cast import OPERATOR, peopled

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


# ------------------------------------------------------------------ one body, by a person
WOMEN, FRONT, PROVINCE = key("women@lang-ven"), key("front@lang-ven"), key("women@ninh-binh")
HALL = key("hall")
TODAY = timezone.localdate(AT)


@pytest.fixture
def everybody(programme):
    return kept_world("everybody", peopled)


def opened(name="Chi hội Đầm Sen", id=HALL, **more):
    wanted = {"kind": "women", "place": key("lang-ven"), "parents": {Line.SECTOR: WOMEN}, **more}
    return units.open_unit(units.NewUnit(id, name, **wanted), by=OPERATOR, at=later(1))


def renamed(text, since=TODAY, seen=None, minutes=2, **more):
    seen = standing_name() if seen is None else seen
    name = units.NewName(text, since, seen=seen, **more)
    units.rename(WOMEN, name, by=OPERATOR, at=later(minutes))


def standing_name():
    names = models.UnitName.objects.filter(unit=WOMEN, ended_by__isnull=True)
    return str(names.order_by("-since").first().id)


def moved(unit, parent, *, line=Line.SECTOR, since=TODAY, seen=PROVINCE, minutes=2):
    units.move(unit, units.NewParent(line, parent, since, seen), by=OPERATOR, at=later(minutes))


def test_a_body_is_entered_once_with_both_parents(programme):
    opened(parents={Line.SECTOR: WOMEN, Line.SAME_LEVEL: FRONT})
    opened("Gửi lần hai")
    known = facts.units()
    assert known[key("hall")].name == "Chi hội Đầm Sen"
    assert known[key("hall")].organisation == "women"
    assert known.parent(key("hall"), Line.SAME_LEVEL, TODAY) == FRONT
    assert models.LedgerEntry.objects.filter(action="open-unit").count() == 1


def test_a_name_that_stands_in_the_same_place_is_refused(programme):
    opened()
    with pytest.raises(registers.NameStands):
        opened("CHI HỘI ĐẦM SEN", id=key("twin"))
    opened(id=key("elsewhere"), place=key("cua-song"))


def test_a_kind_or_a_place_that_nobody_knows_is_refused(programme):
    with pytest.raises(units.KindUnknown):
        opened(kind="sailors")
    with pytest.raises(NotFound):
        opened(place=key("nowhere"))


def test_only_an_administrator_changes_the_register(everybody):
    lan = everybody.actor("reporter")
    with pytest.raises(NotAllowed):
        units.open_unit(units.NewUnit(key("x"), "X", "women"), by=lan, at=later(1))
    with pytest.raises(NotAllowed):
        units.rename(WOMEN, units.NewName("X", TODAY), by=lan, at=later(1))
    with pytest.raises(NotAllowed):
        units.move(WOMEN, units.NewParent(Line.SECTOR, FRONT, TODAY), by=lan, at=later(1))


def test_an_old_name_stays_the_name_of_the_days_before(programme):
    renamed("Hội Phụ nữ xã Làng Ven", date(2026, 3, 1))
    names = models.UnitName.objects.filter(unit=WOMEN, ended_by__isnull=True).order_by("since")
    told = [(name.text, name.since, name.until) for name in names]
    assert told == [
        ("Phụ nữ Làng Ven", EVER, date(2026, 3, 1)),
        ("Hội Phụ nữ xã Làng Ven", date(2026, 3, 1), NEVER),
    ]
    assert facts.units()[WOMEN].name == "Hội Phụ nữ xã Làng Ven"


def test_a_mistyped_name_is_put_right_for_all_its_days(programme):
    renamed("Phụ nữ xã Làng Ven", None)
    names = models.UnitName.objects.filter(unit=WOMEN, ended_by__isnull=True)
    assert [name.text for name in names.order_by("id")] == ["Phụ nữ xã Làng Ven"]


def test_two_who_rename_see_each_other(programme):
    seen = standing_name()
    renamed("Một", seen=seen)
    renamed("Một", seen=seen)
    with pytest.raises(registers.ChangedMeanwhile):
        renamed("Hai", seen=seen)


def test_a_name_holds_neither_before_the_one_it_follows_nor_from_a_day_to_come(programme):
    renamed("Một", date(2026, 3, 1))
    with pytest.raises(registers.DayTooEarly):
        renamed("Hai", date(2026, 2, 1))
    with pytest.raises(registers.DayToCome):
        renamed("Hai", TODAY + timedelta(days=1))


def test_an_english_name_stands_beside_the_vietnamese_one(programme):
    renamed("Women of Làng Ven", seen="", language="en")
    assert facts.units()[WOMEN].name == "Phụ nữ Làng Ven"


def test_a_body_moves_from_a_day_on_and_stood_elsewhere_before(programme):
    moved(WOMEN, FRONT, since=date(2026, 6, 1))
    moved(WOMEN, FRONT, since=date(2026, 6, 1))
    known = facts.units()
    assert known.parent(WOMEN, Line.SECTOR, date(2026, 5, 31)) == PROVINCE
    assert known.parent(WOMEN, Line.SECTOR, date(2026, 6, 1)) == FRONT
    assert models.LedgerEntry.objects.filter(action="move-unit").count() == 1


def test_a_body_without_a_parent_hangs_under_the_programme(programme):
    moved(WOMEN, "")
    assert facts.units().parent(WOMEN, Line.SECTOR, TODAY) == ""


def test_a_parent_for_a_day_to_come_holds_until_then(programme):
    coming = TODAY + timedelta(days=30)
    moved(WOMEN, FRONT, since=coming)
    moved(WOMEN, "", since=TODAY, minutes=3)
    known = facts.units()
    assert known.parent(WOMEN, Line.SECTOR, TODAY) == ""
    assert known.parent(WOMEN, Line.SECTOR, coming) == FRONT


def test_a_circle_is_refused_by_name_and_nothing_is_written(programme):
    before = models.LedgerEntry.objects.count()
    with pytest.raises(registers.CircleRefused) as refused:
        moved(PROVINCE, WOMEN, seen="")
    assert "Phụ nữ" in refused.value.facts["unit"]
    assert facts.units().parent(PROVINCE, Line.SECTOR, TODAY) == ""
    assert models.LedgerEntry.objects.count() == before


def test_two_who_move_a_body_see_each_other(programme):
    moved(WOMEN, FRONT)
    with pytest.raises(registers.ChangedMeanwhile):
        moved(WOMEN, key("army@lang-ven"))


def test_a_parent_before_the_body_began_or_whom_nobody_knows_is_refused(programme):
    opened(since=date(2026, 6, 1))
    with pytest.raises(registers.DayTooEarly):
        moved(key("hall"), FRONT, since=date(2026, 5, 1), seen=WOMEN)
    with pytest.raises(NotFound):
        moved(WOMEN, key("nobody"))
    with pytest.raises(NotFound):
        units.standing_unit(key("nobody"))
