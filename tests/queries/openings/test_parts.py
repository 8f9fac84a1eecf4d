"""Parts tell what may be told; what is out of sight is counted and not told of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.domain.counting import count
from chungtay.domain.permissions import NOTHING, Deed
from chungtay.queries.openings.parts import Maker, opened_claims, with_claims
from chungtay.queries.results.scope import Wanted, scope
from tests.cast import ROADS
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db


def opened(visitor):
    asked = scope(visitor, Wanted(indicator=ROADS.code))
    counted = count(asked.book, asked.question(asked.indicator))
    return asked, Maker(asked, counted).parts(counted.choices[0], end="total")


def test_activities_stand_in_the_order_of_their_places(world):
    _, parts = opened(anybody())
    assert [part.place for part in parts] == ["xã Cửa Sông", "xã Làng Ven"]


def test_who_sees_no_records_is_told_amounts_only(world):
    blind = replace(anybody(), reaches={**anybody().reaches, Deed.SEE_RECORDS: NOTHING})
    asked, parts = opened(blind)
    assert all(not part.seen and not part.title and not part.bodies for part in parts)
    assert all(part.amount for part in parts)
    assert all(not part.claims for part in with_claims(asked, parts))


def test_claims_are_told_once_each_and_unknown_ones_not_at_all(world):
    asked = scope(seen_by(world, "reporter"), Wanted())
    told = opened_claims(asked, [world.own_claim.id, world.own_claim.id, "nothing"])
    assert list(told) == [world.own_claim.id]


def test_the_joined_activity_shows_both_tellings_and_apart_each_shows_its_own(world):
    asked = scope(anybody(), Wanted(indicator=ROADS.code))
    counted = count(asked.book, asked.question(asked.indicator))
    maker = Maker(asked, counted)
    total = maker.parts(counted.choices[0], end="total")
    high = maker.parts(counted.choices[2], end="high")
    assert sorted(len(part.claim_ids) for part in total) == [1, 2]
    assert sorted(len(part.claim_ids) for part in high) == [1, 1, 1]
