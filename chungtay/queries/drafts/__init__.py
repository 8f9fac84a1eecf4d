"""The page on which an activity is typed, with everything that it offers and understands."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from chungtay.domain.activities import Activity
from chungtay.domain.counting import Book
from chungtay.domain.drafts import (
    Fault,
    Typed,
    TypedFigure,
    typed_from,
)
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.units import Unit
from chungtay.queries.books import open_ledger
from chungtay.queries.drafts import choices
from chungtay.queries.drafts.bodies import settled
from chungtay.queries.drafts.choices import Choice, Group
from chungtay.queries.drafts.known import Habits, habits
from chungtay.queries.drafts.meaning import Meaning, meaning
from chungtay.queries.drafts.saying import claims
from chungtay.queries.programmes import offered_indicators
from chungtay.queries.twins import Twin, twins
from chungtay.queries.visitors import Visitor
from chungtay.storage import models
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.numerals import rewritten
from chungtay.vocabulary.written_measures import ways


@dataclass(frozen=True, slots=True)
class Row:
    """One row of figures with what it offers and what is understood of it so far."""

    number: int
    typed: TypedFigure
    measures: tuple[Choice, ...]
    unit: str
    value: Decimal | None
    value_max: Decimal | None
    measure: str
    is_converted: bool
    smaller: str  # a way to write less with the same digits, offered where it is too much
    is_open: bool  # more than the usual was said of it


@dataclass(frozen=True, slots=True)
class FileLine:
    """A photograph or file beside the draft."""

    id: str
    name: str
    size: int
    is_photograph: bool
    caption: str
    consent: str


@dataclass(frozen=True, slots=True)
class Became:
    """What a sent draft became: its first claim, and the activities it may be one with."""

    claim: str
    title: str
    figures: int
    held: int
    bodies: tuple[str, ...]
    proposals: tuple[str, ...]
    joined: bool


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be picked; where there are no `places` the place is written."""

    places: tuple[Choice, ...]
    place_names: tuple[str, ...]
    partners: tuple[Choice, ...]
    bodies: tuple[str, ...]
    indicators: tuple[Group, ...]
    groups: tuple[Choice, ...]
    qualifiers: tuple[Choice, ...]
    movements: tuple[Choice, ...]


@dataclass(frozen=True)
class DraftPage:
    """Everything the form shows. `faults` are by field; `aside` is what the visitor typed while
    their session had ended and a colleague had saved."""

    id: str
    programme: str
    version: int
    unit: str
    unit_name: str
    typed: Typed
    standing: Typed
    saved_by: str
    saved_at: datetime
    is_new: bool
    sharers: tuple[Choice, ...]
    rows: tuple[Row, ...]
    files: tuple[FileLine, ...]
    twins: tuple[Twin, ...]
    suggested: str
    meant: Meaning
    became: Became | None
    aside: Typed | None
    offers: Offers


def draft_page(visitor: Visitor, id: str, *, typed: Typed | None = None) -> DraftPage:
    """A draft of a unit in reach, with what is saved or with what was `typed` instead. Raises
    `NotFound`."""
    row = draft_row(id)
    visitor.check_reaches(Deed.RECORD, str(row.unit_id))
    ledger = open_ledger(row.programme_code)
    book, unit = ledger.book, ledger.book.units[str(row.unit_id)]
    standing = in_language(typed_from(row.content), visitor.language)
    shown = in_language(typed or standing, visitor.language)
    shown = settled(shown, unit=unit.id, units=book.units, on=visitor.on)
    if not shown.figures:
        shown = replace(shown, figures=(TypedFigure(),))
    meant = meaning(shown, unit=unit, book=book, on=visitor.on)
    lately = habits(unit.id, book=book)
    return DraftPage(
        id=str(row.id),
        programme=row.programme_code,
        version=row.version,
        unit=unit.id,
        unit_name=unit.name,
        typed=shown,
        standing=standing,
        saved_by=row.saved_by.name,
        saved_at=row.saved_at,
        is_new=row.version == 1,
        sharers=tuple(
            Choice(u, book.units[u].name) for u in (unit.id, *meant.partners) if u in book.units
        ),
        rows=tuple(_row(n, r, meant, visitor.language) for n, r in enumerate(shown.figures)),
        files=_files(row),
        twins=() if row.submitted_at else _twins(row, meant, book, visitor),
        suggested=meant.title if not shown.title.strip() else "",
        meant=meant,
        became=_became(row, book) if row.submitted_at else None,
        aside=_aside(row, visitor),
        offers=_offers(unit, shown, lately, book, row.programme_code, visitor),
    )


def draft_row(id: str) -> models.Draft:
    """Raises `NotFound`, also for what is no id."""
    try:
        asked = uuid.UUID(id)
    except ValueError as error:
        raise NotFound() from error
    row = models.Draft.objects.select_related("saved_by").filter(id=asked).first()
    if row is None:
        raise NotFound()
    return row


def _offers(
    unit: Unit, typed: Typed, lately: Habits, book: Book, programme: str, visitor: Visitor
) -> Offers:
    on, language = visitor.on, visitor.language
    territory = book.territory
    picks = choices.places_of(unit, territory=territory, picked=typed.place, on=on)
    return Offers(
        places=picks,
        place_names=() if picks else choices.communes_of(unit, territory=territory, on=on),
        partners=choices.likely_partners(
            unit, lately=lately, ticked=typed.partners, book=book, on=on
        ),
        bodies=choices.all_bodies(unit, book=book, on=on),
        indicators=choices.indicator_groups(
            offered=offered_indicators(programme),
            lately=lately,
            language=language,
            first=furniture("record-indicators-usual", language),
            rest=furniture("record-indicators-rest", language),
        ),
        groups=choices.groups_of_people(language),
        qualifiers=choices.qualifiers(language),
        movements=choices.movements_known(language),
    )


def in_language(typed: Typed, language: str) -> Typed:
    """The same numbers in the way of another language."""
    if typed.language == language:
        return typed

    def again(number: str) -> str:
        return rewritten(number, old=typed.language, new=language)

    rows = tuple(
        replace(
            row,
            amount=again(row.amount),
            amount_max=again(row.amount_max),
            parts=tuple((unit, again(part)) for unit, part in row.parts),
        )
        for row in typed.figures
    )
    return replace(typed, language=language, figures=rows)


def _row(number: int, typed: TypedFigure, meant: Meaning, language: str) -> Row:
    said = next((s for s in meant.said if s.number == number), None)
    known = indicators().get(typed.indicator)
    return Row(
        number=number,
        typed=typed,
        measures=choices.measures_of(typed.indicator, language),
        unit=known.unit.text(language) if known else "",
        value=said.figure.value if said else None,
        value_max=said.figure.value_max if said else None,
        measure=known.indicator.measure if known else "",
        is_converted=bool(said and typed.measure),
        smaller=_smaller(typed, language),
        is_open=_says_more(typed),
    )


def _smaller(typed: TypedFigure, language: str) -> str:
    """ "m" where somebody wrote 2.500 km."""
    if typed.indicator not in indicators():
        return ""
    known = ways(typed.indicator)
    chosen = known.get(typed.measure)
    less = [way for way in known.values() if chosen and way.factor < chosen.factor]
    return max(less, key=lambda way: way.factor).text(language) if less else ""


def _says_more(typed: TypedFigure) -> bool:
    usual = TypedFigure()
    return typed.qualifier != usual.qualifier or bool(
        typed.amount_max or typed.group or typed.parts or typed.share != usual.share
    )


def _files(row: models.Draft) -> tuple[FileLine, ...]:
    return tuple(
        FileLine(
            id=str(file.id),
            name=file.name,
            size=file.size,
            is_photograph=file.media_type.startswith("image/"),
            caption=file.caption,
            consent=file.consent,
        )
        for file in row.files.order_by("added_at", "id")
    )


def _twins(row: models.Draft, meant: Meaning, book: Book, visitor: Visitor) -> tuple[Twin, ...]:
    return twins_of(str(row.id), meant, book=book, language=visitor.language)


def twins_of(draft: str, meant: Meaning, *, book: Book, language: str) -> tuple[Twin, ...]:
    """The activities that a draft may be, as it is typed now."""
    days = meant.days
    typed = claims(draft, meant, book=book, said_on=days.last) if days else []
    return twins(
        typed, book=book, unit=meant.unit.id, place=meant.where.place, days=days, language=language
    )


def _aside(row: models.Draft, visitor: Visitor) -> Typed | None:
    aside = row.content.get("aside")
    if not isinstance(aside, dict) or aside.get("person") != visitor.actor.id:
        return None
    return in_language(typed_from(aside.get("typed") or {}), visitor.language)


def _became(row: models.Draft, book: Book) -> Became | None:
    """What was said, for whom it is credited, and what it may be one with."""
    told = [book.by_id[id] for id in row.claims if id in book.by_id]
    if not told:
        return None
    first = told[0]
    joined, apart = (_home(world.activities, first.id) for world in book.worlds)
    bodies = joined.participants if joined else frozenset(first.participants)
    own = set(row.claims)
    return Became(
        claim=first.id,
        title=first.title,
        figures=len(told),
        held=sum(not claim.counts for claim in told),
        bodies=tuple(sorted(book.units[u].name for u in bodies if u in book.units)),
        proposals=_proposals(own, book),
        joined=bool(apart and any(claim.id not in own for claim in apart.claims)),
    )


def _home(activities: Sequence[Activity], claim: str) -> Activity | None:
    return next((a for a in activities if any(c.id == claim for c in a.claims)), None)


def _proposals(own: set[str], book: Book) -> tuple[str, ...]:
    """The ids of the machine's proposals that wait for a person."""
    return tuple(
        join.id
        for join in book.joins
        if join.strength.value == "proposed" and not own.isdisjoint(join.claims)
    )


def faults_by_field(faults: Sequence[Fault]) -> Mapping[str, Sequence[Fault]]:
    """Each field's faults, in their order."""
    found: dict[str, list[Fault]] = {}
    for fault in faults:
        found.setdefault(fault.field, []).append(fault)
    return found
