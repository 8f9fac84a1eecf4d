"""What an event comes to on the bodies and places of the installation, for whoever asks or acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from chungtay.domain import reorganisations as domain
from chungtay.domain.places import LandInACircle
from chungtay.domain.problems import Problem
from chungtay.domain.recent import Recent
from chungtay.domain.reorganisations import (
    Effect,
    Reorganisation,
    StepUnfit,
    Structure,
)
from chungtay.domain.reorganisations.carrying import Carrying
from chungtay.domain.reorganisations.later import check_names_last
from chungtay.domain.reorganisations.naming import Known
from chungtay.domain.reorganisations.written import ids_of
from chungtay.domain.units import LinesBroken
from chungtay.queries.books import is_one_moment, latest_entry
from chungtay.queries.opened import PLACES, UNITS
from chungtay.queries.rereading import Part
from chungtay.storage import facts, models, rows


def known(number: int | None = None) -> Known:
    """Everything that has a name, as it was known at a ledger number; now where none is given.

    A page that only reads has it read anew only where an entry since spoke of a body or a place;
    what was known at an earlier entry stays so."""
    if not is_one_moment():
        return _read(number)
    if number is None:
        return _PRESENT.at(latest_entry()[1])
    _, entry = facts.entry_at(number)
    return _past.made((facts.database(), entry, number), lambda: _read(number))


def _read(number: int | None) -> Known:
    territory, called = facts.land(number)
    return Known(Structure(facts.units(number), territory), called, facts.unit_names(number))


_PRESENT = Part((*UNITS, *PLACES), _read)
_past: Recent[tuple[tuple[str, ...], str, int], Known] = Recent(2)  # a country is large


def standing(event: str) -> models.Reorganisation | None:
    """The row of an event that was applied and not undone."""
    kept = models.Reorganisation.objects.filter(pk=rows.uuid_of(event), ended_by__isnull=True)
    return kept.select_related("entry").first()


@dataclass(frozen=True)
class Worked:
    """An event with the structures before and after it, and everything in between. `number` is the
    ledger number at which it is looked at, None for the present."""

    event: Reorganisation
    known: Known
    effect: Effect
    now: Structure
    number: int | None = None

    @property
    def before(self) -> Structure:
        return self.known.structure

    @cached_property
    def carrying(self) -> Carrying:
        return Carrying(self.effect, self.now)

    def name(self, id: str) -> str:
        """What something is called on the day of the event, also what the event itself begins."""
        return name_of(self.known, self.event, id)


def worked_out(event: Reorganisation, number: int | None = None) -> Worked:
    """What an event comes to on the structure known at a ledger number. Raises what the rules
    refuse, in names and not in ids."""
    there = known(number)
    with in_names(lambda id: name_of(there, event, id), event):
        found, now = domain.worked_out(event, there.structure, ids_of(event.id))
        called = (one for told in there.called.values() for one in told)
        check_names_last(event, found, called, facts.unit_names(number))
        return Worked(event, there, found, now, number)


def name_of(known: Known, event: Reorganisation, id: str) -> str:
    """ "xã Tân Tiến", or the name of a body; nothing for what nobody knows."""
    begun = (s.begins for s in event.steps if s.subject == id and s.opening is not None)
    for new in begun:
        return new.name if new.organisation else f"{new.kind} {new.name}".strip()
    if id in known.structure.units:
        return known.structure.units[id].name
    return known.full_name(id, event.day) if id in known.structure.territory else ""


@contextmanager
def in_names(name: Callable[[str], str], event: Reorganisation) -> Iterator[None]:
    """People know bodies and places by their names, and circles by the row that closes them."""
    try:
        yield
    except (LinesBroken, LandInACircle) as broken:
        ends = [str(broken.facts.get(end, "")) for end in ("unit", "parent", "place", "heir")]
        told = {end for end in ends if end}
        row = next(
            (s.row for s in event.steps if {s.subject, s.heir, *s.parents.values()} & told),
            event.steps[0].row,
        )
        names = [name(end) or end for end in ends if end]
        raise StepUnfit(row=row, why="in-itself", id=names[0], other=names[-1]) from broken
    except Problem as problem:
        problem.facts = {
            fact: (name(value) or value) if isinstance(value, str) and value else value
            for fact, value in problem.facts.items()
        }
        raise
