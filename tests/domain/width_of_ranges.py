"""How often the true total lies in its range on generated worlds, and how wide the ranges are.

python -m tests.domain.width_of_ranges 10000
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from statistics import mean, quantiles

from chungtay.domain.counting import count
from chungtay.domain.questions import Question
from tests.domain.worlds import GIFTS, LABOUR, YEAR, world

FEWEST, MOST = 0.1, 0.3  # how many partners stay unnamed


@dataclass(frozen=True)
class Told:
    """The range of one world beside its truth."""

    seed: int
    low: Decimal
    high: Decimal
    truth: int

    @property
    def holds(self) -> bool:
        return self.low <= self.truth <= self.high

    @property
    def width(self) -> float:
        """In shares of the truth; nothing was done, nothing is open."""
        return float(self.high - self.low) / self.truth if self.truth else float(self.high > 0)


def ranges(seeds: Iterable[int]) -> Iterator[Told]:
    """Each world with its own share of unnamed partners; every other one of a figure that divides
    among the partners."""
    for seed in seeds:
        indicator = LABOUR if seed % 2 else GIFTS
        unnamed = Random(seed).uniform(FEWEST, MOST)
        true_world = world(seed, indicator=indicator, unnamed=unnamed)
        counted = count(true_world.book, Question(indicator, YEAR, YEAR.last))
        none = Decimal(0)  # nobody spoke of anything
        yield Told(seed, counted.low or none, counted.high or none, true_world.true_total())


def report(found: list[Told]) -> str:
    """One line: worlds, those whose range misses the truth, and how wide the ranges are."""
    widths = sorted(told.width for told in found)
    missed = [told.seed for told in found if not told.holds]
    tenths = quantiles(widths, n=10)
    exact = sum(width == 0 for width in widths) / len(widths)
    return (
        f"{len(found)} worlds, {len(missed)} whose range misses the truth {missed[:5]}; exact "
        f"{exact:.0%}, width of the true total: mean {mean(widths):.0%}, median "
        f"{tenths[4]:.0%}, nine in ten within {tenths[8]:.0%}"
    )


if __name__ == "__main__":
    told = list(ranges(range(int(sys.argv[1]))))
    print(report(told))
    sys.exit(not all(one.holds for one in told))
