"""A long list leads on and back, and ends."""

from __future__ import annotations

import pytest

from chungtay.web.totals.pages import Pager


@pytest.mark.parametrize(
    ("number", "last", "previous", "following"),
    [(1, 1, "", ""), (1, 3, "", "p2"), (2, 3, "p1", "p3"), (3, 3, "p2", "")],
)
def test_either_end_leads_nowhere(number, last, previous, following):
    pager = Pager.of(number, last, lambda n: f"p{n}")
    assert (pager.previous, pager.next) == (previous, following)
