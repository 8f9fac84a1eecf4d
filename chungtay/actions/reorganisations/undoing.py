"""Undoing a reorganisation: bodies, places, lines, posts and open work are as they were."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from chungtay.actions.ledger import Recorder, deciding
from chungtay.actions.reorganisations.carrying import put_back
from chungtay.domain.permissions import Actor, Deed, check_may
from chungtay.domain.problems import Problem
from chungtay.queries.reorganisations.standing import OWNERS, Standing, Written, said, standing_on
from chungtay.queries.reorganisations.structures import standing
from chungtay.storage import models

MOST_NAMED = 6
TAKEN_BACK: tuple[type[models.Recorded], ...] = (*OWNERS, models.Appointment)


class EventUnknown(Problem):
    """An id of no event, or of one that was undone."""

    code = "reorganisation-unknown"


class EventStoodOn(Problem):
    """Something stands on the event. `why` is of what kind, `names` says what."""

    code = "reorganisation-stands"


def undo(id: str, *, by: Actor, at: datetime) -> None:
    """Takes an event back, exactly. Raises `EventUnknown`, and `EventStoodOn` naming what stands
    on it; then nothing is written."""
    check_may(by, Deed.ADMINISTER)
    with deciding("undo-reorganisation", by=by.id, at=at, subject=id) as recorder:
        kept = standing(id)
        if kept is None:
            raise EventUnknown(id=id)
        check_nothing_stands(standing_on(kept))
        written = Written(kept)
        for table in TAKEN_BACK:
            _take_back(recorder, written, table)
        recorder.end(models.Reorganisation, [kept.pk])
        for what, work, unit, to in kept.moved:
            put_back(what, work, unit=unit, to=to)


def check_nothing_stands(on: Iterable[Standing]) -> None:
    """Raises `EventStoodOn` with everything of the kind that comes first."""
    stands = list(on)
    if not stands:
        return
    same = [one for one in stands if one.kind == stands[0].kind]
    names = [one.name for one in same]
    told = "; ".join(names[:MOST_NAMED]) + ("; …" if len(names) > MOST_NAMED else "")
    raise EventStoodOn(why=same[0].kind, names=told, many=sum(one.many for one in same))


def _take_back(recorder: Recorder, written: Written, table: type[Any]) -> None:
    """Ends what says the same as what the event wrote, and says again what it had ended."""
    new, ended = (written.rows(side, table) for side in (written.new, written.ended))
    recorder.end(table, [row.pk for row in _present(table, new)])
    has = {said(row) for row in _present(table, ended)}
    missing = [row for row in ended if said(row) not in has]
    recorder.add([table(id=recorder.new_id(), **dict(said(row))) for row in missing])


def _present(table: type[Any], rows: Iterable[Any]) -> list[Any]:
    """The rows themselves, or those that stand now and say the same: a later event may have ended
    them and been undone, a post may have been given again."""
    found: dict[object, Any] = {}
    for row in rows:
        if row.ended_by_id is None:
            found[row.pk] = row
            continue
        same = table._default_manager.filter(**dict(said(row)), ended_by__isnull=True)
        found.update((like.pk, like) for like in same.order_by("id")[:1])
    return list(found.values())
