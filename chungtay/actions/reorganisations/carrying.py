"""People's posts and open work go along with the bodies that end."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from chungtay.actions.ledger import Recorder
from chungtay.queries.reorganisations.carried import DRAFT, OPEN_STATES, Carried, CarriedPost
from chungtay.storage import models

Moved = list[list[str]]  # [what, id, from unit, to unit] of each draft and brought report


def carry(recorder: Recorder, goes_along: Carried) -> Moved:
    """Nobody has one post twice. Gives what was moved of what the ledger does not keep."""
    _carry_posts(recorder, goes_along.posts)
    for work in goes_along.work:
        put(work.what, work.id, work.to)
    return [[work.what, work.id, work.unit, work.to] for work in goes_along.work]


def _carry_posts(recorder: Recorder, posts: Iterable[CarriedPost]) -> None:
    going = list(posts)
    wanted = dict.fromkeys((p.person, p.role.value, to) for p in going for to in p.to)
    heirs = {uuid.UUID(to) for _, _, to in wanted}
    standing = models.Appointment.objects.filter(unit__in=heirs, ended_by__isnull=True)
    has = {
        (str(person), role, str(unit))
        for person, role, unit in standing.order_by("id").values_list("person", "role", "unit")
    }
    recorder.end(models.Appointment, [uuid.UUID(post.id) for post in going])
    recorder.add(
        [
            models.Appointment(
                id=recorder.new_id(), person_id=uuid.UUID(person), role=role, unit_id=uuid.UUID(to)
            )
            for person, role, to in wanted
            if (person, role, to) not in has
        ]
    )


def put(what: str, id: str, unit: str) -> None:
    """A draft or a brought report becomes another unit's."""
    _open(what, id).update(unit=uuid.UUID(unit))


def put_back(what: str, id: str, *, unit: str, to: str) -> None:
    """It is its own unit's again; what was sent meanwhile stays where it was sent."""
    _open(what, id).filter(unit=uuid.UUID(to)).update(unit=uuid.UUID(unit))


def _open(what: str, id: str) -> QuerySet[Any]:  # of drafts or brought reports
    if what == DRAFT:
        return models.Draft.objects.filter(pk=id, submitted_at__isnull=True)
    states = [state.value for state in OPEN_STATES]
    return models.Bringing.objects.filter(pk=id, state__in=states)
