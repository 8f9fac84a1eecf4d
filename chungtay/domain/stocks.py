"""Stocks are the state on a day: the latest word counts, they never add over time (law 10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from chungtay.domain.claims import Claim, Role
from chungtay.domain.periods import Period

DEFAULT_AGE = timedelta(days=400)


def latest_stocks(
    claims: Iterable[Claim], *, period: Period, oldest: timedelta = DEFAULT_AGE
) -> tuple[Claim, ...]:
    """The claims of a stock indicator that speak for the end of the period.

    Of each body, place and category (of each statement, for an itemised one) the latest claim at or
    before the period's end; one older than `oldest` no longer speaks ("not reported"). The claims
    come back dated to the period, since a stock holds over all of it.
    """
    latest: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        if claim.days.last > period.last or period.last - claim.days.last > oldest:
            continue
        key = (
            claim.unit,
            claim.of_unit,
            claim.place,
            claim.categories,
            claim.role,
            claim.kind,
            claim.standing,
            _thing(claim),
        )
        before = latest.get(key)
        if before is None or claim.days.last >= before.days.last:
            latest[key] = claim
    return tuple(replace(claim, days=period) for claim in latest.values())


def _thing(claim: Claim) -> str:
    return claim.id if claim.role is Role.ACTIVITY else ""
