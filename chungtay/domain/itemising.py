"""What itemising a bare sum would do to a range: tried on the sum itself, one at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.counting import Book, Counted, items_of
from chungtay.domain.intervals import Item, Spread, Sums
from chungtay.domain.questions import Asked
from chungtay.domain.scopes import Scope
from chungtay.domain.settling import ZERO

MOST_TRIED = 10  # the largest are tried; what is smaller can narrow no more than it holds
TOO_MANY = 4000  # items and sums, beyond which each trial would keep a reader waiting


@dataclass(frozen=True, slots=True)
class Narrowed:
    """By how much the range shrinks when the body of a sum itemises what is not itemised of it
    (`rest`) and confirms who took part."""

    scope: Scope
    rest: Decimal
    amount: Decimal


def narrowed_by_itemising(book: Book, counted: Counted) -> tuple[Narrowed, ...]:
    """Of the sums that keep the ends of a number apart, what narrows most first; empty where there
    are too many to try. Only sums that lie wholly in what is asked can be tried."""
    question = counted.question
    page, who = book.page(question), Asked(question, book.units, book.territory)
    sums = page.sums.of(who.takes_scope) if question.asks_who else page.sums
    items = items_of(counted.atoms, book)
    if len(items) + len(sums.scopes) > TOO_MANY:
        return ()
    before = _width(sums.spread(items, within=who.box))
    found = []
    for scope, rest in _largest(counted, sums, who):
        itemised = Item(
            f"itemised {scope.id}", rest, rest, rest, frozenset({scope.unit}), False, scope.box
        )
        after = _width(sums.spread([*items, itemised], within=who.box))
        if before > after:
            found.append(Narrowed(scope, rest, before - after))
    return tuple(sorted(found, key=lambda n: (-n.amount, n.scope.id)))


def _largest(counted: Counted, sums: Sums, who: Asked) -> Iterable[tuple[Scope, Decimal]]:
    """The sums of which most is not itemised, with how much that is."""
    rests: dict[str, Decimal] = {}
    for part in counted.choices[2].rests:
        assert part.scope is not None  # a rest is of a sum
        rests[part.scope.id] = rests.get(part.scope.id, ZERO) + part.amount
    known = {scope.id: scope for scope in sums.scopes}
    inside = [
        (known[id], rest)
        for id, rest in rests.items()
        if id in known and rest > 0 and who.box.contains(known[id].box)
    ]
    return sorted(inside, key=lambda pair: (-pair[1], pair[0].id))[:MOST_TRIED]


def _width(spread: Spread) -> Decimal:
    return spread.high.amount - spread.low.amount
