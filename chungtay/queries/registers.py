"""The registers of bodies and places by name: all names they ever bore, and one way to name each.

A register is remembered as long as nothing was written; people find a body by any of its names,
old or new, with or without diacritics.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.problems import Problem
from chungtay.domain.recent import Recent
from chungtay.domain.spelling import fold, sort_key
from chungtay.domain.units import EVER, NEVER, ROOT, Line, Succession, Unit, Units
from chungtay.queries.books import latest_entry
from chungtay.queries.opened import PLACES, UNITS
from chungtay.queries.rereading import Part
from chungtay.storage import facts, models

SHORT = 8  # signs of an id that tell two bodies of one name in one place apart


class UnitNameUnknown(Problem):
    """A name that no body bears."""

    code = "unit-name-unknown"


class UnitNameShared(Problem):
    """A name that several bodies bear; never guessed in silence."""

    code = "unit-name-shared"


@dataclass(frozen=True, slots=True)
class DatedName:
    """One name of a body or a place; `since` and `until` are None where it was always so."""

    id: str
    text: str
    language: str
    since: date | None
    until: date | None

    @property
    def is_standing(self) -> bool:
        return self.until is None


@dataclass(frozen=True)
class Register:
    """All bodies and places of the installation at one entry of the ledger."""

    units: Units
    territory: Territory
    successions: tuple[Succession, ...]
    unit_names: Mapping[str, tuple[DatedName, ...]]
    place_names: Mapping[str, tuple[DatedName, ...]]

    @property
    def parts(self) -> tuple[object, ...]:
        return self.units, self.territory, self.successions, self.unit_names, self.place_names

    def place_name(self, place: str | None) -> str:
        """ "xã Làng Ven"."""
        if not place or place not in self.territory:
            return ""
        known = self.territory[place]
        return f"{known.kind} {known.name}".strip()

    def place_path(self, place: str | None) -> str:
        """ "xã Làng Ven, tỉnh Ninh Bình"."""
        if not place or place not in self.territory:
            return ""
        path = self.territory.path(place)
        return ", ".join(self.place_name(above) for above in path if above != COUNTRY)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What each body is called where it must not be taken for another: its name, with its
        place where the name is shared, with a piece of its id where the place is shared too."""
        names = Counter(unit.name for unit in self.units)
        placed = {u.id: f"{u.name} · {self.place_path(u.place)}" for u in self.units}
        shared = Counter(placed.values())
        labels: dict[str, str] = {}
        for unit in self.units:
            label = unit.name if names[unit.name] == 1 else placed[unit.id]
            if names[unit.name] > 1 and shared[label] > 1:
                label = f"{label} · {unit.id[-SHORT:]}"
            labels[unit.id] = label
        return labels

    @cached_property
    def _by_label(self) -> Mapping[str, str]:
        return {fold(label): id for id, label in self.labels.items()}

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for id, names in self.unit_names.items():
            for name in names:
                found.setdefault(fold(name.text), {})[id] = None
        return {name: tuple(ids) for name, ids in found.items()}

    def unit_called(self, asked: str, *, on: date | None = None) -> str:
        """The id of the body meant by an id, a label or a name; nothing is the whole programme. Of
        several of one name the only one that lives `on` a day is meant.

        Raises `UnitNameUnknown`, `UnitNameShared`."""
        asked = asked.strip()
        if not asked or asked in self.units:
            return asked or ROOT
        if fold(asked) in self._by_label:
            return self._by_label[fold(asked)]
        ids = self._by_name.get(fold(asked), ())
        alive = [id for id in ids if on and self.units[id].since <= on < self.units[id].until]
        ids = tuple(alive) if len(alive) == 1 else ids
        if not ids:
            raise UnitNameUnknown(name=asked[:80])
        if len(ids) > 1:
            told = "; ".join(sorted((self.labels[id] for id in ids), key=sort_key)[:4])
            raise UnitNameShared(name=asked[:80], many=len(ids), labels=told)
        return ids[0]

    def living(self, on: date) -> list[Unit]:
        """The bodies of a day, in the order of a Vietnamese dictionary."""
        alive = (unit for unit in self.units if unit.since <= on < unit.until)
        return sorted(alive, key=lambda unit: (sort_key(unit.name), unit.id))

    def children(self, line: Line, on: date) -> Mapping[str, list[Unit]]:
        """By the id of whom they stand under, `ROOT` for nobody; each list in order."""
        below: dict[str, list[Unit]] = {}
        for unit in self.living(on):
            below.setdefault(self.units.parent(unit.id, line, on), []).append(unit)
        return below


def register() -> Register:
    """All bodies and places as they stand now."""
    _, entry = latest_entry()
    return _register(entry)


@lru_cache(maxsize=2)
def _register(entry: str) -> Register:
    """The one that was made last, with all that was worked out of it, where every part of it is
    still the same."""
    parts = tuple(part.at(entry) for part in PARTS)
    last = _made.find(facts.database())
    if last is None or any(old is not new for old, new in zip(last.parts, parts, strict=True)):
        last = Register(*parts)
        _made.keep(facts.database(), last)
    return last


def units_at(entry: str) -> Units:
    """All bodies as they stand at the last entry of the ledger, by its id; read anew only where an
    entry since spoke of a body."""
    return BODIES.at(entry)


def territory_at(entry: str) -> Territory:
    """All places, likewise."""
    return LANDS.at(entry)


def _names(
    table: type[models.UnitName] | type[models.PlaceName], owner: str, known: int
) -> dict[str, tuple[DatedName, ...]]:
    """Those that hold first, then the older ones."""
    found: dict[str, list[DatedName]] = {}
    rows = facts.as_known(
        table._default_manager.order_by("-until", "-since", "language", "id"), known
    )
    for of, id, text, language, since, until in rows.values_list(
        owner, "id", "text", "language", "since", "until"
    ):
        name = DatedName(str(id), text, language, began(since), ended(until))
        found.setdefault(str(of), []).append(name)
    return {of: tuple(names) for of, names in found.items()}


BODIES = Part(UNITS, facts.units)
LANDS = Part(PLACES, facts.territory)
PARTS: tuple[Part[Any], ...] = (  # each of its own kind, as a register is made of them
    BODIES,
    LANDS,
    Part((models.UnitSuccession,), lambda number: tuple(facts.successions(number))),
    Part((models.UnitName,), lambda number: _names(models.UnitName, "unit_id", number)),
    Part((models.PlaceName,), lambda number: _names(models.PlaceName, "place_id", number)),
)
_made: Recent[tuple[str, ...], Register] = Recent(2)


def began(day: date) -> date | None:
    """A first day as a page shows it; None since ever."""
    return None if day == EVER else day


def ended(day: date) -> date | None:
    """The first day on which something no longer holds; None while it holds."""
    return None if day == NEVER else day
