"""The history of one thing, and the journal of everything the visitor reaches."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from chungtay.domain.permissions import Deed, NotFound
from chungtay.queries.activities.lines import title_of
from chungtay.queries.cases import subject
from chungtay.queries.history.events import Event, events_of
from chungtay.queries.history.touched import claims_touched
from chungtay.queries.people import names_of
from chungtay.queries.sight import Sight, sight
from chungtay.queries.visitors import Visitor
from chungtay.storage import models

PAGE = 25
MOST_TOLD = 3  # titles of one entry
ID = 36  # signs of an id
KINDS = ("activity", "claim", "recognition", "decision", "document")


@dataclass(frozen=True, slots=True)
class Line:
    """One event with who did it, when, and what it is about."""

    event: Event
    number: int
    at: datetime
    by: str
    title: str
    activity: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """The history of one thing, the latest first."""

    kind: str
    id: str
    title: str
    address_id: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One action of somebody: what (`action-ACTION` in the vocabulary), and on what. Of several
    activities of one title one stands for all; `about` is who or which body it was done to where
    that is no activity."""

    number: int
    at: datetime
    by: str
    action: str
    subjects: tuple[tuple[str, str], ...]  # (activity's id, title), the first few
    many: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class Journal:
    """A page of the ledger as far as it is seen. `before` asks for older entries, 0 for none."""

    entries: tuple[EntryLine, ...]
    before: int


@dataclass(frozen=True, slots=True)
class EntryPage:
    """One entry opened: its events on what is seen, and its seal."""

    line: EntryLine
    digest: str
    events: tuple[Line, ...]


def history_page(visitor: Visitor, kind: str, id: str) -> HistoryPage:
    """Raises `NotFound`."""
    seen = sight(visitor)
    claims, title, address = _claims_of(seen, visitor, kind, id)
    lines = _lines(seen, events_of(seen, claims), visitor.language)
    return HistoryPage(kind, id, title, address, tuple(reversed(lines)))


def _claims_of(seen: Sight, visitor: Visitor, kind: str, id: str) -> tuple[Sequence[str], str, str]:
    """The claims of the thing, what it is called, and the id its own page has."""
    if kind == "activity":
        activity = seen.activity_of(id)
        return [c.id for c in activity.claims], title_of(activity, visitor.language), activity.id
    if kind == "claim":
        claim = seen.claim(id)
        return [claim.id], claim.title or claim.literal, claim.id
    if kind in ("recognition", "decision"):
        return _claims_of_decision(seen, visitor, id)
    if kind == "document":
        return _claims_of_document(seen, id)
    raise NotFound()


def _claims_of_decision(seen: Sight, visitor: Visitor, id: str) -> tuple[Sequence[str], str, str]:
    try:
        uuid.UUID(id)
    except ValueError as error:
        raise NotFound() from error
    claims = [c for c in subject(id).claims if c in seen.ledger.book.by_id]
    if not any(seen.sees_claim(seen.ledger.book.by_id[c]) for c in claims):
        raise NotFound()
    home = seen.decided.by_id.get(seen.home.get(claims[0], ""))
    return claims, title_of(home, visitor.language) if home else "", id


def _claims_of_document(seen: Sight, id: str) -> tuple[Sequence[str], str, str]:
    try:
        row = models.Document.objects.filter(id=uuid.UUID(id)).first()
    except ValueError as error:
        raise NotFound() from error
    by_id = seen.ledger.book.by_id
    ids = models.Claim.objects.filter(document=row).order_by("order", "id") if row else []
    said = [by_id[str(c.id)] for c in ids if str(c.id) in by_id]
    if row is None or not any(seen.reach.holds(claim.unit) for claim in said):
        raise NotFound()
    return [claim.id for claim in said], row.file, id


def _lines(seen: Sight, events: Sequence[Event], language: str) -> list[Line]:
    entries = _entries(event.entry for event in events)
    names = names_of(entry.by for entry in entries.values())
    return [_line(seen, event, entries[event.entry], names, language) for event in events]


def _line(
    seen: Sight, event: Event, entry: models.LedgerEntry, names: Mapping[str, str], language: str
) -> Line:
    home = next((seen.home[c] for c in event.claims if c in seen.home), "")
    activity = seen.decided.by_id.get(home)
    return Line(
        event=event,
        number=entry.number,
        at=entry.at,
        by=names.get(entry.by, entry.by),
        title=title_of(activity, language) if activity else "",
        activity=home,
    )


def _entries(numbers: Iterable[int]) -> Mapping[int, models.LedgerEntry]:
    kept = models.LedgerEntry.objects.filter(number__in=set(numbers)).defer("manifest")
    return {entry.number: entry for entry in kept.order_by("number")}


def journal(visitor: Visitor, *, before: int = 0) -> Journal:
    """What was done lately, the latest first, without what is out of reach."""
    seen = sight(visitor)
    kept = models.LedgerEntry.objects.order_by("-number")
    if before:
        kept = kept.filter(number__lt=before)
    batch = list(kept[: PAGE * 4])
    touched = claims_touched(batch)
    shown: list[EntryLine] = []
    names = names_of(id for entry in batch for id in (entry.by, entry.subject[:ID]))
    for entry in batch:
        line = _entry_line(seen, visitor, entry, touched[entry.number], names)
        if line is not None:
            shown.append(line)
        if len(shown) == PAGE:
            return Journal(tuple(shown), entry.number)
    older = batch[-1].number if len(batch) == PAGE * 4 else 0
    return Journal(tuple(shown), older)


def _entry_line(
    seen: Sight,
    visitor: Visitor,
    entry: models.LedgerEntry,
    claims: frozenset[str],
    names: Mapping[str, str],
) -> EntryLine | None:
    """None for an entry that touches nothing the visitor sees. Entries about no claim (units,
    programme) are seen by those who reach everything."""
    by_id = seen.ledger.book.by_id
    visible = [c for c in claims if c in by_id and seen.sees_claim(by_id[c])]
    if not visible and not (not claims and _reaches_all(visitor, seen)):
        return None
    homes = dict.fromkeys(seen.home[c] for c in sorted(visible) if c in seen.home)
    titles: dict[str, str] = {}
    for home in homes:
        title = title_of(seen.decided.by_id[home], visitor.language)
        titles.setdefault(title, home)
    return EntryLine(
        number=entry.number,
        at=entry.at,
        by=names.get(entry.by, entry.by),
        action=entry.action,
        subjects=tuple((home, title) for title, home in titles.items())[:MOST_TOLD],
        many=len(homes) or len(visible),
        about="" if claims else _about(seen, entry.subject[:ID], names),
    )


def _about(seen: Sight, id: str, names: Mapping[str, str]) -> str:
    """A person, a body or a place by name."""
    book = seen.ledger.book
    if id in book.units:
        return book.units[id].name
    return names.get(id) or (book.territory[id].name if id in book.territory else "")


def _reaches_all(visitor: Visitor, seen: Sight) -> bool:
    reach = visitor.reach(Deed.SEE_HISTORY)
    return reach.everything or all(reach.holds(unit.id) for unit in seen.ledger.book.units)


def entry_page(visitor: Visitor, number: int) -> EntryPage:
    """Raises `NotFound`."""
    seen = sight(visitor)
    entry = models.LedgerEntry.objects.filter(number=number).first()
    if entry is None:
        raise NotFound()
    claims = claims_touched([entry])[entry.number]
    names = names_of([entry.by, entry.subject[:ID]])
    line = _entry_line(seen, visitor, entry, claims, names)
    if line is None:
        raise NotFound()
    by_id = seen.ledger.book.by_id
    visible = [c for c in claims if c in by_id and seen.sees_claim(by_id[c])]
    own = [event for event in events_of(seen, visible) if event.entry == number]
    return EntryPage(line, entry.digest, tuple(_lines(seen, own, visitor.language)))
