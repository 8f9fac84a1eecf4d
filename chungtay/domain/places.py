"""Territories through time: lives, nesting, and where a figure stands after a reorganisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from itertools import pairwise

from chungtay.domain.problems import Problem
from chungtay.domain.units import EVER, NEVER, Stretch, nearest

COUNTRY = ""  # the whole land of the installation, above every place
# The country is more than the places that have a name here: what was said of it as a whole can
# lie in land that nobody named, and never stands at the one province that happens to be known.
UNNAMED = frozenset({"*"})


class LandInACircle(Problem):
    """A place that would inherit from itself, or lie in itself."""

    code = "land-in-a-circle"


@dataclass(frozen=True, slots=True)
class Place:
    """A territory alive in [since, until). `level` is province, district, commune or village.

    `name`, `kind` and `parent` are those that stand last; `PlaceCalled` and `Nesting` have those of
    other days.
    """

    id: str
    name: str
    level: str = "commune"
    parent: str = COUNTRY
    since: date = EVER
    until: date = NEVER
    kind: str = ""  # xã, phường, tỉnh …

    def lives(self, on: date) -> bool:
        return self.since <= on < self.until


@dataclass(frozen=True, slots=True)
class Nesting:
    """A dated link: from `since` until before `until`, `place` lies in `parent`. Who lay in one
    parent all its life needs none."""

    place: str
    parent: str
    since: date = EVER
    until: date = NEVER


@dataclass(frozen=True, slots=True)
class PlaceCalled:
    """What a place was called from a day on, until the next such day. Who was called the same all
    its life needs none."""

    place: str
    name: str
    kind: str = ""
    since: date = EVER


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
    never as names or nodes of one day's tree. A place whose land changes ends and another begins;
    what ends without heir leaves its land to what it lay in. Raises `LandInACircle`.
    """

    def __init__(
        self,
        places: Iterable[Place],
        inheritances: Iterable[Inheritance] = (),
        nestings: Iterable[Nesting] = (),
        names: Iterable[PlaceCalled] = (),
    ) -> None:
        self._places: Mapping[str, Place] = {place.id: place for place in places}
        self.names = tuple(sorted(names, key=lambda one: (one.since, one.place)))
        self._names: dict[str, list[PlaceCalled]] = {}
        for one in self.names:
            self._names.setdefault(one.place, []).append(one)
        self.inheritances = tuple(inheritances)
        self.nestings = tuple(nestings)
        self._from: dict[str, list[Inheritance]] = {}
        self._into: dict[str, list[Inheritance]] = {}
        for edge in self.inheritances:
            self._from.setdefault(edge.place, []).append(edge)
            self._into.setdefault(edge.heir, []).append(edge)
        self._links: dict[str, list[Nesting]] = {}
        for link in self.nestings:
            self._links.setdefault(link.place, []).append(link)
        self._children = self._nested()
        self._pieces = self._cut()
        self._lands: dict[str, frozenset[str]] = {}
        self._standings: dict[tuple[str, date], str] = {}
        self.path = cache(self._path)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places.values())

    def __contains__(self, place: str) -> bool:
        return place in self._places

    def __getitem__(self, place: str) -> Place:
        return self._places[place]

    def called(self, place: str, on: date) -> Place:
        """A place with the name and the kind it bore on a day, or on the nearest one that is told
        of."""
        known = self._places[place]
        one = nearest(self._names.get(place, ()), on)
        return replace(known, name=one.name, kind=one.kind) if one is not None else known

    # -------------------------------------------------------------- nesting
    def _nested(self) -> dict[str, list[str]]:
        """Everything that ever lay directly in a place."""
        children: dict[str, dict[str, None]] = {}
        for place in self._places.values():
            children.setdefault(place.parent, {})[place.id] = None
        for link in self.nestings:
            children.setdefault(link.parent, {})[link.place] = None
        return {parent: list(inside) for parent, inside in children.items()}

    def parent(self, place: str, on: date | None = None) -> str:
        """What a place lies in on a day, or at the end of its life. A parent that has ended is
        followed to where its land stands."""
        links = self._links.get(place) if on is not None else None
        if not links:
            return self._places[place].parent
        assert on is not None
        held = (link for link in links if link.since <= on < link.until)
        before_all = min(links, key=lambda link: link.since)
        return next(held, before_all if on < before_all.since else links[-1]).parent

    def _path(self, place: str, on: date | None = None) -> tuple[str, ...]:
        """The place and everything above it, on a day or as at the end of its own life, ending with
        `COUNTRY`."""
        path: list[str] = []
        while place != COUNTRY and place in self._places:
            if place in path:
                raise LandInACircle(place=place, heir=path[-1])
            path.append(place)
            place = self.parent(place, on)
        return (*path, COUNTRY)

    def check_nesting(self, on: date) -> None:
        """Nothing lies in itself on a day. Raises `LandInACircle`."""
        for place in self._places:
            self.path(place, on)

    def children(self, place: str, on: date) -> list[Place]:
        """The places directly below on a day, in the order of their names."""
        inside = [self._places[child] for child in self._children.get(place, ())]
        alive = (p for p in inside if p.lives(on) and self.parent(p.id, on) == place)
        return sorted(alive, key=lambda p: (p.name, p.id))

    def stretches(self, parent: str) -> list[Stretch]:
        """Everything that ever lay directly in a place, with the days of its life on which it
        did."""
        found = []
        for child in self._children.get(parent, ()):
            place, links = self._places[child], self._links.get(child, ())
            turns = {day for link in links for day in (link.since, link.until)}
            days = sorted({place.since, place.until, *filter(place.lives, turns)})
            for since, until in pairwise(days):
                if self.parent(child, since) == parent:
                    found.append((child, since, until))
        return found

    # -------------------------------------------------------------- land
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
            for edge in self._from.get(place, ()):
                if edge.heir in held_by:
                    raise LandInACircle(place=place, heir=edge.heir)
                cut = f"{label}>{edge.heir}" if self.is_divided(place) else label
                waiting.append((edge.heir, cut, (*held_by, edge.heir)))
            if place not in self._from:
                for holder in held_by:
                    pieces.setdefault(holder, set()).add(label)
        unreached = next((place for place in self._places if place not in pieces), None)
        if unreached is not None:
            raise LandInACircle(place=unreached, heir=unreached)
        return pieces

    def is_divided(self, place: str) -> bool:
        """Whether its land went to several heirs, or to one that took a part."""
        edges = self._from.get(place, ())
        return len(edges) > 1 or any(not edge.whole for edge in edges)

    def heirs(self, place: str) -> Sequence[Inheritance]:
        return tuple(self._from.get(place, ()))

    def forebears(self, place: str) -> Sequence[Inheritance]:
        return tuple(self._into.get(place, ()))

    def land(self, place: str) -> frozenset[str]:
        """The pieces of land a place stands for: its own, those of all that ever lay in it, and
        everything that it inherited whole."""
        known = self._lands.get(place)
        if known is None:
            self._lands[place] = known = self._land(place)
        return known

    def _land(self, place: str) -> frozenset[str]:
        inside = self._children.get(place, ())
        own = UNNAMED if place == COUNTRY else self._pieces.get(place, ())
        whole = (e.place for e in self._into.get(place, ()) if not self.is_divided(e.place))
        lands = [self.land(other) for other in (*inside, *whole)]
        return frozenset(own).union(*lands)

    def contains(self, outer: str, inner: str) -> bool:
        return self.land(inner) <= self.land(outer)

    def meets(self, one: str, other: str) -> bool:
        return not self.land(one).isdisjoint(self.land(other))

    def meeting(self, place: str) -> frozenset[str]:
        """All places that have land in common with one, itself too."""
        holders = self._holders
        return frozenset(p.id for piece in self.land(place) for p in holders.get(piece, ()))

    # -------------------------------------------------------------- recast
    @cached_property
    def _holders(self) -> Mapping[str, Sequence[Place]]:
        """Every place that holds a piece, the smallest and lowest first."""
        holders: dict[str, list[Place]] = {}
        for place in self._places.values():
            for piece in self.land(place.id):
                holders.setdefault(piece, []).append(place)
        for held_by in holders.values():
            held_by.sort(key=lambda p: (len(self.land(p.id)), -len(self.path(p.id)), p.id))
        return holders

    def standing(self, place: str, on: date) -> str:
        """The lowest place alive on `on` whose land holds all the land of `place` (recast)."""
        own = self._places.get(place)
        if own is None or own.lives(on):
            return place
        known = self._standings.get((place, on))
        if known is None:
            self._standings[place, on] = known = self._standing(place, on)
        return known

    def _standing(self, place: str, on: date) -> str:
        land = self.land(place)
        candidates = self._holders.get(next(iter(land), ""), ())
        holding = (p.id for p in candidates if p.lives(on) and land <= self.land(p.id))
        return next(holding, COUNTRY)

    def row_of(self, place: str, on: date, *, above: str = COUNTRY) -> str:
        """In which place directly below `above` on a day a place's figures stand; `above` itself
        where they are held there, and where they lie outside of it."""
        path = self.path(self.standing(place, on), on)
        return path[path.index(above) - 1] if above in path[1:] else above

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

    def estimate_on(self, place: str, amount: Decimal, on: date) -> dict[str, Decimal]:
        """The same over the heirs that live on a later day, through all that happened since."""
        known = self._places.get(place)
        if known is None or on < known.until:
            return {place: amount} if known is not None and known.lives(on) else {}
        given: dict[str, Decimal] = {}
        for heir, share in self._handed(place, amount).items():
            later = self.estimate_on(heir, share, on)
            if not later:
                return {}
            for living, part in later.items():
                given[living] = given.get(living, Decimal(0)) + part
        return given

    def _handed(self, place: str, amount: Decimal) -> dict[str, Decimal]:
        """What each heir has of an amount: a sole heir all, others a share by population."""
        if place not in self._from or self.is_divided(place):
            return self.estimate(place, amount)
        return {self._from[place][0].heir: amount}
