"""The bodies and places of an installation together, before and after a reorganisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from chungtay.domain.places import Nesting, Place, PlaceCalled, Territory
from chungtay.domain.reorganisations.checking import check
from chungtay.domain.reorganisations.effects import Effect, NewId
from chungtay.domain.reorganisations.land import LandWork
from chungtay.domain.reorganisations.later import check_nothing_later
from chungtay.domain.reorganisations.lines import LinesWork
from chungtay.domain.reorganisations.steps import (
    Change,
    Reorganisation,
    named_by,
)
from chungtay.domain.units import NEVER, ROOT, Line, Parent, Stand, Unit, UnitCalled, Units

ATTRIBUTES = {Change.RENAME: "name", Change.KIND: "kind", Change.CODE: "code"}


@dataclass(frozen=True)
class Structure:
    """Who stands under whom and what lies in what, on every day."""

    units: Units
    territory: Territory


def effect(event: Reorganisation, before: Structure, new_id: NewId) -> Effect:
    """Everything that an event comes to. Raises `StepUnfit`, `NotAlive`, `EndsTwice`, `SharesUnfit`
    and `ChangedLater` naming the row, `LinesBroken` and `LandInACircle` where it would close a
    circle."""
    return worked_out(event, before, new_id)[0]


def worked_out(event: Reorganisation, before: Structure, new_id: NewId) -> tuple[Effect, Structure]:
    """The same, with the structure after it."""
    check(event, before.units, before.territory)
    found = Effect(event.day)
    for step in event.steps:
        if step.change in ATTRIBUTES:
            said = found.attributes.setdefault(step.subject, {})
            said[ATTRIBUTES[step.change]] = step.text
    land = LandWork(event, before.territory, found, new_id)
    land.work()
    LinesWork(event, before.units, found, land.lies_in).work()
    now = after(before, found)
    check_nothing_later(event, found, (before.units, before.territory), (now.units, now.territory))
    return found, now


def after(before: Structure, effect: Effect) -> Structure:
    """The structure with an event in it. Raises `LinesBroken`, `LandInACircle`."""
    nestings = _nestings(before.territory, effect)
    territory = Territory(
        [*_places(before.territory, nestings, effect), *effect.places.values()],
        [*before.territory.inheritances, *effect.inheritances],
        nestings,
        _places_called(before.territory, effect),
    )
    stands = _stands(before.units, effect)
    units = Units(
        [*_units(before.units, stands, effect), *effect.units.values()],
        _parents(before.units, effect),
        [*before.units.successions, *effect.successions],
        stands,
        _units_called(before.units, effect),
    )
    units.check_lines(effect.day)
    territory.check_nesting(effect.day)
    return Structure(units, territory)


def _places(territory: Territory, nestings: Iterable[Nesting], effect: Effect) -> Iterable[Place]:
    last = {link.place: link.parent for link in sorted(nestings, key=lambda link: link.since)}
    for place in territory:
        until = effect.day if place.id in effect.ended_places else place.until
        known = replace(place, until=until, parent=last.get(place.id, place.parent))
        yield named_by(known, effect.attributes.get(place.id, {}))


def _nestings(territory: Territory, effect: Effect) -> list[Nesting]:
    """Where a place comes to lie elsewhere its link is cut on the day."""
    own: dict[str, list[Nesting]] = {id: [] for id in effect.nested}
    links = list[Nesting]()
    for link in territory.nestings:
        own.get(link.place, links).append(link)
    for id, to in effect.nested.items():
        kept, until = _cut(own[id] or [Nesting(id, territory[id].parent)], effect.day)
        links += [*kept, Nesting(id, to, effect.day, until)]
    return links


def _units(units: Units, stands: Iterable[Stand], effect: Effect) -> Iterable[Unit]:
    gone = effect.closed | {succession.unit for succession in effect.successions}
    last = {stand.unit: stand.place for stand in sorted(stands, key=lambda stand: stand.since)}
    for unit in units:
        until = effect.day if unit.id in gone else unit.until
        known = replace(unit, until=until, place=last.get(unit.id, unit.place))
        yield named_by(known, effect.attributes.get(unit.id, {}))


def _places_called(territory: Territory, effect: Effect) -> Iterable[PlaceCalled]:
    """What has been called the same until now was called so all its life."""
    yield from territory.names
    known = {one.place for one in territory.names}
    for id in effect.attributes:
        if id in territory:
            was = territory[id]
            now = named_by(was, effect.attributes[id])
            if id not in known:
                yield PlaceCalled(id, was.name, was.kind)
            yield PlaceCalled(id, now.name, now.kind, effect.day)


def _units_called(units: Units, effect: Effect) -> Iterable[UnitCalled]:
    yield from units.names
    known = {one.unit for one in units.names}
    for id in effect.attributes:
        if id in units:
            if id not in known:
                yield UnitCalled(id, units[id].name)
            yield UnitCalled(id, named_by(units[id], effect.attributes[id]).name, effect.day)


def _stands(units: Units, effect: Effect) -> list[Stand]:
    known = {stand.unit for stand in units.stands}
    first = [Stand(id, units[id].place) for id in effect.seated if id not in known]
    kept = [s for s in units.stands if s.unit not in effect.seated or s.since != effect.day]
    return [*kept, *first, *(Stand(id, p, effect.day) for id, p in effect.seated.items())]


def _parents(units: Units, effect: Effect) -> list[Parent]:
    own: dict[tuple[str, Line], list[Parent]] = {key: [] for key in effect.moved}
    links = list[Parent]()
    for link in units.parents:
        own.get((link.unit, link.line), links).append(link)
    for (unit, line), to in effect.moved.items():
        kept, until = _cut(own[unit, line], effect.day)
        new = [Parent(unit, line, to, effect.day, until)] if to != ROOT else []
        links += [*kept, *new]
    return links


Link = TypeVar("Link", Nesting, Parent)


def _cut(links: Iterable[Link], day: date) -> tuple[list[Link], date]:
    """The link of the day cut on it, with those before and after; and until when another one may
    stand in its place: what was to follow still does."""
    kept: list[Link] = []
    until = NEVER
    for link in sorted(links, key=lambda link: link.since):
        if link.until <= day:
            kept.append(link)
        elif link.since > day:
            kept.append(link)
            until = min(until, link.since)
        else:
            until = link.until
            kept += [replace(link, until=day)] if link.since < day else []
    return kept, until
