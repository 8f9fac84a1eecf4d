"""What happened to the invented province: each event of 2025 and 2026 can be seen on its day."""

from __future__ import annotations

from datetime import date, timedelta

from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.words import words
from chungtay.domain.reorganisations import Change
from chungtay.domain.units import ROOT, Line
from chungtay.vocabulary.reorganisations import reorganisations

DAY = timedelta(days=1)
TOUCHING = {event["code"] for event in words("events")["events"]} & set(reorganisations())


def kinds(day: date) -> set[str]:
    return {unit.kind for unit in land().units if unit.lives(day)}


def above(kind: str, line: Line, day: date) -> set[str]:
    """Of which kinds are those under whom the bodies of a kind stand on a day."""
    units = land().units
    parents = (units.parent(u.id, line, day) for u in units if u.kind == kind and u.lives(day))
    return {units[parent].kind for parent in parents if parent != ROOT}


def levels(day: date) -> dict[str, int]:
    alive = [place.level for place in land().territory if place.lives(day)]
    return {level: alive.count(level) for level in ("province", "district", "commune")}


def test_everything_but_the_affairs_of_the_centre_touched_the_sample():
    assert set(reorganisations()) - TOUCHING == {"mob-merge", "nq60"}


def test_events_stand_in_the_order_of_their_days_and_say_why():
    days = [event.day for event in land().events]
    assert days == sorted(days)
    assert all(event.title and event.basis for event in land().events)
    assert len({event.id for event in land().events}) == len(days)


def test_an_event_of_the_vocabulary_happens_on_its_day_to_the_kinds_it_names():
    told = dict(zip((e["code"] for e in words("events")["events"]), land().events, strict=True))
    for code in TOUCHING:
        event, known = told[code], reorganisations()[code]
        assert event.day == known.on
        assert set(known.ended) <= kinds(event.day - DAY)
        assert set(known.heirs) <= kinds(event.day)


def test_the_commissions_merged_in_each_province_and_then_in_one():
    merged, joined = date(2025, 2, 15), date(2025, 7, 1)
    for day, many in ((merged - DAY, 0), (merged, 2), (joined - DAY, 2), (joined, 1)):
        alive = [u for u in land().units if u.kind == "party-commission" and u.lives(day)]
        assert len(alive) == many
    assert "party-commission-mob" not in kinds(merged)
    before = land().units.forebears(land().bodies["p.party-commission"].id)
    assert len(before) == 2 + 2 * 2


def test_two_provinces_with_districts_became_one_without():
    day = date(2025, 7, 1)
    assert levels(day - DAY) == {"province": 2, "district": 5, "commune": 19}
    assert levels(day) == {"province": 1, "district": 0, "commune": 12}


def test_the_unions_came_under_the_front():
    day = date(2025, 7, 1)
    for kind in ("women", "youth", "farmers", "veterans", "union"):
        assert above(kind, Line.SAME_LEVEL, day - DAY) == {"steering"}
        assert above(kind, Line.SAME_LEVEL, day) == {"front"}
    assert above("red-cross", Line.SAME_LEVEL, day) == {"steering"}


def test_area_commands_took_over_from_the_districts_and_the_border_guard_came_under_the_army():
    day = date(2025, 7, 1)
    assert "army-district" not in kinds(day)
    assert above("army-commune", Line.SECTOR, day - DAY) == {"army-district"}
    assert above("army-commune", Line.SECTOR, day) == {"army-area"}
    taken = [land().units.forebears(land().bodies[f"area {n}"].id) for n in (1, 2)]
    assert {land().units[id].kind for ids in taken for id in ids} == {"army-district"}
    assert sum(map(len, taken)) == 5
    assert above("border-province", Line.SECTOR, day - DAY) == set()
    assert above("border-province", Line.SECTOR, day) == {"army-province"}


def test_commune_commands_came_directly_under_the_province():
    day = date(2026, 1, 12)
    assert above("army-commune", Line.SECTOR, day - DAY) == {"army-area"}
    assert above("army-commune", Line.SECTOR, day) == {"army-province"}


def test_mergers_splits_a_transfer_and_new_names_are_among_the_steps():
    changes = {step.change for event in land().events for step in event.steps}
    assert changes >= {
        Change.OPEN, Change.MERGE, Change.SPLIT, Change.TRANSFER, Change.CLOSE, Change.PARENT,
        Change.RENAME, Change.KIND,
    }  # fmt: skip
