"""A person chooses which figure counts; the choice follows its activity, and can be taken back."""

from __future__ import annotations

import uuid
from decimal import Decimal

import pytest

from chungtay.actions import decisions, recognitions
from chungtay.actions.recognitions import ClaimUnknown
from chungtay.queries.totals import Filters, totals
from chungtay.storage import models
from chungtay.storage.rows import IdMalformed
from tests.actions.cast import LAN, PROGRAMME, later
from tests.cast import ROADS, says

pytestmark = pytest.mark.django_db

HERS = says("women@lang-ven", ROADS, "2")
ARMYS = says("army@lang-ven", ROADS, "5")
FRONTS = says("front@lang-ven", ROADS, "9")


def road(known: str | None = None) -> tuple[Decimal, Decimal, Decimal, int]:
    """Total, low, high and disputes of all roads."""
    (row,) = totals(Filters(PROGRAMME, known=known)).rows
    counted = row.counted
    return counted.total, counted.low, counted.high, counted.disputed


def choose(claim, minutes: int = 5) -> str:
    return decisions.choose(claim.id, reason="Đã đo lại", by=LAN, at=later(minutes))


def join(*claims, minutes: int = 4) -> str:
    return recognitions.join([claim.id for claim in claims], by=LAN, at=later(minutes))


@pytest.fixture
def disputed(said):
    """One road of which two bodies say different lengths."""
    hers, armys, fronts = said(HERS, ARMYS, FRONTS)
    join(hers, armys)
    return hers, armys, fronts


def test_a_choice_settles_a_dispute(disputed):
    hers, _, _ = disputed
    assert road() == (11, 11, 14, 1)
    choose(hers)
    assert road() == (11, 11, 11, 0)


def test_a_later_choice_ends_the_earlier_one_which_stays_on_record(disputed):
    hers, armys, _ = disputed
    first = choose(hers)
    choose(armys, minutes=6)
    assert road() == (14, 14, 14, 0)
    ended = models.Decision.objects.get(id=first)
    assert (ended.reason, ended.ended_by.action) == ("Đã đo lại", "choose-figure")


def test_a_choice_follows_its_activity_through_joins(disputed):
    hers, armys, fronts = disputed
    choose(armys)
    join(hers, fronts, minutes=6)
    assert road() == (5, 5, 5, 0)


def test_a_choice_made_on_another_claim_of_the_activity_is_the_same_choice(disputed):
    hers, armys, fronts = disputed
    choose(armys)
    join(hers, fronts, minutes=6)
    choose(fronts, minutes=7)
    assert road() == (9, 9, 9, 0)
    assert models.Decision.objects.filter(ended_by__isnull=True).count() == 1


def test_a_choice_taken_back_leaves_the_dispute_it_settled(disputed):
    hers, _, _ = disputed
    before = road()
    decision = choose(hers)
    decisions.withdraw(decision, by=LAN, at=later(6))
    assert road() == before
    with pytest.raises(decisions.DecisionUnknown):
        decisions.withdraw(decision, by=LAN, at=later(7))


def test_a_choice_is_remembered_as_it_was_known(disputed):
    hers, armys, _ = disputed
    answers = {models.LedgerEntry.objects.count(): road()}
    choose(hers)
    answers[models.LedgerEntry.objects.count()] = road()
    decisions.withdraw(choose(armys, minutes=6), by=LAN, at=later(7))
    assert {number: road(str(number)) for number in answers} == answers


@pytest.mark.parametrize(
    ("claim", "refusal"), [(str(uuid.UUID(int=1)), ClaimUnknown), ("one", IdMalformed)]
)
def test_a_claim_that_nobody_made_cannot_be_chosen(disputed, claim, refusal):
    with pytest.raises(refusal):
        decisions.choose(claim, reason="", by=LAN, at=later(5))
