"""What nobody can read by a program, a photograph of a report or a scan, is typed by hand: the file
stands beside the draft as evidence."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from chungtay.actions import drafts, evidence
from chungtay.actions.bringings.bringing import throw_away
from chungtay.actions.bringings.holding import check_open, held
from chungtay.actions.brought import bytes as kept_bytes
from chungtay.domain.bringings import SEEN_ONLY
from chungtay.domain.permissions import Actor, NotFound
from chungtay.storage import models


def type_by_hand(bringing: str, place: int, *, language: str, by: Actor, at: datetime) -> str:
    """The id of a draft beside which the file stands. A bringing that held nothing else is done
    with. Raises `NotFound`, `BringingClosed`, and a `Problem` for a file that cannot be kept."""
    on = timezone.localdate(at)
    with transaction.atomic():
        row = held(bringing, by=by, at=at)
        check_open(row)
        files = models.BroughtFile.objects.filter(bringing=row)
        file = files.filter(place=place, problem__in=SEEN_ONLY).first()
        if file is None:
            raise NotFound()
        draft = drafts.start(
            str(row.unit_id), programme=row.programme_code, language=language, by=by, at=at, on=on
        )
        _attach(draft, file, at)
        if files.count() == 1:
            throw_away(bringing, by=by, at=at)
    return draft


def _attach(draft: str, file: models.BroughtFile, at: datetime) -> None:
    with kept_bytes.opened(file.sha256, name=file.name) as path:
        shown = evidence.Brought(file.name, path.read_bytes())
    problems = evidence.attach(models.Draft.objects.get(id=draft), [shown], at=at)
    if problems:
        raise problems[0]
