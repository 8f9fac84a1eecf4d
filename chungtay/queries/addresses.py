"""How a place is written for people: with its kind, and with what it lies in."""

from __future__ import annotations

from chungtay.domain.places import Place, Territory


def full_name(place: Place) -> str:
    """ "xã Làng Ven" """
    return f"{place.kind} {place.name}".strip()


def called(territory: Territory, place: str) -> str:
    """A place with what it lies in: "thôn Hạ, xã Làng Ven"; provinces stand alone."""
    path = [territory[p] for p in territory.path(place) if p in territory]
    named = [p for p in path if p.level not in ("province", "country")] or path[:1]
    return ", ".join(full_name(p) for p in named)
