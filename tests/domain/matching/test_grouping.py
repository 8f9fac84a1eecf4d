"""Closing links into groups, the best first, never over what is forbidden."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.matching.grouping import Link, groups, rivalled

FREE = frozenset[frozenset[int]]()


def forbid(*pairs):
    apart = {frozenset(pair) for pair in pairs}
    return lambda one, other: frozenset((one, other)) in apart


def test_links_close_transitively():
    assert groups(range(4), [Link(0, 1, 2.0), Link(1, 2, 1.0)], forbidden=forbid()) == [
        [0, 1, 2],
        [3],
    ]


def test_the_weaker_link_gives_way_to_what_is_forbidden():
    links = [Link(0, 1, 1.0), Link(1, 2, 2.0)]
    assert groups(range(3), links, forbidden=forbid((0, 2))) == [[0], [1, 2]]


def test_two_candidates_that_exclude_each_other_make_both_links_doubtful():
    links = [Link(0, 1, 2.0), Link(0, 2, 1.8), Link(3, 4, 1.0)]
    assert rivalled(links, forbidden=forbid((1, 2)), margin=0.5) == {links[0], links[1]}
    assert rivalled(links, forbidden=forbid(), margin=0.5) == frozenset()


def test_a_clearly_better_candidate_wins():
    links = [Link(0, 1, 3.0), Link(0, 2, 1.0)]
    assert rivalled(links, forbidden=forbid((1, 2)), margin=0.5) == {links[1]}


numbers = st.integers(0, 7)
pairs = st.tuples(numbers, numbers).filter(lambda p: p[0] < p[1])


@given(st.lists(st.tuples(pairs, st.floats(0, 5)), max_size=20), st.lists(pairs, max_size=6))
def test_no_group_holds_a_forbidden_pair_and_everybody_has_one_group(scored, apart):
    links = [Link(*pair, points) for pair, points in scored]
    found = groups(range(8), links, forbidden=forbid(*apart))
    assert sorted(n for group in found for n in group) == list(range(8))
    assert not any(set(pair) <= set(group) for pair in apart for group in found)
    assert found == groups(range(8), reversed(links), forbidden=forbid(*apart))
