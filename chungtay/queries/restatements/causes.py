"""Why a number is another than it was: the entries between two moments that made it so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chungtay.domain.claims import Claim
from chungtay.domain.permissions import Deed
from chungtay.queries.activities.lines import title_of
from chungtay.queries.history.events import Event, events_of
from chungtay.queries.opened import PLACES, UNITS
from chungtay.queries.people import names_of
from chungtay.queries.restatements.differing import Differing
from chungtay.queries.sight import Sight
from chungtay.queries.visitors import Visitor
from chungtay.storage import models

# What changes how a claim counts; `event-KIND` and, for the others, `cause-KIND` are its words.
COUNTING = ("said", "corrected", "join-person", "join-machine", "join-proposed", "apart", "part-of",
            "chosen", "chosen-field")  # fmt: skip
RECOGNISING = ("join-person", "join-machine", "join-proposed", "apart", "part-of")
TAKEN, LET_GO = "taken-in", "let-go"
REORGANISED, REGISTERS, DEFINITION, RULES = "reorganised", "registers", "definition", "rules"
MOST_NAMED = 3  # changes of one entry that are told one by one
NAMES = (models.UnitName, models.PlaceName)  # a name changes no number


@dataclass(frozen=True, slots=True)
class Cause:
    """One change: in which entry, what kind, what was and what is, and who made it. `activity` is
    the id of what it is about; what the visitor does not see is told of by its kind alone."""

    kind: str
    number: int
    at: datetime | None = None
    by: str = ""
    title: str = ""
    activity: str = ""
    unit: str = ""
    was: str = ""
    becomes: str = ""
    reason: str = ""
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Entered:
    """Changes of one kind that one entry made: the first of them, and how many `more`."""

    kind: str
    number: int
    at: datetime | None
    by: str
    causes: tuple[Cause, ...]
    more: int = 0

    @property
    def seen(self) -> bool:
        return any(cause.seen for cause in self.causes)


@dataclass(frozen=True)
class Between:
    """Everything that was entered after one number and up to another."""

    visitor: Visitor
    was: Sight
    now: Sight
    after: int
    until: int

    def _is_between(self, entry: int) -> bool:
        return self.after < entry <= self.until

    def of_claims(self, claims: Collection[str]) -> Mapping[str, Sequence[Cause]]:
        """By claim; a constant number of questions, however many claims."""
        known = self.now.ledger.book.by_id
        gone = [claim for claim in sorted(claims) if claim not in known]
        told = [claim for claim in sorted(claims) if claim in known]
        events = [
            event
            for seen, ids in ((self.now, told), (self.was, gone))
            for event in events_of(seen, ids)
            if self._counts(event)
        ]
        events += [event for event in _selected(self.now, claims) if self._counts(event)]
        entries = _entries({event.entry for event in events})
        found: dict[str, list[Cause]] = {}
        for event in sorted(events, key=lambda e: (e.entry, e.kind, e.subject)):
            cause = self._cause(event, entries)
            for claim in event.claims:
                if claim in claims and cause not in found.setdefault(claim, []):
                    found[claim].append(cause)
        return found

    def _counts(self, event: Event) -> bool:
        kind = event.kind.removesuffix("-ended")
        return self._is_between(event.entry) and kind in (*COUNTING, TAKEN, LET_GO)

    def _cause(self, event: Event, entries: Mapping[int, Entry]) -> Cause:
        entry = entries[event.entry]
        claim = self._claim(event)
        seen = self.now if claim is None or claim.id in self.now.ledger.book.by_id else self.was
        if claim is None or not seen.sees_claim(claim):
            return Cause(event.kind, event.entry, entry.at, seen=False)
        home = seen.home.get(claim.id, "")
        activity = seen.decided.by_id.get(home)
        title = title_of(activity, self.visitor.language) if activity else claim.title
        return Cause(
            kind=event.kind,
            number=event.entry,
            at=entry.at,
            by=self._by(entry),
            title=title,
            activity=home,
            unit=event.unit,
            was=event.was,
            becomes=event.becomes,
            reason=event.reason,
        )

    def _claim(self, event: Event) -> Claim | None:
        books = (self.now.ledger.book.by_id, self.was.ledger.book.by_id)
        told = (book.get(claim) for claim in event.claims for book in books)
        return next((claim for claim in told if claim is not None), None)

    def _by(self, entry: Entry) -> str:
        """Names of people are part of the history, for whoever may read it."""
        return entry.by if self.visitor.may(Deed.SEE_HISTORY) else ""

    # -------------------------------------------------------------- structure and definitions
    def of_structure(self) -> tuple[Cause, ...]:
        """Reorganisations and whatever else changed who stands where; nothing where the registers
        are the same."""
        before, now = self.was.ledger.book, self.now.ledger.book
        if before.units is now.units and before.territory is now.territory:
            return ()
        events = dict(self._reorganised())
        numbers = {n for table in (*UNITS, *PLACES) if table not in NAMES
                   for n in self._touching(table)}  # fmt: skip
        entries = _entries({*events, *numbers})
        return tuple(
            Cause(
                kind=events[number][0] if number in events else REGISTERS,
                number=number,
                at=entries[number].at,
                by=self._by(entries[number]),
                title=events[number][1] if number in events else "",
            )
            for number in sorted(entries)
        )

    def _reorganised(self) -> Iterator[tuple[int, tuple[str, str]]]:
        rows = models.Reorganisation.objects.order_by("id").values_list(
            "entry__number", "ended_by__number", "title", "basis"
        )
        for begun, undone, title, basis in rows:
            for number, kind in ((begun, REORGANISED), (undone, f"{REORGANISED}-ended")):
                if number is not None and self._is_between(number):
                    yield number, (kind, title or basis)

    def _touching(self, table: type[models.Recorded]) -> Iterable[int]:
        kept = table._default_manager.order_by("id")
        new = kept.filter(entry__number__gt=self.after, entry__number__lte=self.until)
        ended = kept.filter(ended_by__number__gt=self.after, ended_by__number__lte=self.until)
        yield from new.values_list("entry__number", flat=True)
        yield from ended.values_list("ended_by__number", flat=True)

    def of_definitions(self) -> tuple[Cause, ...]:
        """Changes of the programme's charter: its calendar, and how long a stock speaks."""
        rows = models.Programme.objects.filter(code=self.now.ledger.programme.code)
        found = rows.order_by("id").values_list("entry__number", flat=True)
        entries = _entries({number for number in found if self._is_between(number)})
        return tuple(
            Cause(DEFINITION, number, entry.at, self._by(entry))
            for number, entry in sorted(entries.items())
        )


def of(
    pieces: Sequence[Differing],
    by_claim: Mapping[str, Sequence[Cause]],
    structure: Sequence[Cause],
) -> tuple[Cause, ...]:
    """Of what differs: whatever was done to its claims, and recognitions of its activity; else what
    was told of the activity besides, which may have named partners; else what stands where."""
    found: dict[Cause, None] = {}
    for piece in pieces:
        own = [cause for claim in sorted(piece.claims) for cause in by_claim.get(claim, ())]
        told = [cause for claim in sorted(piece.beside) for cause in by_claim.get(claim, ())]
        own += [cause for cause in told if cause.kind.removesuffix("-ended") in RECOGNISING]
        found |= dict.fromkeys(own or told or structure)
    return tuple(sorted(found, key=lambda cause: (cause.number, cause.kind, cause.title)))


def entered(causes: Iterable[Cause]) -> tuple[Entered, ...]:
    """The same by entry and kind, in the order of the ledger."""
    told: dict[tuple[int, str], list[Cause]] = {}
    for cause in causes:
        told.setdefault((cause.number, cause.kind), []).append(cause)
    return tuple(
        Entered(
            kind=kind,
            number=number,
            at=own[0].at,
            by=next((cause.by for cause in own if cause.by), ""),
            causes=tuple(own[:MOST_NAMED]),
            more=max(0, len(own) - MOST_NAMED),
        )
        for (number, kind), own in told.items()
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """When and by whom."""

    at: datetime
    by: str


def _entries(numbers: Collection[int]) -> Mapping[int, Entry]:
    kept = models.LedgerEntry.objects.filter(number__in=numbers).order_by("number")
    rows = list(kept.values_list("number", "at", "by"))
    names = names_of(by for _, _, by in rows)
    return {number: Entry(at, names.get(by, by)) for number, at, by in rows}


def _selected(seen: Sight, claims: Collection[str]) -> Iterator[Event]:
    """Which of them the programme began or ceased to count, apart from their being said."""
    rows: Any = models.Selection.objects.filter(
        programme_code=seen.ledger.programme.code, claim__in=list(claims)
    )
    told = rows.order_by("id").values_list(
        "id", "claim_id", "entry__number", "ended_by__number", "claim__entry__number"
    )
    for id, claim, begun, ended, said in told:
        if begun != said:
            yield Event(begun, TAKEN, (str(claim),), str(id))
        if ended is not None:
            yield Event(ended, LET_GO, (str(claim),), str(id))
