"""Whether anything recorded of a later day rests on what a reorganisation ends.

Events may be entered in any order as long as they do not touch one another. One that would end what
a later one built on is refused: the later one is undone first, and done again after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import COUNTRY, Nesting, Territory
from chungtay.domain.reorganisations.effects import Effect
from chungtay.domain.reorganisations.steps import ChangedLater, Reorganisation
from chungtay.domain.units import NEVER, UnitCalled, Units

Registers = tuple[Units, Territory]


class _Later(NamedTuple):
    """What the event is about, on which later day something happened to it, and to whom."""

    id: str
    day: date
    other: str


def check_nothing_later(
    event: Reorganisation, effect: Effect, before: Registers, now: Registers
) -> None:
    """Raises `ChangedLater`."""
    tried = (
        *_ended_again(effect, before[1]),
        *_stand_below_ended(effect, _ended(effect), now[0]),
        *_lie_in_ended(effect, now[1]),
        *_stand_in_ended(effect, *now),
    )
    for found in tried:
        raise ChangedLater(row=_row(event, found.id), id=found.id, other=found.other, day=found.day)


def _row(event: Reorganisation, id: str) -> int:
    """The row that names something, else the first."""
    named = (s.row for s in event.steps if id in (s.subject, s.heir, *s.parents.values()))
    return next(named, event.steps[0].row)


def _ended_again(effect: Effect, territory: Territory) -> Iterator[_Later]:
    """Places that go on as others, and were to end later."""
    for id in sorted(effect.renewed):
        if territory[id].until != NEVER:
            yield _Later(id, territory[id].until, id)


def _stand_below_ended(effect: Effect, ended: set[str], units: Units) -> Iterator[_Later]:
    for link in units.parents:
        end = units[link.parent].until
        until = min(link.until, units[link.unit].until)
        if link.parent in ended and until > effect.day:
            yield _Later(link.parent, link.since, link.unit)
        if (link.unit, link.line) in effect.moved and link.since == effect.day and end < until:
            yield _Later(link.parent, end, link.unit)
    for succession in units.successions:
        if succession.heir in ended and succession.day > effect.day:
            yield _Later(succession.heir, succession.day, succession.unit)


def _lie_in_ended(effect: Effect, territory: Territory) -> Iterator[_Later]:
    ended = effect.ended_places
    for edge in territory.inheritances:
        if edge.heir in ended and territory[edge.place].until > effect.day:
            yield _Later(edge.heir, territory[edge.place].until, edge.place)
    linked = {link.place for link in territory.nestings}
    alone = (Nesting(p.id, p.parent, p.since) for p in territory if p.id not in linked)
    for link in (*territory.nestings, *alone):
        place = territory[link.place]
        until = min(link.until, place.until)
        if until <= effect.day or link.parent == COUNTRY:
            continue
        if link.parent in ended:
            yield _Later(link.parent, max(link.since, place.since), link.place)
        came = link.since == effect.day and (
            link.place in effect.nested or link.place in effect.places
        )
        if came and territory[link.parent].until < until:
            yield _Later(link.parent, territory[link.parent].until, link.place)


def _stand_in_ended(effect: Effect, units: Units, territory: Territory) -> Iterator[_Later]:
    stood = {(s.unit, s.place, s.since) for s in units.stands if s.since > effect.day}
    stood |= {(unit.id, unit.place, unit.since) for unit in units if unit.until > effect.day}
    for id, place, since in sorted(stood, key=lambda stand: (stand[0], stand[2])):
        if not place or place not in territory or units[id].until <= effect.day:
            continue
        end = territory[place].until
        if place in effect.ended_places:
            yield _Later(place, since, id)
        elif (id in effect.seated or id in effect.units) and end < units[id].until:
            yield _Later(place, end, id)


def check_names_last(
    event: Reorganisation, effect: Effect, places: Iterable[Called], units: Iterable[UnitCalled]
) -> None:
    """What ends, or gets a new name, kind or code, has none of a later day. Raises
    `ChangedLater`."""
    ended = _ended(effect) | effect.ended_places
    turns = [*_turns_of(places), *((u.unit, "name", u.since) for u in units)]
    for id, attribute, day in sorted(turns):
        concerned = id in ended or attribute in effect.attributes.get(id, {})
        if concerned and day > effect.day:
            raise ChangedLater(row=_row(event, id), id=id, other=id, day=day)


def _ended(effect: Effect) -> set[str]:
    return effect.closed | {succession.unit for succession in effect.successions}


def _turns_of(places: Iterable[Called]) -> Iterator[tuple[str, str, date]]:
    """When the name, kind or code of a place became another."""
    before: dict[str, Called] = {}
    for one in sorted(places, key=lambda called: (called.place, called.since)):
        was = before.get(one.place)
        before[one.place] = one
        for attribute in ("name", "kind", "code"):
            said = getattr(one, attribute)
            if was is not None and said != getattr(was, attribute):
                yield one.place, attribute, one.since
