"""A figure is what somebody wrote: a number, how sure the words are of it, and its precision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Qualifier(Enum):
    """How the words bind the number. VAGUE has no number at all ("hàng nghìn")."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval of amounts in one measure; `low <= high` always."""

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"an interval cannot run from {self.low} down to {self.high}")

    def meets(self, other: Interval) -> bool:
        return self.low <= other.high and other.low <= self.high

    def holds(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    @property
    def width(self) -> Decimal:
        return self.high - self.low

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)


NOTHING = Interval(Decimal(0), Decimal(0))

ABOUT_SHARE = Decimal("0.10")
OVER_FACTOR = Decimal("1.25")
UNDER_FACTOR = Decimal("0.75")

# The most exact wording is believed first when several claims of one activity agree.
EXACTNESS = (
    Qualifier.EXACT,
    Qualifier.OVER,
    Qualifier.UNDER,
    Qualifier.ABOUT,
    Qualifier.RANGE,
    Qualifier.VAGUE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A written number in one measure.

    `value` is the number as written (the lower end of a range; None when vague), `value_max` the
    upper end of a range. `precision` is the size of the last digit that was written, in the same
    measure: "2,5 km" has 0.1, "2.500 m" said in km has 0.001.
    """

    value: Decimal | None
    qualifier: Qualifier = Qualifier.EXACT
    value_max: Decimal | None = None
    precision: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        if (self.value is None) != (self.qualifier is Qualifier.VAGUE):
            raise ValueError("a figure is vague exactly when it has no number")
        if (self.value_max is None) == (self.qualifier is Qualifier.RANGE):
            raise ValueError("a range, and only a range, has an upper end")

    def meaning(self) -> Interval | None:
        """What the words allow (law 13): exact within half its last digit, about ± 10 %,
        over v = [v, 1.25 v], under v = [0.75 v, v], a range itself, vague nothing."""
        value = self.value
        if value is None:
            return None
        if self.qualifier is Qualifier.RANGE:
            assert self.value_max is not None
            return Interval(value, max(value, self.value_max))
        if self.qualifier is Qualifier.ABOUT:
            return Interval(value * (1 - ABOUT_SHARE), value * (1 + ABOUT_SHARE))
        if self.qualifier is Qualifier.OVER:
            return Interval(value, value * OVER_FACTOR)
        if self.qualifier is Qualifier.UNDER:
            return Interval(value * UNDER_FACTOR, value)
        half = self.precision / 2
        return Interval(max(Decimal(0), value - half), value + half)

    def counted(self) -> Interval | None:
        """What enters a total: the number itself, a range from its lower to its upper end.

        Words such as "hơn" decide whether two claims agree; they do not widen a total, which
        would otherwise be a range wherever somebody rounded (docs/rules/intervals.md).
        """
        if self.value is None:
            return None
        return Interval(self.value, self.value if self.value_max is None else self.value_max)


def agree(figures: Iterable[Figure]) -> bool:
    """True when the meanings of all figures share at least one amount."""
    meanings = [m for m in (figure.meaning() for figure in figures) if m is not None]
    if not meanings:
        return True
    return max(m.low for m in meanings) <= min(m.high for m in meanings)


def most_exact(figures: Iterable[Figure]) -> Figure:
    """The figure to believe among those that agree: exact before rounded, fine before coarse."""
    return min(
        figures,
        key=lambda f: (EXACTNESS.index(f.qualifier), f.precision, -(f.value or Decimal(0))),
    )
