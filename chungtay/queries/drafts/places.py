"""Where a typed activity was: a place from the list, or words that name one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from chungtay.domain.drafts import PlaceMissing, Typed
from chungtay.domain.places import Place, Territory
from chungtay.domain.spelling import fold
from chungtay.domain.units import Unit
from chungtay.queries.addresses import called, full_name

_BETWEEN = re.compile(r"\s*[,;–]\s*|\s+-\s+")


@dataclass(frozen=True, slots=True)
class Where:
    """A place by id, None where nobody knows it, and the words for people."""

    place: str | None
    words: str


def where(typed: Typed, *, unit: Unit, territory: Territory, on: date) -> Where:
    """Raises `PlaceMissing`. What was picked from the list comes first; words beside it say where
    in it. Words that name no place stay words, in the unit's own place."""
    words = " ".join(typed.place_name.split())
    picked = typed.place if typed.place in territory else None
    if not words:
        if picked is None:
            raise PlaceMissing()
        return Where(picked, called(territory, picked))
    named = place_named(words, territory=territory, around=picked or unit.place, on=on)
    if named is not None:
        return Where(named, called(territory, named))
    home = picked or unit.place
    beside = called(territory, home) if home and home in territory else ""
    return Where(home, words if fold(beside) in fold(words) else f"{words}, {beside}")


def place_named(words: str, *, territory: Territory, around: str | None, on: date) -> str | None:
    """The one place that some words name: within what is around first, alive before ended.
    "thôn Hạ, xã Làng Ven" is the hamlet of that commune. None where there is none, or several."""
    parts = [part for part in _BETWEEN.split(words) if part]
    outer = around
    if len(parts) > 1:
        outer = place_named(", ".join(parts[1:]), territory=territory, around=around, on=on)
        if outer is None:
            return None
    bearing = list(_bearing(parts[0], territory)) if parts else []
    for circle in (*_circles(outer, territory), *(() if len(parts) > 1 else (None,))):
        inside = [p for p in bearing if circle is None or territory.contains(circle, p.id)]
        alive = [p for p in inside if p.since <= on < p.until] or inside
        if len(alive) == 1:
            return alive[0].id
        if alive:
            return None
    return None


def _circles(around: str | None, territory: Territory) -> Iterator[str]:
    """What is around, and all that it lies in."""
    if around is not None and around in territory:
        yield from (p for p in territory.path(around) if p in territory)


def _bearing(words: str, territory: Territory) -> Iterator[Place]:
    for id in _names(territory).get(fold(words), ()):
        yield territory[id]


@lru_cache(maxsize=4)
def _names(territory: Territory) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for place in territory:
        for name in (place.name, full_name(place)):
            found.setdefault(fold(name), {})[place.id] = None
    return {name: tuple(ids) for name, ids in found.items()}
