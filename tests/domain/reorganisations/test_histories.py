"""The laws over random histories of reorganisations, with figures before, between and after."""

from __future__ import annotations

import random
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.indicators import Identity, Indicator, Share
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY
from chungtay.domain.problems import Problem
from chungtay.domain.questions import Question
from chungtay.domain.reorganisations import Reorganisation
from chungtay.domain.rollup import by_place, by_unit
from chungtay.domain.units import ROOT, Line
from tests.domain.histories import (
    FIRST,
    LAST,
    History,
    beginning,
    claims,
    happened,
    history,
    steps,
    values,
)

GIFTS = Indicator("gifts", "gift", Identity.ITEM, share=Share.WHOLE)
ALWAYS = Period(FIRST, LAST + timedelta(days=400))
SEEDS = st.integers(0, 2**32)
EVENTS = st.integers(0, 40)


def book(past: History, seed: int, most: int = 6) -> Book:
    told = claims(past, seed, most, GIFTS.code)
    return Book(told, past.now.units, past.now.territory, {GIFTS.code: GIFTS})


def ends(counted: Counted) -> tuple[object, ...]:
    return counted.total, counted.low, counted.high


@given(SEEDS, EVENTS, st.data())
def test_the_whole_is_the_same_on_every_structure_and_its_rows_add_up(
    seed: int, many: int, data: st.DataObject
) -> None:
    past = history(seed, many)
    said = book(past, seed)
    wholes = set()
    for on in data.draw(st.lists(st.sampled_from(past.days), min_size=1, max_size=4)):
        for as_reported in (False, True):
            asked = Question(GIFTS, ALWAYS, on, as_reported=as_reported)
            tables = [by_place(said, asked)]
            for line in Line:
                tables.append(by_unit(said, Question(GIFTS, ALWAYS, on, line)))
            for table in tables:
                assert sum(row.amount for row in table.rows) == (table.whole.total or 0)
                wholes.add(ends(table.whole))
    assert len(wholes) == 1


@given(SEEDS, EVENTS, st.data())
def test_every_place_stands_on_every_day_at_one_living_place_that_holds_its_land(
    seed: int, many: int, data: st.DataObject
) -> None:
    past = history(seed, many)
    territory, on = past.now.territory, data.draw(st.sampled_from(past.days))
    for place in territory:
        at = territory.standing(place.id, on)
        assert territory.contains(at, place.id)
        assert at == COUNTRY or territory[at].lives(on)
        assert territory.standing(at, on) == at
        if place.lives(on):
            assert at == place.id


@given(SEEDS, EVENTS, st.data())
def test_rows_below_a_province_conserve_what_is_the_province_s(
    seed: int, many: int, data: st.DataObject
) -> None:
    past = history(seed, many)
    said, on = book(past, seed), data.draw(st.sampled_from(past.days))
    for place in past.now.territory:
        if place.level == "province" and place.lives(on):
            table = by_place(said, Question(GIFTS, ALWAYS, on, place=place.id))
            assert sum(row.amount for row in table.rows) == (table.whole.total or 0)


@given(SEEDS, EVENTS, st.data())
def test_who_takes_part_does_not_depend_on_the_day_asked_at_the_top(
    seed: int, many: int, data: st.DataObject
) -> None:
    past = history(seed, many)
    units, on = past.now.units, data.draw(st.sampled_from(past.days))
    everybody = {unit.id for unit in units}
    for line in Line:
        units.check_lines(on)
        assert units.below(ROOT, line, on) == everybody
        for unit in units:
            seat = units.seat(unit.id, line, on)
            assert seat in (ROOT, unit.id) or units[seat].lives(on)


@given(SEEDS, EVENTS)
def test_nobody_living_lies_in_or_stands_below_what_has_ended(seed: int, many: int) -> None:
    past = history(seed, many)
    for on in (event.day for event in past.events):
        for place in past.now.territory:
            above = past.now.territory.parent(place.id, on)
            assert not place.lives(on) or above == COUNTRY or past.now.territory[above].lives(on)
        for unit in past.now.units:
            for line in Line:
                above = past.now.units.parent(unit.id, line, on)
                assert not unit.lives(on) or above == ROOT or past.now.units[above].lives(on)


@given(SEEDS, st.integers(1, 20), st.data())
def test_a_later_event_changes_no_answer_on_the_days_before_it(
    seed: int, many: int, data: st.DataObject
) -> None:
    past = history(seed, many)
    if len(past.structures) < 2:
        return
    before, now = past.structures[-2], past.now
    on = past.events[-1].day - timedelta(days=1)
    for place in before.territory:
        assert now.territory.parent(place.id, on) == before.territory.parent(place.id, on)
        assert now.territory[place.id].lives(on) == place.lives(on)
    for unit in before.units:
        for line in Line:
            assert now.units.path(unit.id, line, on) == before.units.path(unit.id, line, on)


@given(SEEDS, st.integers(0, 6))
def test_the_order_of_independent_events_does_not_matter(seed: int, many: int) -> None:
    """Events on bodies and places of different provinces, on any days."""
    chance, start = random.Random(seed), history(seed, many).now
    day = LAST - timedelta(days=400)
    later = day + timedelta(days=chance.randrange(3))
    one, other = (
        Reorganisation(key, on, steps(chance, start, key, on))
        for key, on in (("one", day), ("other", later))
    )
    if _touched(start, one) & _touched(start, other):
        return
    try:
        forth = happened(happened(start, one), other)
    except Problem:
        return
    assert values(forth) == values(happened(happened(start, other), one))


def _touched(start: object, event: Reorganisation) -> set[str]:
    from chungtay.domain.reorganisations import Structure, effect

    assert isinstance(start, Structure)
    try:
        found = effect(event, start, lambda key: f"{event.id}/{key}")
    except Problem:
        return {"*"} | {step.subject for step in event.steps}
    named = {id for step in event.steps for id in (step.subject, step.heir) if id}
    named |= {id for step in event.steps for id in step.parents.values() if id}
    named |= found.ended_places | set(found.nested) | {unit for unit, _ in found.moved}
    named |= found.seated.keys()
    return named | {place.parent for place in found.places.values() if place.parent}


def test_before_anything_happened_the_structure_is_whole() -> None:
    start = beginning()
    assert len(list(start.territory)) == 2 + 6 + 12
    counted = count(
        Book((), start.units, start.territory, {GIFTS.code: GIFTS}), Question(GIFTS, ALWAYS, LAST)
    )
    assert counted.total is None
