"""The reorganisations of an installation, and one of them with everything it did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from chungtay.domain.permissions import Deed, NotFound, check_may
from chungtay.domain.reorganisations import Reorganisation
from chungtay.domain.reorganisations.rows import event_of
from chungtay.domain.reorganisations.written import rows_from
from chungtay.queries.people import names_of
from chungtay.queries.reorganisations.previews import Preview, preview_of
from chungtay.queries.reorganisations.standing import Standing, standing_on
from chungtay.queries.reorganisations.structures import known
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.vocabulary.reorganisation_files import spelling


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event in the list. `number` is its entry in the ledger, `undone` the one that took it
    back, 0 while it stands."""

    id: str
    day: date
    title: str
    basis: str
    rows: int
    number: int
    at: datetime
    by: str
    undone: int = 0


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event, what it did, and what keeps it from being undone. Nothing is told of what it did
    where it was undone, or was never written as rows of changes."""

    line: EventLine
    did: Preview | None
    stands: tuple[Standing, ...]


def events(visitor: Visitor) -> tuple[EventLine, ...]:
    """All of them, the latest entered first; those undone too."""
    check_may(visitor.actor, Deed.ADMINISTER)
    kept = models.Reorganisation.objects.select_related("entry", "ended_by")
    return _lines(kept.order_by("-entry__number", "id"))


def event(visitor: Visitor, id: str) -> EventPage:
    """Raises `NotFound`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    kept = models.Reorganisation.objects.select_related("entry", "ended_by")
    row = kept.filter(pk=rows.uuid_of(id)).first()
    if row is None:
        raise NotFound()
    (line,) = _lines([row])
    if line.undone:
        return EventPage(line, None, ())
    stands = tuple(standing_on(row))
    if not row.lines or not all("change" in written for written in row.lines):
        return EventPage(line, None, stands)
    did = preview_of(event_from(row), language=visitor.language, on=visitor.on)
    return EventPage(line, did, stands)


def event_from(kept: models.Reorganisation) -> Reorganisation:
    """The event that a row keeps, with its names read as before it happened."""
    there = known(kept.entry.number - 1)
    organisations = spelling().organisations
    return event_of(rows_from(kept.lines), there, organisations, id=str(kept.id), title=kept.title)


def _lines(kept: Iterable[models.Reorganisation]) -> tuple[EventLine, ...]:
    found = list(kept)
    names = names_of(row.entry.by for row in found)
    return tuple(
        EventLine(
            str(row.id), row.day, row.title, row.basis, len(row.lines), row.entry.number,
            row.entry.at, names.get(row.entry.by, row.entry.by),
            row.ended_by.number if row.ended_by else 0,
        )
        for row in found
    )  # fmt: skip
