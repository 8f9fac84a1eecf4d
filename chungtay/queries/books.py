"""The book of a programme as it was known, and the names people use in their questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from chungtay.domain.counting import Book
from chungtay.domain.indicators import Indicator
from chungtay.domain.periods import Calendar, Period, PeriodUnknown
from chungtay.domain.problems import Problem
from chungtay.domain.recent import Recent
from chungtay.domain.spelling import fold
from chungtay.queries import bearers
from chungtay.queries.opened import Opened, opened, read_anew, standing_programmes
from chungtay.storage import facts, models
from chungtay.vocabulary.indicators import catalogue, indicators
from chungtay.vocabulary.organisations import branches
from chungtay.vocabulary.terms import LANGUAGES


class NameUnknown(Problem):
    """A unit, a place or an indicator that nobody is called by."""

    code = "name-unknown"


class NameAmbiguous(Problem):
    """A name that several bear; never guessed in silence."""

    code = "name-ambiguous"


class ProgrammeUnclear(Problem):
    """No programme has the code asked for, or none was named and there is not exactly one."""

    code = "programme-unclear"


class NothingKept(Problem):
    """A database without a programme: nothing was consolidated or recorded yet."""

    code = "nothing-kept"


@dataclass(frozen=True)
class Ledger:
    """A programme's book with its calendar; what every question needs.

    `number` is the ledger number at which it was read, `known` the one that was asked for. Books
    are shared by all who ask; `answers` are the finished ones given from this book.
    """

    opened: Opened
    known: int | None

    @property
    def programme(self) -> models.Programme:
        return self.opened.gathered.programme

    @property
    def book(self) -> Book:
        return self.opened.book

    @property
    def number(self) -> int:
        return self.opened.number

    @property
    def answers(self) -> Recent[Any, Any]:
        return self.opened.answers

    @cached_property
    def calendar(self) -> Calendar:
        return facts.calendar(self.programme)

    def period(self, code: str | None) -> Period:
        """The period of a code; without one the latest year that anybody spoke of."""
        if code:
            return self.calendar.parse(code)
        days = [claim.days.last for claim in self.book.claims if claim.counts]
        if not days:
            raise PeriodUnknown(period="")
        return year_of(self.calendar, max(days))

    def indicator(self, asked: str) -> Indicator:
        """By code, or by its name in either language. Raises `NameUnknown`."""
        if asked in catalogue():
            return catalogue()[asked]
        for code, term in indicators().items():
            if fold(asked) in (fold(term.vi), fold(term.en)):
                return catalogue()[code]
        raise NameUnknown(name=asked, what="--indicator")

    def unit(self, asked: str, on: date | None = None) -> str:
        """By id, or by a name: of those that bear it on a day, else of those that ever bore it, the
        only one. Raises `NameUnknown`, `NameAmbiguous`."""
        units, land = self.book.units, self.book.territory
        if asked in units:
            return asked
        found = bearers.units_meant(units, asked, on)
        return _only(asked, "--unit", found, lambda: bearers.units_told(units, land, found))

    def place(self, asked: str, on: date | None = None) -> str:
        """The same of places, which have codes too."""
        land = self.book.territory
        if asked in land:
            return asked
        found = bearers.places_meant(land, asked, on) or bearers.places_coded(
            land, asked, on, number=self.number
        )
        return _only(asked, "--place", found, lambda: bearers.places_told(land, found))

    def organisation(self, asked: str) -> str:
        """By code, or by its name in either language. Raises `NameUnknown`, `NameAmbiguous`."""
        named = [organisation_names(self.book, language) for language in LANGUAGES]
        if asked in named[0]:
            return asked
        told = ((code, name) for names in named for code, name in names.items())
        found = bearers.ids_by_name(told).get(fold(asked), ())
        return _only(asked, "--organisation", found, lambda: ", ".join(found))


# What the last entry was when it was first asked for; empty outside of `one_moment`.
_moment: ContextVar[list[tuple[int, str]] | None] = ContextVar("moment", default=None)


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything asked inside is answered from one state of the ledger, looked up once: a page
    whose parts knew different entries would contradict itself. For reading alone."""
    token = _moment.set([])
    try:
        yield
    finally:
        _moment.reset(token)


def is_one_moment() -> bool:
    """Whether whoever asks only reads, so that the last entry says all there is to know."""
    return _moment.get() is not None


def latest_entry() -> tuple[int, str]:
    """Number and id of the ledger's last entry; (0, "") before the first."""
    held = _moment.get()
    if held is None:
        return facts.entry_at(None)
    if not held:
        held.append(facts.entry_at(None))
    return held[0]


def open_ledger(programme: str | None, *, known: str | None = None) -> Ledger:
    """The book of a programme, of the only one where none is named. Raises `ProgrammeUnclear`.

    It holds what the entries up to the last one wrote, and nothing that an action is still writing.
    """
    asked = facts.number_of(known)
    number, entry = latest_entry() if asked is None else facts.entry_at(asked)
    return Ledger(opened(_chosen(programme, number, entry), number=number, entry=entry), asked)


def open_anew(programme: str) -> Ledger:
    """The same, read from the rows alone: for trying whether they still say what they said."""
    number, entry = latest_entry()
    return Ledger(read_anew(_chosen(programme, number, entry), number=number), None)


def _chosen(programme: str | None, number: int, entry: str) -> models.Programme:
    standing = standing_programmes(number, entry)
    chosen = [p for p in standing if programme in (None, p.code)]
    if len(chosen) != 1:
        codes = ", ".join(p.code for p in standing)
        if not codes:
            raise NothingKept()
        raise ProgrammeUnclear(programme=programme or "", known=codes)
    return chosen[0]


def programmes() -> list[str]:
    """The codes of all standing programmes."""
    standing = models.Programme.objects.filter(ended_by__isnull=True).order_by("code")
    return list(standing.values_list("code", flat=True))


def year_of(calendar: Calendar, day: date) -> Period:
    """The programme's year that holds a day."""
    years = (calendar.year(day.year), calendar.year(day.year + 1))
    return next((year for year in years if year.holds(day)), years[0])


def organisation_names(book: Book, language: str) -> dict[str, str]:
    """What each organisation in the ledgers is called: its branch, or the commune's own bodies."""
    names: dict[str, str] = {}
    for unit in sorted(book.units, key=lambda unit: (unit.organisation, unit.id)):
        code = unit.organisation
        if not code or code in names:
            continue
        if code in branches():
            names[code] = branches()[code].text(language)
        else:
            names[code] = _commune_name(book, unit.place) or unit.name
    return names


def _commune_name(book: Book, place: str | None) -> str:
    if place is None or place not in book.territory:
        return ""
    commune = book.territory[place]
    return f"{commune.kind.capitalize()} {commune.name}".strip()


def _only(asked: str, what: str, ids: Sequence[str], told: Callable[[], str]) -> str:
    """The one that is meant. Raises `NameUnknown`, `NameAmbiguous`."""
    if not ids:
        raise NameUnknown(name=asked, what=what)
    if len(ids) > 1:
        raise NameAmbiguous(name=asked, what=what, many=len(ids), ids=told())
    return ids[0]
