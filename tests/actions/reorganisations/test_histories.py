"""Random events on an installation: what is written was worked out, and undoing is exact."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from chungtay.actions.reorganisations import apply, undo
from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations import Reorganisation, Structure
from chungtay.domain.units import ROOT, Line
from chungtay.queries.reorganisations.structures import worked_out
from chungtay.queries.seals import broken_seals
from chungtay.storage import facts, models
from tests.actions.reorganisations.installed import AT, event_under, everything, install, now
from tests.domain.histories import FIRST, beginning, happened, steps, values
from tests.seeds import seeds
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db


def random_events(seed: int, most: int):
    """Events in the order of their days, drawn on the names of the domain's tests."""
    chance, structure = random.Random(seed), beginning()
    days = sorted(FIRST + timedelta(days=chance.randrange(1, 3600)) for _ in range(most))
    for number, day in enumerate(days):
        event = Reorganisation(f"e{number}", day, steps(chance, structure, f"e{number}", day))
        try:
            structure = happened(structure, event)
        except Problem:
            continue
        yield event


def check_nothing_is_orphaned(on) -> None:
    structure = now()
    for unit in structure.units:
        if not unit.lives(on):
            continue
        assert unit.place is None or structure.territory[unit.place].lives(on), unit
        for line in Line:
            above = structure.units.parent(unit.id, line, on)
            assert above == ROOT or structure.units[above].lives(on)
    alive = {unit.id for unit in structure.units if unit.lives(on)}
    posts = models.Appointment.objects.filter(ended_by__isnull=True, unit__isnull=False)
    drafts = models.Draft.objects.filter(submitted_at__isnull=True)
    for rows in (posts, drafts, models.Bringing.objects.all()):
        assert {str(id) for id in rows.values_list("unit_id", flat=True)} <= alive


@pytest.mark.parametrize("seed", seeds(6))
def test_random_events_are_applied_as_they_were_worked_out_and_undone_exactly(seed):
    install()
    stood, applied = [everything()], []
    for number, event in enumerate(random_events(seed, 8)):
        keyed = event_under(event, number=number)
        try:
            worked = worked_out(keyed)
            apply(keyed, by=OPERATOR, at=AT)
        except Problem:
            assert everything() == stood[-1]  # a refusal leaves nothing
            continue
        assert values(now()) == values(worked.now)
        check_nothing_is_orphaned(event.day)
        assert not apply(keyed, by=OPERATOR, at=AT).is_new
        applied.append(keyed)
        stood.append(everything())
    for event in reversed(applied):
        assert everything() == stood.pop()
        undo(event.id, by=OPERATOR, at=AT)
        assert everything() == stood[-1]
    assert not list(broken_seals())


@pytest.mark.parametrize("seed", seeds(3))
def test_nothing_later_leaks_into_what_was_known_earlier(seed):
    """Applied and undone: at every number the structure is the one of that moment."""
    install()
    known = {facts.entry_at(None)[0]: values(now())}
    for number, event in enumerate(random_events(seed, 6)):
        keyed = event_under(event, number=number)
        try:
            apply(keyed, by=OPERATOR, at=AT)
        except Problem:
            continue
        known[facts.entry_at(None)[0]] = values(now())
        if number % 2:
            undo(keyed.id, by=OPERATOR, at=AT)
            known[facts.entry_at(None)[0]] = values(now())
    for number, then in known.items():
        assert values(Structure(facts.units(number), facts.territory(number))) == then
