"""Whom people and open work follow."""

from __future__ import annotations

from dataclasses import replace

from chungtay.domain.reorganisations import Change, Opening, Step, worked_out
from chungtay.domain.reorganisations.carrying import Carrying
from chungtay.domain.units import ROOT
from tests.domain.reorganisations.events import START, body, event, founds, land, opens

SPLIT = Change.SPLIT


def carrying(*steps: Step) -> Carrying:
    return Carrying(*worked_out(event(*steps), START, lambda key: key))


def at(place: str, step: Step) -> Step:
    return replace(step, opening=Opening(step.begins.name, organisation="women", place=place))


def test_a_sole_heir_has_all():
    told = carrying(body(Change.MERGE, "women@p1", "women@p2"))
    assert told.ended == {"women@p1": ("women@p2",)}
    assert told.work_goes_to("women@p1", place="p1a") == "women@p2"


def test_of_several_heirs_the_one_whose_place_holds_the_draft_s():
    told = carrying(
        opens("y", "p"), opens("z", "p"),
        land(SPLIT, "p1", "y"), land(SPLIT, "p1", "z"),
        land(Change.PARENT, "p1b", parents={None: "z"}),
        at("y", founds("uy", "women@p")), at("z", founds("uz", "women@p")),
        body(SPLIT, "women@p1", "uy"), body(SPLIT, "women@p1", "uz"),
    )  # fmt: skip
    assert told.ended["women@p1"] == ("uy", "uz")
    assert told.work_goes_to("women@p1", place="p1b") == "uz"
    assert told.work_goes_to("women@p1", place="q1") == "uy"
    assert told.work_goes_to("women@p1") == "uy"


def test_when_nobody_took_over_the_body_above_on_the_same_level_line():
    told = carrying(body(Change.CLOSE, "women@p1"))
    assert told.ended == {"women@p1": ("front@p1",)}


def test_else_the_one_on_the_sector_line_and_else_nobody():
    told = carrying(body(Change.CLOSE, "front@p"), body(Change.CLOSE, "front@p1"))
    assert told.ended == {"front@p": (), "front@p1": ()}
    assert told.work_goes_to("front@p") == ROOT
    lone = body(Change.PARENT, "front@p1", parents={None: ROOT})
    assert carrying(lone).ended == {}


def test_the_body_above_may_itself_be_another_one_now():
    told = carrying(
        body(Change.CLOSE, "women@p1"), body(Change.MERGE, "front@p1", "front@p2")
    )  # fmt: skip
    assert told.ended["women@p1"] == ("front@p2",)
