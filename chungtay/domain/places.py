"""Territories through time: lives, nesting, and where a figure stands after a reorganisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from chungtay.domain.units import EVER, NEVER

COUNTRY = ""  # the whole land of the installation, above every place
# The country is more than the places that have a name here: what was said of it as a whole can
# lie in land that nobody named, and never stands at the one province that happens to be known.
UNNAMED = frozenset({"*"})


@dataclass(frozen=True, slots=True)
class Place:
    """A territory alive in [since, until). `level` is province, district, commune or village."""

    id: str
    name: str
    level: str = "commune"
    parent: str = COUNTRY
    since: date = EVER
    until: date = NEVER
    kind: str = ""  # xã, phường, tỉnh …


@dataclass(frozen=True, slots=True)
class Inheritance:
    """An edge of a reorganisation: `heir` took land of `place`.

    `whole` says all of it. `population` is the share of the place's people that went along, where
    known; it is used for marked estimates only.
    """

    place: str
    heir: str
    whole: bool = True
    population: Decimal | None = None


class Territory:
    """All places, with the land each stands for.

    Land is a set of pieces cut out by all recorded events: a place that nothing happened to is one
    piece; a commune split in two is two pieces, one for each heir. Places are compared as land,
    never as names or nodes of one day's tree. A place whose land changes ends and another begins.
    """

    def __init__(self, places: Iterable[Place], inheritances: Iterable[Inheritance] = ()) -> None:
        self._places: Mapping[str, Place] = {place.id: place for place in places}
        self._inherited = tuple(inheritances)
        self._from: dict[str, list[Inheritance]] = {}
        self._into: dict[str, list[Inheritance]] = {}
        for edge in self._inherited:
            self._from.setdefault(edge.place, []).append(edge)
            self._into.setdefault(edge.heir, []).append(edge)
        self._children: dict[str, list[str]] = {}
        for place in self._places.values():
            self._children.setdefault(place.parent, []).append(place.id)
        self._pieces = self._cut()
        self.land = cache(self._land)
        self.standing = cache(self._standing)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places.values())

    def __contains__(self, place: str) -> bool:
        return place in self._places

    def __getitem__(self, place: str) -> Place:
        return self._places[place]

    def path(self, place: str) -> tuple[str, ...]:
        """The place and everything above it as it was in its own life, ending with `COUNTRY`."""
        path: list[str] = []
        while place != COUNTRY and place in self._places:
            path.append(place)
            place = self._places[place].parent
        return (*path, COUNTRY)

    def _cut(self) -> dict[str, set[str]]:
        """The pieces of every place, from following each first place's land through all events.

        A merger hands land on uncut. A split cuts each piece once for every heir, in the place that
        was divided and in all that held the piece before it, so that old and new compare.
        """
        pieces: dict[str, set[str]] = {}
        first = [place for place in self._places if place not in self._into]
        waiting: list[tuple[str, str, tuple[str, ...]]] = [(p, p, (p,)) for p in first]
        while waiting:
            place, label, held_by = waiting.pop()
            edges = self._from.get(place, [])
            is_cut = len(edges) > 1 or any(not edge.whole for edge in edges)
            for edge in edges:
                cut = f"{label}>{edge.heir}" if is_cut else label
                waiting.append((edge.heir, cut, (*held_by, edge.heir)))
            if not edges:
                for holder in held_by:
                    pieces.setdefault(holder, set()).add(label)
        return pieces

    def _land(self, place: str) -> frozenset[str]:
        """The pieces of land a place stands for."""
        if place == COUNTRY:
            everywhere = (self.land(known) for known in self._children.get(COUNTRY, ()))
            return UNNAMED.union(*everywhere)
        inside = self._children.get(place, ())
        own = frozenset(self._pieces.get(place, ()))
        return own.union(*(self.land(child) for child in inside)) if inside else own

    def contains(self, outer: str, inner: str) -> bool:
        return self.land(inner) <= self.land(outer)

    def meets(self, one: str, other: str) -> bool:
        return not self.land(one).isdisjoint(self.land(other))

    def _standing(self, place: str, on: date) -> str:
        """The lowest place alive on `on` whose land holds all the land of `place` (recast)."""
        own = self._places.get(place)
        if own is None or own.since <= on < own.until:
            return place
        land = self.land(place)
        alive = [p for p in self._places.values() if p.since <= on < p.until]
        holding = [p for p in alive if land <= self.land(p.id)]
        if not holding:
            return COUNTRY
        return min(holding, key=lambda p: (len(self.land(p.id)), -len(self.path(p.id)), p.id)).id

    def children(self, place: str, on: date) -> list[Place]:
        """The places directly below on a day, in the order of their names."""
        inside = [self._places[child] for child in self._children.get(place, ())]
        return sorted((p for p in inside if p.since <= on < p.until), key=lambda p: (p.name, p.id))

    def estimate(self, place: str, amount: Decimal) -> dict[str, Decimal]:
        """A marked estimate: the amount shared over the heirs by population, to the last digit.

        Empty where a share is unknown. The last heir takes what rounding leaves, so the sum holds.
        """
        edges = self._from.get(place, [])
        shares = [edge.population for edge in edges]
        if not edges or any(share is None for share in shares):
            return {}
        given: dict[str, Decimal] = {}
        for edge in edges[:-1]:
            assert edge.population is not None
            given[edge.heir] = amount * edge.population
        given[edges[-1].heir] = amount - sum(given.values(), Decimal(0))
        return given
