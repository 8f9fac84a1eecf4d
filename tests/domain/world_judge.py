"""The judge of law 12: a linear programme over cells of who took part × place × period.

It knows nothing of shells or stable sets. A world is an amount for every cell and every set of
bodies, plus, for every itemised activity with an open list of partners, how much of it the unnamed
bodies took part in. Every sum is an equation. The least and the greatest total over all worlds that
solve them are what the domain must find.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, pairwise, product

from scipy.optimize import linprog

from chungtay.domain.intervals import Item
from chungtay.domain.scopes import Box, Scope

Cell = tuple[str, int]  # a piece of land and a stretch of days


def judge(scopes: Sequence[Scope], items: Sequence[Item]) -> tuple[float, float] | None:
    """The least and greatest total of everything, or None when no world fits what was said.

    Every sum and every item must have an exact amount and be cut at the same days.
    """
    model = _Model(scopes, items)
    ends = [model.solve(sense) for sense in (1, -1)]
    if ends[0] is None or ends[1] is None:
        return None
    return ends[0], ends[1]


def _subsets(bodies: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(bodies, n) for n in range(1, len(bodies) + 1))


class _Model:
    def __init__(self, scopes: Sequence[Scope], items: Sequence[Item]) -> None:
        self.scopes, self.items = scopes, items
        edges = sorted({d.toordinal() for b in self._boxes() for d in (b.days.since, b.days.until)})
        self.spans = list(pairwise(edges))
        land = sorted(set().union(*(box.land for box in self._boxes())))
        self.cells: list[Cell] = list(product(land, range(len(self.spans))))
        bodies = sorted(set().union(*(s.bodies for s in scopes)))
        # What no sum speaks of cannot be counted from what was said.
        self.doings = [
            (cell, who)
            for cell, who in product(self.cells, _subsets(bodies))
            if any(self._in(cell, scope) and scope.bodies & set(who) for scope in scopes)
        ]
        self.joinings = [
            (item, body)
            for item, body in product(items, bodies)
            if item.is_open and body not in item.bodies
        ]

    def _boxes(self) -> list[Box]:
        return [s.box for s in self.scopes] + [i.box for i in self.items]

    def solve(self, sense: int) -> float | None:
        rows, totals = zip(*(self._equation(scope) for scope in self.scopes), strict=True)
        free = len(self.doings)
        bounds = [(0, None)] * free + [(0, 1)] * len(self.joinings)
        cost = [sense] * free + [0] * len(self.joinings)
        found = linprog(cost, A_eq=list(rows), b_eq=list(totals), bounds=bounds)
        if not found.success:
            return None
        return sense * found.fun + sum(float(item.value) for item in self.items)

    def _equation(self, scope: Scope) -> tuple[list[float], float]:
        doings = [
            float(self._in(cell, scope) and bool(scope.bodies & set(who)))
            for cell, who in self.doings
        ]
        joinings = [
            float(item.value) if body in scope.bodies and scope.box.contains(item.box) else 0.0
            for item, body in self.joinings
        ]
        named = sum(float(item.value) for item in self.items if item.is_surely_in(scope))
        return doings + joinings, float(scope.amount.low) - named

    def _in(self, cell: Cell, scope: Scope) -> bool:
        land, span = cell
        since, until = self.spans[span]
        days = scope.box.days
        inside = days.since.toordinal() <= since and until <= days.until.toordinal()
        return land in scope.box.land and inside
