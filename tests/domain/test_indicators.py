"""Indicators say how their figures add up and how large they are believed to be."""

from __future__ import annotations

from decimal import Decimal

from chungtay.domain.indicators import Aggregation, Identity, Indicator, Plausible


def test_a_commune_is_believed_less_road_than_a_province() -> None:
    limits = Plausible(commune=Decimal(200), province=Decimal(5000))
    assert limits.limit("village") == limits.limit("commune") == 200
    assert limits.limit("province") == 5000
    assert Plausible().limit("commune") is None


def test_stocks_and_ratios_are_known_by_what_they_are() -> None:
    stock = Indicator("s", "person", aggregation=Aggregation.LAST)
    ratio = Indicator("r", "percent", identity=Identity.RATIO)
    assert (stock.is_stock, stock.is_ratio) == (True, False)
    assert (ratio.is_stock, ratio.is_ratio) == (False, True)
