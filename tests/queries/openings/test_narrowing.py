"""A range says why it is one, and what would narrow it most stands first."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.actions import recognitions
from chungtay.domain.claims import Coverage, Role
from chungtay.domain.counting import count
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Share
from chungtay.queries.openings.narrowing import narrowings
from chungtay.queries.results.scope import Wanted, scope
from tests.actions.cast import LAN, later, recorded
from tests.cast import LABOUR, ROADS, says
from tests.cast import LAN as LANS_BODY
from tests.domain.worlds import GIFTS
from tests.domain.worlds import world as made
from tests.queries.cast import anybody

pytestmark = pytest.mark.django_db


def told(indicator):
    asked = scope(anybody(), Wanted(indicator=indicator.code, period="2026"))
    counted = count(asked.book, asked.question(asked.indicator))
    return counted, narrowings(asked, counted)


def test_an_exact_number_needs_no_narrowing(said):
    said(says(LANS_BODY, ROADS, "2"))
    assert told(ROADS)[1] == ()


def test_a_proposal_is_worth_what_the_two_come_to_apart(world):
    _, (reason,) = told(ROADS)
    assert (reason.code, reason.amount, reason.join) == ("proposal", Decimal("2.5"), world.proposal)
    assert set(reason.bodies) == {"Phụ nữ Làng Ven", "Quân sự Làng Ven"}
    assert reason.activity


def test_sums_that_may_overlap_are_worth_what_they_may_share(said):
    said(
        says("women@lang-ven", GIFTS, "40", role=Role.BARE, coverage=Coverage.OWN),
        says("army@lang-ven", GIFTS, "25", role=Role.BARE, coverage=Coverage.OWN),
    )
    counted, reasons = told(GIFTS)
    assert (counted.low, counted.high) == (40, 65)
    # Whichever of the two itemises what it did, the range closes.
    assert [(r.code, r.amount) for r in reasons] == [("overlap", Decimal(25))] * 2
    assert {r.bodies for r in reasons} == {("Quân sự Làng Ven",), ("Phụ nữ Làng Ven",)}
    assert all(r.claim for r in reasons)


def test_a_dispute_and_an_unsaid_share_and_a_range_lead_to_their_activity(said):
    road = (says(LANS_BODY, ROADS, "2"), says("army@lang-ven", ROADS, "5"))
    days = (says(LANS_BODY, LABOUR, "10"), says("army@lang-ven", LABOUR, "30"))
    span = Figure(Decimal(3), Qualifier.RANGE, Decimal(4))
    kept = said(*road, *days, replace(says("front@cua-song", ROADS, "3"), figure=span))
    recognitions.join([kept[0].id, kept[1].id], by=LAN, at=later(5))
    recognitions.join([kept[2].id, kept[3].id], by=LAN, at=later(6))
    assert [(r.code, r.amount) for r in told(ROADS)[1]] == [
        ("dispute", Decimal(3)), ("range", Decimal(1)),
    ]  # fmt: skip
    assert [(r.code, r.amount) for r in told(LABOUR)[1]] == [("unsaid", Decimal(10))]
    assert LABOUR.share is Share.UNSAID


@pytest.mark.parametrize("seed", range(4))
def test_no_reason_is_wider_than_the_range_and_the_widest_comes_first(seed):
    recorded(made(seed).book)
    counted, reasons = told(GIFTS)
    amounts = [reason.amount for reason in reasons]
    assert amounts == sorted(amounts, reverse=True)
    assert all(0 < amount <= counted.high - counted.low for amount in amounts)
    assert bool(reasons) == (counted.low != counted.high)
