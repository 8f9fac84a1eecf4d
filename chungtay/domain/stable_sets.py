"""The heaviest choice of things no two of which conflict: weighted stable sets on sparse graphs.

Exact on what bare sums look like (a few province sums over many separate communes); past the
budget it falls back to a good choice, which is still a valid one, only perhaps not the heaviest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

Graph = dict[int, frozenset[int]]
BUDGET = 20_000
DEPTH = 200


@dataclass(slots=True)
class _Purse:
    """How many more branches may be tried, and how deep."""

    left: int
    depth: int = DEPTH


def heaviest_stable_set(
    weights: Mapping[int, Decimal], conflicts: Mapping[int, frozenset[int]], *, budget: int = BUDGET
) -> frozenset[int]:
    """Vertices of largest total weight without a conflict between any two.

    Vertices of weight zero or less are never chosen.
    """
    alive = frozenset(v for v, weight in weights.items() if weight > 0)
    graph = {v: conflicts.get(v, frozenset()) & alive for v in alive}
    return _solve(graph, weights, _Purse(budget))


def _solve(graph: Graph, weights: Mapping[int, Decimal], purse: _Purse) -> frozenset[int]:
    chosen: set[int] = set()
    for component in _components(graph):
        part = {v: graph[v] for v in component}
        chosen |= _solve_connected(part, weights, purse)
    return frozenset(chosen)


def _solve_connected(graph: Graph, weights: Mapping[int, Decimal], purse: _Purse) -> frozenset[int]:
    if len(graph) == 1:
        return frozenset(graph)
    if purse.left <= 0 or purse.depth <= 0:
        return _greedy(graph, weights)
    purse.depth -= 1
    chosen = _take_or_branch(graph, weights, purse)
    purse.depth += 1
    return chosen


def _take_or_branch(graph: Graph, weights: Mapping[int, Decimal], purse: _Purse) -> frozenset[int]:
    dominant = next((v for v in sorted(graph) if _is_dominant(v, graph, weights)), None)
    if dominant is not None:
        rest = _without(graph, graph[dominant] | {dominant})
        return _solve(rest, weights, purse) | {dominant}
    purse.left -= 1
    branch = max(sorted(graph), key=lambda v: len(graph[v]))
    taken = _solve(_without(graph, graph[branch] | {branch}), weights, purse) | {branch}
    left = _solve(_without(graph, frozenset({branch})), weights, purse)
    return max(taken, left, key=lambda s: sum((weights[v] for v in s), Decimal(0)))


def _greedy(graph: Graph, weights: Mapping[int, Decimal]) -> frozenset[int]:
    chosen: set[int] = set()
    for vertex in sorted(graph, key=lambda v: (-weights[v], v)):
        if graph[vertex].isdisjoint(chosen):
            chosen.add(vertex)
    return frozenset(chosen)


def _is_dominant(vertex: int, graph: Graph, weights: Mapping[int, Decimal]) -> bool:
    """At least as heavy as all it conflicts with: some heaviest choice takes it."""
    return weights[vertex] >= sum((weights[v] for v in graph[vertex]), Decimal(0))


def _without(graph: Graph, gone: frozenset[int]) -> Graph:
    return {v: near - gone for v, near in graph.items() if v not in gone}


def _components(graph: Graph) -> list[list[int]]:
    seen: set[int] = set()
    found: list[list[int]] = []
    for start in sorted(graph):
        if start in seen:
            continue
        seen.add(start)
        component, waiting = [], [start]
        while waiting:
            vertex = waiting.pop()
            component.append(vertex)
            fresh = graph[vertex] - seen
            seen |= fresh
            waiting.extend(fresh)
        found.append(component)
    return found
