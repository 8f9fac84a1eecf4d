"""A unit that others named tells the same with one word, and is asked nothing again."""

from __future__ import annotations

import pytest

from chungtay.actions import objections, partners
from chungtay.domain.permissions import NotFound
from chungtay.queries.books import open_ledger
from chungtay.storage import models
from tests.actions.cast import PROGRAMME, key, later
from tests.actions.test_verdicts import actor
from tests.cast import LAN, ROADS, says

pytestmark = pytest.mark.django_db
ARMY = "army@lang-ven"


@pytest.fixture
def road(said):
    """The army tells of a road and names the women and the Front."""
    (claim,) = said(says(ARMY, ROADS, "4", partners=(LAN, "front@lang-ven")))
    return claim


def activity():
    (found,) = open_ledger(PROGRAMME).book.worlds[1].activities
    return found


def confirm(road, unit=LAN, by="lan", minutes=5):
    return partners.confirm(
        road.id, unit=key(unit), programme=PROGRAMME, by=actor(by), at=later(minutes)
    )


def test_who_confirms_tells_the_same_of_the_same_activity(road):
    (made,) = confirm(road)
    assert activity().claimants == {key(ARMY), key(LAN)}
    claim = next(c for c in activity().claims if c.id == made)
    assert (claim.figure, claim.days, claim.partners) == (
        road.figure, road.days, (key(ARMY),),  # of the Front it says nothing
    )  # fmt: skip


def test_confirmed_again_it_changes_nothing(road):
    confirm(road)
    entries = models.LedgerEntry.objects.count()
    assert confirm(road, minutes=6) == ()
    assert models.LedgerEntry.objects.count() == entries


def test_whoever_was_not_named_and_whoever_speaks_for_another_confirms_nothing(road):
    with pytest.raises(NotFound):
        confirm(road, unit="women@cua-song", by="ta")
    with pytest.raises(NotFound):
        confirm(road, unit="front@lang-ven")


def test_a_denial_ends_when_its_unit_confirms_and_only_its_own(road):
    for unit, by in ((LAN, "lan"), ("front@lang-ven", "binh")):
        objections.deny(
            road.id, unit=key(unit), reason="Không đi", programme=PROGRAMME, by=actor(by),
            at=later(4),
        )  # fmt: skip
    confirm(road)
    (standing,) = models.Objection.objects.filter(ended_by__isnull=True)
    assert str(standing.unit_id) == key("front@lang-ven")
