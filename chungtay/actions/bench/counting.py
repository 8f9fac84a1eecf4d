"""How fast activities are counted once, against adding the same rows with a set of those seen."""

from __future__ import annotations

from decimal import Decimal

from chungtay.actions.bench.ratios import Ratio, Stopwatch, compared
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book, count
from chungtay.domain.figures import Figure
from chungtay.domain.indicators import Identity, Indicator
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.places import Place, Territory
from chungtay.domain.questions import Question
from chungtay.domain.recognition import Join
from chungtay.domain.units import Unit, Units

YEAR = STATE_CALENDAR.year(2026)
ROAD = Indicator("rural-road-km", "km", Identity.ASSET)
COMMUNES = 40
PARTNERS = ("army", "women")


def counting(facts: int, *, stopwatch: Stopwatch) -> Ratio:
    """Half as many activities as `facts`, each told by two partners who said so."""
    book = _book(facts // 2)
    question = Question(ROAD, YEAR, YEAR.last)
    return compared(
        "counting",
        # A book remembers its pages; a fresh one counts everything again.
        lambda: count(_unopened(book), question),
        lambda: _bare(book),
        amount=len(book.claims),
        stopwatch=stopwatch,
    )


def _book(activities: int) -> Book:
    communes = [Place(f"commune-{n}", f"Xã {n}", "commune", "province") for n in range(COMMUNES)]
    bodies = [Unit(f"{o}@{p.id}", "", o, "", p.id) for p in communes for o in PARTNERS]
    told = [_told(number) for number in range(activities)]
    return Book(
        claims=tuple(claim for pair in told for claim in pair),
        units=Units(bodies),
        territory=Territory([Place("province", "Tỉnh", "province"), *communes]),
        catalogue={ROAD.code: ROAD},
        joins=tuple(Join(pair[0].id, frozenset(c.id for c in pair)) for pair in told),
    )


def _told(number: int) -> tuple[Claim, ...]:
    """One activity in the words of both its partners."""
    place = f"commune-{number % COMMUNES}"
    bodies = [f"{organisation}@{place}" for organisation in PARTNERS]
    return tuple(
        Claim(
            id=f"{number}-{body}",
            unit=body,
            indicator=ROAD.code,
            figure=Figure(Decimal(number % 50 + 1) / 10, precision=Decimal("0.1")),
            days=YEAR,
            place=place,
            partners=tuple(other for other in bodies if other != body),
        )
        for body in bodies
    )


def _unopened(book: Book) -> Book:
    return Book(book.claims, book.units, book.territory, book.catalogue, book.joins)


def _bare(book: Book) -> Decimal:
    """What anybody would write first: add each activity when it is first seen."""
    home = {claim: join.id for join in book.joins for claim in join.claims}
    seen: set[str] = set()
    total = Decimal(0)
    for claim in book.claims:
        activity = home.get(claim.id, claim.id)
        if activity not in seen and YEAR.holds(claim.days.last):
            seen.add(activity)
            total += claim.figure.value or Decimal(0)
    return total
