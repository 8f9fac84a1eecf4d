"""Claims: recording what was said, once however often it is sent."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from django.db import IntegrityError
from django.db.models import Max

from chungtay.actions.ledger import BATCH, INSTALLATION, Recorder, recording
from chungtay.actions.programmes import standing
from chungtay.domain.claims import Claim
from chungtay.domain.discretion import discreet
from chungtay.domain.problems import Problem
from chungtay.storage import models, rows
from chungtay.vocabulary.indicators import measure_of


class KeyReused(Problem):
    """A client key that stands for another claim already."""

    code = "key-reused"


def record(
    claims: Sequence[Claim], *, programme: str, by: str, at: datetime, chain: str = ""
) -> None:
    """Records claims and counts them in a programme. A claim's id is its client key: sent again
    with the same content it changes nothing, with other content it is refused (`KeyReused`)."""
    standing(programme)
    try:
        _record(claims, programme=programme, by=by, at=at, chain=chain)
    except IntegrityError:
        # Sent twice at once: the other sending is kept by now, and this one is a repeat of it.
        _record(claims, programme=programme, by=by, at=at, chain=chain)


def _record(claims: Sequence[Claim], *, programme: str, by: str, at: datetime, chain: str) -> None:
    claims = discreet(claims)
    chain = chain or (claims[0].unit if claims else INSTALLATION)
    with recording("record-claims", by=by, at=at, chain=chain, subject=programme) as recorder:
        add_claims(recorder, claims, documents={})
        select(recorder, programme, [claim.id for claim in claims])


def add_claims(
    recorder: Recorder, claims: Sequence[Claim], *, documents: Mapping[str, uuid.UUID]
) -> None:
    """Adds the claims that are new. `documents` are row ids by the source's file name."""
    written = [_row(claim, documents) for claim in claims]
    known = _known([row.client_key for row in written])
    fresh: list[models.Claim] = []
    told = dict(known)
    for row in written:
        if row.client_key not in told:
            told[row.client_key] = row.payload_digest
            fresh.append(row)
        elif told[row.client_key] != row.payload_digest:
            raise KeyReused(key=row.client_key)
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
    told: dict[str, tuple[str, ...]] = {}
    persons = []
    for claim in claims:
        if told.setdefault(claim.id, claim.person_names) != claim.person_names:
            raise KeyReused(key=claim.id)
        row = new.get(claim.id)
        if row is not None and claim.person_names and not row.persons_digest:
            kept = rows.persons_row(claim, salt=secrets.token_hex(16))
            row.persons_digest = rows.persons_digest(kept)
            persons.append(kept)
    _check_same_persons([claim for claim in claims if claim.id not in new])
    return persons


def _check_same_persons(repeated: Sequence[Claim]) -> None:
    """Names that were erased are not asked for again."""
    told = {rows.uuid_of(claim.id): list(claim.person_names) for claim in repeated}
    ids = list(told)
    for start in range(0, len(ids), BATCH):
        kept = models.Claim.objects.filter(id__in=ids[start : start + BATCH]).order_by("id")
        for id, digest, names in kept.values_list("id", "persons_digest", "persons__names"):
            if told[id] != (names or []) and (names or not digest):
                raise KeyReused(key=str(id))


def _row(claim: Claim, documents: Mapping[str, uuid.UUID]) -> models.Claim:
    measure = measure_of(claim.indicator)
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
    wanted = [uuid.UUID(claim) for claim in claims]
    already = {
        claim
        for start in range(0, len(wanted), BATCH)
        for claim in standing.filter(claim_id__in=wanted[start : start + BATCH])
        .order_by("id")
        .values_list("claim_id", flat=True)
    }
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
    content = {claim.id: _content(claim) for claim in claims}
    known = {claim.id: claim for claim in claims}
    new = {
        claim.id: str(
            uuid.uuid5(
                uuid.UUID(claim.id), " ".join(content[id] for id in _standing_on(claim, known))
            )
        )
        for claim in claims
    }
    return [
        replace(
            claim,
            id=new[claim.id],
            within=new.get(claim.within or ""),
            replaces=new.get(claim.replaces or ""),
        )
        for claim in claims
    ]


def _standing_on(claim: Claim, known: Mapping[str, Claim]) -> list[str]:
    """A claim and those it names as holding it or as replaced: another reading of one of them
    makes it another claim."""
    found: dict[str, None] = {}
    waiting = [claim.id]
    while waiting:
        id = waiting.pop()
        if id in known and id not in found:
            found[id] = None
            waiting += [named for named in (known[id].within, known[id].replaces) if named]
    return list(found)


def _content(claim: Claim) -> str:
    return rows.said(_row(replace(claim, within=None, replaces=None), {}))
