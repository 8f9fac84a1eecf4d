"""What the filters offer: units in reach, organisations, places, periods, indicators by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from chungtay.domain.counting import Book
from chungtay.domain.places import COUNTRY
from chungtay.domain.spelling import sort_key
from chungtay.domain.units import ROOT, Line
from chungtay.queries.results.labels import place_labels, unit_labels
from chungtay.queries.results.periods import NamedPeriod, alike, offered, this_year, year_before
from chungtay.queries.results.scope import YEAR_BEFORE, Scope
from chungtay.queries.totals import DIMENSIONS
from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.states import state

MOST_OFFERED = 600  # a longer list helps nobody to find a name, and weighs on a phone

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything the form offers. `unit` and `place` are what stands in it now, as labels; units
    and places beyond the most that are offered are found by typing their names. `against` are the
    periods to compare with; the same a year before (`year_before`) follows the one asked for."""

    unit: str
    place: str
    units: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[Choice, ...]
    lines: tuple[Choice, ...]
    periods: tuple[NamedPeriod, ...]
    against: tuple[NamedPeriod, ...]
    year_before: str
    indicators: tuple[tuple[str, tuple[Choice, ...]], ...]
    rows: tuple[Choice, ...]
    may_ask_all: bool


@dataclass(frozen=True)
class _Kept(Generic[T]):
    """Something that follows from the book alone, remembered with it."""

    told: T
    weight: int


def choices(scope: Scope) -> Choices:
    """What can be asked from here by this visitor."""
    asked, language = scope.asking, scope.language
    return Choices(
        unit="" if asked.unit == ROOT else unit_labels(scope.book).by_id[asked.unit],
        place="" if asked.place == COUNTRY else place_labels(scope.book).by_id[asked.place],
        units=_units(scope),
        places=_places(scope),
        organisations=_organisations(scope),
        lines=tuple(Choice(line.value, state(line).text(language)) for line in Line),
        periods=_periods(scope),
        against=_against(scope),
        year_before=year_before(scope.wanted.period),
        indicators=tuple(_by_field(scope)),
        rows=tuple(Choice(by, furniture(f"totals-by-{by}", language)) for by in DIMENSIONS),
        may_ask_all=scope.reach.everything,
    )


def _periods(scope: Scope) -> tuple[NamedPeriod, ...]:
    calendar, on = scope.ledger.calendar, scope.visitor.on
    years, _ = _spoken(scope)
    known = offered(calendar, on=on, years=years, language=scope.language)
    if any(period.code == scope.wanted.period for period in known):
        return known
    return (NamedPeriod(scope.wanted.period, scope.period_name), *known)


def _against(scope: Scope) -> tuple[NamedPeriod, ...]:
    years, _ = _spoken(scope)
    wanted, calendar = scope.wanted, scope.ledger.calendar
    known = alike(wanted.period, calendar, years=years, language=scope.language)
    if wanted.against and all(period.code != wanted.against for period in known):
        known = (NamedPeriod(wanted.against, scope.against_name), *known)
    before = year_before(wanted.period)
    return tuple(
        replace(period, code=YEAR_BEFORE) if period.code == before else period for period in known
    )


def _by_field(scope: Scope) -> Iterable[tuple[str, tuple[Choice, ...]]]:
    """The indicators that were spoken of, under their fields; the one asked for is among them."""
    _, spoken = _spoken(scope)
    wanted = {*spoken, scope.wanted.indicator}
    for code, field in fields().items():
        found = tuple(
            Choice(term.code, term.text(scope.language))
            for term in indicators().values()
            if term.field == code and term.code in wanted
        )
        if found:
            yield field.text(scope.language), found


def _spoken(scope: Scope) -> tuple[frozenset[str], frozenset[str]]:
    """The programme's years that were told of, and the indicators."""

    def read() -> _Kept[tuple[frozenset[str], frozenset[str]]]:
        book, calendar = scope.book, scope.ledger.calendar
        days = {claim.days.last for claim in book.claims if claim.counts}
        said = {claim.indicator for claim in book.claims}
        labels = {book.catalogue[code].labels_of or "" for code in said if code in book.catalogue}
        years = frozenset(this_year(calendar, day) for day in days)
        return _Kept((years, frozenset(said | labels)), len(said))

    kept: _Kept[tuple[frozenset[str], frozenset[str]]] = scope.ledger.answers.made("spoken", read)
    return kept.told


def _units(scope: Scope) -> tuple[str, ...]:
    """The labels of living units in reach, of too many those that stand highest."""
    reach, on = scope.reach, scope.visitor.on
    if not reach.everything:
        return _unit_labels(scope, on)
    return _kept(scope, ("units-offered", on), lambda: _unit_labels(scope, on))


def _unit_labels(scope: Scope, on: date) -> tuple[str, ...]:
    book, reach = scope.book, scope.reach
    labels = unit_labels(book).by_id
    alive = [u.id for u in book.units if u.since <= on < u.until and reach.holds(u.id)]
    if len(alive) > MOST_OFFERED:
        alive.sort(key=lambda unit: (len(book.units.path(unit, Line.SAME_LEVEL, on)), labels[unit]))
    return _in_order(labels[unit] for unit in alive[:MOST_OFFERED])


def _places(scope: Scope) -> tuple[str, ...]:
    """Places alive, under the place of the unit asked for where it has one."""
    units, unit, on = scope.book.units, scope.asking.unit, scope.visitor.on
    home = (units[unit].place or COUNTRY) if unit in units else COUNTRY
    key = ("places-offered", on, home)
    return _kept(scope, key, lambda: _place_labels(scope.book, home, on))


def _place_labels(book: Book, home: str, on: date) -> tuple[str, ...]:
    labels, paths = place_labels(book).by_id, book.territory.path
    alive = [p.id for p in book.territory if p.since <= on < p.until]
    inside = [place for place in alive if home == COUNTRY or home in paths(place)]
    inside.sort(key=lambda place: (len(paths(place)), labels[place]))
    return _in_order(labels[place] for place in inside[:MOST_OFFERED])


def _organisations(scope: Scope) -> tuple[Choice, ...]:
    key = ("organisations-offered", scope.language)
    return _kept(scope, key, lambda: _sorted(scope.asking.organisation_names.items()))


def _kept(
    scope: Scope, key: tuple[object, ...], make: Callable[[], tuple[T, ...]]
) -> tuple[T, ...]:
    def read() -> _Kept[tuple[T, ...]]:
        told = make()
        return _Kept(told, len(told))

    kept: _Kept[tuple[T, ...]] = scope.ledger.answers.made(key, read)
    return kept.told


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (sort_key(name), name)))


def _sorted(named: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    found: Sequence[Choice] = [Choice(code, name) for code, name in named]
    return tuple(sorted(found, key=lambda choice: (sort_key(choice.name), choice.code)))
