"""Steps as somebody wrote them."""

from __future__ import annotations

from chungtay.domain.places import Place
from chungtay.domain.reorganisations import Change, What
from chungtay.domain.reorganisations.steps import named_by
from tests.domain.reorganisations.events import body, event, land, opens


def test_an_event_tells_its_steps_about_bodies_from_those_about_places() -> None:
    told = event(opens("new", "p"), land(Change.MERGE, "p1", "new"), body(Change.CLOSE, "army@p1"))
    assert [s.subject for s in told.of(What.PLACE, Change.MERGE, Change.CLOSE)] == ["p1"]
    assert [s.subject for s in told.of(What.UNIT, Change.CLOSE)] == ["army@p1"]
    assert told.steps[0].begins.name == "Mới new"


def test_what_an_event_does_not_name_keeps_its_name() -> None:
    place = Place("x", "Cũ", kind="xã")
    assert named_by(place, {"kind": "phường"}) == Place("x", "Cũ", kind="phường")
