"""Bringing files or a pasted text for a unit: kept by their bytes, read behind the pages."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from chungtay.actions.bringings.holding import check_brings_for, check_open, held
from chungtay.actions.brought import bytes as kept_bytes
from chungtay.actions.programmes import rules_of
from chungtay.actions.tasks import read_brought
from chungtay.domain.drafts import BringingState
from chungtay.domain.permissions import Actor
from chungtay.domain.problems import Problem
from chungtay.reading.safety import FileSecret
from chungtay.storage import models, rows
from chungtay.vocabulary import formats
from chungtay.vocabulary.furniture import furniture

MOST_FILES = 50
MOST_PASTED = 1_000_000  # characters
NAMED_IN = "vi"  # a pasted text is kept under a Vietnamese name, whatever the page speaks
_THROWN = BringingState.DROPPED.value


class NothingBrought(Problem):
    """No file was chosen and nothing was pasted."""

    code = "nothing-brought"


class TooManyFiles(Problem):
    """More files than are read at once."""

    code = "too-many-files"


class PastedTooLong(Problem):
    """A text that belongs into a file."""

    code = "pasted-too-long"


@dataclass(frozen=True, slots=True)
class Parcel:
    """For whom and for when something is brought. `id` is the form's own, so that the same form
    sent twice brings one thing."""

    id: str
    programme: str
    unit: str
    period: str = ""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A file that was brought for the unit before, and where it is now."""

    name: str
    bringing: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Double:
    """A file that is the same as another one of the bringing, by both names."""

    name: str
    like: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The bringing that was made, "" where every file had been brought before."""

    bringing: str
    repeated: tuple[Repeated, ...] = ()
    doubles: tuple[Double, ...] = ()


def bring(
    files: Sequence[File[bytes]], parcel: Parcel, *, pasted: str = "", by: Actor, at: datetime
) -> Outcome:
    """Keeps files, and a text pasted from a chat as a file of its own, and has them read. Raises
    `NothingBrought`, `TooManyFiles`, `PastedTooLong`, `PeriodUnknown`, and `NotFound` for a unit
    out of reach."""
    files = [*files, *_pasted(pasted, at)]
    if not files:
        raise NothingBrought()
    if len(files) > MOST_FILES:
        raise TooManyFiles(many=len(files), most=MOST_FILES)
    parcel = _checked(parcel, by=by, at=at)
    named = [_Named(kept_bytes.name_of(f.name or ""), kept_bytes.digest_of(f), f) for f in files]
    with transaction.atomic():
        if _queue(parcel):
            return Outcome(parcel.id)
        repeated = _repeated(named, parcel)
        again = {one.name for one in repeated}
        fresh = _once(one for one in named if one.name not in again)
        if fresh:
            _enter(fresh, parcel, by=by, at=at)
    return Outcome(parcel.id if fresh else "", repeated, _doubles(named, fresh))


def _pasted(text: str, at: datetime) -> list[File[bytes]]:
    said = text.replace("\0", " ").strip()
    if len(said) > MOST_PASTED:
        raise PastedTooLong(most=MOST_PASTED)
    if not said:
        return []
    day = formats.short_day(timezone.localdate(at)).replace("/", "-")
    name = furniture("reports-pasted-name", NAMED_IN, day=day)
    return [ContentFile(said.encode(), name=name)]


def _checked(parcel: Parcel, *, by: Actor, at: datetime) -> Parcel:
    check_brings_for(parcel.unit, programme=parcel.programme, by=by, at=at)
    if parcel.period:
        rules_of(parcel.programme).calendar.parse(parcel.period)
    try:
        return replace(parcel, id=str(rows.uuid_of(parcel.id)))
    except rows.IdMalformed:
        return replace(parcel, id=str(uuid.uuid4()))


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    sha256: str
    file: File[bytes]


def _queue(parcel: Parcel) -> bool:
    """One at a time for a unit, so that what is brought twice at once is seen. Tells whether this
    very form was sent already."""
    models.Unit.objects.select_for_update().get(id=parcel.unit)
    return models.Bringing.objects.filter(id=parcel.id).exists()


def _repeated(named: Iterable[_Named], parcel: Parcel) -> tuple[Repeated, ...]:
    files = models.BroughtFile.objects.filter(
        bringing__unit_id=parcel.unit, bringing__programme_code=parcel.programme
    ).exclude(bringing__state=_THROWN)
    # What was marked as secret was thrown away: brought again it is refused again.
    earlier = files.exclude(problem=FileSecret.code).select_related("bringing")
    by_digest = {
        file.sha256: file.bringing
        for file in earlier.filter(sha256__in=[one.sha256 for one in named]).order_by("id")
    }
    return tuple(
        Repeated(one.name, str(before.id), before.created_at)
        for one in named
        if (before := by_digest.get(one.sha256)) is not None
    )


def _once(named: Iterable[_Named]) -> list[_Named]:
    """Each file once, also where it was chosen under two names."""
    return list({one.sha256: one for one in reversed(list(named))}.values())[::-1]


def _doubles(named: Iterable[_Named], fresh: Iterable[_Named]) -> tuple[Double, ...]:
    read = {one.sha256: one for one in fresh}
    return tuple(
        Double(one.name, like.name)
        for one in named
        if (like := read.get(one.sha256)) is not None and like is not one
    )


def _enter(fresh: Sequence[_Named], parcel: Parcel, *, by: Actor, at: datetime) -> None:
    bringing = models.Bringing.objects.create(
        id=parcel.id,
        programme_code=parcel.programme,
        unit_id=parcel.unit,
        owner_id=by.id,
        period_code=parcel.period,
        total=len(fresh),
        created_at=at,
        changed_at=at,
    )
    for one in fresh:
        kept_bytes.keep(one.file, sha256=one.sha256)
    made = models.BroughtFile.objects.bulk_create(
        models.BroughtFile(
            bringing=bringing,
            place=place,
            name=one.name,
            sha256=one.sha256,
            size=one.file.size,
        )
        for place, one in enumerate(fresh, start=1)
    )
    _have_read([str(file.id) for file in made], at)


def _have_read(files: Iterable[str], at: datetime) -> None:
    for file in files:
        transaction.on_commit(partial(read_brought.enqueue, file=file, at=at.isoformat()))


def read_again(bringing: str, *, period: str = "", by: Actor, at: datetime) -> None:
    """Has read once more what waits; for another period everything, and what was said of the
    figures is forgotten. Nothing happens where reading is done. Raises `BringingClosed`."""
    with transaction.atomic():
        row = held(bringing, by=by, at=at)
        check_open(row)
        if period and period != row.period_code:
            rules_of(row.programme_code).calendar.parse(period)
            _unread(row, period)
        waiting = models.BroughtFile.objects.filter(bringing=row, is_read=False)
        _have_read([str(id) for id in waiting.order_by("place").values_list("id", flat=True)], at)


def _unread(row: models.Bringing, period: str) -> None:
    """What was marked as secret has no bytes any more."""
    files = models.BroughtFile.objects.filter(bringing=row).exclude(problem=FileSecret.code)
    many = files.update(is_read=False, problem="", facts={}, figures=[], warnings=[], unnamed=[])
    models.Bringing.objects.filter(id=row.id).update(
        period_code=period,
        state=BringingState.WAITING.value if many else row.state,
        done=F("total") - many,
        version=F("version") + 1,
    )


def throw_away(bringing: str, *, by: Actor, at: datetime) -> None:
    """Drops a bringing that was not submitted: its texts and, where nothing else needs them, its
    bytes are gone. Done twice it is done once."""
    with transaction.atomic():
        row = held(bringing, by=by, at=at)
        if row.state == _THROWN:
            return
        check_open(row)
        files = models.BroughtFile.objects.filter(bringing=row)
        digests = set(files.order_by("place").values_list("sha256", flat=True))
        files.update(text="", blocks=[], head={}, figures=[], warnings=[], unnamed=[])
        models.Bringing.objects.filter(id=row.id).update(
            state=_THROWN, version=F("version") + 1, changed_at=at
        )
        transaction.on_commit(partial(_forget_unused, digests))


def _forget_unused(digests: set[str]) -> None:
    needed = models.BroughtFile.objects.filter(sha256__in=digests)
    used = needed.exclude(bringing__state=_THROWN).order_by("id").values_list("sha256", flat=True)
    kept_bytes.forget(sorted(digests - set(used)))
