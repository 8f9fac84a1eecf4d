"""What the finished result says of itself."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from chungtay.domain.consolidation import Proposal, TwoPeriods
from chungtay.domain.questions import State
from tests.domain.test_consolidating import report


def test_what_the_machine_joined_itself_waits_for_nobody() -> None:
    sure, unsure = Proposal(("a", "b"), 0.9, "", joined=True), Proposal(("c", "d"), 0.5, "")
    assert replace(report(), proposals=(sure, unsure)).undecided == (unsure,)


def test_two_periods_differ_only_where_both_have_a_number() -> None:
    def both(before: int | None, now: int | None) -> TwoPeriods:
        told = (None if n is None else Decimal(n) for n in (before, now))
        return TwoPeriods("gifts", *told, State.COUNTED, State.COUNTED)

    assert both(3, 5).difference == 2
    assert (both(None, 5).difference, both(3, None).difference) == (None, None)
