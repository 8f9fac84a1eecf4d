"""Units that were named as partners and say that they took no part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from chungtay.domain.activities import Activity
from chungtay.domain.notices import Matter
from chungtay.domain.permissions import Deed
from chungtay.queries.people import names_of
from chungtay.queries.sight import Sight
from chungtay.queries.unchanged import unchanged
from chungtay.queries.visitors import Visitor
from chungtay.storage import models


@dataclass(frozen=True, slots=True)
class Denial:
    """One unit's word, with its reason; `claim` is the one that named it."""

    id: str
    unit: str
    claim: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Denying:
    """A unit that was named and says that it took no part, and why."""

    id: str
    unit_id: str
    unit: str
    reason: str
    by: str
    at: datetime
    may_withdraw: bool


def denials() -> Mapping[str, tuple[Denial, ...]]:
    """What stands, by the claim that named the unit; read once for each state of the ledger."""
    return unchanged(("denials",), _read)


def _read() -> Mapping[str, tuple[Denial, ...]]:
    rows = models.Objection.objects.filter(matter=Matter.NAMED.value, ended_by__isnull=True)
    found: dict[str, tuple[Denial, ...]] = {}
    for row in rows.select_related("entry").order_by("entry__number", "id"):
        said = Denial(
            str(row.id), str(row.unit_id), row.subject, row.reason, row.entry.by, row.entry.at
        )
        found[row.subject] = (*found.get(row.subject, ()), said)
    return found


def denied(
    activity: Activity, known: Mapping[str, tuple[Denial, ...]] | None = None
) -> Mapping[str, Denial]:
    """By unit, of those who do not tell of the activity themselves; the last word of each. `known`
    are all denials, for whoever asks of many activities."""
    known = denials() if known is None else known
    if not known:
        return {}
    said = (denial for claim in activity.claims for denial in known.get(claim.id, ()))
    return {one.unit: one for one in said if one.unit in activity.named - activity.claimants}


def denying_of(visitor: Visitor, seen: Sight, activity: Activity) -> tuple[Denying, ...]:
    """Who of those named says that it took no part."""
    said = sorted(denied(activity).values(), key=lambda one: (one.at, one.id))
    names = names_of(one.by for one in said)
    reach = visitor.reach(Deed.OBJECT)
    return tuple(
        Denying(
            one.id,
            one.unit,
            unit_name(seen, one.unit),
            one.reason,
            names.get(one.by, ""),
            one.at,
            may_withdraw=reach.holds(one.unit),
        )
        for one in said
    )


def unit_name(seen: Sight, unit: str | None) -> str:
    units = seen.ledger.book.units
    return units[unit].name if unit and unit in units else ""
