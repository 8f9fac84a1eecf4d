"""Programmes: founding one, changing its rules, setting its targets, choosing what it asks for."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from django.db.models import QuerySet

from chungtay.actions.ledger import Recorder, deciding, recording
from chungtay.domain import programmes as rules
from chungtay.domain.matching import DEFAULT_RUBRIC, Rubric
from chungtay.domain.measures import to_steps
from chungtay.domain.periods import STATE_CALENDAR, Calendar, Period
from chungtay.domain.permissions import Actor, Deed, check_may
from chungtay.domain.problems import Problem
from chungtay.domain.registers import check_seen
from chungtay.storage import facts, models, rows
from chungtay.vocabulary.indicators import indicators, measure_of

STOCK_DAYS = 400


class ProgrammeUnknown(Problem):
    """No programme has this code."""

    code = "programme-unknown"


class CodeTaken(Problem):
    """Another programme has this code."""

    code = "programme-code-taken"


class IndicatorUnknown(Problem):
    """No indicator of the catalogue has this code, or the programme asks for it already."""

    code = "indicator-unknown"


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
    with recording("set-target", by=by, at=at, subject=f"{code} {indicator}") as recorder:
        return _aimed(recorder, code, indicator, period, amount)


def _aimed(
    recorder: Recorder, code: str, indicator: str, period: Period, amount: Decimal
) -> uuid.UUID:
    programme = standing(code)
    measure = measure_of(indicator)
    steps = to_steps(amount, measure)
    if steps > rows.MOST_STEPS:
        raise rows.AmountTooLarge(amount=amount, measure=measure.code)
    _unaimed(recorder, code, indicator, period)
    row = models.Target(
        id=recorder.new_id(),
        programme=programme,
        indicator=indicator,
        since=period.since,
        until=period.until,
        steps=steps,
    )
    recorder.add([row])
    return row.id


def _unaimed(recorder: Recorder, code: str, indicator: str, period: Period) -> None:
    before = _targets(code, indicator, period)
    recorder.end(models.Target, before.order_by("id").values_list("id", flat=True))


def _targets(code: str, indicator: str, period: Period) -> QuerySet[models.Target]:
    return models.Target.objects.filter(
        programme__code=code,
        indicator=indicator,
        since=period.since,
        until=period.until,
        ended_by__isnull=True,
    )


# ------------------------------------------------------------------ by an administrator
def begin(charter: Charter, *, by: Actor, at: datetime) -> None:
    """Founds another programme. Raises `CodeTaken`, and what its charter may not say."""
    check_may(by, Deed.ADMINISTER)
    _check_charter(charter)
    with deciding("found-programme", by=by.id, at=at, subject=charter.code) as recorder:
        if _standing(charter.code) is not None:
            raise CodeTaken(code=charter.code)
        charter_row(recorder, charter)


def amend(charter: Charter, *, seen: str, by: Actor, at: datetime) -> None:
    """Changes a programme's charter; `seen` is the id of the one that stood when the page was
    opened. Raises `ChangedMeanwhile`, and what the charter may not say."""
    check_may(by, Deed.ADMINISTER)
    _check_charter(charter)
    with deciding("amend-programme", by=by.id, at=at, subject=charter.code) as recorder:
        check_seen(seen, str(standing(charter.code).id))
        charter_row(recorder, charter)


def _check_charter(charter: Charter) -> None:
    rules.check_named(charter.code, charter.name_vi)
    rules.check_thresholds(
        propose=charter.propose, accept=charter.accept, stock_days=charter.stock_days
    )
    kept = charter.calendar
    month, day = kept.get("close_month"), kept.get("close_day")
    state = STATE_CALENDAR
    rules.check_closing(
        month=month if isinstance(month, int) else state.close_month,
        day=day if isinstance(day, int) else state.close_day,
    )


def choose(code: str, choices: rules.Choices, *, seen: str, by: Actor, at: datetime) -> None:
    """What a programme's people chose beyond its charter; `seen` marks what stood when the page
    was opened. Raises `ChoiceRefused`, `ChangedMeanwhile`."""
    check_may(by, Deed.ADMINISTER)
    rules.check_choices(choices)
    with deciding("choose", by=by.id, at=at, subject=code) as recorder:
        standing(code)
        chosen = {
            row.name: row
            for row in models.ProgrammeChoice.objects.filter(
                programme_code=code, ended_by__isnull=True
            ).order_by("name", "id")
        }
        standing_choices = rules.choices_of({name: row.value for name, row in chosen.items()})
        if choices == standing_choices and chosen:
            return
        check_seen(seen, standing_choices.seen)
        for name, value in choices.kept().items():
            if name in chosen and chosen[name].value == value:
                continue
            if name in chosen:
                recorder.end(models.ProgrammeChoice, [chosen[name].id])
            row = models.ProgrammeChoice(
                id=recorder.new_id(), programme_code=code, name=name, value=value
            )
            recorder.add([row])


def ask(code: str, asked: Sequence[str], *, seen: Sequence[str], by: Actor, at: datetime) -> None:
    """The indicators a programme asks its units for, in this order; none asks for whatever is
    said. `seen` is the order that was changed. Raises `IndicatorUnknown`, `ChangedMeanwhile`."""
    check_may(by, Deed.ADMINISTER)
    with deciding("ask-indicators", by=by.id, at=at, subject=code) as recorder:
        standing(code)
        if len(set(asked)) != len(asked) or set(asked) - indicators().keys():
            raise IndicatorUnknown()
        places = {indicator: place for place, indicator in enumerate(asked, start=1)}
        before = list(
            models.AskedIndicator.objects.filter(
                programme_code=code, ended_by__isnull=True
            ).order_by("place", "id")
        )
        check_seen(" ".join(seen), " ".join(row.indicator for row in before))
        kept = {row.indicator for row in before if places.get(row.indicator) == row.place}
        recorder.end(models.AskedIndicator, [r.id for r in before if r.indicator not in kept])
        recorder.add(
            [
                models.AskedIndicator(
                    id=recorder.new_id(), programme_code=code, indicator=indicator, place=place
                )
                for indicator, place in places.items()
                if indicator not in kept
            ]
        )


@dataclass(frozen=True, slots=True)
class Aim:
    """How much of an indicator in a period; without an amount the target is taken away. `seen` is
    the target that stood when the page was opened."""

    indicator: str
    period: Period
    amount: Decimal | None
    seen: Decimal | None = None


def aim(code: str, aims: Sequence[Aim], *, by: Actor, at: datetime) -> None:
    """Sets several targets at once; what stands already is left as it is. Raises
    `ChangedMeanwhile`, `IndicatorUnknown`, and sets none."""
    check_may(by, Deed.ADMINISTER)
    with deciding("set-target", by=by.id, at=at, subject=code) as recorder:
        for wanted in aims:
            if wanted.indicator not in indicators():
                raise IndicatorUnknown()
            found = _targets(code, wanted.indicator, wanted.period).order_by("id").first()
            stands = str(found.steps) if found else ""
            if _steps(wanted.indicator, wanted.amount) == stands:
                continue
            check_seen(_steps(wanted.indicator, wanted.seen), stands)
            if wanted.amount is None:
                _unaimed(recorder, code, wanted.indicator, wanted.period)
            else:
                _aimed(recorder, code, wanted.indicator, wanted.period, wanted.amount)


def _steps(indicator: str, amount: Decimal | None) -> str:
    measure = measure_of(indicator)
    return "" if amount is None else str(to_steps(amount, measure))
