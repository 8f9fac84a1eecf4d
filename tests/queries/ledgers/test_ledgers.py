"""Who works with whom, and what each is credited with (laws 3, 4)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.permissions import NotFound
from chungtay.domain.spelling import sort_key
from chungtay.queries.ledgers import joint, ledger
from chungtay.queries.results import results
from chungtay.queries.results.scope import Wanted
from tests.actions.cast import recorded
from tests.cast import ROADS
from tests.domain.worlds import GIFTS
from tests.domain.worlds import world as made
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db


def test_two_who_did_one_road_have_a_bond(world):
    found = joint(seen_by(world, "reporter"), Wanted())
    (bond,) = found.company.bonds
    assert ({bond.one, bond.other}, bond.activities) == ({"army", "women"}, 1)
    assert found.between("women", "army") is bond
    assert found.between("women", "front") is None
    (activity,) = found.shared
    assert activity.organisations == ("Hội Liên hiệp Phụ nữ", "Quân đội")
    assert activity.figures == ("2,5 km",)
    assert activity.amount is None


def test_of_one_indicator_the_credits_exceed_the_total_by_what_was_done_together(world):
    found = joint(seen_by(world, "standing"), Wanted(indicator=ROADS.code))
    assert (found.excess.credits, found.excess.total) == (Decimal(8), Decimal("5.5"))
    assert (found.excess.joint, found.excess.overlap) == (Decimal("2.5"), Decimal(0))
    assert sum(told.excess for told in found.shared) == found.excess.joint
    assert [line.credit for line in found.lines] == [Decimal("2.5"), Decimal(3), Decimal("2.5")]


@pytest.mark.parametrize("seed", range(3))
def test_the_excess_is_what_adding_all_reports_would_have_given_too_much(seed):
    recorded(made(seed).book)
    line = next(
        line for line in results(anybody(), Wanted(period="2026")).indicators
        if line.indicator == GIFTS.code
    )  # fmt: skip
    found = joint(anybody(), Wanted(period="2026", indicator=GIFTS.code))
    assert found.excess.amount == line.shared
    assert found.excess.joint + found.excess.overlap == line.shared


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(indicator=ROADS.code)])
def test_organisations_stand_by_name_and_not_by_volume(world, wanted):
    found = joint(seen_by(world, "standing"), wanted)
    names = [member.name for member in found.company.members]
    assert names == sorted(names, key=sort_key)
    assert [line.name for line in found.lines] == sorted(
        (line.name for line in found.lines), key=sort_key
    )


def test_a_pair_opens_into_what_the_two_did(world):
    found = joint(
        seen_by(world, "standing"), Wanted(indicator=ROADS.code), one="women", other="army"
    )
    assert [member.code for member in found.pair] == ["women", "army"]
    assert found.bond.amount == Decimal("2.5") == sum(told.amount for told in found.shared)
    nobody = joint(seen_by(world, "standing"), Wanted(), one="women", other="nobody")
    assert nobody.pair is None


def test_nobody_did_anything_together_yet(everybody):
    assert joint(seen_by(everybody, "standing"), Wanted()).is_empty


def test_a_ledger_tells_credit_partners_and_shared_work(world):
    found = ledger(seen_by(world, "reporter"), Wanted(), "women")
    (line,) = found.lines
    assert (line.credit, line.own, line.shared, line.rest) == (
        Decimal("2.5"),
        None,
        Decimal("2.5"),
        0,
    )
    assert [(p.code, p.amount) for p in line.partners] == [("army", Decimal("2.5"))]
    assert (found.activities, found.many) == (1, 1)
    assert found.name == "Hội Liên hiệp Phụ nữ"


def test_a_partners_ledger_shows_only_what_was_done_with_ones_own(world):
    found = ledger(seen_by(world, "reporter"), Wanted(), "army")
    assert [line.credit for line in found.lines] == [Decimal("2.5")]
    assert ledger(seen_by(world, "reporter"), Wanted(period="2020"), "army").lines == ()


@pytest.mark.parametrize("organisation", ["front", "nobody", ""])
def test_who_took_part_in_nothing_of_ones_own_is_not_there(world, organisation):
    with pytest.raises(NotFound):
        ledger(seen_by(world, "reporter"), Wanted(), organisation)


def test_asking_again_costs_the_same_few_questions(world, django_assert_max_num_queries):
    visitor = seen_by(world, "standing")
    joint(visitor, Wanted(indicator=ROADS.code))
    ledger(visitor, Wanted(), "women")
    with django_assert_max_num_queries(3):
        joint(visitor, Wanted(indicator=ROADS.code))
    with django_assert_max_num_queries(3):
        ledger(visitor, Wanted(), "women")
