"""Categories that set a sum apart."""

from __future__ import annotations

from decimal import Decimal

from chungtay.domain.claims import Claim, Role
from chungtay.domain.figures import Figure
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.reading.claims.wholes import with_telling_categories

YEAR = STATE_CALENDAR.year(2026)


def total(id, *categories, role=Role.BARE):
    return Claim(id, "u", "gifts", Figure(Decimal(5)), YEAR, role=role, categories=categories)


def kept(*claims):
    return [claim.categories for claim in with_telling_categories(claims)]


def test_a_sum_that_stands_alone_is_of_everybody():
    assert kept(total("a", ("beneficiary", "poor"))) == [()]


def test_sums_of_different_people_stay_apart():
    poor, policy = ("beneficiary", "poor"), ("beneficiary", "policy-family")
    assert kept(total("a", poor), total("b", policy)) == [(poor,), (policy,)]


def test_anybody_sets_nothing_apart():
    poor, anybody = ("beneficiary", "poor"), ("beneficiary", "general")
    assert kept(total("a", poor), total("b", anybody)) == [(), ()]


def test_doings_and_parts_keep_their_categories():
    poor = ("beneficiary", "poor")
    assert kept(total("a", poor, role=Role.ACTIVITY), total("b", poor, role=Role.PART)) == [
        (poor,),
        (poor,),
    ]
