"""Claims: recording what was said, once however often it is sent."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from django.db.models import Max

from chungtay.actions.ledger import BATCH, Recorder, recording
from chungtay.actions.programmes import standing
from chungtay.domain.claims import Claim
from chungtay.domain.problems import Problem
from chungtay.storage import models, rows
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures


class KeyReused(Problem):
    """A client key that stands for another claim already."""

    code = "key-reused"


def record(
    claims: Sequence[Claim], *, programme: str, by: str, at: datetime, chain: str = ""
) -> None:
    """Records claims and counts them in a programme. A claim's id is its client key: sent again
    with the same content it changes nothing, with other content it is refused (`KeyReused`)."""
    standing(programme)
    chain = chain or (claims[0].unit if claims else "")
    with recording("record-claims", by=by, at=at, chain=chain, subject=programme) as recorder:
        add_claims(recorder, claims, documents={})
        select(recorder, programme, [claim.id for claim in claims])


def add_claims(
    recorder: Recorder, claims: Sequence[Claim], *, documents: Mapping[str, uuid.UUID]
) -> None:
    """Adds the claims that are new. `documents` are row ids by the source's file name."""
    written = [_row(claim, documents) for claim in claims]
    known = _known([row.client_key for row in written])
    for row in written:
        if known.get(row.client_key, row.payload_digest) != row.payload_digest:
            raise KeyReused(key=row.client_key)
    fresh = [row for row in written if row.client_key not in known]
    last = models.Claim.objects.aggregate(Max("order"))["order__max"] or 0
    for place, row in enumerate(fresh, start=last + 1):
        row.order = place
    persons = _persons(claims, fresh)
    recorder.add(fresh)
    models.ClaimPersons.objects.bulk_create(persons, batch_size=BATCH)


def _persons(claims: Sequence[Claim], fresh: Sequence[models.Claim]) -> list[models.ClaimPersons]:
    """The erasable rows of new claims, whose digest each claim keeps. A claim sent again with
    other persons is another claim."""
    new = {row.client_key: row for row in fresh}
    persons = []
    for claim in claims:
        if claim.id in new and claim.person_names:
            kept = rows.persons_row(claim, salt=secrets.token_hex(16))
            new[claim.id].persons_digest = rows.persons_digest(kept)
            persons.append(kept)
    _check_same_persons([claim for claim in claims if claim.id not in new])
    return persons


def _check_same_persons(repeated: Sequence[Claim]) -> None:
    told = {rows.uuid_of(claim.id): list(claim.person_names) for claim in repeated}
    known = models.ClaimPersons.objects.filter(claim_id__in=list(told), names__isnull=False)
    for kept in known.order_by("claim_id"):
        if kept.names != told[kept.claim_id]:
            raise KeyReused(key=str(kept.claim_id))


def _row(claim: Claim, documents: Mapping[str, uuid.UUID]) -> models.Claim:
    measure = measures()[indicators()[claim.indicator].indicator.measure].measure
    row = rows.claim_row(claim, measure=measure, document=documents.get(claim.source.document))
    row.client_key = claim.id
    row.payload_digest = rows.said(row)
    return row


def _known(keys: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for start in range(0, len(keys), BATCH):
        batch = models.Claim.objects.filter(client_key__in=keys[start : start + BATCH])
        found.update(batch.order_by("client_key").values_list("client_key", "payload_digest"))
    return found


def select(recorder: Recorder, programme: str, claims: Sequence[str]) -> None:
    """Counts claims in a programme that are not counted in it yet."""
    standing = models.Selection.objects.filter(programme_code=programme, ended_by__isnull=True)
    already = set(standing.order_by("id").values_list("claim_id", flat=True))
    wanted = [uuid.UUID(claim) for claim in claims]
    recorder.add(
        [
            models.Selection(id=recorder.new_id(), programme_code=programme, claim_id=claim)
            for claim in dict.fromkeys(wanted)
            if claim not in already
        ]
    )


def unselect_others(recorder: Recorder, programme: str, claims: Sequence[str]) -> None:
    """Stops counting in a programme whatever is not among these claims; the claims stay."""
    standing = models.Selection.objects.filter(programme_code=programme, ended_by__isnull=True)
    wanted = {uuid.UUID(claim) for claim in claims}
    gone = [
        id
        for id, claim in standing.order_by("id").values_list("id", "claim_id")
        if claim not in wanted
    ]
    recorder.end(models.Selection, gone)


def keyed_by_content(claims: Sequence[Claim]) -> list[Claim]:
    """The same claims under ids that follow from what they say, so that a document read again by a
    better reader gives new claims beside the old ones instead of editing them."""
    new = {claim.id: str(uuid.uuid5(uuid.UUID(claim.id), _content(claim))) for claim in claims}
    return [
        replace(
            claim,
            id=new[claim.id],
            within=new.get(claim.within or ""),
            replaces=new.get(claim.replaces or ""),
        )
        for claim in claims
    ]


def _content(claim: Claim) -> str:
    return rows.said(_row(replace(claim, within=None, replaces=None), {}))
