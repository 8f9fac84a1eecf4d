"""Rows that add up: a total along a line, over land, by organisation, period or category (law 5).

Rows by place leave a row "held here" for what nobody can place lower. Rows by unit or organisation
show each partner's activities whole, so a row "làm chung" takes off what stands in several rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.periods import Period
from chungtay.domain.questions import Asked, Question, organisations_asked
from chungtay.domain.settling import ZERO
from chungtay.domain.units import ROOT


class RowKind(Enum):
    """ROW is a place, unit, organisation, period or category.

    The others make the rows add up: HELD_HERE cannot be placed lower, JOINT takes off activities
    shown in several rows, OVERLAP takes off what bare sums of several rows may share.
    """

    ROW = "row"
    HELD_HERE = "held-here"
    JOINT = "joint"
    OVERLAP = "overlap"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. `amount` of all rows adds up to the total above them."""

    kind: RowKind
    key: str
    amount: Decimal
    counted: Counted | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A total and the rows it is made of."""

    whole: Counted
    rows: tuple[Row, ...]


def by_place(book: Book, question: Question) -> Table:
    """The places directly below the asked one on day `on`, and what is held above them."""
    children = book.territory.children(question.place, question.on)
    asked = [(child.id, replace(question, place=child.id)) for child in children]
    whole, rows = _counted(book, question, asked)
    return Table(whole, (*rows, *_rest(whole, rows, RowKind.HELD_HERE)))


def by_period(book: Book, question: Question, periods: Iterable[tuple[str, Period]]) -> Table:
    """Periods within the asked one; what is dated no finer is held here."""
    asked = [(code, replace(question, period=period)) for code, period in periods]
    whole, rows = _counted(book, question, asked)
    return Table(whole, (*rows, *_rest(whole, rows, RowKind.HELD_HERE)))


def by_unit(book: Book, question: Question) -> Table:
    """The units directly below the asked one on the question's line; the asked unit's own doings
    are held here."""
    above = question.unit
    below = [
        unit.id
        for unit in book.units
        if unit.since <= question.on < unit.until
        and book.units.parent(unit.id, question.line, question.on) == above
    ]
    asked = [(unit, replace(question, unit=unit)) for unit in sorted(below)]
    return _by_partner(book, question, asked)


def by_organisation(book: Book, question: Question) -> Table:
    """Every organisation with its activities whole; in a unit's question those that both took part
    in."""
    codes = organisations_asked(book.units, question)
    asked = [(code, replace(question, organisation=code)) for code in codes]
    return _by_partner(book, question, asked)


def by_category(book: Book, question: Question, dimension: str, values: Iterable[str]) -> Table:
    """The values of one dimension; what was not said of it is held here. Labels of one thing may
    stand in several rows, which the row "làm chung" takes off."""
    asked = [
        (value, replace(question, categories=question.categories | {(dimension, value)}))
        for value in values
    ]
    whole, rows = _counted(book, question, asked)
    return Table(whole, (*rows, *_rest(whole, rows, RowKind.HELD_HERE)))


Asking = Sequence[tuple[str, Question]]


def _counted(book: Book, question: Question, asked: Asking) -> tuple[Counted, list[Row]]:
    """The whole and a row for each question that has a number."""
    whole = count(book, question)
    rows = [(key, count(book, narrower)) for key, narrower in asked]
    return whole, [
        Row(RowKind.ROW, key, counted.total, counted)
        for key, counted in rows
        if counted.total is not None
    ]


def _rest(whole: Counted, rows: Sequence[Row], kind: RowKind) -> list[Row]:
    rest = (whole.total or ZERO) - sum((row.amount for row in rows), ZERO)
    return [Row(kind, "", rest)] if rest != 0 else []


def _by_partner(book: Book, question: Question, asked: Asking) -> Table:
    """Rows of partners, what nobody in a row did or summed up, and what stands in several rows."""
    whole, rows = _counted(book, question, asked)
    shown = [Asked(narrower, book.units, book.territory) for _, narrower in asked]
    rows_of = [
        (a, sum(asked.takes_anybody(a.participants) for asked in shown)) for a in whole.atoms
    ]
    held = sum((atom.value for atom, many in rows_of if not many), ZERO)
    joint = sum((atom.value * (1 - many) for atom, many in rows_of if many), ZERO)
    extra = [
        Row(kind, "", amount)
        for kind, amount in (
            (RowKind.HELD_HERE, held + _held_sums(whole, shown)),
            (RowKind.JOINT, joint),
        )
        if amount != 0
    ]
    return Table(whole, (*rows, *extra, *_rest(whole, [*rows, *extra], RowKind.OVERLAP)))


def _held_sums(whole: Counted, shown: Sequence[Asked]) -> Decimal:
    """What the total holds of sums that stand in no row, as the asked unit's own."""
    return sum(
        (
            rest.amount
            for rest in whole.choices[0].rests
            if rest.scope is not None and not any(asked.takes_scope(rest.scope) for asked in shown)
        ),
        ZERO,
    )


def top(question: Question) -> Question:
    """The same question of the whole programme: both lines agree there (law 1)."""
    return replace(question, unit=ROOT, organisation="")
