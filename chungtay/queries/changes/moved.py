"""Figures that moved: a programme's totals as they were known at an earlier number, and now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.counting import Book, Counted, count
from chungtay.queries.books import Ledger
from chungtay.queries.results.scope import Scope
from chungtay.storage import facts, models
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures


@dataclass(frozen=True, slots=True)
class Known:
    """A total with its range, as it was known once; `total` is None for a silence."""

    total: Decimal | None
    low: Decimal | None
    high: Decimal | None

    @property
    def is_range(self) -> bool:
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Moved:
    """One indicator whose total or range is another than it was."""

    indicator: str
    name: str
    measure: str
    was: Known
    now: Known


def moved(asked: Scope, *, since: int) -> tuple[Moved, ...]:
    """What moved of a question since a ledger number, in the order of the catalogue."""
    before = book_at(asked.ledger, since)
    found = []
    for indicator in asked.asking.spoken_of():
        question = asked.question(indicator)
        was, now = _known(count(before, question)), _known(count(asked.book, question))
        if was != now:
            name = indicators()[indicator.code].text(asked.language)
            found.append(Moved(indicator.code, name, indicator.measure, was, now))
    return tuple(found)


def _known(counted: Counted) -> Known:
    return Known(counted.total, counted.low, counted.high)


def book_at(ledger: Ledger, number: int) -> Book:
    """The book as it was known at an earlier number, in today's registers: the present one without
    what came since. Reading it anew would cost as much as the whole programme is large."""
    pieces = ledger.opened.gathered
    come, gone = _selected_since(ledger.programme.code, number)
    claims = {id: told for id, told in pieces.claims.items() if id not in come or id in gone}
    known = {code: term.measure for code, term in measures().items()}
    earlier = replace(
        pieces,
        claims={**claims, **facts.claims_of(gone - claims.keys(), known)},
        joins=tuple(facts.joins(number)),
        parts=tuple(facts.parts(number)),
        choices=facts.choices(number),
    )
    book = earlier.book(ledger.book.catalogue)
    book.take_over(ledger.book)
    return book


def _selected_since(code: str, number: int) -> tuple[set[str], set[str]]:
    """The claims that a programme selected after a number, and those that it let go."""
    rows = models.Selection.objects.filter(programme_code=code).order_by("id")
    come = rows.filter(entry__number__gt=number)
    gone = rows.filter(entry__number__lte=number, ended_by__number__gt=number)
    return _claims(come.values_list("claim_id", flat=True)), _claims(
        gone.values_list("claim_id", flat=True)
    )


def _claims(ids: object) -> set[str]:
    return {str(id) for id in ids}  # type: ignore[attr-defined]  # a list of ids
