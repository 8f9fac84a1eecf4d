"""The bodies and places of an installation together, before and after a reorganisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from chungtay.domain.places import Nesting, Place, Territory
from chungtay.domain.reorganisations.checking import check
from chungtay.domain.reorganisations.effects import Effect, NewId
from chungtay.domain.reorganisations.land import LandWork
from chungtay.domain.reorganisations.lines import LinesWork
from chungtay.domain.reorganisations.steps import Change, Reorganisation, named_by
from chungtay.domain.units import ROOT, Parent, Unit, Units

ATTRIBUTES = {Change.RENAME: "name", Change.KIND: "kind", Change.CODE: "code"}


@dataclass(frozen=True)
class Structure:
    """Who stands under whom and what lies in what, on every day."""

    units: Units
    territory: Territory


def effect(event: Reorganisation, before: Structure, new_id: NewId) -> Effect:
    """Everything that an event comes to. Raises `StepUnfit`, `NotAlive`, `EndsTwice`, `SharesUnfit`
    naming the row, `LinesBroken` and `LandInACircle` where it would close a circle."""
    check(event, before.units, before.territory)
    found = Effect(event.day)
    for step in event.steps:
        if step.change in ATTRIBUTES:
            said = found.attributes.setdefault(step.subject, {})
            said[ATTRIBUTES[step.change]] = step.text
    LandWork(event, before.territory, found, new_id).work()
    LinesWork(event, before.units, found).work()
    after(before, found)
    return found


def after(before: Structure, effect: Effect) -> Structure:
    """The structure with an event in it. Raises `LinesBroken`, `LandInACircle`."""
    territory = Territory(
        [*_places(before.territory, effect), *effect.places.values()],
        [*before.territory.inheritances, *effect.inheritances],
        _nestings(before.territory, effect),
    )
    units = Units(
        [*_units(before.units, effect), *effect.units.values()],
        _parents(before.units, effect),
        [*before.units.successions, *effect.successions],
    )
    units.check_lines(effect.day)
    territory.check_nesting(effect.day)
    return Structure(units, territory)


def _places(territory: Territory, effect: Effect) -> Iterable[Place]:
    for place in territory:
        until = effect.day if place.id in effect.ended_places else place.until
        parent = effect.nested.get(place.id, place.parent)
        known = replace(place, until=until, parent=parent)
        yield named_by(known, effect.attributes.get(place.id, {}))


def _nestings(territory: Territory, effect: Effect) -> list[Nesting]:
    """Where a place comes to lie elsewhere its link is cut on the day."""
    linked = {link.place for link in territory.nestings}
    links = [*territory.nestings]
    links += [Nesting(id, territory[id].parent) for id in effect.nested if id not in linked]
    cut = [_cut(link, effect.day) if link.place in effect.nested else link for link in links]
    kept = [link for link in cut if link.since < link.until]
    return [*kept, *(Nesting(id, to, effect.day) for id, to in effect.nested.items())]


def _cut(link: Nesting, day: date) -> Nesting:
    return replace(link, until=min(link.until, max(day, link.since)))


def _units(units: Units, effect: Effect) -> Iterable[Unit]:
    gone = effect.closed | {succession.unit for succession in effect.successions}
    for unit in units:
        until = effect.day if unit.id in gone else unit.until
        yield named_by(replace(unit, until=until), effect.attributes.get(unit.id, {}))


def _parents(units: Units, effect: Effect) -> list[Parent]:
    links: list[Parent] = []
    for link in units.parents:
        if (link.unit, link.line) in effect.moved:
            link = replace(link, until=min(link.until, max(effect.day, link.since)))
        if link.since < link.until:
            links.append(link)
    moved = effect.moved.items()
    return [*links, *(Parent(u, line, to, effect.day) for (u, line), to in moved if to != ROOT)]
