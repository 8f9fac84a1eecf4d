"""What a decision would do: the same numbers as the totals will show."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import verdicts
from chungtay.domain.recognition import Join, Strength
from chungtay.queries.books import open_ledger
from chungtay.queries.effects import Effect, between, effects
from chungtay.queries.totals import Filters, totals
from chungtay.vocabulary.indicators import indicators
from tests.actions.cast import PROGRAMME, key
from tests.cast import ROADS, says
from tests.queries.deciding import joined, say
from tests.web.conftest import *  # noqa: F403

MONEY = next(code for code, term in indicators().items() if term.indicator.measure == "vnd")
pytestmark = pytest.mark.django_db


def effect(world, proposal: str | None = None) -> Effect | None:
    ledger = open_ledger(PROGRAMME)
    claims = [world.own_claim.id, world.partner_claim.id]
    join = Join(proposal or world.proposal, frozenset(claims), Strength.PROPOSED, 0.7)
    found = effects(ledger, join, [[ledger.book.by_id[c]] for c in claims], language="vi")
    return found[0] if found else None


def total(world) -> tuple[Decimal, Decimal, Decimal]:
    filters = Filters(PROGRAMME, place=key("lang-ven"), indicator=ROADS.code, period="2026")
    (row,) = totals(filters).rows
    return row.counted.total, row.counted.low, row.counted.high


def test_now_and_then_are_the_numbers_of_the_totals(world, said):
    said(says("front@lang-ven", ROADS, "4"), says("front@cua-song", ROADS, "7"))
    seen = effect(world)
    assert (seen.place_name, seen.year) == ("xã Làng Ven", 2026)
    assert (seen.now.total, seen.now.low, seen.now.high) == total(world)
    made = say(world, verdicts.same, world.proposal)
    assert (seen.same.total, seen.same.low, seen.same.high) == total(world)
    (again,) = say(world, verdicts.undo, made, minutes=6)
    say(world, verdicts.not_same, again, minutes=7)
    assert (seen.apart.total, seen.apart.low, seen.apart.high) == total(world)


def test_it_is_said_in_words(world):
    seen = effect(world)
    assert (seen.now.text, seen.same.text, seen.apart.text) == ("2,5 – 5 km", "2,5 km", "5 km")


def test_whatever_else_links_the_two_is_answered_by_the_same_decision(world):
    joined(world.own_claim.id, world.partner_claim.id, score=0.6)
    assert effect(world).apart.text == "5 km"


def test_a_decision_that_changes_no_total_says_so(world, said):
    (nothing,) = said(says("army@lang-ven", ROADS, "0", days=world.own_claim.days))
    ledger = open_ledger(PROGRAMME)
    sides = [[ledger.book.by_id[c]] for c in (world.own_claim.id, nothing.id)]
    join = Join("new", frozenset({world.own_claim.id, nothing.id}), Strength.MACHINE, 0.7)
    told = effects(ledger, join, sides, language="vi")
    assert all(e.same != e.apart for e in told)


def test_money_says_its_unit_at_both_ends():
    low, high = Decimal(900_000_000), Decimal(1_200_000_000)
    assert between(MONEY, low, high, "vi") == "900 triệu đồng – 1,2 tỷ đồng"
    assert between(ROADS.code, Decimal("2.5"), Decimal(5), "en") == "2.5 – 5 km"
