"""What bodies tell differently of one activity besides its figures: days, place, lead, partners."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.activities import DAYS, LEAD, PARTNERS, PLACE, Activity, differing
from chungtay.domain.claims import Claim
from chungtay.domain.spelling import sort_key
from chungtay.queries.activities.lines import ActivityLine, activity_line
from chungtay.queries.addresses import called
from chungtay.queries.books import Ledger
from chungtay.queries.denials import denials, denied, unit_name
from chungtay.queries.sight import Sight
from chungtay.vocabulary.formats import short_days

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class SaidAmount:
    """Who says how much, or where, when and who leads; `is_lead` is the stated lead of it."""

    claim: str
    unit: str
    text: str
    is_lead: bool = False


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """An activity whose figure for an indicator is disputed: `low` to `high`, `value` counted. Of
    one of `FIELDS` `indicator` is the field, and `value` what holds; `minor` are days within one
    month, which move no figure to another period."""

    activity: ActivityLine
    indicator: str
    low: Decimal
    high: Decimal
    range: str  # from low to high in words
    value: str
    said: tuple[SaidAmount, ...]
    minor: bool = False


def told_differently(ledger: Ledger) -> Iterable[tuple[Activity, str]]:
    """What bodies tell differently besides the figures, the latest first and what moves no number
    last; what was chosen is settled."""
    found = list(_every(ledger))
    yield from (one for one in found if not is_minor(*one))
    yield from (one for one in found if is_minor(*one))


def _every(ledger: Ledger) -> Iterable[tuple[Activity, str]]:
    latest = sorted(
        ledger.book.worlds[1].activities, key=lambda a: (-a.counting_day.toordinal(), a.id)
    )
    said = denials()
    for activity in latest:
        denying = denied(activity, said)
        if len(activity.claimants) > 1 or denying:
            for field in differing(activity, ledger.book.territory, denying=denying):
                if activity.chosen_for(field) is None:
                    yield activity, field


def is_minor(activity: Activity, field: str) -> bool:
    """Whichever day holds, the figures stay in their month."""
    last = {(claim.days.last.year, claim.days.last.month) for claim in activity.claims}
    return field == DAYS and len(last) == 1


def field_line(seen: Sight, activity: Activity, field: str, language: str) -> DisputeLine:
    """Each thing that is told once, by whoever told it first."""
    told: dict[str, SaidAmount] = {}
    for claim in activity.standing:
        text = _word(seen, claim, field)
        if text:
            name = unit_name(seen, claim.unit) or claim.unit_name
            is_lead = claim.unit == activity.lead
            before = told.get(text)
            if before is None or (is_lead and not before.is_lead):
                told[text] = SaidAmount(claim.id, name, text, is_lead)
    shown = activity_line(seen, activity, language)
    holds = {
        DAYS: short_days(activity.days.since, activity.days.last),
        PLACE: shown.place,
        LEAD: unit_name(seen, activity.lead),
        PARTNERS: ", ".join(unit_names(seen, activity.participants)),
    }
    said = tuple(told.values())
    minor = is_minor(activity, field)
    return DisputeLine(shown, field, ZERO, ZERO, "", holds[field], said, minor)


def _word(seen: Sight, claim: Claim, field: str) -> str:
    """What a claim says on a field, "" for nothing that could be chosen."""
    if field == DAYS:
        return short_days(claim.days.since, claim.days.last)
    if field == LEAD:
        return unit_name(seen, claim.lead)
    if field == PARTNERS:
        return ", ".join(unit_names(seen, claim.participants))
    territory, place = seen.ledger.book.territory, claim.place or ""
    return called(territory, place) if place in territory else ""


def unit_names(seen: Sight, units: Iterable[str]) -> tuple[str, ...]:
    names = (unit_name(seen, unit) for unit in units)
    return tuple(sorted((name for name in names if name), key=sort_key))
