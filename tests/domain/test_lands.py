"""Things by land."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.lands import ByLand

lands = st.frozensets(st.sampled_from("abcdef"), min_size=1)


@given(st.lists(lands), lands)
def test_exactly_what_shares_a_piece_is_found_in_the_order_it_came(
    things: list[frozenset[str]], asked: frozenset[str]
) -> None:
    named = list(enumerate(things))
    index = ByLand(named, lambda thing: thing[1])
    expected = [thing for thing in named if thing[1] & asked]
    assert index.meeting(asked) == expected == index.meeting(asked)
