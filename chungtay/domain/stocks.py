"""Stocks are the state on a day: the latest word counts, they never add over time (law 10)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import timedelta

from chungtay.domain.claims import Claim, Role
from chungtay.domain.periods import Period
from chungtay.domain.places import Territory
from chungtay.domain.scopes import place_of
from chungtay.domain.units import Units

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


def without_outlived(
    claims: Collection[Claim], *, period: Period, units: Units, territory: Territory
) -> tuple[Claim, ...]:
    """Without the claims of bodies or places that ended, once their heirs have spoken of all their
    land: the stock of a merged commune is the one that the new commune told, not both."""
    spoken = [
        (claim, place_of(claim, units=units, territory=territory))
        for claim in claims
        if claim.role is not Role.ACTIVITY
    ]

    def is_outlived(claim: Claim) -> bool:
        place, body = place_of(claim, units=units, territory=territory), claim.unit
        lives = body not in units or units[body].lives(period.last)
        if lives and (place not in territory or territory[place].lives(period.last)):
            return False
        heirs = units.followers(body) | {body}
        later = [
            at
            for other, at in spoken
            if other.unit in heirs
            and other.days.last > claim.days.last
            and (other.categories, other.kind) == (claim.categories, claim.kind)
        ]
        covered = frozenset[str]().union(*(territory.land(at) for at in later))
        return bool(later) and territory.land(place) <= covered

    return tuple(claim for claim in claims if claim.role is Role.ACTIVITY or not is_outlived(claim))


def _thing(claim: Claim) -> str:
    return claim.id if claim.role is Role.ACTIVITY else ""
