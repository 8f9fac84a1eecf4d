"""Before and after an event."""

from __future__ import annotations

from chungtay.domain.reorganisations import Change, effect
from chungtay.domain.units import Line
from tests.domain.histories import values
from tests.domain.reorganisations.events import AFTER, START, body, come, event, land, opens


def test_working_an_event_out_changes_nothing() -> None:
    before = values(START)
    effect(event(land(Change.MERGE, "p1", "p2")), START, lambda key: key)
    assert values(START) == before


def test_bodies_and_places_change_in_one_event() -> None:
    now = come(
        opens("new", "p"),
        land(Change.MERGE, "p1", "new"),
        land(Change.MERGE, "p2", "new"),
        body(Change.MERGE, "women@p1", "women@p2"),
    )
    assert now.territory.standing("p1", AFTER) == "new"
    assert now.units.seat("women@p1", Line.SECTOR, AFTER) == "women@p2"


def test_the_ids_of_what_begins_are_those_that_were_asked_for() -> None:
    found = effect(event(land(Change.MERGE, "p1", "p2")), START, lambda key: f"made from {key}")
    assert set(found.places) == {"made from renewed:p2"}
