"""Units of measure: exact conversion and whole smallest steps."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.measures import Measure, NotConvertible, convert, from_steps, to_steps

KM, M = Measure("km", "length", 1_000_000), Measure("m", "length", 1000)
DAY = Measure("labour-day", "labour", 1000)


def test_2500_metres_are_two_and_a_half_kilometres() -> None:
    assert str(convert(Decimal(2500), M, KM)) == "2.5"
    assert str(convert(Decimal("6.2"), KM, M)) == "6200"


def test_metres_are_not_labour_days() -> None:
    with pytest.raises(NotConvertible) as refused:
        convert(Decimal(1), M, DAY)
    assert refused.value.facts == {"source": "m", "target": "labour-day"}


@given(st.integers(0, 10**15))
def test_stored_steps_come_back_as_they_went_in(steps: int) -> None:
    assert to_steps(from_steps(steps, KM), KM) == steps


@given(st.lists(st.decimals(0, 1000, places=3), max_size=30))
def test_sums_of_steps_are_exact(amounts: list[Decimal]) -> None:
    added = sum(to_steps(amount, KM) for amount in amounts)
    assert from_steps(added, KM) == sum(amounts, Decimal(0))
