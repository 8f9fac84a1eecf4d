"""Which of the silences a line shows: zero, not applicable, not reported and mentioned differ."""

from __future__ import annotations

from chungtay.domain.consolidation import IndicatorTotal
from chungtay.domain.questions import State


def state_of(total: IndicatorTotal) -> State:
    """What an indicator's line is to say. A zero with a possible overlap above it is a count."""
    if total.total is None:
        if total.not_applicable:
            return State.NOT_APPLICABLE
        return State.MENTIONED if total.mentions else State.NOT_REPORTED
    if total.explicit_zero and not total.total and not total.high:
        return State.ZERO
    return State.COUNTED
