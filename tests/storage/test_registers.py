"""Bodies and places with all that was dated of them come back as they were written."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import COUNTRY, Nesting
from chungtay.domain.units import EVER, NEVER, UnitCalled
from chungtay.storage import facts, registers
from chungtay.storage.models import (
    Inheritance,
    Place,
    PlaceAttribute,
    PlaceEnd,
    PlaceName,
    PlaceParent,
    Unit,
    UnitEnd,
    UnitName,
    UnitPlace,
    UnitSuccession,
)

MAY, JULY, YEAR_END = date(2026, 5, 1), date(2026, 7, 1), date(2026, 12, 31)


@pytest.fixture
def place(keep):
    def made(name: str = "Làng Ven", **more) -> Place:
        row = keep(Place(**{"level": "commune", "kind": "xã", "code": "00123", **more}))
        if name:
            keep(PlaceName(place_id=row.id, text=name))
        return row

    return made


def place_of(id: uuid.UUID):
    return facts.territory()[str(id)]


def test_a_place_lives_until_its_end(keep, place):
    one = place()
    assert place_of(one.id).until == NEVER
    keep(PlaceEnd(place_id=one.id, day=JULY))
    assert place_of(one.id).until == JULY


def test_an_end_that_was_said_first_is_not_put_off(keep, place):
    one = place(until=MAY)
    keep(PlaceEnd(place_id=one.id, day=JULY))
    assert place_of(one.id).until == MAY


def test_what_a_place_lies_in_through_its_days(keep, place):
    north, south, one = place("Bắc"), place("Nam"), place()
    keep(PlaceParent(place_id=one.id, parent_id=south.id, since=JULY))
    keep(PlaceParent(place_id=one.id, parent_id=north.id, since=MAY))
    land = facts.territory()
    assert land.nestings == (
        Nesting(str(one.id), COUNTRY, EVER, MAY),
        Nesting(str(one.id), str(north.id), MAY, JULY),
        Nesting(str(one.id), str(south.id), JULY, NEVER),
    )
    assert land[str(one.id)].parent == str(south.id)
    assert land.parent(str(one.id), MAY) == str(north.id)


def test_what_a_place_was_called_coded_and_counted_as(keep, place):
    province, one = place("Tỉnh", code=""), place("")
    keep(PlaceName(place_id=one.id, text="Làng Ven", until=MAY))
    keep(PlaceName(place_id=one.id, text="Làng Đổi", since=MAY))
    keep(PlaceAttribute(place_id=one.id, attribute="kind", text="phường", since=JULY))
    keep(PlaceAttribute(place_id=one.id, attribute="code", text="00999", since=JULY))
    keep(PlaceParent(place_id=one.id, parent_id=province.id, since=MAY))
    keep(PlaceEnd(place_id=one.id, day=YEAR_END))
    id, above = str(one.id), str(province.id)
    assert [c for c in facts.called() if c.place == id] == [
        Called(id, "Làng Ven", "xã", "commune", "00123", COUNTRY, EVER, MAY),
        Called(id, "Làng Đổi", "xã", "commune", "00123", above, MAY, JULY),
        Called(id, "Làng Đổi", "phường", "commune", "00999", above, JULY, YEAR_END),
    ]
    assert place_of(one.id).kind == "phường"
    assert facts.codes() == {id: "00999"}


def test_a_name_holds_beyond_its_days_where_no_other_is_known(keep, place):
    one = place("")
    keep(PlaceName(place_id=one.id, text="Muộn", since=MAY, until=JULY))
    assert [c.name for c in facts.called()] == ["Muộn"]


def test_a_place_without_a_name_is_called_nothing(place):
    place("")
    assert [c.name for c in facts.called()] == [""]


def test_a_turn_outside_of_a_life_is_none_in_it(keep, place):
    one = place(since=JULY)
    keep(PlaceAttribute(place_id=one.id, attribute="code", text="00999", since=MAY))
    (called,) = facts.called()
    assert (called.code, called.since) == ("00999", JULY)


def test_territory_and_names_at_one_reading(keep, place):
    old, new = place("Cũ"), place("Mới")
    keep(Inheritance(place_id=old.id, heir_id=new.id, whole=True))
    land, called = facts.land()
    assert set(land) == set(facts.territory())
    assert land.inheritances == facts.territory().inheritances
    assert called == facts.called()


def test_a_body_lives_until_it_is_closed_or_handed_over(keep):
    closed, handed, heir = (keep(Unit()) for _ in range(3))
    keep(UnitEnd(unit_id=closed.id, day=JULY))
    keep(UnitSuccession(unit_id=handed.id, heir_id=heir.id, day=MAY))
    keep(UnitEnd(unit_id=handed.id, day=JULY))
    units = facts.units()
    lives = [units[str(unit.id)].until for unit in (closed, handed, heir)]
    assert lives == [JULY, MAY, NEVER]


def test_a_body_stands_at_its_last_place(keep, place):
    one, other, body = place(), place(), keep(Unit())
    assert facts.units()[str(body.id)].place is None
    keep(UnitPlace(unit_id=body.id, place_id=other.id, since=JULY))
    keep(UnitPlace(unit_id=body.id, place_id=one.id, since=MAY))
    assert facts.units()[str(body.id)].place == str(other.id)
    keep(UnitPlace(unit_id=body.id, place_id=None, since=YEAR_END))
    assert facts.units()[str(body.id)].place is None


def test_what_a_body_was_called_on_which_days(keep):
    body = keep(Unit())
    keep(UnitName(unit_id=body.id, text="Mới", since=MAY))
    keep(UnitName(unit_id=body.id, text="Cũ", until=MAY))
    keep(UnitName(unit_id=body.id, text="Old", language="en"))
    id = str(body.id)
    assert facts.unit_names() == [UnitCalled(id, "Cũ", EVER, MAY), UnitCalled(id, "Mới", MAY)]
    assert UnitCalled(id, "Mới", MAY).holds(MAY)


def test_rows_are_those_of_a_number(keep, entry, place):
    one = place()
    keep(PlaceEnd(place_id=one.id, day=JULY))
    assert list(registers.territory(entry.number - 1)) == []
    assert registers.territory(entry.number)[str(one.id)].until == JULY
    assert registers.called(entry.number - 1) == []
    assert registers.unit_names(entry.number) == []


def test_only_what_came_to_be_called_otherwise_has_names_of_other_days(keep, place):
    still, one = place("Bản Luông"), place("")
    keep(PlaceName(place_id=one.id, text="Hòa Khuông", until=JULY))
    keep(PlaceName(place_id=one.id, text="Hòa Lâm", since=JULY))
    keep(PlaceAttribute(place_id=one.id, attribute="kind", text="phường", since=JULY))
    keep(PlaceParent(place_id=one.id, parent_id=still.id, since=MAY))
    land, id = facts.territory(), str(one.id)
    told = [(called.name, called.kind, called.since) for called in land.names]
    assert told == [("Hòa Khuông", "xã", EVER), ("Hòa Lâm", "phường", JULY)]
    assert {called.place for called in land.names} == {id}
    assert land.called(id, MAY).name == "Hòa Khuông"


def test_only_a_body_of_several_names_has_names_of_other_days(keep):
    rows = [keep(Unit(organisation="women", kind="women-commune")) for _ in range(2)]
    for row in rows:
        keep(UnitName(unit_id=row.id, text="Cũ"))
    keep(UnitName(unit_id=rows[0].id, text="Mới", since=JULY))
    units, id = facts.units(), str(rows[0].id)
    assert {called.unit for called in units.names} == {id}
    assert [units.called(id, on).name for on in (MAY, JULY)] == ["Cũ", "Mới"]
    assert units[id].name == "Mới"
