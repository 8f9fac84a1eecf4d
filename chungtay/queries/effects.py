"""What a decision would do to the totals: counted now, and counted as if it were decided."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.activities import Activity
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.questions import Question
from chungtay.domain.recognition import Join, Strength
from chungtay.queries.addresses import called
from chungtay.queries.books import Ledger, year_of
from chungtay.queries.openings.wording import measured
from chungtay.vocabulary.formats import number
from chungtay.vocabulary.indicators import indicators

MOST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Amounts:
    """A total with its range and in words; `disputed` activities have figures that do not agree."""

    total: Decimal | None
    low: Decimal | None
    high: Decimal | None
    text: str
    disputed: int = 0


@dataclass(frozen=True, slots=True)
class Effect:
    """One indicator's total of a place and a year: now, if the claims are one, if they are not."""

    indicator: str
    place: str
    place_name: str
    year: int
    now: Amounts
    same: Amounts
    apart: Amounts


def effects(
    ledger: Ledger, join: Join, sides: Sequence[Sequence[Claim]], *, language: str
) -> tuple[Effect, ...]:
    """Every total of the commune that the decision on `join` changes; `sides` are the claims of
    the activities that it brings together."""
    claims = [claim for side in sides for claim in side]
    parted = [frozenset(claim.id for claim in side) for side in sides]
    place = _commune(ledger.book.territory, claims)
    period = year_of(ledger.calendar, max(claim.days.last for claim in claims))
    name = called(ledger.book.territory, place) if place != COUNTRY else ""
    found = []
    for code in dict.fromkeys(c.indicator for c in claims if c.counts):
        indicator = ledger.book.catalogue.get(code)
        if indicator is None or indicator.is_ratio:
            continue
        asked = Question(indicator, period, period.last, place=place)
        small = _around(ledger.book, asked, claims)
        # Whatever else the machine sees between the sides is answered by the same decision.
        rest = [j for j in small.joins if j.id != join.id and not _crosses(j, parted)]
        told = [
            _amounts(count(_joined(small, joins), asked), language)
            for joins in (small.joins, [*rest, _by_person(join)], rest)
        ]
        if len(set(told)) > 1:
            found.append(Effect(code, place, name, period.last.year, *told))
    return tuple(found[:MOST_SHOWN])


def _crosses(join: Join, sides: Sequence[frozenset[str]]) -> bool:
    touched = sum(not join.claims.isdisjoint(side) for side in sides)
    return touched > 1 and join.strength is not Strength.PERSON


def _by_person(join: Join) -> Join:
    return Join(join.id, join.claims, Strength.PERSON)


def _commune(territory: Territory, claims: Sequence[Claim]) -> str:
    place = Activity("", tuple(claims)).place(territory)
    path = territory.path(place)
    return next((p for p in path if p in territory and territory[p].level == "commune"), place)


def _around(book: Book, asked: Question, claims: Sequence[Claim]) -> Book:
    """Only what can enter the question: a whole programme counted thrice would take too long."""
    sources = book.sources(asked.indicator.code)
    territory, known = book.territory, {claim.id for claim in claims}
    near: dict[str, bool] = {}

    def is_near(place: str | None) -> bool:
        if asked.place == COUNTRY or place is None or place not in territory:
            return True
        if place not in near:
            near[place] = territory.contains(asked.place, place) or territory.contains(
                place, asked.place
            )
        return near[place]

    kept = [
        claim
        for activity in sources.joined.activities
        if any(is_near(c.place) or c.id in known for c in activity.claims)
        for claim in activity.claims
    ]
    bare = [claim for claim in sources.joined.bare if is_near(claim.place)]
    return Book(
        claims=tuple(dict.fromkeys((*kept, *bare))),
        units=book.units,
        territory=territory,
        catalogue=book.catalogue,
        joins=tuple(_among(book.joins, {claim.id for claim in (*kept, *bare)})),
        parts=tuple(p for p in book.parts if {p.part, p.whole} <= {c.id for c in kept}),
        decisions=book.decisions,
        oldest_stock=book.oldest_stock,
    )


def _among(joins: Iterable[Join], claims: Collection[str]) -> Iterable[Join]:
    for join in joins:
        inside = frozenset(claim for claim in join.claims if claim in claims)
        if len(inside) > 1:
            yield Join(join.id, inside, join.strength, join.score)


def _joined(book: Book, joins: Iterable[Join]) -> Book:
    return Book(
        claims=book.claims,
        units=book.units,
        territory=book.territory,
        catalogue=book.catalogue,
        joins=tuple(joins),
        parts=book.parts,
        decisions=book.decisions,
        oldest_stock=book.oldest_stock,
    )


def _amounts(counted: Counted, language: str) -> Amounts:
    code, low, high = counted.question.indicator.code, counted.low, counted.high
    if low is not None and high is not None and low != high:
        text = between(code, low, high, language)
    else:
        text = "" if counted.total is None else measured(code, counted.total, language)
    return Amounts(counted.total, low, high, text, counted.disputed)


def between(code: str, low: Decimal, high: Decimal, language: str) -> str:
    """ "2,5 – 5 km"; money says its unit at both ends, as they may not be the same."""
    is_money = indicators()[code].indicator.measure == "vnd"
    least = measured(code, low, language) if is_money else number(low, language)
    return f"{least} – {measured(code, high, language)}"
