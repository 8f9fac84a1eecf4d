"""On which structure a question is answered: that of one day, or that of each figure's own day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chungtay.domain.counting import Book
from chungtay.domain.periods import Period
from chungtay.domain.problems import Problem
from chungtay.domain.units import EVER, Line, Units

AS_REPORTED = "as-reported"
TODAY = "today"


class StructuresMixed(Problem):
    """Two periods are compared on one structure; as reported, every figure stands on its own."""

    code = "structures-mixed"


def bodies_on(units: Units, unit: str, line: Line, days: Iterable[date]) -> frozenset[str]:
    """A unit and everybody who stood below it on any of some days."""
    return frozenset[str]().union(*(units.below(unit, line, day) for day in days))


def days_of(book: Book, period: Period) -> frozenset[date]:
    """The days whose structures a question of a period may look at, one for each that differs.

    A sum may reach beyond the period, and who takes part in it is asked on its own last day.
    """
    units = book.units
    spoken = {claim.days.last for claim in book.claims if period.meets(claim.days)}
    return frozenset({*map(units.turn, spoken), *turns(units, period)})


def turns(units: Units, period: Period) -> frozenset[date]:
    """The days of a period on which a line or a life changes, with the one it begins under."""
    changes = {day for unit in units for day in (unit.since, unit.until)}
    changes |= {day for link in units.parents for day in (link.since, link.until)}
    return frozenset({units.turn(period.since), *filter(period.holds, changes - {EVER})})
