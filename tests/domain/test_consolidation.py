"""What the finished result says of itself."""

from __future__ import annotations

from dataclasses import replace

from chungtay.domain.consolidation import Proposal
from tests.domain.test_consolidating import report


def test_what_the_machine_joined_itself_waits_for_nobody() -> None:
    sure, unsure = Proposal(("a", "b"), 0.9, "", joined=True), Proposal(("c", "d"), 0.5, "")
    assert replace(report(), proposals=(sure, unsure)).undecided == (unsure,)
