"""The invented province's land: both lines hold everybody, and old communes have heirs."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions.samples.province.land import STEERING, land
from chungtay.domain.units import ROOT, Line, Units
from chungtay.vocabulary.organisations import organisations

TODAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def units() -> Units:
    roll = land().roll()
    return Units(roll.units, roll.parents, roll.successions)


def test_twelve_communes_follow_those_that_ended():
    assert len(land().communes) == 12
    assert {c.place.kind for c in land().communes.values()} == {"xã", "phường"}
    heirs = [heir for old in land().former for heir, _ in old.heirs]
    assert len(land().former) >= 3
    assert max(map(heirs.count, heirs)) == 2 or len(set(heirs)) < len(heirs)


@pytest.mark.parametrize("line", list(Line))
def test_both_lines_hold_every_unit(units, line):
    units.check_lines(TODAY)
    assert units.below(ROOT, line, TODAY) == {body.id for body in land().bodies.values()}


def test_the_joint_body_stands_above_everybody_of_its_place(units):
    top = land().bodies[STEERING]
    assert units.below(top.id, Line.SAME_LEVEL, TODAY) == {b.id for b in land().bodies.values()}
    women = land().bodies["women hoa-lam"]
    assert units.parent(women.id, Line.SAME_LEVEL, TODAY) == land().bodies["steering hoa-lam"].id


def test_on_the_sector_line_a_branch_stands_under_its_own_body(units):
    women, province = land().bodies["women hoa-lam"], land().bodies["p.women"]
    assert units.parent(women.id, Line.SECTOR, TODAY) == province.id
    assert land().above(land().bodies["post nam-son"]).code == "p.border-province"
    assert land().above(province) is None


def test_every_body_is_of_a_known_kind_and_has_a_name_of_its_own():
    names = [body.unit.name for body in land().bodies.values()]
    assert len(set(names)) == len(names)
    assert 110 <= len(names) <= 130
    assert {body.unit.kind for body in land().bodies.values()} <= set(organisations())


def test_a_merger_hands_its_land_on_and_a_split_divides_it():
    territory, today = land().territory, land().communes
    old = {former.key: former.place.id for former in land().former}
    assert territory.contains(today["hoa-lam"].place.id, old["hoa-khuong"])
    assert territory.meets(today["ban-luong"].place.id, old["lung-khoai"])
    assert not territory.contains(today["ban-luong"].place.id, old["lung-khoai"])


def test_a_body_of_a_commune_that_ended_leaves_its_doings_to_its_heir(units):
    old, heir = land().bodies["former hoa-khuong"], land().bodies["women hoa-lam"]
    assert units.seat(old.id, Line.SECTOR, TODAY) == heir.id
