"""Correcting a claim: a newer claim by the same unit replaces it, and both stay (law 8)."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from django.utils import timezone

from chungtay.actions.claims import add_claims, select
from chungtay.actions.ledger import Recorder, deciding
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
    reason = _said(reason)
    older, programmes = _standing(claim, by, timezone.localdate(at))
    newer = _newer(older, amount.strip(), reason, language, timezone.localdate(at))
    with deciding("correct", by=by.id, at=at, chain=older.unit, subject=claim) as recorder:
        _replace(recorder, older, newer, programmes)
    return newer.id


def strike(claims: Sequence[str], *, unit: str, reason: str, by: Actor, at: datetime) -> list[str]:
    """A body takes a partner out of its own telling; the ids of the newer claims, without it. The
    same again changes nothing. Raises as `correct` does."""
    reason, on = _said(reason), timezone.localdate(at)
    told = [(claim, *_standing(claim, by, on)) for claim in claims]
    naming = [(claim, older, codes) for claim, older, codes in told if unit in older.partners]
    if not naming:
        raise NotFound()
    made = []
    with deciding("correct", by=by.id, at=at, chain=naming[0][1].unit, subject=unit) as recorder:
        for _, older, programmes in naming:
            newer = _without(older, unit, reason, on)
            _replace(recorder, older, newer, programmes)
            made.append(newer.id)
    return made


def _said(reason: str) -> str:
    kept = " ".join(reason.split())[:LONGEST_REASON]
    if not kept:
        raise ReasonMissing()
    return kept


def _replace(recorder: Recorder, older: Claim, newer: Claim, programmes: Sequence[str]) -> None:
    _check_first(older, newer)
    add_claims(recorder, [newer], documents={})
    for programme in programmes:
        select(recorder, programme, [newer.id])
    if not _is_linked(newer.id):
        add_joins(recorder, [Recognised(frozenset({older.id, newer.id}), Strength.PERSON, 1.0)])


def _without(older: Claim, unit: str, reason: str, on: date) -> Claim:
    """Names of partners beside their ids go with them where each has one."""
    at = older.partners.index(unit)
    names = older.partner_names
    if len(names) == len(older.partners):
        names = (*names[:at], *names[at + 1 :])
    return replace(
        older,
        id=str(uuid.uuid5(uuid.UUID(older.id), f"without {unit} {reason}")),
        partners=tuple(partner for partner in older.partners if partner != unit),
        partner_names=names,
        replaces=older.id,
        said_on=on,
        person_names=(),
        source=Source("", "form", older.literal, None, None, reason),
    )


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
