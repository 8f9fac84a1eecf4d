"""Programmes: founding one, changing its rules, setting its targets."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from chungtay.actions.ledger import Recorder, recording
from chungtay.domain.matching import DEFAULT_RUBRIC, Rubric
from chungtay.domain.measures import to_steps
from chungtay.domain.periods import STATE_CALENDAR, Calendar, Period
from chungtay.domain.problems import Problem
from chungtay.storage import facts, models
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures

STOCK_DAYS = 400


class ProgrammeUnknown(Problem):
    """No programme has this code."""

    code = "programme-unknown"


@dataclass(frozen=True, slots=True)
class Charter:
    """What a programme is called and by which rules it counts."""

    code: str
    name_vi: str
    name_en: str = ""
    place_name: str = ""
    issuer: str = ""
    calendar: Mapping[str, object] = field(default_factory=dict)
    propose: float = DEFAULT_RUBRIC.propose
    accept: float = DEFAULT_RUBRIC.auto_accept
    stock_days: int = STOCK_DAYS


def found(charter: Charter, *, by: str, at: datetime) -> models.Programme:
    """The programme under this charter: founded, or changed where it stands under another."""
    with recording("found-programme", by=by, at=at, subject=charter.code) as recorder:
        return charter_row(recorder, charter)


def charter_row(recorder: Recorder, charter: Charter) -> models.Programme:
    """The standing row of a charter; a changed charter ends the old row and adds its successor."""
    wanted = {
        "name_vi": charter.name_vi,
        "name_en": charter.name_en,
        "place_name": charter.place_name,
        "issuer": charter.issuer,
        "calendar": dict(charter.calendar),
        "propose_ppm": round(charter.propose * models.MILLION),
        "accept_ppm": round(charter.accept * models.MILLION),
        "stock_days": charter.stock_days,
    }
    standing = models.Programme.objects.filter(code=charter.code, ended_by__isnull=True).first()
    if standing and all(getattr(standing, name) == value for name, value in wanted.items()):
        return standing
    if standing:
        recorder.end(models.Programme, [standing.id])
    row = models.Programme(id=recorder.new_id(), code=charter.code, **wanted)
    recorder.add([row])
    return row


def standing(code: str) -> models.Programme:
    """The programme with this code. Raises `ProgrammeUnknown`."""
    found = _standing(code)
    if found is None:
        raise ProgrammeUnknown(programme=code)
    return found


def _standing(code: str) -> models.Programme | None:
    return models.Programme.objects.filter(code=code, ended_by__isnull=True).first()


@dataclass(frozen=True, slots=True)
class Rules:
    """What a programme's people chose for reading and recognising: which periods there are, and
    from which scores on the machine asks and joins."""

    calendar: Calendar = STATE_CALENDAR
    rubric: Rubric = DEFAULT_RUBRIC


def rules_of(code: str) -> Rules:
    """The rules of a programme; those of the state for one that nobody founded yet."""
    programme = _standing(code)
    if programme is None:
        return Rules()
    rubric = replace(
        DEFAULT_RUBRIC,
        propose=programme.propose_ppm / models.MILLION,
        auto_accept=programme.accept_ppm / models.MILLION,
    )
    return Rules(facts.calendar(programme), rubric)


def set_target(
    code: str, *, indicator: str, period: Period, amount: Decimal, by: str, at: datetime
) -> uuid.UUID:
    """What the partners mean to do in a period; an earlier target for it ends."""
    programme = standing(code)
    measure = measures()[indicators()[indicator].indicator.measure].measure
    with recording("set-target", by=by, at=at, subject=f"{code} {indicator}") as recorder:
        before = models.Target.objects.filter(
            programme__code=code,
            indicator=indicator,
            since=period.since,
            until=period.until,
            ended_by__isnull=True,
        )
        recorder.end(models.Target, before.order_by("id").values_list("id", flat=True))
        row = models.Target(
            id=recorder.new_id(),
            programme=programme,
            indicator=indicator,
            since=period.since,
            until=period.until,
            steps=to_steps(amount, measure),
        )
        recorder.add([row])
        return row.id
