"""A question about the programme, and which activities, sums and claims it takes in.

`unit` and `organisation` ask who took part, `place` where it happened: two questions, and every
answer says which. A unit and an organisation asked together both took part, each by any body of
theirs: the women's union in what a commune took part in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from weakref import WeakKeyDictionary

from chungtay.domain.atoms import Atom
from chungtay.domain.claims import Claim
from chungtay.domain.indicators import Indicator
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.recent import Recent
from chungtay.domain.scopes import Box, Categories, Scope
from chungtay.domain.units import ROOT, Line, Units


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `unit` (it or a body below it) and `organisation` ask who took part, both at
    once where both are named; `place` asks where it happened. The structure of day `on` decides who
    stands below whom; `as_reported` takes that of each figure's own day instead."""

    indicator: Indicator
    period: Period
    on: date
    line: Line = Line.SAME_LEVEL
    unit: str = ROOT
    organisation: str = ""
    place: str = COUNTRY
    categories: Categories = frozenset()
    as_reported: bool = False

    @property
    def asks_who(self) -> bool:
        return self.unit != ROOT or bool(self.organisation)


class State(Enum):
    """The four silences and a number (law 9)."""

    COUNTED = "counted"
    ZERO = "zero"
    NOT_APPLICABLE = "not-applicable"
    NOT_REPORTED = "not-reported"
    MENTIONED = "mentioned"


@dataclass(frozen=True)
class Asked:
    """Whether an atom, a sum or a claim is within a question."""

    question: Question
    units: Units
    territory: Territory

    @cached_property
    def box(self) -> Box:
        land = self.territory.land(self.question.place)
        return Box(land, self.question.period, self.question.categories)

    def taken(self, atoms: Iterable[Atom]) -> list[Atom]:
        """Those of the atoms that are within the question."""
        taken = [atom for atom in atoms if self.question.period.holds(atom.day)]
        if self.question.place != COUNTRY:
            taken = [atom for atom in taken if self.takes_place(atom.place)]
        if not self.question.asks_who:
            return taken
        return [atom for atom in taken if self.takes_anybody(atom.participants, atom.day)]

    def takes_claim(self, claim: Claim) -> bool:
        """A claim that may speak of what is asked, whether or not its figure counts."""
        return (
            claim.indicator == self.question.indicator.code
            and self.question.period.meets(claim.days)
            and self.takes_place(claim.place or COUNTRY)
            and self.takes_anybody(claim.participants, claim.days.last)
        )

    def takes_scope(self, scope: Scope) -> bool:
        """A bare sum is one body's: that body must be of the unit and of the organisation."""
        return all(scope.unit in bodies for bodies in self._who(scope.box.days.last))

    def takes_place(self, place: str) -> bool:
        if self.question.place == COUNTRY:
            return True
        return self.territory.contains(self.question.place, place)

    def takes_anybody(self, participants: Collection[str], day: date) -> bool:
        """Whether all who are asked for took part in something done on a day, each by any of their
        bodies."""
        return all(not bodies.isdisjoint(participants) for bodies in self._who(day))

    def _who(self, day: date) -> tuple[frozenset[str], ...]:
        """The bodies of each one that is asked for, on a day as reported and else on day `on`."""
        on = self.units.turn(day) if self.question.as_reported else self.question.on
        known = self._known.get(on)
        if known is None:
            self._known[on] = known = self._bodies(on)
        return known

    @cached_property
    def _known(self) -> dict[date, tuple[frozenset[str], ...]]:
        return {}

    def _bodies(self, on: date) -> tuple[frozenset[str], ...]:
        asked, who = self.question, []
        if asked.unit != ROOT:
            who.append(_bodies_of(self.units, asked.unit, asked.line, on))
        if asked.organisation:
            who.append(_organisations(self.units).get(asked.organisation, frozenset()))
        return tuple(who)


# Remembered for as long as the register is: every row of every table asks for the same few bodies.
MOST_BODIES = 200_000
_below: WeakKeyDictionary[Units, Recent[tuple[str, Line, date], frozenset[str]]] = (
    WeakKeyDictionary()
)
_of: WeakKeyDictionary[Units, dict[str, frozenset[str]]] = WeakKeyDictionary()


def _bodies_of(units: Units, unit: str, line: Line, on: date) -> frozenset[str]:
    """The unit and all below it on a day; one that nobody entered has nobody but itself."""
    if unit not in units:
        return frozenset({unit})
    known = _below.get(units)
    if known is None:
        known = _below[units] = Recent(MOST_BODIES, weigh=lambda bodies: len(bodies) + 1)
    return known.made((unit, line, on), lambda: units.below(unit, line, on))


def _organisations(units: Units) -> dict[str, frozenset[str]]:
    """The bodies of every organisation."""
    if units not in _of:
        bodies: dict[str, set[str]] = {}
        for unit in units:
            bodies.setdefault(unit.organisation, set()).add(unit.id)
        _of[units] = {code: frozenset(of) for code, of in bodies.items()}
    return _of[units]


def organisations_asked(units: Units, question: Question) -> list[str]:
    """The organisations that an answer has rows of: the one asked for, else every one."""
    if question.organisation:
        return [question.organisation]
    return sorted(code for code in _organisations(units) if code)
