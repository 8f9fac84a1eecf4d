"""Where recording begins: for whom one may record, what waits, and what can be told again."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from chungtay.domain.counting import Book
from chungtay.domain.drafts import UnitUnnamed, typed_from
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.units import ROOT
from chungtay.queries.books import open_ledger
from chungtay.queries.drafts import choices
from chungtay.queries.drafts.bodies import unit_named
from chungtay.queries.drafts.choices import Choice
from chungtay.queries.drafts.known import habits
from chungtay.queries.visitors import Visitor
from chungtay.storage import models
from chungtay.vocabulary.indicators import indicators

MOST_LISTED = 30
MOST_SUBMITTED = 8
MOST_REPEATED = 3
MOST_UNITS = 150  # more are found by writing their name


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft that waits; `by` is who saved it last."""

    id: str
    title: str
    unit: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Earlier:
    """An activity that the unit told of before, by its first claim, which can be told again."""

    claim: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Where recording begins. `by_name` says that there are too many units for a list."""

    units: tuple[Choice, ...]
    by_name: bool
    unit: str
    unit_name: str
    drafts: tuple[DraftLine, ...]
    submitted: tuple[DraftLine, ...]
    earlier: tuple[Earlier, ...]


def record_page(visitor: Visitor, *, unit: str = "") -> RecordPage:
    """For whom one may record, and what waits. Raises `NotFound` for a unit out of reach."""
    ledger = open_ledger(visitor.programme)
    within = choices.units_within(
        visitor.reach(Deed.RECORD), units=ledger.book.units, on=visitor.on
    )
    ids = [u.id for u in within]
    if unit and unit not in ids:
        raise NotFound()
    chosen = unit or (visitor.unit if visitor.unit in ids else next(iter(ids), ""))
    waiting, sent = _lines(visitor, ledger.book)
    return RecordPage(
        units=tuple(Choice(u.id, u.name) for u in within[:MOST_UNITS]),
        by_name=len(within) > MOST_UNITS,
        unit=chosen,
        unit_name=ledger.book.units[chosen].name if chosen else "",
        drafts=waiting,
        submitted=sent,
        earlier=_earlier(chosen, ledger.book),
    )


def unit_named_by(visitor: Visitor, words: str) -> str:
    """The unit of a name among those that one may record for. Raises `UnitUnnamed`."""
    units = open_ledger(visitor.programme).book.units
    found = unit_named(words, units=units, on=visitor.on)
    if found is None or not visitor.reach(Deed.RECORD).holds(found):
        raise UnitUnnamed(name=words[:80])
    return found


def _lines(visitor: Visitor, book: Book) -> tuple[tuple[DraftLine, ...], tuple[DraftLine, ...]]:
    """Drafts of the units in reach that wait, and those sent last."""
    drafts = models.Draft.objects.filter(programme_code=visitor.programme)
    reach = visitor.reach(Deed.RECORD)
    if not reach.everything:
        drafts = drafts.filter(unit_id__in=[uuid.UUID(u) for u in sorted(reach.units) if u != ROOT])
    drafts = drafts.select_related("saved_by")
    waiting = drafts.filter(submitted_at__isnull=True).order_by("-saved_at", "id")[:MOST_LISTED]
    sent = drafts.filter(submitted_at__isnull=False).order_by("-submitted_at", "id")
    return (
        tuple(_line(row, book) for row in waiting),
        tuple(_line(row, book) for row in sent[:MOST_SUBMITTED]),
    )


def _line(row: models.Draft, book: Book) -> DraftLine:
    typed, unit = typed_from(row.content), str(row.unit_id)
    first = next((r.indicator for r in typed.figures if r.indicator in indicators()), "")
    told = row.claims[0] if row.claims else ""
    title = book.by_id[told].title if told in book.by_id else typed.title
    return DraftLine(
        id=told or str(row.id),
        title=title or (indicators()[first].vi if first else ""),
        unit=book.units[unit].name if unit in book.units else "",
        by=row.saved_by.name,
        at=row.submitted_at or row.saved_at,
    )


def _earlier(unit: str, book: Book) -> tuple[Earlier, ...]:
    """The last activities of a unit, one of each title."""
    found: dict[str, Earlier] = {}
    for said in habits(unit, book=book).activities:
        found.setdefault(said[0].title, Earlier(said[0].id, said[0].title, said[0].place_name))
    return tuple(e for e in found.values() if e.title)[:MOST_REPEATED]
