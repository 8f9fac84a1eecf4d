"""The invented province through the years: who lives when, and that nobody is ever lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chungtay.actions.samples.province.doings import BEFORE
from chungtay.actions.samples.province.events import STEERING
from chungtay.actions.samples.province.land import land
from chungtay.domain.places import COUNTRY
from chungtay.domain.units import ROOT, Line
from chungtay.vocabulary.organisations import organisations

TODAY = date(2026, 11, 26)
DAY = timedelta(days=1)
TURNS = sorted({event.day for event in land().events})
DAYS = [BEFORE.since, *(day + step for day in TURNS for step in (-DAY, 0 * DAY)), TODAY]


def living(day: date) -> set[str]:
    return {unit.id for unit in land().units if unit.lives(day)}


def test_twelve_communes_follow_those_that_ended():
    assert len(land().communes) == 12
    assert {c.place.kind for c in land().communes.values()} == {"xã", "phường"}
    followed = {heir for old in land().former.values() for heir, _ in old.heirs}
    going_on = {key for key, commune in land().communes.items() if commune.district}
    assert followed | going_on == set(land().communes)
    assert not followed & going_on


@pytest.mark.parametrize("line", list(Line))
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_both_lines_hold_every_body_on_every_day(line, day):
    units = land().units
    units.check_lines(day)
    assert living(day) <= units.below(ROOT, line, day)
    above = {units.parent(unit, line, day) for unit in living(day)} - {ROOT}
    assert above <= living(day)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_place_lies_in_a_living_one_on_every_day(day):
    territory = land().territory
    territory.check_nesting(day)
    for place in territory:
        above = territory.parent(place.id, day)
        assert not place.lives(day) or above == COUNTRY or territory[above].lives(day)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_commune_has_its_bodies_and_every_body_its_place_and_name(day):
    territory, units = land().territory, land().units
    names = [body.called(day).name for body in land().bodies.values() if body.id in living(day)]
    assert len(set(names)) == len(names)
    for commune in land().communes_on(day):
        kinds = {b.unit.kind for b in land().bodies.values() if b.commune == commune.key}
        assert {"steering", "front", "women", "youth", "army-commune", "government"} <= kinds
        assert territory[commune.place_on(day).id].lives(day)
    places = (units[unit].place for unit in living(TODAY))
    assert all(place and territory[place].lives(TODAY) for place in places)


def test_every_body_is_of_a_known_kind():
    assert {body.unit.kind for body in land().bodies.values()} <= set(organisations())


def test_the_joint_body_stands_above_everybody_of_its_place():
    units, top = land().units, land().bodies[STEERING]
    assert living(TODAY) <= units.below(top.id, Line.SAME_LEVEL, TODAY)
    government = land().bodies["government hoa-lam"]
    joint = land().bodies["steering hoa-lam"]
    assert units.parent(government.id, Line.SAME_LEVEL, TODAY) == joint.id


def test_whoever_asks_for_a_body_gets_the_one_of_the_day():
    nam_son, before = land().communes["nam-son"], date(2025, 3, 1)
    assert land().body("p.women", nam_son, TODAY).code == "p.women"
    assert land().body("p.women", nam_son, before).code == "p.women son-khe-thuong"
    assert land().body("area", nam_son, TODAY).code == "area 2"
    assert land().body("area", nam_son, before).code == "d.army phieng-son"
    assert land().body("p.party-commission", nam_son, date(2025, 1, 1)) is None
    assert land().body("union", nam_son, TODAY) is None


def test_a_body_reports_to_the_province_of_the_day():
    post, army = land().bodies["post nam-son"], land().bodies["army nam-son"]
    assert land().above(post, TODAY).code == "p.border-province"
    assert land().above(post, date(2025, 3, 1)).code == "p.border-province son-khe-thuong"
    for day in (date(2025, 12, 20), TODAY):
        assert land().above(army, day).code == "p.army-province"
    assert land().above(land().bodies["p.women"], TODAY) is None


def test_a_merger_hands_its_land_on_and_a_split_divides_it():
    territory, today, old = land().territory, land().communes, land().former
    assert territory.contains(today["hoa-lam"].place.id, old["hoa-khuong"].place.id)
    assert territory.meets(today["ban-luong"].place.id, old["lung-khoai"].place.id)
    assert not territory.contains(today["ban-luong"].place.id, old["lung-khoai"].place.id)
    for old_province in land().provinces.values():
        assert territory.contains(land().province.place.id, old_province.place.id)


def test_a_transfer_leaves_both_communes_with_other_land_and_the_same_name():
    gave, took = land().former["lam-thoong"], land().former["khe-hanh"]
    assert len(gave.places) == len(took.places) == 2
    assert {place.name for place in gave.places} == {"Lâm Thoong"}
    territory = land().territory
    first, second = (territory.land(place.id) for place in gave.places)
    assert second < first
    assert first <= territory.land(gave.place.id) | territory.land(took.place.id)


def test_a_hamlet_knows_the_commune_even_where_the_old_one_was_split():
    territory = land().territory
    village = land().former["lung-khoai"].villages["Khoai Nưa"]
    before, after = (territory.parent(village, day) for day in (date(2025, 6, 30), TODAY))
    assert before == land().former["lung-khoai"].place.id
    assert after == land().communes["ban-luong"].place.id


def test_a_body_of_a_commune_that_ended_leaves_its_doings_to_its_heir():
    units, bodies = land().units, land().bodies
    old, heir = bodies["women hoa-khuong"], bodies["women hoa-lam"]
    assert units.seat(old.id, Line.SECTOR, TODAY) == heir.id
    split = bodies["women lung-khoai"]
    assert units.seat(split.id, Line.SECTOR, TODAY) == bodies["p.women"].id
