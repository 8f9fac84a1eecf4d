"""A unit says that it took no part, until it takes that back."""

from __future__ import annotations

import pytest

from chungtay.actions import objections
from chungtay.actions.objections import ReasonMissing
from chungtay.domain.permissions import NotFound
from chungtay.queries.books import open_ledger
from chungtay.queries.denials import denials, denied
from tests.actions.cast import PROGRAMME, key, later
from tests.actions.conftest import programme, said
from tests.actions.test_verdicts import actor
from tests.cast import LAN, ROADS, says

__all__ = ["programme", "said"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def road(said):
    (claim,) = said(says("army@lang-ven", ROADS, "4", partners=(LAN,)))
    return claim


def deny(claim: str, *, unit: str = LAN, reason: str = "Không cử người", by: str = "lan"):
    return objections.deny(
        claim, unit=key(unit), reason=reason, programme=PROGRAMME, by=actor(by), at=later(4)
    )


def told():
    (activity,) = open_ledger(PROGRAMME).book.worlds[1].activities
    return denied(activity)


def test_the_last_word_of_a_unit_stands_by_the_claim_that_named_it(road):
    assert told() == {}
    deny(road.id)
    assert [one.reason for one in denials()[road.id]] == ["Không cử người"]
    assert told()[key(LAN)].reason == "Không cử người"


def test_taken_back_it_is_gone(road):
    objections.withdraw(deny(road.id), programme=PROGRAMME, by=actor("lan"), at=later(5))
    assert told() == {}


def test_only_who_is_named_and_tells_nothing_denies_and_says_why(road):
    with pytest.raises(ReasonMissing):
        deny(road.id, reason=" ")
    with pytest.raises(NotFound):
        deny(road.id, unit="army@lang-ven", by="binh")
    with pytest.raises(NotFound):
        deny(road.id, unit="front@lang-ven", by="binh")
    with pytest.raises(NotFound):
        deny(road.id, by="ta")
