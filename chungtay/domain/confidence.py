"""How sure a reading is: a share of figures that would be right, lowered by what speaks against it.

The weights come from texts whose figures people labelled; they are fitted offline and kept as words
are (see `vocabulary/confidence.toml`). Every doubt is named, so that a figure can say what made it
less sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import exp, log

LEAST = 0.1  # a doubt that costs less is not told
PLACES = 3  # digits that a share is given with


@dataclass(frozen=True, slots=True)
class Weights:
    """The log odds that a figure without any doubt is right, and by how much each doubt lowers
    them."""

    base: float
    doubts: Mapping[str, float] = field(default_factory=dict)

    def sureness(self, doubts: Iterable[str]) -> float:
        """The share of figures with these doubts that are right."""
        return round(share_of(self.base - sum(self.cost(doubt) for doubt in doubts)), PLACES)

    def cost(self, doubt: str) -> float:
        return self.doubts.get(doubt, 0.0)

    def lowering(self, doubts: Iterable[str]) -> tuple[str, ...]:
        """The doubts that count for anything, the weightiest first."""
        weighty = {doubt for doubt in doubts if self.cost(doubt) >= LEAST}
        return tuple(sorted(weighty, key=lambda doubt: (-self.cost(doubt), doubt)))


def share_of(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def odds_of(share: float) -> float:
    return log(share / (1 - share))


_RULE = "doubts"


def with_doubts(why: str, doubts: Iterable[str]) -> str:
    """Why a figure was read so, and what made it less sure, in one line that is kept."""
    told = " ".join(doubts)
    return " · ".join(part for part in (why, f"{_RULE}: {told}" if told else "") if part)


def doubts_in(rule: str, words: str) -> tuple[str, ...]:
    """The doubts that a part of such a line names."""
    return tuple(words.split()) if rule == _RULE else ()
