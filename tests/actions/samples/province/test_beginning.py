"""Before anything happened: two provinces, whose bodies all have their place on both lines."""

from __future__ import annotations

from chungtay.actions.samples.province.beginning import beginning, roll
from chungtay.domain.places import Territory
from chungtay.domain.units import EVER, ROOT, Line, Units


def units() -> Units:
    first = roll(beginning())
    return Units(first.units, first.parents)


def test_everybody_lives_since_ever_and_stands_under_one_of_two_provinces():
    register = units()
    register.check_lines(EVER)
    assert all(unit.since == EVER for unit in register)
    top = {unit.id for unit in register if register.parent(unit.id, Line.SAME_LEVEL, EVER) == ROOT}
    assert top == {beginning().bodies[f"p.steering {key}"].id for key in beginning().provinces}


def test_the_sector_line_goes_through_the_districts_for_those_who_had_bodies_there():
    register, bodies = units(), beginning().bodies
    for code, above in (
        ("army na-luong", "d.army muong-lau"),
        ("d.army muong-lau", "p.army-province son-khe-thuong"),
        ("women na-luong", "p.women son-khe-thuong"),
        ("government hoa-khuong", "p.government lam-khe"),
        ("post nam-son", "p.border-province son-khe-thuong"),
    ):
        assert register.parent(bodies[code].id, Line.SECTOR, EVER) == bodies[above].id


def test_places_come_behind_those_in_which_they_lie():
    first, seen = roll(beginning()), {""}
    for place in first.places:
        assert place.parent in seen
        seen.add(place.id)
    assert not [place for place in Territory(first.places) if place.since != EVER]


def test_only_the_border_province_had_a_border_guard():
    assert "p.border-province son-khe-thuong" in beginning().bodies
    assert "p.border-province lam-khe" not in beginning().bodies
