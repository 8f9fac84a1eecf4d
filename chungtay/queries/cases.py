"""A case to decide: its claims, the activities they are of, and what somebody may do with them."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from chungtay.domain.claims import Claim
from chungtay.domain.deciding import Powers, powers, sides
from chungtay.domain.notices import Matter
from chungtay.domain.permissions import Actor, NotFound
from chungtay.queries.books import open_ledger
from chungtay.queries.programmes import choices
from chungtay.storage import models, rows


@dataclass(frozen=True)
class Case:
    """`told` are the ids of the claims that are brought together, in the order of saying, `sides`
    the claims of each activity they are of without that, `claims` all of these."""

    told: tuple[str, ...]
    sides: tuple[frozenset[str], ...]
    claims: tuple[Claim, ...]
    powers: Powers


def case(
    told: Sequence[str],
    *,
    programme: str,
    actor: Actor,
    at: datetime,
    leaving: Collection[str] = (),
) -> Case:
    """What is known of some claims in a programme. Raises `NotFound` where it counts none.

    `leaving` are the ids of recognitions that are left out of account.
    """
    book = open_ledger(programme).book
    known = [book.by_id[claim] for claim in told if claim in book.by_id]
    if not known:
        raise NotFound()
    brought = sides(known, joins=book.joins, leaving=leaving)
    together = frozenset[str]().union(*brought)
    claims = tuple(book.by_id[id] for id in sorted(together) if id in book.by_id)
    on = timezone.localdate(at)
    rule = choices(programme).deciders
    has = powers(actor, claims, rule=rule, units=book.units, on=on)
    return Case(tuple(claim.id for claim in known), brought, claims, has)


Said = (
    type[models.Join]
    | type[models.AssetTie]
    | type[models.NotSame]
    | type[models.PartOf]
    | type[models.Decision]
)
MATTERS: Mapping[Said, Matter] = {
    models.Join: Matter.JOINED,
    models.NotSame: Matter.APART,
    models.PartOf: Matter.PART_OF,
    models.Decision: Matter.CHOSEN,
}


@dataclass(frozen=True)
class Subject:
    """What somebody said: its row, the ids of all that was said with it, and the claims."""

    kind: Said
    row: Any  # of the kind's model
    ids: tuple[str, ...]
    claims: tuple[str, ...]

    @property
    def matter(self) -> Matter:
        """What was decided."""
        if self.kind is models.AssetTie:
            return Matter.SAME_ASSET if self.row.same else Matter.OTHER_ASSET
        return MATTERS[self.kind]


def subject(id: str) -> Subject:
    """A join, a word on assets, a "not the same", a "part of" or a choice, standing or not. Raises
    `NotFound`.

    Works on one asset are not the same activity: both are one word, that on the asset.
    """
    asked = rows.uuid_of(id)
    for kind in (models.Join, models.AssetTie, models.NotSame, models.PartOf, models.Decision):
        row = kind._default_manager.filter(id=asked).select_related("entry", "ended_by").first()
        tied = ties_of(row.entry_id) if kind is models.NotSame and row is not None else None
        if tied:
            return Subject(models.AssetTie, tied[0], *_spoken_of(models.AssetTie, tied[0]))
        if row is not None:
            return Subject(kind, row, *_spoken_of(kind, row))
    raise NotFound()


def ties_of(entry: uuid.UUID) -> Sequence[models.AssetTie]:
    """What was said of assets in an entry."""
    rows = models.AssetTie.objects.filter(entry=entry).select_related("entry", "ended_by")
    return list(rows.order_by("id"))


def _spoken_of(kind: Said, row: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if kind is models.Join:
        links = models.JoinClaim.objects.filter(join=row).order_by("id")
        return (str(row.id),), _texts(links.values_list("claim_id", flat=True))
    if kind in (models.NotSame, models.AssetTie):  # all pairs of one verdict are one word
        pairs: list[Any] = list(kind._default_manager.filter(entry=row.entry_id).order_by("id"))
        said = _texts(pair.id for pair in pairs)
        return said, _texts(claim for p in pairs for claim in (p.one_id, p.other_id))
    if kind is models.PartOf:
        return (str(row.id),), _texts((row.part_id, row.whole_id))
    return (str(row.id),), _texts((row.claim_id,))


def _texts(ids: Any) -> tuple[str, ...]:  # UUIDs of rows, each once
    return tuple(dict.fromkeys(map(str, ids)))
