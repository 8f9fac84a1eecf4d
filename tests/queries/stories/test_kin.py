"""A story goes through all steps, back and on, with those who took part in each of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chungtay.domain.places import Inheritance, Place, Territory
from chungtay.domain.units import Succession, Unit, Units
from chungtay.queries.stories.kin import MOST, WHOLE, of_place, of_unit

FIRST, THEN = date(2025, 7, 1), date(2026, 4, 30)
TERRITORY = Territory(
    [
        *(Place(id, id, until=FIRST) for id in ("a", "b", "c")),
        Place("d", "d", since=FIRST, until=THEN),
        Place("x", "x", since=FIRST),
        *(Place(id, id, since=THEN) for id in ("e", "f")),
        Place("far", "far"),
    ],
    [
        Inheritance("a", "d"),
        Inheritance("b", "d", False, Decimal("0.6")),
        Inheritance("b", "x", False, Decimal("0.4")),
        Inheritance("c", "x"),
        Inheritance("d", "e", False),
        Inheritance("d", "f", False),
    ],
)


def test_forebears_and_heirs_of_all_steps_are_in_it_and_nobody_else():
    told = of_place(TERRITORY, "d")
    assert told.ids[0] == "d"
    assert set(told.ids) == {"a", "b", "d", "e", "f", "x"}


def test_it_goes_through_several_steps_from_either_end():
    assert {"a", "b", "d", "e"} <= set(of_place(TERRITORY, "e").ids)
    assert {"a", "d", "e", "f"} <= set(of_place(TERRITORY, "a").ids)


def test_a_step_has_its_day_and_the_share_that_is_known():
    told = {(e.former, e.heir): (e.day, e.share) for e in of_place(TERRITORY, "d").edges}
    assert told["a", "d"] == (FIRST, WHOLE)
    assert told["b", "x"] == (FIRST, Decimal("0.4"))
    assert told["d", "e"] == (THEN, None)
    assert [e.day for e in of_place(TERRITORY, "d").edges] == [FIRST] * 3 + [THEN] * 2


def test_of_a_divided_body_nobody_knows_the_shares():
    bodies = [Unit(id, id) for id in "abc"]
    units = Units(bodies, (), [Succession("a", "b", FIRST), Succession("a", "c", FIRST)])
    assert {edge.share for edge in of_unit(units, "a").edges} == {None}
    one = Units(bodies, (), [Succession("a", "b", FIRST)])
    (edge,) = of_unit(one, "b").edges
    assert (edge.former, edge.share) == ("a", WHOLE)


def test_who_was_always_there_is_alone():
    told = of_place(TERRITORY, "far")
    assert (told.ids, told.edges, told.more) == (("far",), (), 0)


def test_a_story_too_long_for_a_picture_says_how_many_are_left_out():
    many = [f"o{n}" for n in range(MOST + 5)]
    bodies = [Unit("heir", "heir"), *(Unit(id, id) for id in many)]
    units = Units(bodies, (), [Succession(id, "heir", FIRST) for id in many])
    told = of_unit(units, "heir")
    assert (len(told.ids), told.more) == (MOST, 6)
    assert len(told.edges) == MOST - 1
