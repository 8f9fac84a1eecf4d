"""What a reorganisation does to bodies and to both lines."""

from __future__ import annotations

import pytest

from chungtay.domain.reorganisations import Change
from chungtay.domain.units import ROOT, Line, LinesBroken
from tests.domain.reorganisations.events import AFTER, BEFORE, body, come, founds, land


def test_those_below_a_merged_body_stand_below_its_heir_on_either_line() -> None:
    units = come(
        founds("new", "front@p"),
        body(Change.MERGE, "front@p1", "new"),
        body(Change.MERGE, "front@p2", "new"),
    ).units
    assert units.parent("women@p1", Line.SAME_LEVEL, BEFORE) == "front@p1"
    assert units.parent("women@p1", Line.SAME_LEVEL, AFTER) == "new"
    assert units.seat("front@p2", Line.SECTOR, AFTER) == "new"
    assert units.below("new", Line.SAME_LEVEL, AFTER) >= {"women@p1", "army@p2", "front@p1"}


def test_after_a_split_they_stand_below_the_lowest_body_above_all_heirs() -> None:
    units = come(
        founds("one", "front@p"),
        founds("two", "front@p2"),
        body(Change.SPLIT, "front@p1", "one"),
        body(Change.SPLIT, "front@p1", "two"),
    ).units
    assert units.parent("women@p1", Line.SAME_LEVEL, AFTER) == "front@p"
    assert units.seat("front@p1", Line.SAME_LEVEL, AFTER) == "front@p"


def test_an_heir_that_stood_below_takes_the_place_of_the_body_itself() -> None:
    units = come(body(Change.MERGE, "front@p1", "women@p1")).units
    assert units.parent("women@p1", Line.SAME_LEVEL, AFTER) == "front@p"
    assert units.parent("army@p1", Line.SAME_LEVEL, AFTER) == "women@p1"


def test_below_a_body_that_closes_one_stands_below_what_it_stood_under() -> None:
    units = come(body(Change.CLOSE, "women@p")).units
    assert units.parent("women@p1", Line.SECTOR, AFTER) == ROOT
    assert units.seat("women@p", Line.SAME_LEVEL, AFTER) == "front@p"
    assert "women@p" in units.below("front@p", Line.SAME_LEVEL, AFTER)


def test_a_new_parent_holds_on_its_line_from_its_day_on() -> None:
    units = come(body(Change.PARENT, "army@p1", parents={Line.SECTOR: "army@q"})).units
    assert units.parent("army@p1", Line.SECTOR, BEFORE) == "army@p"
    assert units.parent("army@p1", Line.SECTOR, AFTER) == "army@q"
    assert units.parent("army@p1", Line.SAME_LEVEL, AFTER) == "front@p1"


def test_a_body_above_itself_is_refused() -> None:
    with pytest.raises(LinesBroken):
        come(body(Change.PARENT, "front@p", parents={Line.SAME_LEVEL: "front@p1"}))


def test_a_body_stands_where_its_place_went_and_before_it_where_it_was() -> None:
    units = come(land(Change.MERGE, "p1", "p2")).units
    assert units.place("women@p1", BEFORE) == "p1"
    assert units.place("women@p2", BEFORE) == "p2"
    after = units.place("women@p1", AFTER)
    assert after == units.place("women@p2", AFTER) == units["women@p2"].place
    assert after not in ("p1", "p2")
    assert units.place("women@p3", AFTER) == "p3"
