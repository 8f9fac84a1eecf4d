"""Generated worlds whose truth is known: what was done, and what the bodies say of it.

Partners stay unnamed at a rate drawn by the test, one doing in five is told in own parts, one
telling in twenty is misdated, sums are nested and partly itemised. Every amount that is said is
true, and the true total must lie in the range.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from chungtay.domain.claims import Claim, Coverage, Role
from chungtay.domain.counting import Book
from chungtay.domain.figures import Figure
from chungtay.domain.indicators import Identity, Indicator, Share
from chungtay.domain.periods import STATE_CALENDAR, Period
from chungtay.domain.places import Place, Territory
from chungtay.domain.recognition import Join
from chungtay.domain.units import Line, Parent, Unit, Units

YEAR = STATE_CALENDAR.year(2026)
MISDATED = 0.05
GIFTS = Indicator("gifts", "gift", Identity.ITEM, share=Share.WHOLE)
LABOUR = Indicator("labour-days", "labour-day", Identity.PERSON_TIME, share=Share.UNSAID)
CATALOGUE = {indicator.code: indicator for indicator in (GIFTS, LABOUR)}
ORGANISATIONS = ("army", "women", "youth")
COMMUNES = ("c1", "c2", "c3")
TERRITORY = Territory(
    [Place("p", "Tỉnh", "province"), *(Place(c, f"Xã {c}", "commune", "p") for c in COMMUNES)]
)
UNITS = Units(
    [
        *(Unit(f"{o}@p", f"{o} tỉnh", o, f"{o}-province", "p") for o in ORGANISATIONS),
        *(
            Unit(f"{o}@{c}", f"{o} {c}", o, f"{o}-commune", c)
            for o in ORGANISATIONS
            for c in COMMUNES
        ),
    ],
    [Parent(f"{o}@{c}", Line.SECTOR, f"{o}@p") for o in ORGANISATIONS for c in COMMUNES],
)


@dataclass(frozen=True)
class Doing:
    """One thing that was truly done; `parts` are the bodies' own parts of `amount`."""

    number: int
    place: str
    day: date
    amount: int
    parts: dict[str, int]


@dataclass(frozen=True)
class TrueWorld:
    """What was done and what was said of it."""

    doings: tuple[Doing, ...]
    book: Book

    def true_total(self) -> int:
        """What was truly done of all that anybody spoke of. Of a doing told in own parts only,
        those parts: what the others did in it was said by nobody."""
        summed = {c.organisation for c in self.book.claims if c.role is Role.BARE}
        return sum(self._spoken_of(doing, summed) for doing in self.doings)

    def _spoken_of(self, doing: Doing, summed: set[str]) -> int:
        told = [c for c in self.book.claims if c.statement == f"d{doing.number}"]
        in_a_sum = any(unit.split("@")[0] in summed for unit in doing.parts)
        if in_a_sum or any(claim.share is Share.WHOLE for claim in told):
            return doing.amount
        return sum(doing.parts[claim.unit] for claim in told)


def world(seed: int, *, indicator: Indicator = GIFTS, unnamed: float = 0.2) -> TrueWorld:
    """A small province: a dozen doings, itemised by some, summed up by others."""
    chance = random.Random(seed)
    doings = tuple(_doings(chance))
    claims: list[Claim] = []
    joins: list[Join] = []
    for doing in doings:
        told = list(_tellings(doing, chance, indicator, unnamed))
        claims += told
        if len(told) > 1:
            joins.append(Join(f"j{doing.number}", frozenset(c.id for c in told)))
    claims += _sums(doings, chance, indicator)
    book = Book(tuple(claims), UNITS, TERRITORY, CATALOGUE, tuple(joins))
    return TrueWorld(doings, book)


def _doings(chance: random.Random) -> Iterator[Doing]:
    for number in range(chance.randint(1, 12)):
        commune = chance.choice(COMMUNES)
        bodies = [f"{o}@{commune}" for o in chance.sample(ORGANISATIONS, chance.randint(1, 3))]
        parts = {body: chance.randint(1, 40) for body in bodies}
        day = YEAR.since + timedelta(days=chance.randrange(YEAR.days))
        yield Doing(number, commune, day, sum(parts.values()), parts)


def _tellings(
    doing: Doing, chance: random.Random, indicator: Indicator, unnamed: float
) -> Iterator[Claim]:
    """Some of those who took part tell of it, as a whole or as their own part."""
    wants_parts = chance.random() < 0.2
    for body in sorted(doing.parts):
        if chance.random() < 0.5:
            continue
        others = [b for b in sorted(doing.parts) if b != body]
        named = tuple(b for b in others if chance.random() > unnamed)
        own = wants_parts and chance.random() < 0.5
        yield _claim(
            f"{body}:{doing.number}",
            body,
            doing.parts[body] if own else doing.amount,
            indicator,
            place=doing.place,
            days=_told_day(doing.day, chance),
            partners=named,
            share=Share.OWN if own else Share.WHOLE,
            statement=f"d{doing.number}",
        )


def _told_day(day: date, chance: random.Random) -> Period:
    """One telling in twenty is a day or two off, within the year."""
    if chance.random() < MISDATED:
        day += timedelta(days=chance.choice((-2, -1, 1, 2)))
    told = min(max(day, YEAR.since), YEAR.last)
    return Period.of_days(told, told)


def _sums(
    doings: tuple[Doing, ...], chance: random.Random, indicator: Indicator
) -> Iterator[Claim]:
    """True sums over a year or a quarter, of a province's branch or of one commune's body."""
    for organisation in ORGANISATIONS:
        if chance.random() < 0.6:
            below = [d for d in doings if any(u.startswith(organisation) for u in d.parts)]
            amount = sum(d.amount for d in below)
            yield _claim(
                f"{organisation}@p:year",
                f"{organisation}@p",
                amount,
                indicator,
                place="p",
                role=Role.BARE,
                coverage=Coverage.BELOW,
            )
            if chance.random() < 0.5:
                yield _nested(organisation, chance.choice(COMMUNES), below, indicator)


def _nested(organisation: str, commune: str, below: list[Doing], indicator: Indicator) -> Claim:
    body = f"{organisation}@{commune}"
    amount = sum(d.amount for d in below if d.place == commune)
    return _claim(f"{body}:year", body, amount, indicator, place=commune, role=Role.BARE)


def _claim(id: str, unit: str, amount: int, indicator: Indicator, **more: object) -> Claim:
    known: dict[str, object] = {"days": YEAR, "organisation": UNITS[unit].organisation, **more}
    return Claim(
        id=id, unit=unit, indicator=indicator.code, figure=Figure(Decimal(amount)), **known
    )
