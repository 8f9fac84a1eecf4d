"""A change is told only where both periods have a number."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.questions import State
from chungtay.queries.against import Beside, Earlier, difference, per_cent


def test_a_silence_is_no_zero_to_subtract():
    assert difference(Decimal(5), Decimal(8)) == -3
    assert difference(Decimal(5), None) is None
    assert difference(None, Decimal(8)) is None


def test_a_change_in_hundredths_has_one_decimal_and_a_number_to_start_from():
    assert per_cent(Decimal(5), Decimal(3)) == Decimal("66.7")
    assert per_cent(Decimal(5), Decimal(0)) is None
    assert per_cent(None, Decimal(3)) is None


def test_what_only_makes_rows_add_up_counts_as_a_number():
    assert Earlier(Decimal(-2)).state is State.COUNTED


@dataclass(frozen=True, slots=True)
class Told(Beside):
    total: Decimal | None
    measure: str = "km"
    earlier: Told | None = None


def test_what_stands_beside_an_earlier_self_tells_the_change():
    one = Told(Decimal(5), earlier=Told(Decimal(8)))
    assert (one.difference, one.per_cent) == (-3, Decimal("-37.5"))
    percentage = Told(Decimal(5), "percent", Told(Decimal(8), "percent"))
    assert (percentage.difference, percentage.per_cent) == (-3, None)
    assert (Told(Decimal(5)).difference, Told(Decimal(5)).per_cent) == (None, None)
