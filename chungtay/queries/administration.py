"""What an administrator sees first: how much there is, and what needs attention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chungtay.domain.periods import Calendar
from chungtay.domain.permissions import DEEDS, Deed, check_may
from chungtay.domain.units import ROOT, Line
from chungtay.queries import doubts
from chungtay.queries.books import year_of
from chungtay.queries.people import ListedPerson, everybody
from chungtay.queries.registers import Register, register
from chungtay.queries.visitors import Visitor
from chungtay.storage import facts, models
from chungtay.vocabulary.organisations import branches, organisations

SOON = timedelta(days=30)  # before a closing day
MOST_NAMED = 3
QUARTERS = ("Q1", "Q2", "Q3", "Q4")


@dataclass(frozen=True, slots=True)
class Attention:
    """Something that somebody should look at. `code` says what, `page` and `query` where."""

    code: str
    n: int
    page: str
    query: str = ""
    named: tuple[str, ...] = ()
    day: date | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """The counts and the list of what needs attention."""

    people: int
    units: int
    places: int
    asked: int
    organisations: int
    programme: str
    attention: tuple[Attention, ...]


def overview(visitor: Visitor) -> OverviewPage:
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    people = everybody(known)
    living = known.living(visitor.on)
    programme = models.Programme.objects.filter(
        code=visitor.programme, ended_by__isnull=True
    ).first()
    asked = models.AskedIndicator.objects.filter(
        programme_code=visitor.programme, ended_by__isnull=True
    ).count()
    return OverviewPage(
        people=sum(person.is_active for person in people),
        units=len(living),
        places=sum(place.since <= visitor.on < place.until for place in known.territory),
        asked=asked,
        organisations=len({unit.organisation for unit in living} - {""}),
        programme=_called(programme, visitor.language) if programme else "",
        attention=(
            *_about_people(people),
            *_about_units(known, people, visitor.on),
            *_about_programme(programme, visitor.on),
            *_about_territory(known),
        ),
    )


def _called(programme: models.Programme, language: str) -> str:
    """Its name in a language; the Vietnamese one where it was given no other."""
    return (programme.name_en if language == "en" else "") or str(programme.name_vi)


def _about_people(people: Sequence[ListedPerson]) -> Iterator[Attention]:
    active = [person for person in people if person.is_active]
    lacking = {
        "post": [p for p in active if not p.posts],
        "password": [p for p in active if not p.has_password],
        "second-factor": [p for p in active if not p.has_second_factor],
    }
    for what, found in lacking.items():
        if found:
            names = tuple(person.name for person in found[:MOST_NAMED])
            yield Attention(
                f"people-{what}", len(found), "administration_people", f"lacking={what}", names
            )
    stranded = [p for p in active if any(post.unit_ended for post in p.posts)]
    for person in stranded[:MOST_NAMED]:
        yield Attention("people-ended-unit", 1, "administration_people", "", (person.name,))


def _about_units(known: Register, people: Sequence[ListedPerson], on: date) -> Iterator[Attention]:
    for line in Line:
        tops = known.children(line, on).get(ROOT, [])
        if len(tops) > 1:
            yield Attention(
                f"rootless-{line.value}",
                len(tops),
                "administration_units",
                f"line={line.value}#rootless",
                tuple(unit.name for unit in tops[:MOST_NAMED]),
            )
    silent = unheard(known, people, on)
    if silent:
        names = tuple(known.units[id].name for id in silent[:MOST_NAMED])
        yield Attention(
            "units-person", len(silent), "administration_units", "lacking=person", names
        )


def unheard(known: Register, people: Sequence[ListedPerson], on: date) -> list[str]:
    """The living bodies for which nobody can record anything, in order. Somebody with a post for
    a body above does not count: they have other work."""
    spoken_for = {
        post.unit
        for person in people
        if person.is_active
        for post in person.posts
        if Deed.RECORD in DEEDS[post.role]
    }
    return [unit.id for unit in known.living(on) if unit.id not in spoken_for]


def units_without_person(visitor: Visitor) -> list[str]:
    """The ids of the living bodies for which nobody can record anything, in order."""
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    return unheard(known, everybody(known), visitor.on)


def _about_territory(known: Register) -> Iterator[Attention]:
    many = doubts.waiting(known)
    if many:
        yield Attention("doubts", many, "administration_territory")


def _about_programme(programme: models.Programme | None, on: date) -> Iterator[Attention]:
    if programme is None:
        yield Attention("programme", 1, "administration_programme_new")
        return
    calendar = facts.calendar(programme)
    year = year_of(calendar, on)
    targets = models.Target.objects.filter(
        programme__code=programme.code,
        since__gte=year.since,
        until__lte=year.until,
        ended_by__isnull=True,
    )
    if not targets.exists():
        yield Attention("targets", 1, "administration_targets", period=str(year.last.year))
    period, closes = _next_closing(calendar, on)
    if closes - on <= SOON:
        yield Attention(
            "closing", (closes - on).days, "administration_programme", day=closes, period=period
        )


def _next_closing(calendar: Calendar, on: date) -> tuple[str, date]:
    """The quarter that closes next, and its last day; the fourth is the year itself."""
    codes = [f"{year}-{quarter}" for year in (on.year, on.year + 1) for quarter in QUARTERS]
    closing = [(calendar.parse(code).last, code) for code in codes]
    last, code = min(found for found in closing if found[0] >= on)
    return code.removesuffix("-Q4"), last


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of organisation as the product knows it, and how many bodies here are of it."""

    code: str
    vi: str
    en: str
    aliases: tuple[str, ...]
    many: int
    until: date | None


@dataclass(frozen=True, slots=True)
class BranchRow:
    """A branch with its kinds. What the installation uses stands first."""

    code: str
    vi: str
    en: str
    many: int
    kinds: tuple[KindRow, ...]


def organisations_page(visitor: Visitor) -> tuple[BranchRow, ...]:
    """Every branch and kind of the vocabulary."""
    check_may(visitor.actor, Deed.ADMINISTER)
    living = register().living(visitor.on)
    rows = [
        BranchRow(
            code,
            term.vi,
            term.en,
            sum(unit.organisation == code for unit in living),
            tuple(
                KindRow(
                    kind,
                    known.vi,
                    known.en,
                    known.aliases,
                    sum(unit.kind == kind for unit in living),
                    known.until if known.until <= visitor.on else None,
                )
                for kind, known in organisations().items()
                if known.branch == code
            ),
        )
        for code, term in branches().items()
    ]
    return tuple(sorted(rows, key=lambda row: row.many == 0))
