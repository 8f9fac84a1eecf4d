"""How many of the bodies asked for have spoken of an indicator, of those that report at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chungtay.domain.periods import Period
from chungtay.domain.units import ROOT
from chungtay.queries.books import Ledger
from chungtay.queries.results.scope import Scope


@dataclass(frozen=True)
class Speaking:
    """By indicator, the bodies that spoke of it in a period; and all that spoke of anything."""

    of: Mapping[str, frozenset[str]]
    at_all: frozenset[str]

    @property
    def weight(self) -> int:
        """How much it holds on to."""
        return 10 + sum(map(len, self.of.values()))


@dataclass(frozen=True, slots=True)
class Completeness:
    """The same among the bodies of one question."""

    speaking: Speaking
    bodies: frozenset[str] | None  # None is everybody

    def of(self, indicator: str) -> tuple[int, int]:
        spoken = self.speaking.of.get(indicator, frozenset())
        return len(self._among(spoken)), len(self._among(self.speaking.at_all))

    def _among(self, spoken: frozenset[str]) -> frozenset[str]:
        return spoken if self.bodies is None else spoken & self.bodies


def completeness(scope: Scope) -> Completeness:
    """Counts only bodies of the unit and the organisation asked for."""
    ledger, period = scope.ledger, scope.asking.period
    speaking: Speaking = ledger.answers.made(
        ("speaking", period), lambda: _speaking(ledger, period)
    )
    return Completeness(speaking, _bodies(scope))


def _speaking(ledger: Ledger, period: Period) -> Speaking:
    of: dict[str, set[str]] = {}
    for claim in ledger.book.claims:
        if period.meets(claim.days):
            of.setdefault(claim.indicator, set()).add(claim.unit)
    at_all = frozenset[str]().union(*of.values())
    return Speaking({code: frozenset(units) for code, units in of.items()}, at_all)


def _bodies(scope: Scope) -> frozenset[str] | None:
    asked, units = scope.asking, scope.book.units
    if asked.unit == ROOT and not asked.organisation:
        return None
    bodies = asked.bodies
    if asked.organisation:
        bodies = frozenset(b for b in bodies if units[b].organisation == asked.organisation)
    return bodies
