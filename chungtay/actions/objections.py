"""A partner does not agree with a decision about what it said: the objection, and its end."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils import timezone

from chungtay.actions.ledger import Recorder, deciding
from chungtay.actions.notices import tell
from chungtay.domain.deciding import check_may_object
from chungtay.domain.notices import Matter, concerned
from chungtay.domain.permissions import Actor, Deed, NotFound, check_holds
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import Strength
from chungtay.queries.books import open_ledger
from chungtay.queries.cases import Subject, case, subject
from chungtay.storage import models, rows


class ReasonMissing(Problem):
    """Whoever objects or chooses says why."""

    code = "reason-missing"


class NothingDecided(Problem):
    """There is no decision to object to: it is only proposed, or was taken back."""

    code = "nothing-decided"


def object_to(said: str, *, reason: str, programme: str, by: Actor, at: datetime) -> str:
    """The id of the objection of a unit in reach; said again with the same reason it changes
    nothing. Everybody concerned is told."""
    with deciding("object", by=by.id, at=at, subject=said) as recorder:
        found = subject(said)
        known = case(found.claims, programme=programme, actor=by, at=at, leaving=[said])
        check_may_object(by, known.powers)
        if not reason.strip():
            raise ReasonMissing()
        if found.row.ended_by is not None or _is_proposed(found):
            raise NothingDecided()
        unit = known.powers.objecting
        row, is_new = _kept(
            recorder, matter_of(found), found.ids, found.claims, unit, reason.strip()
        )
        if is_new:
            units = concerned(known.claims, besides=[unit, *(post.unit for post in by.posts)])
            tell(recorder, units, matter=Matter.OBJECTED, subject=said, claims=found.claims,
                 reason=row.reason)  # fmt: skip
        return str(row.id)


def deny(claim: str, *, unit: str, reason: str, programme: str, by: Actor, at: datetime) -> str:
    """A unit that is only named as a partner says that it took no part; the id of what it said.

    It stays credited until whoever named it corrects that, or somebody chooses whose list of
    partners holds: all concerned are told. Raises `NotFound`, `ReasonMissing`.
    """
    with deciding("object", by=by.id, at=at, subject=claim) as recorder:
        known = case([claim], programme=programme, actor=by, at=at)
        naming = [c for c in known.claims if unit in c.participants]
        if not naming or any(c.unit == unit for c in known.claims):
            raise NotFound()
        units, on = open_ledger(programme).book.units, timezone.localdate(at)
        check_holds(by, Deed.OBJECT, unit=unit, units=units, on=on)
        if not reason.strip():
            raise ReasonMissing()
        claims = [c.id for c in naming]
        row, is_new = _kept(recorder, Matter.NAMED, claims[:1], claims, unit, reason.strip())
        if is_new:
            told = concerned(known.claims, besides=[unit, *(post.unit for post in by.posts)])
            tell(recorder, told, matter=Matter.OBJECTED, subject=row.subject, claims=claims,
                 reason=row.reason)  # fmt: skip
        return str(row.id)


def _is_proposed(found: Subject) -> bool:
    return found.kind is models.Join and found.row.strength == Strength.PROPOSED.value


def _kept(
    recorder: Recorder,
    matter: Matter,
    ids: Sequence[str],
    claims: Sequence[str],
    unit: str,
    reason: str,
) -> tuple[models.Objection, bool]:
    standing = models.Objection.objects.filter(
        unit_id=unit, subject=ids[0], reason=reason, ended_by__isnull=True
    )
    before = standing.order_by("id").first()
    if before is not None:
        return before, False
    row = models.Objection(
        id=recorder.new_id(),
        unit_id=uuid.UUID(unit),
        matter=matter.value,
        subject=ids[0],
        claims=list(claims),
        reason=reason,
    )
    recorder.add([row])
    return row, True


def matter_of(found: Subject) -> Matter:
    """What was decided."""
    return found.matter


def withdraw(objection: str, *, programme: str, by: Actor, at: datetime) -> str:
    """The unit no longer objects to what is given back; withdrawn again it changes nothing."""
    with deciding("withdraw-objection", by=by.id, at=at, subject=objection) as recorder:
        row = models.Objection.objects.filter(id=rows.uuid_of(objection)).first()
        if row is None:
            raise NotFound()
        units, on = open_ledger(programme).book.units, timezone.localdate(at)
        check_holds(by, Deed.OBJECT, unit=str(row.unit_id), units=units, on=on)
        recorder.end(models.Objection, [row.id])
        return row.subject


def answered(recorder: Recorder, subjects: Iterable[str]) -> None:
    """Objections to what was taken back end with it."""
    standing = models.Objection.objects.filter(subject__in=list(subjects), ended_by__isnull=True)
    recorder.end(models.Objection, standing.order_by("id").values_list("id", flat=True))
