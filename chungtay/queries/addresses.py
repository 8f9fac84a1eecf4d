"""How a place is written for people: with its kind, and with what it lies in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chungtay.domain.places import Place, Territory


def full_name(place: Place) -> str:
    """ "xã Làng Ven" """
    return f"{place.kind} {place.name}".strip()


def called(territory: Territory, place: str) -> str:
    """A place with what it lies in: "thôn Hạ, xã Làng Ven"; provinces stand alone."""
    return _written([territory[p] for p in territory.path(place) if p in territory])


def called_on(territory: Territory, place: str, on: date) -> str:
    """The same, with the names that everything bore on a day, in what it lay in then."""
    path = territory.path(place, on)
    return _written([territory.called(p, on) for p in path if p in territory])


def _written(path: Sequence[Place]) -> str:
    named = [p for p in path if p.level not in ("province", "country")] or list(path[:1])
    return ", ".join(full_name(p) for p in named)
