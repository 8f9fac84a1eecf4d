"""Correcting a claim: a newer claim by the same unit replaces it, and both stay (law 8)."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import replace
from datetime import date, datetime

from django.utils import timezone

from chungtay.actions.claims import add_claims, select
from chungtay.actions.ledger import deciding
from chungtay.actions.recognitions import Recognised, add_joins
from chungtay.domain.claims import Claim, Source, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.permissions import Actor, Deed, NotFound, check_holds
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import Strength
from chungtay.storage import facts, models, rows
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.numerals import read_number


class ReasonMissing(Problem):
    """A correction or decision that has to say why."""

    code = "correction-reason-missing"


class CorrectedAlready(Problem):
    """A claim that a newer one replaced; the newer one is to be corrected."""

    code = "corrected-already"


LONGEST_REASON = 300


def correct(claim: str, *, amount: str, reason: str, language: str, by: Actor, at: datetime) -> str:
    """The id of the newer claim, which says `amount` in the indicator's measure and takes the older
    one's place in its activity. The same correction sent again changes nothing.

    Raises `NotFound`, `ReasonMissing`, `CorrectedAlready` and the problems of reading a number.
    """
    reason = " ".join(reason.split())[:LONGEST_REASON]
    older, programmes = _standing(claim, by, timezone.localdate(at))
    if not reason:
        raise ReasonMissing()
    newer = _newer(older, amount.strip(), reason, language, timezone.localdate(at))
    with deciding("correct", by=by.id, at=at, chain=older.unit, subject=claim) as recorder:
        _check_first(older, newer)
        add_claims(recorder, [newer], documents={})
        for programme in programmes:
            select(recorder, programme, [newer.id])
        if not _is_linked(newer.id):
            pair = Recognised(frozenset({older.id, newer.id}), Strength.PERSON, 1.0)
            add_joins(recorder, [pair])
    return newer.id


def _standing(id: str, by: Actor, on: date) -> tuple[Claim, list[str]]:
    row = models.Claim.objects.filter(id=rows.uuid_of(id)).first()
    if row is None:
        raise NotFound()
    check_holds(by, Deed.RECORD, unit=str(row.unit_id), units=facts.units(), on=on)
    counted = models.Selection.objects.filter(claim=row, ended_by__isnull=True)
    codes = list(counted.order_by("programme_code").values_list("programme_code", flat=True))
    kept = {code: term.measure for code, term in measures().items()}
    return facts.claim(row, kept), codes


def _newer(older: Claim, amount: str, reason: str, language: str, on: date) -> Claim:
    """Keyed by what it says, so that a repeat is the same claim."""
    numeral = read_number(amount, language)
    measure = indicators()[older.indicator].indicator.measure
    said = hashlib.sha256(f"{numeral.value} {reason}".encode()).hexdigest()
    return replace(
        older,
        id=str(uuid.uuid5(uuid.UUID(older.id), said)),
        figure=Figure(numeral.value, Qualifier.EXACT, None, numeral.precision),
        literal=amount,
        written_value=numeral.value,
        written_measure=measure,
        standing=Standing.COUNTED,
        replaces=older.id,
        said_on=on,
        confidence=1.0,
        person_names=(),
        source=Source("", "form", amount, None, None, reason),
    )


def _check_first(older: Claim, newer: Claim) -> None:
    """Only one newer claim stands in an older one's place."""
    others = models.Claim.objects.filter(replaces_id=rows.uuid_of(older.id))
    if others.exclude(id=rows.uuid_of(newer.id)).exists():
        raise CorrectedAlready()


def _is_linked(claim: str) -> bool:
    return models.JoinClaim.objects.filter(claim_id=rows.uuid_of(claim)).exists()
