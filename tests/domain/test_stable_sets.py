"""The heaviest choice without a conflict, against trying every choice."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.stable_sets import heaviest_stable_set

weights_of = st.dictionaries(st.integers(0, 8), st.integers(-5, 20).map(Decimal), max_size=9)
edges_of = st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20)


def graph(edges: set[tuple[int, int]]) -> dict[int, frozenset[int]]:
    both = [(a, b) for a, b in chain(edges, ((b, a) for a, b in edges)) if a != b]
    return {v: frozenset(b for a, b in both if a == v) for v in {a for a, _ in both}}


def is_stable(chosen: frozenset[int], conflicts: Mapping[int, frozenset[int]]) -> bool:
    return all(conflicts.get(v, frozenset()).isdisjoint(chosen) for v in chosen)


@given(weights_of, edges_of)
def test_no_choice_without_a_conflict_is_heavier(
    weights: dict[int, Decimal], edges: set[tuple[int, int]]
) -> None:
    conflicts = graph(edges)
    chosen = heaviest_stable_set(weights, conflicts)
    assert is_stable(chosen, conflicts)
    every = chain.from_iterable(combinations(weights, n) for n in range(len(weights) + 1))
    best = max(
        sum(weights[v] for v in choice)
        for choice in every
        if is_stable(frozenset(choice), conflicts)
    )
    assert sum(weights[v] for v in chosen) == best


@given(weights_of, edges_of)
def test_past_its_budget_the_choice_is_still_without_a_conflict(
    weights: dict[int, Decimal], edges: set[tuple[int, int]]
) -> None:
    conflicts = graph(edges)
    chosen = heaviest_stable_set(weights, conflicts, budget=0)
    assert is_stable(chosen, conflicts)
    assert all(weights[v] > 0 for v in chosen)


def test_a_province_over_many_separate_communes_is_solved_exactly() -> None:
    communes = range(1, 3001)
    weights = {0: Decimal(2999), **{n: Decimal(1) for n in communes}}
    conflicts = {0: frozenset(communes), **{n: frozenset({0}) for n in communes}}
    assert heaviest_stable_set(weights, conflicts) == frozenset(communes)
