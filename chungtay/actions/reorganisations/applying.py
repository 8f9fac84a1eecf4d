"""Applying a reorganisation: one transaction, one entry, and everything that follows from it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from chungtay.actions.ledger import deciding
from chungtay.actions.reorganisations.carrying import carry
from chungtay.actions.reorganisations.writing import Writing
from chungtay.domain.permissions import Actor, Deed, check_may
from chungtay.domain.problems import Problem
from chungtay.domain.registers import check_has_come
from chungtay.domain.reorganisations import Reorganisation
from chungtay.queries.reorganisations.carried import carried
from chungtay.queries.reorganisations.structures import standing, worked_out
from chungtay.storage import models, rows


class Undone(Problem):
    """An event that was applied and undone; read anew it is another one."""

    code = "reorganisation-undone"


@dataclass(frozen=True, slots=True)
class Applied:
    """The event that stands, and whether it was applied just now."""

    id: str
    is_new: bool


def apply(event: Reorganisation, *, by: Actor, at: datetime) -> Applied:
    """Writes everything that an event comes to; the same event again is harmless. Raises what the
    rules refuse, naming the row, `DayToCome`, `NobodyAbove`, `Undone`; then nothing is written."""
    check_may(by, Deed.ADMINISTER)
    with deciding("reorganise", by=by.id, at=at, subject=event.id) as recorder:
        if standing(event.id) is not None:
            return Applied(event.id, is_new=False)
        if models.Reorganisation.objects.filter(pk=rows.uuid_of(event.id)).exists():
            raise Undone(id=event.id)
        check_has_come(event.day, today=timezone.localdate(at))
        worked = worked_out(event)
        goes_along = carried(worked)
        Writing(recorder, worked).write()
        moved = carry(recorder, goes_along)
        recorder.add([_row(event, moved)])
    return Applied(event.id, is_new=True)


def _row(event: Reorganisation, moved: list[list[str]]) -> models.Reorganisation:
    return models.Reorganisation(
        id=uuid.UUID(event.id),
        day=event.day,
        title=event.title,
        basis=event.basis,
        lines=[dict(line) for line in event.lines],
        moved=moved,
    )
