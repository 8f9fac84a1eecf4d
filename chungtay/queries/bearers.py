"""Whom a name or a code means on a day, among all that bodies and places were ever called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from weakref import WeakKeyDictionary

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.spelling import fold
from chungtay.domain.units import Units
from chungtay.queries.addresses import full_name
from chungtay.storage import facts

MOST_TOLD = 10  # candidates that a refusal names

# Remembered for as long as the register is: many ask by name, and few names change.
_names: WeakKeyDictionary[Units | Territory, Mapping[str, tuple[str, ...]]] = WeakKeyDictionary()
_codes: WeakKeyDictionary[Territory, Mapping[str, Sequence[Called]]] = WeakKeyDictionary()


def units_meant(units: Units, asked: str, on: date | None) -> Sequence[str]:
    """The ids of the units that bore a name on a day and lived then; where there are none, of all
    that ever bore it."""
    if units not in _names:
        now = ((unit.id, unit.name) for unit in units)
        _names[units] = ids_by_name([*now, *((one.unit, one.name) for one in units.names)])
    ever = _names[units].get(fold(asked), ())
    if on is None:
        return ever
    then = (units.called(unit, on) for unit in ever)
    return [unit.id for unit in then if unit.lives(on) and fold(unit.name) == fold(asked)] or ever


def places_meant(territory: Territory, asked: str, on: date | None) -> Sequence[str]:
    """The same of places, named with their kind or without; "xã Tân Tiến, tỉnh Khê Sơn" says which
    of several."""
    found = _called(territory, asked, on)
    if found or "," not in asked:
        return found
    name, _, within = asked.partition(",")
    outer = set(places_meant(territory, within.strip(), on))
    named = _called(territory, name.strip(), on)
    return [id for id in named if not outer.isdisjoint(territory.path(id, on))]


def _called(territory: Territory, asked: str, on: date | None) -> Sequence[str]:
    if territory not in _names:
        then = (territory.called(one.place, one.since) for one in territory.names)
        borne = (text for place in (*territory, *then) for text in _texts(place))
        _names[territory] = ids_by_name(borne)
    ever = _names[territory].get(fold(asked), ())
    if on is None:
        return ever
    alive = (territory.called(place, on) for place in ever if territory[place].lives(on))
    bore = [p.id for p in alive if fold(asked) in (fold(text) for _, text in _texts(p))]
    return bore or ever


def places_coded(territory: Territory, asked: str, on: date | None, *, number: int) -> list[str]:
    """The ids of the places that bore a code on a day; where there are none, of all that ever did.
    `number` is the ledger number at which the territory was read."""
    if territory not in _codes:
        found: dict[str, list[Called]] = {}
        for one in facts.called(number):
            if one.code:
                found.setdefault(one.code, []).append(one)
        _codes[territory] = found
    ever = _codes[territory].get(asked.strip(), ())
    then = [one.place for one in ever if on is not None and one.holds(on)]
    return list(dict.fromkeys(then or [one.place for one in ever]))


def ids_by_name(named: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """The ids behind each name, written without diacritics, each once."""
    ids: dict[str, dict[str, None]] = {}
    for id, name in named:
        ids.setdefault(fold(name), {})[id] = None
    return {name: tuple(behind) for name, behind in ids.items()}


def units_told(units: Units, territory: Territory, ids: Iterable[str]) -> str:
    """Candidates, told apart by where they stand and by their ids."""
    known = [(id, units[id].name, _path(territory, units[id].place or COUNTRY)) for id in ids]
    return _told((" · ".join(filter(None, (name, where))), id) for id, name, where in known)


def places_told(territory: Territory, ids: Iterable[str]) -> str:
    """Likewise, by what they lie in."""
    return _told((_path(territory, id), id) for id in ids)


def _told(named: Iterable[tuple[str, str]]) -> str:
    told = [f"{name} [{id}]" for name, id in named]
    more = " …" if len(told) > MOST_TOLD else ""
    return "; ".join(told[:MOST_TOLD]) + more


def _path(territory: Territory, place: str) -> str:
    return ", ".join(full_name(territory[p]) for p in territory.path(place) if p in territory)


def _texts(place: Place) -> list[tuple[str, str]]:
    return [(place.id, full_name(place)), (place.id, place.name)]
