"""Drafts: an activity being typed for a unit is begun, saved, sent, or joined with one that others
recorded. What is typed may be changed and thrown away; what is sent becomes claims."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core import signing
from django.db import transaction

from chungtay.actions import evidence
from chungtay.actions.evidence import Brought
from chungtay.actions.ledger import Recorder, deciding
from chungtay.actions.saying import say
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book
from chungtay.domain.drafts import (
    NotReady,
    SavedMeanwhile,
    TwinGone,
    Typed,
    check_version,
    kept,
    typed_from,
)
from chungtay.domain.permissions import Actor, Deed, NotFound, check_holds, check_may
from chungtay.domain.problems import Problem
from chungtay.domain.units import Unit
from chungtay.queries.books import open_ledger
from chungtay.queries.drafts import draft_row, twins_of
from chungtay.queries.drafts.bodies import settled
from chungtay.queries.drafts.known import again, prefilled
from chungtay.queries.drafts.meaning import Meaning, meaning
from chungtay.queries.drafts.saying import claims, repeated
from chungtay.queries.twins import Twin
from chungtay.queries.visitors import visitor
from chungtay.storage import models, rows

KEY = "draft"  # the salt of what a form carries
KEY_LIVES = 7 * 24 * 3600  # seconds


class DraftSubmitted(Problem):
    """A draft that was sent is claims now, and claims are corrected and not edited."""

    code = "draft-submitted"


@dataclass(frozen=True, slots=True)
class Version:
    """From which saving a page was opened. `page` is the page's own sign: when an answer was lost
    on the way, the page that saved last may save again without knowing the number."""

    number: int
    page: str = ""


# ------------------------------------------------------------------ beginning
def start(unit: str, *, programme: str, language: str, by: Actor, at: datetime, on: date) -> str:
    """The id of a new draft with all that is known filled in. One that this person began and never
    touched is taken up instead, so that a form sent twice begins one."""
    book = open_ledger(programme).book
    _check_records(by, unit, book, on)
    typed = prefilled(unit, book=book, language=language, on=on)
    return _begun(unit, typed, programme, by, at)


def start_again(
    claim: str, *, programme: str, language: str, by: Actor, at: datetime, on: date
) -> str:
    """The id of a new draft that says the same as an earlier activity of a unit, today."""
    book = open_ledger(programme).book
    told = book.by_id.get(claim)
    if told is None:
        raise NotFound()
    _check_records(by, told.unit, book, on)
    typed = again(claim, unit=told.unit, book=book, language=language, on=on)
    return _begun(told.unit, typed, programme, by, at)


def _check_records(by: Actor, unit: str, book: Book, on: date) -> None:
    check_may(by, Deed.RECORD)
    if unit not in book.units:
        raise NotFound()
    check_holds(by, Deed.RECORD, unit=unit, units=book.units, on=on)


def _begun(unit: str, typed: Typed, programme: str, by: Actor, at: datetime) -> str:
    person = uuid.UUID(by.id)
    known = {"programme_code": programme, "unit_id": uuid.UUID(unit), "owner_id": person}
    with transaction.atomic():
        untouched = models.Draft.objects.filter(**known, version=1, submitted_at__isnull=True)
        row = untouched.select_for_update().order_by("-saved_at", "id").first()
        if row is None:
            row = models.Draft(**known, created_at=at)
        row.content, row.saved_by_id, row.saved_at = kept(typed), person, at
        row.save()
        return str(row.id)


# ------------------------------------------------------------------ saving
def save(
    draft: str,
    typed: Typed,
    *,
    version: Version,
    files: Sequence[Brought] = (),
    told: Mapping[str, tuple[str, str]] | None = None,
    by: Actor,
    at: datetime,
    on: date,
) -> tuple[Problem, ...]:
    """Saves what is typed, with files and what is said of them. Gives what was wrong with files;
    the rest is saved. Raises `NotFound`, `DraftSubmitted`, and `SavedMeanwhile` when a colleague
    saved since the page was opened: nothing is overwritten then."""
    with transaction.atomic():
        row = _mine(draft, by=by, on=on)
        _check_waits(row)
        # Files only add; they are kept whatever becomes of the words.
        problems = evidence.attach(row, files, at=at)
        evidence.describe(row, told or {})
        clash = _saved(row, typed, version, by, at)
    if clash is not None:
        raise clash
    return problems


def _saved(
    row: models.Draft, typed: Typed, version: Version, by: Actor, at: datetime
) -> SavedMeanwhile | None:
    content = kept(typed)
    standing = {**row.content}
    last = standing.pop("page", "")
    aside = standing.pop("aside", None)
    if content == kept(typed_from(standing)) and aside is None:
        return None
    is_same_page = version.page and version.page == last
    try:
        if not is_same_page:
            check_version(version.number, row.version, who=row.saved_by.name)
    except SavedMeanwhile as clash:
        return clash
    row.content = {**content, "page": version.page}
    row.version += 1
    row.saved_by_id, row.saved_at = uuid.UUID(by.id), at
    row.save(update_fields=["content", "version", "saved_by", "saved_at"])
    return None


def _mine(draft: str, *, by: Actor, on: date) -> models.Draft:
    """The locked row of a draft of a unit that one may record for. Raises `NotFound`."""
    check_may(by, Deed.RECORD)
    try:
        id = uuid.UUID(draft)
    except ValueError as error:
        raise NotFound() from error
    row = models.Draft.objects.select_for_update(of=("self",)).filter(id=id).first()
    if row is None:
        raise NotFound()
    _check_records(by, str(row.unit_id), open_ledger(row.programme_code).book, on)
    return row


def _check_waits(row: models.Draft) -> None:
    if row.submitted_at is not None:
        raise DraftSubmitted()


def drop_file(draft: str, file: str, *, by: Actor, on: date) -> None:
    """Takes a file from a draft that waits."""
    with transaction.atomic():
        row = _mine(draft, by=by, on=on)
        _check_waits(row)
        evidence.drop(row, file)


def discard(draft: str, *, by: Actor, on: date) -> None:
    """Throws a draft away; what was sent stays."""
    with transaction.atomic():
        row = _mine(draft, by=by, on=on)
        _check_waits(row)
        row.delete()


# ------------------------------------------------------------------ when the session ended
def key(draft: str, *, by: Actor) -> str:
    """What the form of a draft carries, so that what is typed is kept although the session ended.
    It saves the words of this person in this draft, for a week, and does nothing else."""
    return signing.dumps([draft, by.id], salt=KEY)


def save_with_key(
    draft: str, signed: str, typed: Typed, *, version: Version, at: datetime, on: date
) -> None:
    """Saves what is typed for whoever the key was given to, if they may still record for the unit.
    Where a colleague saved meanwhile it is put aside, and shown beside the other after signing in.
    Raises `NotFound` for a key that is not of this draft, too old, or made by somebody else."""
    by = _bearer(draft, signed, on)
    with transaction.atomic():
        row = _mine(draft, by=by, on=on)
        _check_waits(row)
        if _saved(row, typed, version, by, at) is not None:
            row.content = {**row.content, "aside": {"person": by.id, "typed": kept(typed)}}
            row.save(update_fields=["content"])


def _bearer(draft: str, signed: str, on: date) -> Actor:
    try:
        told: Any = signing.loads(signed, salt=KEY, max_age=KEY_LIVES)  # a list, if we made it
    except signing.BadSignature as error:
        raise NotFound() from error
    if not isinstance(told, list) or len(told) != 2 or told[0] != draft:
        raise NotFound()
    person = models.Person.objects.filter(pk=rows.uuid_of(told[1]), is_active=True).first()
    if person is None:
        raise NotFound()
    seen = visitor(
        str(person.pk), name=person.name, programme=None, language=person.language, on=on
    )
    return seen.actor


# ------------------------------------------------------------------ sending
def submit(draft: str, *, by: Actor, at: datetime, on: date) -> tuple[str, ...]:
    """The ids of the claims that a draft becomes. Sent again it changes nothing. Raises `NotReady`
    with every fault beside its field."""
    return _sent(draft, None, by=by, at=at, on=on)


def join(draft: str, activity: str, *, by: Actor, at: datetime, on: date) -> tuple[str, ...]:
    """As `submit`, and says that it is one with an activity that others recorded. When nothing was
    typed, the unit says what they said, and is credited. Raises `TwinGone` for an activity that is
    not one of those shown beside the draft, and `JoinRefused`."""
    check_may(by, Deed.JOIN)
    return _sent(draft, activity, by=by, at=at, on=on)


def _sent(
    draft: str, activity: str | None, *, by: Actor, at: datetime, on: date
) -> tuple[str, ...]:
    chain = str(draft_row(draft).unit_id)
    with deciding("record-activity", by=by.id, at=at, chain=chain, subject=draft) as recorder:
        row = _mine(draft, by=by, on=on)
        if row.submitted_at is not None:
            return tuple(row.claims)
        book = open_ledger(row.programme_code).book
        unit = book.units[str(row.unit_id)]
        typed = settled(typed_from(row.content), unit=unit.id, units=book.units, on=on)
        meant = meaning(typed, unit=unit, book=book, on=on)
        twin = _twin(draft, activity, meant, book) if activity is not None else None
        told = _told(draft, typed, meant, twin, unit=unit, book=book, on=on)
        _say(recorder, row, told, twin, book)
        row.submitted_at, row.claims = at, [claim.id for claim in told]
        row.saved_by_id, row.saved_at = uuid.UUID(by.id), at
        row.save(update_fields=["submitted_at", "claims", "saved_by", "saved_at"])
        return tuple(row.claims)


def _twin(draft: str, activity: str, meant: Meaning, book: Book) -> Twin:
    """Only what is shown beside the draft can be joined: that is how far a person sees here."""
    shown = twins_of(draft, meant, book=book, language="vi")
    found = next((t for t in shown if t.activity == activity and not t.is_own), None)
    if found is None:
        raise TwinGone()
    return found


def _told(
    draft: str, typed: Typed, meant: Meaning, twin: Twin | None, *, unit: Unit, book: Book, on: date
) -> list[Claim]:
    if twin is not None and not typed.said:
        return repeated(draft, twin, unit=unit, book=book, said_on=on)
    if meant.faults:
        raise NotReady(meant.faults)
    return claims(draft, meant, book=book, said_on=on)


def _say(
    recorder: Recorder, row: models.Draft, told: Sequence[Claim], twin: Twin | None, book: Book
) -> None:
    same = [claim.id for claim in twin.told] if twin else []
    say(recorder, told, same_as=same, book=book, programme=row.programme_code)
    evidence.record(recorder, row, [claim.id for claim in told])
