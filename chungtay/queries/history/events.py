"""What happened to a claim, as the rows themselves tell it: said, joined, chosen, ended."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from chungtay.domain.activities import DAYS, FIELDS, LEAD, PLACE
from chungtay.domain.claims import Claim
from chungtay.queries.sight import Sight
from chungtay.storage import models
from chungtay.vocabulary.formats import short_day


@dataclass(frozen=True, slots=True)
class Event:
    """One change: in which entry, what kind (`event-KIND` in the vocabulary), on which claims, what
    was and what is. `subject` is the id of the row itself."""

    entry: int
    kind: str
    claims: tuple[str, ...]
    subject: str
    was: str = ""
    becomes: str = ""
    reason: str = ""
    unit: str = ""


Rows = QuerySet[Any]  # rows of any recorded table, each with its two entries


def events_of(seen: Sight, claims: Iterable[str]) -> list[Event]:
    """Everything that happened to some claims, in the order of the ledger. A constant number of
    questions, however many claims."""
    ids = [uuid.UUID(claim) for claim in claims]
    by_id = seen.ledger.book.by_id
    found = [
        *_said(by_id, ids),
        *_joined(ids),
        *_apart(ids),
        *_assets(ids),
        *_parts(ids),
        *_chosen(by_id, ids),
        *_evidence(ids),
        *_taught(ids),
        *_objections(ids),
    ]
    return sorted(found, key=lambda event: (event.entry, event.kind, event.subject))


def _with_entries(rows: Rows) -> Rows:
    return rows.select_related("entry", "ended_by").order_by("id")


def _both(row: Any, kind: str, **told: Any) -> list[Event]:
    """A row's beginning and, where it has one, its end."""
    made = [Event(row.entry.number, kind, subject=str(row.id), **told)]
    if row.ended_by is not None:
        ended = {**told, "was": told.get("becomes", ""), "becomes": ""}
        made.append(Event(row.ended_by.number, f"{kind}-ended", subject=str(row.id), **ended))
    return made


def words_of(claim: Claim | None) -> str:
    """What a claim said, as it was written."""
    if claim is None:
        return ""
    return claim.literal or claim.source.quote or str(claim.figure.value or "")


def _said(by_id: Mapping[str, Claim], ids: Sequence[uuid.UUID]) -> list[Event]:
    rows = _with_entries(models.Claim.objects.filter(Q(id__in=ids) | Q(replaces_id__in=ids)))
    events = []
    for row in rows:
        own = by_id.get(str(row.id))
        was = words_of(by_id.get(str(row.replaces_id))) if row.replaces_id else ""
        kind = "corrected" if row.replaces_id else "said"
        events += _both(
            row, kind, claims=(str(row.id),), was=was, becomes=words_of(own), unit=row.unit_name
        )
    return events


def _joined(ids: Sequence[uuid.UUID]) -> list[Event]:
    links = models.JoinClaim.objects.filter(claim_id__in=ids).values("join_id")
    rows = _with_entries(models.Join.objects.filter(id__in=links))
    members: dict[uuid.UUID, list[str]] = {}
    linked = models.JoinClaim.objects.filter(join__in=rows.values("id")).order_by("join", "id")
    for join, claim in linked.values_list("join_id", "claim_id"):
        members.setdefault(join, []).append(str(claim))
    return [
        event
        for row in rows
        for event in _both(row, f"join-{row.strength}", claims=tuple(members.get(row.id, ())))
    ]


def _apart(ids: Sequence[uuid.UUID]) -> list[Event]:
    rows = _with_entries(models.NotSame.objects.filter(_of_two(ids)))
    return [event for row in rows for event in _said_of_two(row, "apart")]


def _assets(ids: Sequence[uuid.UUID]) -> list[Event]:
    rows = _with_entries(models.AssetTie.objects.filter(_of_two(ids)))
    kinds = {True: "same-asset", False: "other-asset"}
    return [event for row in rows for event in _said_of_two(row, kinds[row.same])]


def _of_two(ids: Sequence[uuid.UUID]) -> Q:
    return Q(one_id__in=ids) | Q(other_id__in=ids)


def _said_of_two(row: models.NotSame | models.AssetTie, kind: str) -> Iterable[Event]:
    return _both(row, kind, claims=(str(row.one_id), str(row.other_id)), reason=row.reason)


def _parts(ids: Sequence[uuid.UUID]) -> list[Event]:
    rows = _with_entries(models.PartOf.objects.filter(Q(part_id__in=ids) | Q(whole_id__in=ids)))
    return [
        event
        for row in rows
        for event in _both(row, "part-of", claims=(str(row.part_id), str(row.whole_id)))
    ]


def _chosen(by_id: Mapping[str, Claim], ids: Sequence[uuid.UUID]) -> list[Event]:
    rows = _with_entries(models.Decision.objects.filter(Q(seed_id__in=ids) | Q(claim_id__in=ids)))
    return [
        event
        for row in rows
        for event in _both(
            row,
            "chosen-field" if row.indicator in FIELDS else "chosen",
            claims=(str(row.claim_id),),
            becomes=_chosen_words(by_id.get(str(row.claim_id)), row.indicator),
            reason=row.reason,
        )
    ]


def _chosen_words(claim: Claim | None, about: str) -> str:
    """What was chosen: of days and places those of the claim."""
    if claim is None or about == LEAD:
        return ""
    if about == DAYS:
        first, last = short_day(claim.days.since), short_day(claim.days.last)
        return first if first == last else f"{first} – {last}"
    return claim.place_name if about == PLACE else words_of(claim)


def _evidence(ids: Sequence[uuid.UUID]) -> list[Event]:
    rows = _with_entries(models.Evidence.objects.filter(claim_id__in=ids))
    return [
        event
        for row in rows
        for event in _both(row, "evidence", claims=(str(row.claim_id),), becomes=row.name)
    ]


def _taught(ids: Sequence[uuid.UUID]) -> list[Event]:
    rows = _with_entries(models.LearnedSpelling.objects.filter(claim_id__in=ids))
    return [
        event
        for row in rows
        for event in _both(row, "taught", claims=(str(row.claim_id),), becomes=row.words)
    ]


def _objections(ids: Sequence[uuid.UUID]) -> list[Event]:
    """An objection names its claims in a list, which both databases search row by row: there are
    few of them."""
    wanted = {str(id) for id in ids}
    rows = _with_entries(models.Objection.objects.select_related("unit"))
    names = dict(
        models.UnitName.objects.filter(language="vi", ended_by__isnull=True)
        .order_by("since", "id")
        .values_list("unit_id", "text")
    ) if rows else {}  # fmt: skip
    return [
        event
        for row in rows
        if wanted & set(row.claims)
        for event in _both(
            row,
            "objection",
            claims=tuple(row.claims),
            reason=row.reason,
            unit=names.get(row.unit_id, ""),
        )
    ]
