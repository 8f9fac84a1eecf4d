"""Ratios are recomputed from their parts."""

from __future__ import annotations

from decimal import Decimal

from chungtay.domain.claims import Claim
from chungtay.domain.indicators import Identity, Indicator
from chungtay.domain.ratios import recompute
from tests.cast import LAN, says

RATE = Indicator("rate", "percent", Identity.RATIO)


def share(top: int, bottom: int) -> Claim:
    value = str(round(Decimal(top) / bottom * 100, 1))
    return says(LAN, RATE, value, id=f"{top}/{bottom}", parts=(Decimal(top), Decimal(bottom)))


def test_nine_of_nine_and_one_of_three_are_ten_of_twelve_and_not_the_mean() -> None:
    ratio = recompute([share(9, 9), share(1, 3)])
    assert ratio is not None
    assert ratio.value == Decimal("83.3333")
    assert (ratio.numerator, ratio.denominator) == (10, 12)


def test_percentages_without_their_parts_only_give_a_span() -> None:
    ratio = recompute([says(LAN, RATE, "90"), says("army@lang-ven", RATE, "70")])
    assert ratio is not None
    assert ratio.value is None
    assert (ratio.bounds.low, ratio.bounds.high) == (70, 90)
    alone = recompute([says(LAN, RATE, "90")])
    assert alone is not None
    assert alone.value == 90


def test_nothing_said_is_no_ratio() -> None:
    assert recompute([]) is None
