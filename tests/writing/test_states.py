"""The four silences stay four."""

from dataclasses import replace
from decimal import Decimal

from chungtay.domain.questions import State
from chungtay.writing.states import state_of
from tests.writing import cast


def test_a_number_and_the_four_silences_are_told_apart():
    states = {total.indicator: state_of(total) for total in cast.TOTALS}
    assert states["labour-days"] is State.COUNTED
    assert states["outbreaks-suppressed"] is State.ZERO
    assert states["canal-km"] is State.MENTIONED
    assert states["jobs-created"] is State.NOT_REPORTED
    assert states["blood-units"] is State.NOT_APPLICABLE


def test_a_zero_with_a_possible_amount_above_it_is_a_count():
    zero = next(total for total in cast.TOTALS if total.explicit_zero)
    assert state_of(replace(zero, high=Decimal(3))) is State.COUNTED
