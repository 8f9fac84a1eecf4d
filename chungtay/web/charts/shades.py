"""The five shades of maps and grids: round steps from zero, equal or each twice the one before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from math import ceil, floor, log10
from statistics import median

SHADES = 5
_EQUAL, _DOUBLING = (1, 2, 3, 4, 5), (1, 2, 4, 8, 16)
_ROUND = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_SKEWED = 4  # the greatest is so many times the middle one: equal steps would leave most alike


def steps_over(amounts: Iterable[float]) -> tuple[float, ...]:
    """The upper ends of the five steps: 20, 40, 60, 80, 100 where the greatest is 93.

    A few that are far above the rest would make all others look alike; then the steps double:
    100, 200, 400, 800, 1600."""
    known = [amount for amount in amounts if amount > 0]
    if not known:
        return tuple(float(n) for n in _EQUAL)
    top = max(known)
    spread = _DOUBLING if top > _SKEWED * median(known) else _EQUAL
    step = _round_step(top / spread[-1])
    if top >= spread[-1] and step < 10:
        step = float(ceil(step))  # steps of less than one are for amounts that are not whole
    return tuple(round(step * n, 9) for n in spread)


def _round_step(wanted: float) -> float:
    size = 10.0 ** floor(log10(wanted))
    return next(m * size for m in _ROUND if m * size >= wanted * 0.999999)


def step_of(value: float, bounds: tuple[float, ...]) -> int:
    """1 to 5; zero has no shade and is step 0."""
    if value <= 0:
        return 0
    return min(bisect_left(bounds, value) + 1, SHADES)
