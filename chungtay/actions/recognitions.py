"""Recognitions: joining claims, undoing a join, saying "not the same" and "part of"."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from chungtay.actions.ledger import Recorder, deciding
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import (
    Join,
    Strength,
    activities_of,
    check_acyclic,
    check_join,
    check_not_same,
)
from chungtay.storage import facts, models, rows


class UndoRefused(Problem):
    """Something stands on what would be taken away (law 8)."""

    code = "undo-refused"


class ClaimUnknown(Problem):
    """A claim that nobody made."""

    code = "claim-unknown"


def join(claims: Collection[str], *, by: str, at: datetime) -> str:
    """A person says that claims speak of one activity. Raises `JoinRefused` (law 15)."""
    _check_known(claims)
    with deciding("join", by=by, at=at) as recorder:
        check_join(claims, joins=facts.joins(), apart=facts.apart())
        return _add_join(recorder, frozenset(claims), Strength.PERSON, 1.0, [])


def undo_join(join: str, *, by: str, at: datetime) -> None:
    """Takes a join back; its claims fall back to what the other joins say. Refused while a
    decision stands on the activity it made."""
    with deciding("undo-join", by=by, at=at, subject=join) as recorder:
        row = models.Join.objects.filter(id=rows.uuid_of(join), ended_by__isnull=True).first()
        if row is None:
            raise ClaimUnknown(claim=join)
        _check_nothing_stands_on(join)
        recorder.end(models.Join, [row.id])


def _check_nothing_stands_on(join: str) -> None:
    joins = facts.joins()
    claims = sorted({claim for j in joins for claim in j.claims})
    with_it = activities_of(claims, joins)
    without = activities_of(claims, [j for j in joins if j.id != join])
    decided = models.Decision.objects.filter(ended_by__isnull=True).order_by("id")
    standing = [
        str(d.id)
        for d in decided
        if with_it.get(str(d.seed_id)) == with_it.get(str(d.claim_id))
        and without.get(str(d.seed_id)) != without.get(str(d.claim_id))
    ]
    if standing:
        raise UndoRefused(what=join, standing=", ".join(standing))


def not_the_same(one: str, other: str, *, reason: str, by: str, at: datetime) -> str:
    """A person says that two claims speak of two activities; it is remembered."""
    _check_known([one, other])
    with deciding("not-the-same", by=by, at=at) as recorder:
        check_not_same(one, other, joins=_by_people(facts.joins()))
        _end_machine_joins(recorder, {one, other})
        row = models.NotSame(
            id=recorder.new_id(), one_id=uuid.UUID(one), other_id=uuid.UUID(other), reason=reason
        )
        recorder.add([row])
        return str(row.id)


def _by_people(joins: Sequence[Join]) -> list[Join]:
    return [join for join in joins if join.strength is Strength.PERSON]


def _end_machine_joins(recorder: Recorder, pair: set[str]) -> None:
    """A person's word outranks the machine's: its joins that hold the two together end."""
    joins = facts.joins()
    home = activities_of(sorted(pair | {c for j in joins for c in j.claims}), joins)
    activity = {home[claim] for claim in pair}
    gone = [
        uuid.UUID(j.id)
        for j in joins
        if j.strength is not Strength.PERSON and home[next(iter(j.claims))] in activity
    ]
    recorder.end(models.Join, gone)


def part_of(part: str, whole: str, *, by: str, at: datetime) -> str:
    """A person says that one activity is part of another. Raises `PartRefused` on a circle."""
    _check_known([part, whole])
    with deciding("part-of", by=by, at=at) as recorder:
        links = [*((p.part, p.whole) for p in facts.parts()), (part, whole)]
        home = activities_of(sorted({c for link in links for c in link}), facts.joins())
        wholes: dict[str, list[str]] = {}
        for inner, outer in links:
            wholes.setdefault(home[inner], []).append(home[outer])
        check_acyclic(wholes)
        row = models.PartOf(
            id=recorder.new_id(),
            part_id=uuid.UUID(part),
            whole_id=uuid.UUID(whole),
            strength=Strength.PERSON.value,
        )
        recorder.add([row])
        return str(row.id)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the machine recognised: claims of one activity, how sure, and why in codes."""

    claims: frozenset[str]
    strength: Strength
    score: float
    reasons: tuple[dict[str, object], ...] = ()


def keep_machine_s(
    recorder: Recorder,
    found: Sequence[Recognised],
    parts: Sequence[tuple[str, str]],
    *,
    among: Collection[str],
) -> None:
    """Replaces the machine's recognitions among some claims by new ones; people's words stay."""
    standing = [j for j in facts.joins(among=among) if j.strength is not Strength.PERSON]
    wanted = {(r.claims, r.strength): r for r in found}
    kept = {(j.claims, j.strength) for j in standing}
    recorder.end(
        models.Join,
        [uuid.UUID(j.id) for j in standing if (j.claims, j.strength) not in wanted],
    )
    for key, recognised in wanted.items():
        if key not in kept:
            _add_join(
                recorder,
                recognised.claims,
                recognised.strength,
                recognised.score,
                recognised.reasons,
            )
    _keep_parts(recorder, parts, among=among)


def _keep_parts(
    recorder: Recorder, parts: Sequence[tuple[str, str]], *, among: Collection[str]
) -> None:
    standing = models.PartOf.objects.filter(ended_by__isnull=True).order_by("id")
    known = {(str(row.part_id), str(row.whole_id)): row for row in standing}
    wanted = dict.fromkeys(parts)
    gone = [
        row.id
        for pair, row in known.items()
        if row.strength != Strength.PERSON.value and set(pair) <= set(among) and pair not in wanted
    ]
    recorder.end(models.PartOf, gone)
    recorder.add(
        [
            models.PartOf(
                id=recorder.new_id(),
                part_id=uuid.UUID(part),
                whole_id=uuid.UUID(whole),
                strength=Strength.MACHINE.value,
            )
            for part, whole in wanted
            if (part, whole) not in known
        ]
    )


def _add_join(
    recorder: Recorder,
    claims: frozenset[str],
    strength: Strength,
    score: float,
    reasons: Sequence[dict[str, object]],
) -> str:
    row = models.Join(
        id=recorder.new_id(),
        strength=strength.value,
        score_ppm=round(score * models.MILLION),
        reasons=list(reasons),
    )
    links = [
        models.JoinClaim(id=recorder.new_id(), join_id=row.id, claim_id=uuid.UUID(claim))
        for claim in sorted(claims)
    ]
    recorder.add([row, *links])
    return str(row.id)


def _check_known(claims: Collection[str]) -> None:
    wanted = {rows.uuid_of(claim) for claim in claims}
    known = models.Claim.objects.filter(id__in=wanted).order_by("id").values_list("id", flat=True)
    missing = wanted - set(known)
    if missing:
        raise ClaimUnknown(claim=str(min(missing)))
