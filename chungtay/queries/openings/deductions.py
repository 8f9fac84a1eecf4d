"""Opening the rows that make a table add up: held here, done by several, possibly in several sums.

A part's line says what it adds to the whole, less what it adds to the rows; over all parts these
come to the whole less all rows, to the last digit (law 5).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.atoms import Atom
from chungtay.domain.counting import Counted, count
from chungtay.domain.periods import Period
from chungtay.domain.questions import Asked, Question
from chungtay.domain.rollup import RowKind
from chungtay.domain.scopes import Scope as Sum
from chungtay.queries.openings.parts import Maker, OpenedPart
from chungtay.queries.results.dimensions import PARTNERS, Child, category_children, children
from chungtay.queries.results.scope import Scope

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Deduced:
    """A part with the names of the rows in which it stands: `whole` is what it adds to the whole
    and `in_rows` what it adds to all of them together."""

    part: OpenedPart
    rows: tuple[str, ...]
    whole: Decimal
    in_rows: Decimal


@dataclass(slots=True)
class _Standing:
    """What one activity or sum adds to the whole, and to which rows."""

    whole: Decimal = ZERO
    in_rows: Decimal = ZERO
    rows: tuple[str, ...] = ()

    @property
    def amount(self) -> Decimal:
        return self.whole - self.in_rows


Counts = Sequence[tuple[Child, Counted]]


def deduced(
    scope: Scope, question: Question, kind: RowKind, *, dimension: str = ""
) -> tuple[Deduced, ...]:
    """The parts behind one such row; of categories those of a dimension."""
    kids = _children(scope, question, dimension)
    whole = count(scope.book, question)
    counts = [(child, count(scope.book, child.question)) for child in kids]
    told = [(child, counted) for child, counted in counts if counted.total is not None]
    maker = Maker(scope, whole)
    return tuple(
        _deduced(part, standing)
        for part, standing in (*_items(maker, whole, told), *_sums(maker, whole, told))
        if standing.amount and _kind(scope, part, standing, kids) is kind
    )


def _deduced(part: OpenedPart, standing: _Standing) -> Deduced:
    return Deduced(
        replace(part, amount=standing.amount, said=None, inside=None),
        standing.rows,
        standing.whole,
        standing.in_rows,
    )


def _children(scope: Scope, question: Question, dimension: str) -> Sequence[Child]:
    if scope.by != "category":
        return children(scope, question)
    found = {code: kids for code, _, kids in category_children(scope, question)}
    return found.get(dimension, ())


def _items(maker: Maker, whole: Counted, counts: Counts) -> Iterable[tuple[OpenedPart, _Standing]]:
    """Every activity of the whole or of a row."""
    atoms: dict[str, Atom] = {}
    standings: dict[str, _Standing] = {}
    for name, counted in (("", whole), *((child.name, told) for child, told in counts)):
        for atom in counted.atoms:
            atoms.setdefault(atom.id, atom)
            _add(standings.setdefault(atom.id, _Standing()), name, atom.value)
    for id, standing in standings.items():
        yield maker.activity(atoms[id], standing.amount), standing


def _sums(maker: Maker, whole: Counted, counts: Counts) -> Iterable[tuple[OpenedPart, _Standing]]:
    """Every bare sum of which something is "not itemised" in the whole or in a row."""
    scopes: dict[str, Sum] = {}
    standings: dict[str, _Standing] = {}
    for name, counted in (("", whole), *((child.name, told) for child, told in counts)):
        for rest in counted.choices[0].rests:
            assert rest.scope is not None  # a rest is of a sum
            scopes.setdefault(rest.scope.id, rest.scope)
            _add(standings.setdefault(rest.scope.id, _Standing()), name, rest.amount)
    for id, standing in standings.items():
        yield maker.rest(scopes[id], standing.amount, end="total"), standing


def _add(standing: _Standing, row: str, amount: Decimal) -> None:
    if not row:
        standing.whole += amount
        return
    standing.in_rows += amount
    standing.rows = (*standing.rows, row)


def _kind(scope: Scope, part: OpenedPart, standing: _Standing, kids: Sequence[Child]) -> RowKind:
    """Which row a part stands behind, as the laws of rows say."""
    if scope.by not in PARTNERS:
        return RowKind.HELD_HERE
    if part.kind == "activity":
        return RowKind.JOINT if standing.rows else RowKind.HELD_HERE
    taken = any(_takes(scope, child, part) for child in kids)
    return RowKind.OVERLAP if taken else RowKind.HELD_HERE


def _takes(scope: Scope, child: Child, part: OpenedPart) -> bool:
    """A sum stands in the rows of its body, as reported those of its own days."""
    asked, last = child.question, part.last or scope.asking.on
    is_in_time = part.since is None or asked.period.meets(Period.of_days(part.since, last))
    takes = Asked(asked, scope.book.units, scope.book.territory).takes_anybody
    return is_in_time and takes((part.unit,), last)
