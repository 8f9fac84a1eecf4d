"""A share that falls with every doubt, and the doubts told in the order of their weight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.confidence import Weights, doubts_in, odds_of, share_of, with_doubts

WEIGHTS = Weights(3.0, {"far": 0.8, "long": 0.3, "idle": 0.0, "hardly": 0.05})


def test_every_doubt_lowers_the_share_and_none_raises_it():
    none, long, far, both = (
        WEIGHTS.sureness(doubts) for doubts in ((), ("long",), ("far",), ("far", "long"))
    )
    assert none > long > far > both
    assert WEIGHTS.sureness(("idle", "unknown")) == none


def test_the_weightiest_doubt_is_told_first_and_one_that_costs_nothing_is_not():
    assert WEIGHTS.lowering(("idle", "long", "hardly", "far")) == ("far", "long")


@given(st.floats(0.001, 0.999))
def test_shares_and_odds_are_two_spellings_of_one_thing(share):
    assert share_of(odds_of(share)) == pytest.approx(share)


def test_doubts_are_kept_in_the_line_that_says_why_and_read_back():
    why = with_doubts("head: suất quà", ("far", "long"))
    assert why == "head: suất quà · doubts: far long"
    assert doubts_in("doubts", "far long") == ("far", "long")
    assert doubts_in("head", "suất quà") == ()
    assert with_doubts("head: suất quà", ()) == "head: suất quà"
    assert with_doubts("", ("far",)) == "doubts: far"
