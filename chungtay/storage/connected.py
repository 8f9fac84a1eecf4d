"""What stands around some claims: the recognitions they hang together by, and the claims near them.

Nothing here reads all rows: what is asked for grows with what is found and not with what is kept.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from chungtay.domain.claims import Claim, Kind, Role, Standing
from chungtay.domain.measures import Measure
from chungtay.domain.periods import Period
from chungtay.domain.recognition import Join, NotSame, PartOf, Strength
from chungtay.storage import models
from chungtay.storage.facts import BATCH, claims_of
from chungtay.storage.registers import as_known


@dataclass(frozen=True, slots=True)
class Connected:
    """Everything that stands of some claims and of all they are linked with, near or far; `claims`
    are all of these."""

    joins: tuple[Join, ...] = ()
    parts: tuple[PartOf, ...] = ()
    apart: tuple[NotSame, ...] = ()
    claims: frozenset[str] = frozenset()


def connected(claims: Iterable[str]) -> Connected:
    """The joins and parts that reach some claims, over however many others; what people said is
    not the same of any of these."""
    reached: set[uuid.UUID] = set()
    waiting = {uuid.UUID(claim) for claim in claims}
    joins: set[uuid.UUID] = set()
    parts: dict[uuid.UUID, PartOf] = {}
    while waiting:
        reached |= waiting
        found = _joins_of(waiting) - joins
        joins |= found
        new_parts = _parts_of(waiting)
        parts |= new_parts
        ends = {uuid.UUID(end) for p in new_parts.values() for end in (p.part, p.whole)}
        waiting = (_claims_of(found) | ends) - reached
    return Connected(
        tuple(_joins(joins)),
        tuple(parts[id] for id in sorted(parts)),
        tuple(_apart(reached)),
        frozenset(map(str, reached)),
    )


def _batches(ids: Iterable[uuid.UUID]) -> Iterator[list[uuid.UUID]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), BATCH):
        yield ordered[start : start + BATCH]


def _joins_of(claims: Collection[uuid.UUID]) -> set[uuid.UUID]:
    rows = as_known(models.JoinClaim.objects.order_by("id"), None)
    return {
        join
        for batch in _batches(claims)
        for join in rows.filter(claim_id__in=batch).values_list("join_id", flat=True)
    }


def _claims_of(joins: Collection[uuid.UUID]) -> set[uuid.UUID]:
    rows = as_known(models.JoinClaim.objects.order_by("id"), None)
    return {
        claim
        for batch in _batches(joins)
        for claim in rows.filter(join_id__in=batch).values_list("claim_id", flat=True)
    }


def _joins(ids: Collection[uuid.UUID]) -> Iterator[Join]:
    """In the order of their ids; one that links fewer than two says nothing."""
    standing = as_known(models.Join.objects.order_by("id"), None)
    links = as_known(models.JoinClaim.objects.order_by("join", "id"), None)
    for batch in _batches(ids):
        linked: dict[uuid.UUID, set[str]] = {}
        for join, claim in links.filter(join_id__in=batch).values_list("join_id", "claim_id"):
            linked.setdefault(join, set()).add(str(claim))
        rows = standing.filter(id__in=batch).values_list("id", "strength", "score_ppm")
        for id, strength, score in rows:
            if len(linked.get(id, ())) > 1:
                said = Strength(strength)
                yield Join(str(id), frozenset(linked[id]), said, score / models.MILLION)


def _parts_of(claims: Collection[uuid.UUID]) -> dict[uuid.UUID, PartOf]:
    rows = as_known(models.PartOf.objects.order_by("id"), None)
    return {
        row.id: PartOf(str(row.id), str(row.part_id), str(row.whole_id))
        for batch in _batches(claims)
        for row in rows.filter(Q(part_id__in=batch) | Q(whole_id__in=batch))
    }


def _apart(claims: Collection[uuid.UUID]) -> Iterator[NotSame]:
    rows = as_known(models.NotSame.objects.order_by("id"), None)
    found = {
        row.id: NotSame(str(row.id), frozenset({str(row.one_id), str(row.other_id)}))
        for batch in _batches(claims)
        for row in rows.filter(Q(one_id__in=batch) | Q(other_id__in=batch))
    }
    return (found[id] for id in sorted(found))


def apart_of(claims: Iterable[str]) -> tuple[NotSame, ...]:
    """What people said is not the same as one of some claims."""
    return tuple(_apart({uuid.UUID(claim) for claim in claims}))


def choices_on(claims: Iterable[str]) -> list[models.Decision]:
    """The choices that stand and were made on one of some claims, in the order of their ids."""
    rows = models.Decision.objects.filter(ended_by__isnull=True).order_by("id")
    found = (
        row for batch in _batches(map(uuid.UUID, claims)) for row in rows.filter(seed_id__in=batch)
    )
    return sorted(found, key=lambda row: row.id)


def machine_parts_of(claims: Iterable[str]) -> list[models.PartOf]:
    """What the machine took to be a part of something, of some claims, in the order of ids."""
    rows = models.PartOf.objects.filter(ended_by__isnull=True).order_by("id")
    rows = rows.exclude(strength=Strength.PERSON.value)
    found = (
        row for batch in _batches(map(uuid.UUID, claims)) for row in rows.filter(part_id__in=batch)
    )
    return sorted(found, key=lambda row: row.id)


def near(
    programme: str,
    *,
    places: Collection[str] | None,
    days: Period,
    besides: Collection[str],
    writing: uuid.UUID,
    measures: Mapping[str, Measure],
) -> Sequence[Claim]:
    """The counted activities of a programme on some places, or at a place nobody told, that meet
    some days; those of everywhere where `places` is None. What the entry `writing` says is left
    out, as are those that a newer claim replaces."""
    rows = _speaking(programme).exclude(entry_id=writing).order_by("order", "id")
    rows = rows.filter(role=Role.ACTIVITY.value, since__lt=days.until, until__gt=days.since)
    if places is not None:
        known = [uuid.UUID(place) for place in sorted(places)]
        rows = rows.filter(Q(place__isnull=True) | Q(place_id__in=known))
    ids = {str(id) for id in rows.values_list("id", flat=True)} - set(besides)
    gone = _replaced(programme, ids, writing)
    told = claims_of(ids - gone, measures)
    return [claim for _, claim in sorted(told.values(), key=lambda one: (one[0], one[1].id))]


def _speaking(programme: str) -> QuerySet[models.Claim]:
    chosen = as_known(models.Selection.objects.filter(programme_code=programme), None)
    return models.Claim.objects.filter(
        Exists(chosen.filter(claim_id=OuterRef("pk"))),
        kind=Kind.RESULT.value,
        standing=Standing.COUNTED.value,
    )


def _replaced(programme: str, ids: Collection[str], writing: uuid.UUID) -> set[str]:
    """Those that a counted claim of the programme takes the place of (laws 8, 15)."""
    rows = _speaking(programme).exclude(entry_id=writing).order_by("id")
    wanted = [uuid.UUID(id) for id in ids]
    return {
        str(id)
        for batch in _batches(wanted)
        for id in rows.filter(replaces_id__in=batch).values_list("replaces_id", flat=True)
    }
