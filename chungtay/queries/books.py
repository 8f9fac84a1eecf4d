"""The book of a programme as it was known, and the names people use in their questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from chungtay.domain.counting import Book
from chungtay.domain.indicators import Indicator
from chungtay.domain.measures import Measure
from chungtay.domain.periods import Calendar, Period, PeriodUnknown
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import fold
from chungtay.storage import facts, models
from chungtay.vocabulary.indicators import catalogue, indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.organisations import branches


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
    """A programme's book with its calendar; what every question needs."""

    programme: models.Programme
    book: Book
    known: int | None

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

    def unit(self, asked: str) -> str:
        bodies = [(unit.id, unit.name) for unit in self.book.units]
        return _named(asked, bodies, "--unit")

    def place(self, asked: str) -> str:
        places = [(p.id, f"{p.kind} {p.name}".strip()) for p in self.book.territory]
        plain = [(p.id, p.name) for p in self.book.territory]
        return _named(asked, [*places, *plain], "--place")


def open_ledger(programme: str | None, *, known: str | None = None) -> Ledger:
    """The book of a programme, of the only one where none is named. Raises `ProgrammeUnclear`."""
    number = facts.number_of(known)
    standing = facts.as_known(models.Programme.objects.order_by("code"), number)
    chosen = [p for p in standing if programme in (None, p.code)]
    if len(chosen) != 1:
        codes = ", ".join(p.code for p in standing)
        if not codes:
            raise NothingKept()
        raise ProgrammeUnclear(programme=programme or "", known=codes)
    book = facts.book(chosen[0], catalogue=catalogue(), measures=_measures(), known=number)
    return Ledger(chosen[0], book, number)


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


def _measures() -> dict[str, Measure]:
    return {code: term.measure for code, term in measures().items()}


def _named(asked: str, known: Iterable[tuple[str, str]], what: str) -> str:
    """By id, or by name with or without diacritics. Raises `NameUnknown`, `NameAmbiguous`."""
    known = list(known)
    if any(id == asked for id, _ in known):
        return asked
    folded = fold(asked)
    matches = dict.fromkeys(id for id, name in known if fold(name) == folded)
    if not matches:
        raise NameUnknown(name=asked, what=what)
    if len(matches) > 1:
        raise NameAmbiguous(name=asked, what=what, many=len(matches), ids=", ".join(matches))
    return next(iter(matches))
