"""Deciding a doubtful edge of the country's territory: it holds, or it does not.

The decision is an event on the day of the reorganisation it speaks of. It writes the edges anew
where it changes them, and is undone as every event is.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from chungtay.actions.ledger import Recorder, deciding
from chungtay.domain.permissions import Actor, Deed, check_may
from chungtay.domain.problems import Problem
from chungtay.domain.registers import ChangedMeanwhile
from chungtay.queries.doubts import DOUBT, decisions, doubt_of
from chungtay.storage import facts, models, rows
from chungtay.vocabulary.territory import REORGANISED

LONGEST_NOTE = 1000


class NoteMissing(Problem):
    """A decision on which nobody says why it was made."""

    code = "doubt-note-missing"


class EdgeUnknown(Problem):
    """An edge from or to a place that this installation does not have."""

    code = "doubt-edge-unknown"


class LastHeir(Problem):
    """The only edge of an old place: without it nobody would have its land."""

    code = "doubt-last-heir"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided of an edge, and why. `id` is the form's own, so that the same form sent
    twice decides once."""

    id: str
    edge: str
    applies: bool
    note: str
    title: str = ""


def judge(judgement: Judgement, *, by: Actor, at: datetime) -> None:
    """Raises `NoteMissing`, `EdgeUnknown`, `LastHeir`, `ChangedMeanwhile` where somebody decided
    it already, `LandInACircle`, and `NotFound` for an edge that nobody doubts."""
    check_may(by, Deed.ADMINISTER)
    doubt, note = doubt_of(judgement.edge), " ".join(judgement.note.split())[:LONGEST_NOTE]
    if not note:
        raise NoteMissing()
    id = rows.uuid_of(judgement.id)
    with deciding("judge-edge", by=by.id, at=at, subject=str(id)) as recorder:
        if models.Reorganisation.objects.filter(pk=id).exists():
            return
        if judgement.edge in decisions():
            raise ChangedMeanwhile()
        _write_edges(recorder, doubt.old, doubt.new, applies=judgement.applies)
        recorder.add([_row(id, judgement, note)])


def _row(id: uuid.UUID, judgement: Judgement, note: str) -> models.Reorganisation:
    verdict = "apply" if judgement.applies else "reject"
    return models.Reorganisation(
        id=id,
        day=REORGANISED,
        title=judgement.title[:300],
        basis=note,
        lines=[{DOUBT: judgement.edge, "verdict": verdict}],
    )


def _write_edges(recorder: Recorder, old: str, new: str, *, applies: bool) -> None:
    """The edges of the old place with this one, or without it. Whoever has the whole alone has the
    whole; of several nobody can say how many of the people went to each."""
    known = facts.territory()
    if old not in known or new not in known:
        if applies:
            raise EdgeUnknown()
        return
    edges = models.Inheritance.objects.filter(place=rows.uuid_of(old), ended_by__isnull=True)
    standing = {str(edge.heir_id): edge for edge in edges.order_by("id")}
    if (new in standing) == applies:
        return
    wanted = {*standing, new} if applies else {*standing} - {new}
    if not wanted:
        raise LastHeir()
    _rewrite(recorder, old, standing.values(), wanted)
    facts.territory()  # raises where land would come back to itself


def _rewrite(
    recorder: Recorder, old: str, standing: Iterable[models.Inheritance], wanted: set[str]
) -> None:
    recorder.end(models.Inheritance, [edge.pk for edge in standing])
    recorder.add(
        [
            models.Inheritance(
                id=recorder.new_id(), place_id=rows.uuid_of(old), heir_id=rows.uuid_of(heir),
                whole=len(wanted) == 1,
            )
            for heir in sorted(wanted)
        ]
    )  # fmt: skip
