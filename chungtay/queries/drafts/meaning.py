"""What a typed activity says, read against the registers: the parts that are understood, and what
is still wrong, each beside its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from typing import TypeVar

from chungtay.domain.counting import Book
from chungtay.domain.drafts import (
    MOST_NOTE,
    MOST_TITLE,
    DayUnreadable,
    Fault,
    FigureMissing,
    TextTooLong,
    Typed,
    check_days,
)
from chungtay.domain.periods import Period
from chungtay.domain.problems import Problem
from chungtay.domain.units import Unit
from chungtay.queries.drafts.amounts import Said, Understanding, figures
from chungtay.queries.drafts.bodies import lead_of, partners_of
from chungtay.queries.drafts.places import Where, where
from chungtay.vocabulary.categories import beneficiary_groups
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.movements import movements

T = TypeVar("T")
UNPLACED = Where(None, "")


@dataclass(frozen=True, slots=True)
class Meaning:
    """An activity as it would be said by `unit`. `days` is None where they cannot be read."""

    unit: Unit
    title: str
    where: Where
    days: Period | None
    lead: str | None
    partners: tuple[str, ...]
    partner_names: tuple[str, ...]
    partners_complete: bool
    said: tuple[Said, ...]
    movement: str
    note: str
    language: str
    faults: tuple[Fault, ...] = ()


@dataclass
class _Trying:
    """Reads one field after the other; what is refused is kept beside its field."""

    faults: list[Fault] = dataclass_field(default_factory=list)

    def tried(self, field: str, read: Callable[[], T], otherwise: T) -> T:
        try:
            return read()
        except Problem as problem:
            self.faults.append(Fault(field, problem))
            return otherwise

    def check_length(self, field: str, text: str, most: int) -> None:
        if len(text) > most:
            self.faults.append(Fault(field, TextTooLong(n=len(text), most=most)))


def meaning(typed: Typed, *, unit: Unit, book: Book, on: date) -> Meaning:
    """Everything that is understood; nothing is guessed, and one fault hides no other."""
    trying = _Trying()
    days = trying.tried("days", lambda: days_of(typed, unit=unit, on=on), None)
    day, units = days.last if days else on, book.units
    place = trying.tried(
        "place", lambda: where(typed, unit=unit, territory=book.territory, on=day), UNPLACED
    )
    lead = trying.tried("lead", lambda: lead_of(typed, unit=unit.id, units=units, on=day), None)
    partners, names = partners_of(typed, unit=unit.id, units=units, on=day)
    trying.check_length("title", typed.title, MOST_TITLE)
    trying.check_length("note", typed.note, MOST_NOTE)
    understood = _figures(typed, _level(place, book))
    return Meaning(
        unit=unit,
        title=" ".join(typed.title.split()) or suggested_title(typed, place),
        where=place,
        days=days,
        lead=lead,
        partners=tuple(partners),
        partner_names=tuple(names),
        partners_complete=typed.partners_complete,
        said=tuple(understood.said),
        movement=typed.movement if typed.movement in movements() else "",
        note=typed.note.strip(),
        language=typed.language,
        faults=(*trying.faults, *understood.faults),
    )


def _figures(typed: Typed, level: str) -> Understanding:
    groups = frozenset(beneficiary_groups())
    found = figures(typed.figures, language=typed.language, level=level, groups=groups)
    if not found.said and not found.faults:
        found.faults.append(Fault("figure-0-amount", FigureMissing()))
    return found


def days_of(typed: Typed, *, unit: Unit, on: date) -> Period:
    """Both days inclusive; one day alone is both. Raises the problems of `check_days`."""
    first = _day(typed.first)
    last = _day(typed.last) if typed.last.strip() else first
    check_days(first, last, since=unit.since, until=unit.until, on=on)
    return Period.of_days(first, last)


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed.strip())
    except ValueError as error:
        raise DayUnreadable(day=typed.strip()[:40] or "—") from error


def _level(place: Where, book: Book) -> str:
    known = book.territory
    return known[place.place].level if place.place and place.place in known else "province"


def suggested_title(typed: Typed, place: Where) -> str:
    """What an activity without a title is called: its first indicator, and where. Titles are kept
    in Vietnamese, whatever the page speaks."""
    first = next((r.indicator for r in typed.figures if r.indicator in indicators()), "")
    if not first:
        return ""
    name = indicators()[first].vi
    if not place.words:
        return name
    return furniture("record-title-suggested", "vi", indicator=name, place=place.words)
