"""Opening a number: the activities, the claims and the sentences behind one total (law 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.activities import Activity
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Counted, count
from chungtay.domain.places import COUNTRY
from chungtay.domain.problems import Problem
from chungtay.domain.tracing import Opened, trace
from chungtay.queries.totals import Asking, Filters, asking


class IndicatorNeeded(Problem):
    """A trace opens one number; of which indicator was not said."""

    code = "indicator-needed"


@dataclass(frozen=True, slots=True)
class TracePart:
    """One addend: an activity, or the "not itemised" rest of a bare sum."""

    kind: str  # "activity" or "not-itemised"
    activity: str
    title: str
    place: str
    day: str
    amount: Decimal
    confirmed: bool
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class TraceAnswer:
    """A number opened three times: as counted, at its least and at its greatest."""

    filters: Filters
    indicator: str
    counted: Counted
    total: tuple[TracePart, ...]
    low: tuple[TracePart, ...]
    high: tuple[TracePart, ...]
    mentions: tuple[Claim, ...]
    held: tuple[Claim, ...]
    earlier: TraceAnswer | None = None


def open_total(filters: Filters) -> TraceAnswer:
    """Everything behind one total, and behind the same one of the period against. Raises
    `IndicatorNeeded` where none is named."""
    if not filters.indicator:
        raise IndicatorNeeded()
    asked = asking(filters)
    opened = _opened(asked)
    return opened if asked.against is None else replace(opened, earlier=_opened(asked.earlier))


def _opened(asked: Asking) -> TraceAnswer:
    (indicator,) = asked.spoken_of()
    counted = count(asked.ledger.book, asked.question(indicator))
    opened = trace(counted)
    lookup = _Lookup(asked)
    return TraceAnswer(
        filters=asked.filters,
        indicator=indicator.code,
        counted=counted,
        total=lookup.parts(opened.total),
        low=lookup.parts(opened.low),
        high=lookup.parts(opened.high),
        mentions=lookup.claims(counted.mentions),
        held=lookup.claims(counted.held),
    )


class _Lookup:
    """Claims and activities by id."""

    def __init__(self, asked: Asking) -> None:
        self._book, self._on = asked.ledger.book, asked.on

    def claims(self, ids: Sequence[str]) -> tuple[Claim, ...]:
        return tuple(self._book.by_id[id] for id in ids if id in self._book.by_id)

    def _activity(self, id: str) -> Activity | None:
        return next((world.by_id[id] for world in self._book.worlds if id in world.by_id), None)

    def parts(self, opened: Sequence[Opened]) -> tuple[TracePart, ...]:
        return tuple(self._part(part) for part in opened)

    def _part(self, part: Opened) -> TracePart:
        activity = self._activity(part.activity)
        claims = self.claims(part.claims)
        if activity is None:
            first = claims[0]
            return TracePart(
                "not-itemised", "", first.title, first.place_name, "", part.amount, True, claims
            )
        land, place = self._book.territory, activity.place(self._book.territory)
        return TracePart(
            kind="activity",
            activity=activity.id,
            title=activity.title,
            place="" if place == COUNTRY else land.called(place, self._on).name,
            day=activity.counting_day.isoformat(),
            amount=part.amount,
            confirmed=activity.confirmed,
            claims=claims,
        )
