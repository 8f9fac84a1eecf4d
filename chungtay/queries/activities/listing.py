"""The list of activities: filtered, in the order of days, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from chungtay.domain.activities import Activity
from chungtay.domain.paging import page_of
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY
from chungtay.domain.spelling import Sought
from chungtay.domain.units import Line
from chungtay.queries.activities.lines import ActivityLine, activity_line, figures_of
from chungtay.queries.books import year_of
from chungtay.queries.sight import Sight, sight
from chungtay.queries.visitors import Visitor

PAGE = 25


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; empty is everything. `organisations` are codes that all take part."""

    words: str = ""
    indicator: str = ""
    organisations: tuple[str, ...] = ()
    unit: str = ""
    place: str = ""
    period: str = ""
    state: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter with its name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ActivityList:
    """One page of the list; `number` of `last` pages, `many` activities in all."""

    wanted: Wanted
    lines: tuple[ActivityLine, ...]
    many: int
    number: int
    last: int
    indicators: tuple[str, ...]
    periods: tuple[Choice, ...]


def activity_list(visitor: Visitor, wanted: Wanted) -> ActivityList:
    """Raises a `Problem` for a unit, place or period that cannot be meant."""
    seen = sight(visitor)
    kept = _kept(seen, wanted, visitor.on)
    page = page_of(len(kept), wanted.page, size=PAGE)
    return ActivityList(
        wanted=wanted,
        lines=tuple(
            activity_line(seen, activity, visitor.language) for activity in kept[page.shown]
        ),
        many=len(kept),
        number=page.number,
        last=page.last,
        indicators=_spoken_of(seen),
        periods=_years(seen),
    )


def _spoken_of(seen: Sight) -> tuple[str, ...]:
    spoken = {c.indicator for a in seen.activities for c in a.claims}
    return tuple(code for code in seen.ledger.book.catalogue if code in spoken)


def _years(seen: Sight) -> tuple[Choice, ...]:
    """The years in which anything was done, the latest first."""
    days = {activity.counting_day for activity in seen.activities}
    codes = {str(year_of(seen.ledger.calendar, day).last.year) for day in days}
    return tuple(Choice(code, code) for code in sorted(codes, reverse=True))


Test = Callable[[Activity], bool]


def _kept(seen: Sight, wanted: Wanted, on: date) -> Sequence[Activity]:
    tests = [test for test in _tests(seen, wanted, on) if test is not None]
    return [a for a in seen.activities if all(test(a) for test in tests)]


def _tests(seen: Sight, wanted: Wanted, on: date) -> Sequence[Test | None]:
    return (
        _of_words(wanted.words),
        _of_indicator(wanted.indicator),
        _of_organisations(seen, wanted.organisations),
        _of_unit(seen, wanted.unit, on),
        _of_place(seen, wanted.place, on),
        _of_period(seen, wanted.period),
        _of_state(seen, wanted.state),
    )


def _of_words(words: str) -> Test | None:
    if not words:
        return None
    sought = Sought(words)
    return lambda a: any(sought.stands_in(f"{c.title} {c.source.sentence}") for c in a.claims)


def _of_indicator(code: str) -> Test | None:
    return (lambda a: any(c.indicator == code for c in a.claims)) if code else None


def _of_organisations(seen: Sight, codes: tuple[str, ...]) -> Test | None:
    if not codes:
        return None
    units = seen.ledger.book.units
    return lambda a: set(codes) <= {units[u].organisation for u in a.participants if u in units}


def _of_unit(seen: Sight, asked: str, on: date) -> Test | None:
    """The unit or anybody below it on either line."""
    if not asked:
        return None
    units, unit = seen.ledger.book.units, seen.ledger.unit(asked, on)
    below = frozenset[str]().union(*(units.below(unit, line, on) for line in Line))
    return lambda a: not below.isdisjoint(a.participants)


def _of_place(seen: Sight, asked: str, on: date) -> Test | None:
    if not asked:
        return None
    territory = seen.ledger.book.territory
    place = seen.ledger.place(asked, on)
    return lambda a: (at := a.place(territory)) != COUNTRY and territory.contains(place, at)


def _of_period(seen: Sight, code: str) -> Test | None:
    if not code:
        return None
    period: Period = seen.ledger.calendar.parse(code)
    return lambda a: period.holds(a.counting_day)


def _of_state(seen: Sight, state: str) -> Test | None:
    if state == "joint":
        return lambda a: len(a.participants) > 1
    if state == "unconfirmed":
        return lambda a: not a.confirmed
    if state == "disputed":
        return lambda a: any(figure.disputed for figure in figures_of(seen, a))
    return None
