"""Decisions: a person chooses which figure counts where wholes do not agree."""

from __future__ import annotations

import uuid
from datetime import datetime

from chungtay.actions.ledger import Recorder, deciding
from chungtay.actions.recognitions import ClaimUnknown
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import activities_of
from chungtay.storage import models, rows
from chungtay.storage.connected import choices_on, connected


class DecisionUnknown(Problem):
    """A decision that nobody made, or that was taken back already."""

    code = "decision-unknown"


def choose(claim: str, *, reason: str, by: str, at: datetime) -> str:
    """The figure of `claim` counts for its activity and indicator; an earlier choice for them
    ends and stays on record with its reason."""
    row = models.Claim.objects.filter(id=rows.uuid_of(claim)).first()
    if row is None:
        raise ClaimUnknown(claim=claim)
    with deciding("choose-figure", by=by, at=at, chain=str(row.unit_id)) as recorder:
        return say_counts(recorder, row, reason=reason)


def say_counts(recorder: Recorder, row: models.Claim, *, reason: str, field: str = "") -> str:
    """The id of the choice of a claim's figure, or of what it says on one of `FIELDS`."""
    about = field or row.indicator
    recorder.end(models.Decision, _earlier(str(row.id), about))
    decision = models.Decision(
        id=recorder.new_id(),
        seed_id=row.id,
        indicator=about,
        claim_id=row.id,
        reason=reason,
    )
    recorder.add([decision])
    return str(decision.id)


def withdraw(decision: str, *, by: str, at: datetime) -> None:
    """Takes a choice back; the figure is a dispute again. Raises `DecisionUnknown`."""
    id = rows.uuid_of(decision)
    with deciding("withdraw-choice", by=by, at=at, subject=decision) as recorder:
        if not models.Decision.objects.filter(id=id, ended_by__isnull=True).exists():
            raise DecisionUnknown(decision=decision)
        recorder.end(models.Decision, [id])


def _earlier(claim: str, indicator: str) -> list[uuid.UUID]:
    around = connected([claim])
    home = activities_of(sorted(around.claims), around.joins)
    return [
        decision.id
        for decision in choices_on(around.claims)
        if decision.indicator == indicator and home[str(decision.seed_id)] == home[claim]
    ]
