"""Units of measure: exact conversion, and the whole smallest steps in which amounts are kept."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.problems import Problem


class NotConvertible(Problem):
    """Two measures of different dimensions, as metres and labour days."""

    code = "not-convertible"


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measure. `steps` is how many smallest steps of its dimension one of it holds.

    The smallest step is a millimetre for length, a square centimetre for land, a gram for mass,
    a đồng for money, a thousandth of a labour day; things that are counted go one by one.
    """

    code: str
    dimension: str
    steps: int


def convert(value: Decimal, source: Measure, target: Measure) -> Decimal:
    """The same amount in another measure, exactly: 2500 m → 2.5 km. Raises `NotConvertible`."""
    if source.dimension != target.dimension:
        raise NotConvertible(source=source.code, target=target.code)
    return plain(value * source.steps / target.steps)


def to_steps(value: Decimal, measure: Measure) -> int:
    """Whole smallest steps, as storage keeps them; finer amounts are rounded half even."""
    return int((value * measure.steps).to_integral_value())


def from_steps(steps: int, measure: Measure) -> Decimal:
    """The decimal amount in `measure` of a stored number of smallest steps."""
    return plain(Decimal(steps) / measure.steps)


def plain(value: Decimal) -> Decimal:
    """Without trailing zeros and without an exponent: 2.50 → 2.5, 6.2E+9 → 6200000000."""
    return Decimal(f"{value.normalize():f}")
