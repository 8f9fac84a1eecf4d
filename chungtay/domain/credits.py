"""Who is credited with what, who worked with whom, and what counting once is worth (laws 3, 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from chungtay.domain.atoms import Atom
from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.intervals import Part
from chungtay.domain.questions import Question, organisations_asked
from chungtay.domain.scopes import Scope
from chungtay.domain.settling import ZERO


@dataclass(frozen=True, slots=True)
class Credit:
    """One organisation's ledger for one indicator: its activities whole and the rest of its sums.

    `own` is its own contribution as far as it was stated.
    """

    organisation: str
    counted: Counted
    own: Decimal | None

    @property
    def amount(self) -> Decimal:
        return self.counted.total or ZERO


def credits(book: Book, question: Question) -> tuple[Credit, ...]:
    """Every organisation's ledger. Their sum may exceed the total: it is what adding all the
    reports would have given."""
    codes = organisations_asked(book.units, question)
    ledgers = [(code, count(book, replace(question, organisation=code))) for code in codes]
    return tuple(
        Credit(code, counted, _own(book, counted.atoms, code))
        for code, counted in ledgers
        if counted.total is not None
    )


def sum_of_reports(ledgers: Sequence[Credit]) -> Decimal:
    return sum((ledger.amount for ledger in ledgers), ZERO)


def _own(book: Book, atoms: Sequence[Atom], organisation: str) -> Decimal | None:
    parts = [own_part(book, atom, organisation) for atom in atoms]
    stated = [part for part in parts if part is not None]
    return sum(stated, ZERO) if stated else None


def own_part(book: Book, atom: Atom, organisation: str) -> Decimal | None:
    """What an organisation's bodies said to be their own of one activity; None where none did."""
    stated = [
        amount
        for unit, amount in atom.settled.own
        if unit in book.units and book.units[unit].organisation == organisation
    ]
    return sum(stated, ZERO) if stated else None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two organisations' joint activities. `possible`: how much more their bare sums may share."""

    one: str
    other: str
    amount: Decimal
    activities: int
    possible: Decimal


def together(book: Book, question: Question, ledgers: Sequence[Credit]) -> tuple[Pair, ...]:
    """The "làm chung" matrix: exact for itemised activities, a possible rest for bare sums.

    total(A ∪ B) = total(A) + total(B) − total(A and B) for every pair (law 4).
    """
    shared_by: dict[frozenset[str], list[Atom]] = {}
    for atom in count(book, question).atoms:
        for both in combinations(_organisations(book, atom), 2):
            shared_by.setdefault(frozenset(both), []).append(atom)
    pairs = []
    for one, other in combinations(ledgers, 2):
        shared = shared_by.get(frozenset((one.organisation, other.organisation)), [])
        possible = _possible(one.counted, other.counted)
        if shared or possible:
            amount = sum((atom.value for atom in shared), ZERO)
            pairs.append(Pair(one.organisation, other.organisation, amount, len(shared), possible))
    return tuple(pairs)


def _organisations(book: Book, atom: Atom) -> frozenset[str]:
    return frozenset(
        book.units[unit].organisation for unit in atom.participants if unit in book.units
    )


def _possible(one: Counted, other: Counted) -> Decimal:
    """No more than the smaller of what either's sums leave open where they can meet."""
    mine, theirs = one.choices[0].rests, other.choices[0].rests
    return min(_meeting(mine, theirs), _meeting(theirs, mine))


def _meeting(mine: Sequence[Part], theirs: Sequence[Part]) -> Decimal:
    return sum((m.amount for m in mine if any(_meet(m.scope, t.scope) for t in theirs)), ZERO)


def _meet(one: Scope | None, other: Scope | None) -> bool:
    return one is not None and other is not None and not one.is_apart(other)
