"""Recognition: joins link seeds, undoing restores, and "not the same" stands against closure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.recognition import (
    Join,
    JoinRefused,
    NotSame,
    PartRefused,
    Strength,
    activities_of,
    check_acyclic,
    check_join,
    check_not_same,
    parts_without_circle,
    without_contradiction,
)

CLAIMS = list("abcdefgh")
joins = st.lists(
    st.frozensets(st.sampled_from(CLAIMS), min_size=2, max_size=3).map(
        lambda c: Join("+".join(sorted(c)), c)
    ),
    max_size=6,
)


def test_each_claim_seeds_its_own_activity_and_the_oldest_names_a_joined_one() -> None:
    home = activities_of(["a", "b", "c"], [Join("1", frozenset("bc"))])
    assert home == {"a": "a", "b": "b", "c": "b"}


@given(joins, st.randoms())
def test_the_order_of_joins_never_matters(said: list[Join], chance: object) -> None:
    shuffled = list(said)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert activities_of(CLAIMS, said) == activities_of(CLAIMS, shuffled)


@given(joins, joins)
def test_undoing_what_was_joined_later_restores_what_was_before(
    before: list[Join], later: list[Join]
) -> None:
    joined = [*before, *later]
    undone = [join for join in joined if join not in later or join in before]
    assert activities_of(CLAIMS, undone) == activities_of(CLAIMS, before)


def test_the_third_decision_is_refused_and_names_the_other_two() -> None:
    standing = [Join("a~b", frozenset("ab"))]
    apart = [NotSame("a≠c", frozenset("ac"))]
    with pytest.raises(JoinRefused) as refused:
        check_join("bc", joins=standing, apart=apart)
    assert refused.value.facts["not_same"] == "a≠c"
    assert "a~b" in str(refused.value.facts["joins"])


def test_not_the_same_is_refused_while_joins_hold_the_two_together() -> None:
    standing = [Join("a~b", frozenset("ab")), Join("b~c", frozenset("bc"))]
    with pytest.raises(JoinRefused, match="b~c"):
        check_not_same("a", "c", joins=standing)
    check_not_same("a", "d", joins=standing)


@given(joins, st.frozensets(st.sampled_from(CLAIMS), min_size=2, max_size=2))
def test_no_sequence_of_accepted_joins_closes_over_a_not_the_same(
    wanted: list[Join], apart: frozenset[str]
) -> None:
    accepted: list[Join] = []
    for join in wanted:
        try:
            check_join(join.claims, joins=accepted, apart=[NotSame("said", apart)])
        except JoinRefused:
            continue
        accepted.append(join)
    home = activities_of(CLAIMS, accepted)
    assert len({home[claim] for claim in apart}) == 2


def test_an_activity_is_never_a_part_of_itself_around_any_circle() -> None:
    check_acyclic({"day": ["campaign"], "house": ["campaign", "bundle"], "campaign": ["year"]})
    with pytest.raises(PartRefused):
        check_acyclic({"a": ["b"], "b": ["c"], "c": ["a"]})


def test_of_joins_that_close_over_a_not_same_the_surest_stay():
    apart = [NotSame("n", frozenset("ac"))]
    wanted = [
        Join("ab", frozenset("ab"), Strength.MACHINE, 0.8),
        Join("bc", frozenset("bc"), Strength.MACHINE, 0.9),
        Join("xy", frozenset("xy"), Strength.MACHINE, 0.5),
    ]
    kept = without_contradiction(wanted, joins=[], apart=apart)
    assert {join.id for join in kept} == {"bc", "xy"}
    by_people = [Join("p", frozenset("ab"))]
    kept = without_contradiction(wanted[1:], joins=by_people, apart=apart)
    assert {join.id for join in kept} == {"xy"}


def test_parts_that_would_close_a_circle_are_left_out():
    kept = parts_without_circle(
        [("b", "a"), ("b", "c"), ("d", "e")],
        standing=[("a", "b")],
        joins=[Join("j", frozenset("ce"))],
    )
    assert kept == [("b", "c"), ("d", "e")]
    joined = [Join("j", frozenset("ac"))]
    assert parts_without_circle([("b", "c")], standing=[("a", "b")], joins=joined) == []
