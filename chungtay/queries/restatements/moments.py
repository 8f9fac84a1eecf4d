"""The two moments between which numbers are compared: a ledger number, a day, or a publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chungtay.queries.outputs import Published
from chungtay.queries.results.scope import Scope, known_as
from chungtay.storage import facts, models

A_WHILE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Moment:
    """A number of the ledger and when its entry was written; `publication` is what was published
    from it, where that is what was asked for."""

    number: int
    at: datetime | None
    publication: Published | None = None


def moment(asked: Scope, typed: str, published: tuple[Published, ...]) -> Moment:
    """What was typed; nothing is now. It is never before the programme or after the last entry.
    Raises `MomentUnknown`."""
    publication = next((one for one in published if one.id == typed), None)
    last = asked.ledger.number
    if publication is not None:
        return _at(asked, publication.known, last, publication)
    if not typed:
        return _at(asked, last, last)
    return _at(asked, facts.number_of(known_as(typed)) or 0, last)


def usual(asked: Scope, published: tuple[Published, ...]) -> str:
    """Since what was published of the period last; where nothing was, since a month ago."""
    of_period = (one for one in published if one.period == asked.wanted.period)
    latest = next(of_period, None)
    if latest is not None:
        return latest.id
    last = models.LedgerEntry.objects.filter(number=asked.ledger.number).first()
    return (last.at - A_WHILE).isoformat(timespec="seconds") if last else ""


def _at(asked: Scope, number: int, last: int, publication: Published | None = None) -> Moment:
    code = asked.ledger.programme.code
    founded = models.Programme.objects.filter(code=code).order_by("entry__number", "id")
    first = founded.values_list("entry__number", flat=True).first() or 0
    found = max(min(number, last), first)
    at = models.LedgerEntry.objects.filter(number=found).values_list("at", flat=True).first()
    return Moment(found, at, publication)
