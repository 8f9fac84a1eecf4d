"""What counting once is worth: the difference to adding all reports, and all that explains it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import recognitions
from chungtay.domain.claims import Coverage, Role
from chungtay.domain.permissions import NotAllowed
from chungtay.queries.results.scope import Wanted
from chungtay.queries.worth import worth
from tests.actions.cast import LAN, later, recorded
from tests.cast import ROADS, says
from tests.domain.worlds import GIFTS
from tests.domain.worlds import world as made
from tests.queries.cast import anybody, seen_by
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


@pytest.fixture
def joined(world) -> str:
    """Two bodies' road of 2,5 km is one; the Front's 3 km are another."""
    both = [world.own_claim.id, world.partner_claim.id]
    return recognitions.join(both, by=LAN, at=later(4))


def test_a_road_of_two_bodies_is_counted_twice_by_adding(world, joined):
    found = worth(seen_by(world, "standing"), Wanted())
    (line,) = found.lines
    assert (line.indicator, line.adding, line.once) == (ROADS.code, Decimal(8), Decimal("5.5"))
    assert (line.difference, line.joint, line.overlap) == (Decimal("2.5"), Decimal("2.5"), 0)
    assert (line.activities, round(line.per_cent, 1)) == (1, Decimal("45.5"))
    assert {share.code: share.amount for share in line.shares} == {
        "women": Decimal("2.5"), "army": Decimal("2.5"), "front": Decimal(3),
    }  # fmt: skip
    assert (found.reported, found.done, found.many) == (3, 2, 1)


def test_by_organisation_it_says_how_much_others_are_credited_with_too(world, joined):
    found = worth(seen_by(world, "standing"), Wanted())
    told = {line.code: (line.activities, line.joint) for line in found.organisations}
    assert told == {"army": (1, 1), "women": (1, 1), "front": (1, 0)}
    assert found.reported == sum(many for many, _ in told.values())


def test_the_joint_activities_explain_it_and_open(world, joined):
    found = worth(seen_by(world, "standing"), Wanted(indicator=ROADS.code))
    (shared,) = found.listed
    assert shared.linked
    assert (shared.amount, shared.excess) == (Decimal("2.5"), Decimal("2.5"))
    assert found.one.joint == sum(shared.excess for shared in found.listed)
    assert found.excess.credits - found.excess.amount == found.excess.total == found.one.once
    assert sum(line.credit for line in found.credits) == found.one.adding


def test_an_indicator_that_adding_gets_right_is_named_and_makes_no_line(world, said):
    said(says("women@lang-ven", GIFTS, "4"))
    found = worth(seen_by(world, "standing"), Wanted(period="2026"))
    assert "Suất quà tặng" in found.agreeing
    assert GIFTS.code not in {line.indicator for line in found.lines}


def test_sums_that_may_overlap_are_no_joint_activity(said):
    said(
        says("women@lang-ven", GIFTS, "40", role=Role.BARE, coverage=Coverage.OWN),
        says("army@lang-ven", GIFTS, "25", role=Role.BARE, coverage=Coverage.OWN),
    )
    (line,) = worth(anybody(), Wanted(period="2026")).lines
    assert (line.adding, line.once, line.joint, line.overlap) == (65, 40, 0, 25)
    assert (line.low, line.high) == (40, 65)


@pytest.mark.parametrize("seed", range(4))
def test_every_difference_is_explained_to_the_last_digit(seed):
    recorded(made(seed).book)
    found = worth(anybody(), Wanted(period="2026"))
    for line in found.lines:
        assert line.once + line.joint + line.overlap == line.adding
        assert sum(share.amount for share in line.shares) == line.adding


def test_who_may_not_see_results_sees_nothing(world):
    with pytest.raises(NotAllowed):
        worth(seen_by(world, "administrator"), Wanted())
