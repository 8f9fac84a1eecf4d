"""Reading one brought file behind the pages: once, however often it is asked for."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from chungtay.actions.brought import bytes as kept_bytes
from chungtay.actions.brought.hearing import Asked, Heard, heard
from chungtay.actions.programmes import rules_of
from chungtay.domain.bringings import Note, kept
from chungtay.domain.documents import DocumentHead
from chungtay.domain.drafts import BringingState
from chungtay.domain.history import History
from chungtay.domain.problems import Problem
from chungtay.queries.books import open_ledger
from chungtay.queries.learning import standing_spellings
from chungtay.queries.naming import Naming
from chungtay.reading.figure import ReadFigure
from chungtay.reading.safety import FileSecret
from chungtay.reading.taught import Taught
from chungtay.storage import models

FAILED = "bringing-reading-failed"
_BEING_READ = (BringingState.WAITING.value, BringingState.READING.value)


def read(file: str, *, at: datetime) -> None:
    """Reads a file of a bringing. What cannot be read says why and stays listed; nothing is kept of
    what is marked as secret."""
    row = _begun(file, at)
    if row is None:
        return
    try:
        with kept_bytes.opened(row.sha256, name=row.name) as path:
            found = heard(path, _asked(row, at))
    except Problem as problem:
        _finish(row, at, problem=problem.code, facts=_facts(problem))
        if isinstance(problem, FileSecret):
            kept_bytes.forget([row.sha256])
    except Exception:
        # A defect: the person is told, and the log of the task keeps what happened.
        _finish(row, at, problem=FAILED, facts={"file": row.name})
        raise
    else:
        _finish(row, at, **_columns(found))


def _begun(file: str, at: datetime) -> models.BroughtFile | None:
    """The file, when it still waits for being read."""
    with transaction.atomic():
        row = models.BroughtFile.objects.select_related("bringing__unit").filter(id=file).first()
        if row is None or row.is_read:
            return None
        waiting = models.Bringing.objects.filter(id=row.bringing_id, state__in=_BEING_READ)
        begun = waiting.update(state=BringingState.READING.value, changed_at=at)
        return row if begun else None


def _asked(row: models.BroughtFile, at: datetime) -> Asked:
    bringing = row.bringing
    ledger = open_ledger(bringing.programme_code)
    on = timezone.localdate(at)
    unit = ledger.book.units[str(bringing.unit_id)]
    calendar = rules_of(bringing.programme_code).calendar
    return Asked(
        id=str(row.id),
        name=row.name,
        unit=unit,
        naming=Naming(ledger.book.units, ledger.book.territory, home=unit.place, on=on),
        period=calendar.parse(bringing.period_code or str(on.year)),
        calendar=calendar,
        taught=Taught(standing_spellings(bringing.programme_code)),
        history=History(unit.id, ledger.book.claims),
    )


def _columns(found: Heard) -> dict[str, object]:
    return {
        "text": found.text.replace("\0", " "),
        "blocks": found.blocks,
        "head": head_kept(found.head),
        "figures": [{"number": int(f.key), **kept(f)} for f in found.figures],
        "warnings": [_note(note) for note in found.warnings],
        "unnamed": [_unnamed(figure) for figure in found.unnamed],
    }


def _unnamed(figure: ReadFigure) -> list[object]:
    span, read = (figure.sentence_start, figure.sentence_end), figure.figure
    most = None if read.value_max is None else f"{read.value_max:f}"
    number = (f"{read.value:f}", most, read.qualifier.value, figure.measure)
    return [figure.start, figure.end, *span, figure.where, *number]


def _note(note: Note) -> list[object]:
    return [note.code, dict(note.facts)]


def head_kept(head: DocumentHead) -> dict[str, object]:
    """What the head of a document says, as plain values."""
    return {
        "kind": head.kind.value,
        "issuer": head.issuer,
        "parent_issuer": head.parent_issuer,
        "number": head.number,
        "date": head.date and head.date.isoformat(),
        "place": head.place,
        "title": head.title,
        "period": head.period and [head.period.since.isoformat(), head.period.until.isoformat()],
        "replaces": head.replaces,
        "fingerprint": head.fingerprint,
    }


def _facts(problem: Problem) -> dict[str, str]:
    return {name: str(fact) for name, fact in problem.facts.items()}


def _finish(row: models.BroughtFile, at: datetime, **columns: object) -> None:
    """Writes what was read; the last file makes the bringing ready."""
    with transaction.atomic():
        bringing = models.Bringing.objects.filter(id=row.bringing_id, state__in=_BEING_READ)
        if not bringing.update(version=F("version") + 1, changed_at=at):
            return
        unread = models.BroughtFile.objects.filter(bringing_id=row.bringing_id, is_read=False)
        unread.filter(id=row.id).update(is_read=True, **columns)
        waiting = unread.count()
        state = BringingState.READING if waiting else BringingState.READY
        bringing.update(done=F("total") - waiting, state=state.value)
