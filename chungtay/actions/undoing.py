"""Taking a person's word back exactly: what of the machine's it had ended stands again.

Undoing need not go in order. A recognition of the machine returns as soon as every decision that
ended it is taken back and nothing that people said stands against it; until then it waits.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from chungtay.actions.ledger import Recorder
from chungtay.actions.recognitions import (
    Recognised,
    add_joins,
    add_parts,
    apart_or_part,
    take_back,
)
from chungtay.domain.recognition import (
    Join,
    Strength,
    parts_without_circle,
    without_contradiction,
)
from chungtay.storage import facts, models
from chungtay.storage.connected import connected

# The entries in which people say what is one activity and what is not.
SAID = ("join", "not-the-same", "part-of", "same-asset", "other-asset")
PERSON = Strength.PERSON.value
Key = tuple[frozenset[str], str]  # the claims of a join, and who says so


def reach_of(claims: Iterable[str]) -> frozenset[str]:
    """The claims that what is about to be taken back can concern: all these hang together with."""
    return connected(claims).claims


def end_added(recorder: Recorder, entry: uuid.UUID) -> None:
    """Ends the machine's recognitions that a decision left in place of a larger one."""
    left = models.Join.objects.filter(entry=entry).exclude(strength=PERSON).order_by("id")
    keys = set(_keys(left.values_list("id", flat=True)).values())
    if not keys:
        return
    joins = connected(claim for claims, _ in keys for claim in claims).joins
    same = [uuid.UUID(j.id) for j in joins if (j.claims, j.strength.value) in keys]
    take_back(recorder, same)


def restore(recorder: Recorder, reach: Collection[str]) -> list[str]:
    """The ids of the machine's joins that stand again; parts stand again with them. `reach` are the
    claims that hung together with what was taken back: elsewhere nothing changed."""
    claims = [uuid.UUID(claim) for claim in sorted(reach)]
    made = _restore_joins(recorder, claims)
    _restore_parts(recorder, claims)
    return made


def _restore_joins(recorder: Recorder, reach: Sequence[uuid.UUID]) -> list[str]:
    rows = _ended_in_vain(models.Join.objects.select_related("entry"))
    waiting = {
        row.id: row
        for some in _some(reach)
        for row in rows.filter(links__claim__in=some).distinct()
    }
    keys = _keys(waiting)
    latest = _latest(keys.values())
    found = [
        Join(str(id), keys[id][0], Strength(row.strength), row.score_ppm / models.MILLION)
        for id, row in waiting.items()
        if latest[keys[id]] == id
    ]
    if not found:
        return []
    around = connected(claim for join in found for claim in join.claims)
    kept = without_contradiction(found, joins=around.joins, apart=apart_or_part(around))
    again = [(join, waiting[uuid.UUID(join.id)]) for join in sorted(kept, key=lambda j: j.id)]
    return add_joins(
        recorder,
        [Recognised(j.claims, j.strength, j.score, tuple(row.reasons)) for j, row in again],
    )


def _some(claims: Sequence[uuid.UUID]) -> Iterator[Sequence[uuid.UUID]]:
    """As many as a database can be asked of at once."""
    yield from (claims[start : start + facts.BATCH] for start in range(0, len(claims), facts.BATCH))


def _ended_in_vain(rows: QuerySet[Any]) -> QuerySet[Any]:  # of joins or of parts
    """The machine's rows that ended for a decision which was taken back, in order of their ids;
    not those that such a decision had added itself."""
    ended = rows.exclude(strength=PERSON).filter(ended_by__action__in=SAID)
    added = Q(entry__action__in=SAID) & ~_stands("entry")
    return ended.filter(~_stands("ended_by")).exclude(added).order_by("id")


def _stands(entry: str) -> Q:
    """That what a person said in an entry still stands."""
    said = (
        models.Join.objects.filter(strength=PERSON),
        models.NotSame.objects.all(),
        models.PartOf.objects.filter(strength=PERSON),
    )
    stands = Q()
    for table in said:
        of_entry = table.order_by().filter(entry=OuterRef(entry), ended_by__isnull=True)
        stands |= Q(Exists(of_entry))
    return stands


def _keys(joins: Iterable[uuid.UUID]) -> Mapping[uuid.UUID, Key]:
    """What each join, ended or not, links, and who says so."""
    links = models.JoinClaim.objects.filter(join__in=list(joins)).order_by("id")
    linked: dict[uuid.UUID, tuple[set[str], str]] = {}
    for join, claim, strength in links.values_list("join_id", "claim_id", "join__strength"):
        linked.setdefault(join, (set(), strength))[0].add(str(claim))
    return {join: (frozenset(claims), strength) for join, (claims, strength) in linked.items()}


def _latest(keys: Collection[Key]) -> Mapping[Key, uuid.UUID]:
    """Of all joins that ever said the same, the last one: an earlier one is not brought back, be
    it that the last one stands or that the machine gave it up itself."""
    claims = {uuid.UUID(claim) for linked, _ in keys for claim in linked}
    near = models.Join.objects.filter(links__claim__in=claims).order_by("entry__number", "id")
    order = list(dict.fromkeys(near.values_list("id", flat=True)))
    said = _keys(order)
    return {said[join]: join for join in order}


def _restore_parts(recorder: Recorder, reach: Sequence[uuid.UUID]) -> None:
    rows = models.PartOf.objects.select_related("entry").order_by("entry__number", "id")
    every = _touching(rows, reach)
    last = {(str(p.part_id), str(p.whole_id)): p.id for p in every}
    ended = _touching(_ended_in_vain(models.PartOf.objects.select_related("entry")), reach)
    waiting = [
        (str(p.part_id), str(p.whole_id))
        for p in sorted(ended, key=lambda p: p.id)
        if last[str(p.part_id), str(p.whole_id)] == p.id
    ]
    if not waiting:
        return
    around = connected(end for pair in waiting for end in pair)
    standing = [(p.part, p.whole) for p in around.parts]
    kept = parts_without_circle(waiting, standing=standing, joins=around.joins)
    add_parts(recorder, kept, Strength.MACHINE)


def _touching(rows: QuerySet[models.PartOf], reach: Sequence[uuid.UUID]) -> list[models.PartOf]:
    """In their order, each once, though its ends may be asked for apart."""
    found = {
        row.id: row
        for some in _some(reach)
        for row in rows.filter(Q(part_id__in=some) | Q(whole_id__in=some))
    }
    return sorted(found.values(), key=lambda row: (row.entry.number, row.id))
