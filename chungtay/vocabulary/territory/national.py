"""What is known of the country's territory: places, what they were called, who inherited what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import Inheritance, Nesting, Place


class Share(Enum):
    """What of a place a clause gives to an heir: the whole; a part of land and people; what other
    clauses leave; a part of the land without people; a part of the land with all the people; all
    the land without people; a part of the people without land; the people others leave."""

    WHOLE = ""
    PART = "part"
    REST = "rest"
    AREA = "area"
    PEOPLED = "peopled"
    LAND = "land"
    PEOPLE = "people"
    OTHERS = "others"


UNPEOPLED = (Share.AREA, Share.LAND)
ALL, NOBODY = Decimal(1), Decimal(0)
REORGANISED = date(2025, 7, 1)
CHANGED = date(2026, 4, 30)


def populations(shares: Iterable[Share]) -> list[Decimal | None]:
    """How much of a divided place's people went with each share. Known only where one heir took
    them all: it is said so, or every other took land without people."""
    told = list(shares)
    empty = [share in UNPEOPLED for share in told]
    if Share.PEOPLED in told:
        return [ALL if share is Share.PEOPLED else NOBODY for share in told]
    if empty.count(False) == 1 and not {Share.PEOPLE, Share.OTHERS} & set(told):
        return [NOBODY if nobody else ALL for nobody in empty]
    return [None] * len(told)


class Basis(NamedTuple):
    """Where it is written: a resolution and one of its clauses, 0 for the resolution as a whole."""

    resolution: str
    clause: int


@dataclass(frozen=True, slots=True)
class Clause:
    """What made a place: the clause, and what it puts together as far as we know. `text` is the
    clause as it was printed, where we carry it: for every doubt."""

    basis: Basis
    heir: str
    forebears: tuple[tuple[str, Share], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """An edge that somebody should look at: the sources differ, or say what cannot be.

    `applied` edges stand in the inheritances, the others do not. `old` is empty where the list of
    places does not know the `code`; then `called` is what the source calls it.
    """

    old: str
    new: str
    reason: str
    basis: Basis
    applied: bool
    code: str
    called: str


@dataclass(frozen=True)
class National:
    """The country's places through time, with what each edge rests on.

    `made_by` is the basis of every place that a resolution made or renamed; all edges into a place
    have its basis. `shares` holds those edges that do not give the whole. `printed` are the texts
    of the clauses that a doubt is about.
    """

    called: tuple[Called, ...]
    places: tuple[Place, ...]
    nestings: tuple[Nesting, ...]
    inheritances: tuple[Inheritance, ...]
    review: tuple[Doubt, ...]
    made_by: Mapping[str, Basis]
    shares: Mapping[tuple[str, str], Share]
    printed: Mapping[Basis, str]

    def basis(self, edge: Inheritance) -> Basis:
        return self.made_by[edge.heir]

    def share(self, edge: Inheritance) -> Share:
        return self.shares.get((edge.place, edge.heir), Share.WHOLE)

    def clause(self, heir: str) -> Clause | None:
        """The clause that made a place: None for what no resolution of 2025 made."""
        basis = self.made_by.get(heir)
        if basis is None:
            return None
        edges = self._into.get(heir, ())
        forebears = tuple((edge.place, self.share(edge)) for edge in edges)
        return Clause(basis, heir, forebears, self.printed.get(basis, ""))

    def name(self, place: str, *, on: date) -> Called:
        """What a place was called on a day; before its life as at first, after it as at last."""
        names = self._names[place]
        return next((name for name in names if on < name.until), names[-1])

    @cached_property
    def _into(self) -> Mapping[str, list[Inheritance]]:
        into: dict[str, list[Inheritance]] = {}
        for edge in self.inheritances:
            into.setdefault(edge.heir, []).append(edge)
        return into

    @cached_property
    def _names(self) -> Mapping[str, list[Called]]:
        """The names of every place, the earliest first."""
        names: dict[str, list[Called]] = {}
        for name in self.called:
            names.setdefault(name.place, []).append(name)
        return names
