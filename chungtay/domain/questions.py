"""A question about the programme, and which activities, sums and claims it takes in.

`unit` and `organisation` ask who took part, `place` where it happened: two questions, and every
answer says which.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property

from chungtay.domain.atoms import Atom
from chungtay.domain.claims import Claim
from chungtay.domain.indicators import Indicator
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.scopes import Box, Categories, Scope
from chungtay.domain.units import ROOT, Line, Units


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `unit` and `organisation` ask who took part, `place` where it happened; the
    structure of day `on` decides who stands below whom."""

    indicator: Indicator
    period: Period
    on: date
    line: Line = Line.SAME_LEVEL
    unit: str = ROOT
    organisation: str = ""
    place: str = COUNTRY
    categories: Categories = frozenset()

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

    def takes(self, atom: Atom) -> bool:
        return (
            self.question.period.holds(atom.day)
            and self.takes_place(atom.place)
            and self.takes_anybody(atom.participants)
        )

    def takes_claim(self, claim: Claim) -> bool:
        """A claim that may speak of what is asked, whether or not its figure counts."""
        return (
            claim.indicator == self.question.indicator.code
            and self.question.period.meets(claim.days)
            and self.takes_place(claim.place or COUNTRY)
            and self.takes_anybody(claim.participants)
        )

    def takes_scope(self, scope: Scope) -> bool:
        return self.takes_unit(scope.unit)

    def takes_place(self, place: str) -> bool:
        if self.question.place == COUNTRY:
            return True
        return self.territory.contains(self.question.place, place)

    def takes_anybody(self, participants: Iterable[str]) -> bool:
        return not self.question.asks_who or any(map(self.takes_unit, participants))

    def takes_unit(self, unit: str) -> bool:
        asked = self.question
        if asked.organisation:
            return unit in self.units and self.units[unit].organisation == asked.organisation
        if asked.unit == ROOT:
            return True
        seat = self.units.seat(unit, asked.line, asked.on)
        return asked.unit in self.units.path(seat, asked.line, asked.on)
