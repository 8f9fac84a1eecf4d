"""Whom people's posts and open work follow when a body ends.

To its sole heir. Of several heirs a post goes to each, a draft to the one whose place holds the
draft's, else to the first. When nobody took over they go to the body above on the same-level line,
else on the sector line.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from chungtay.domain.reorganisations.effects import Effect
from chungtay.domain.reorganisations.structure import Structure
from chungtay.domain.units import ROOT, Line


class Carrying:
    """Answers for one event, from what it comes to."""

    def __init__(self, effect: Effect, now: Structure) -> None:
        self.effect, self.now = effect, now

    @cached_property
    def ended(self) -> Mapping[str, tuple[str, ...]]:
        """Every body that ends, with those whom its people follow; nobody where nothing stands
        above it."""
        heirs: dict[str, list[str]] = {}
        for succession in self.effect.successions:
            heirs.setdefault(succession.unit, []).append(succession.heir)
        closed = {unit: self._above(unit) for unit in sorted(self.effect.closed)}
        return {**{unit: tuple(to) for unit, to in heirs.items()}, **closed}

    def _above(self, unit: str) -> tuple[str, ...]:
        for line in (Line.SAME_LEVEL, Line.SECTOR):
            above = self.now.units.seat(unit, line, self.effect.day)
            if above not in (ROOT, unit):
                return (above,)
        return ()

    def work_goes_to(self, unit: str, *, place: str = "") -> str:
        """Where open work of a body that ends is gone on with; `ROOT` is nowhere."""
        to = self.ended[unit]
        if not place or place not in self.now.territory or len(to) < 2:
            return to[0] if to else ROOT
        return next((heir for heir in to if self._holds(heir, place)), to[0])

    def _holds(self, unit: str, place: str) -> bool:
        at = self.now.units[unit].place
        return bool(at) and self.now.territory.contains(str(at), place)
