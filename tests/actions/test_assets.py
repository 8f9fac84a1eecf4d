"""Saying that two works are on one asset: who may, what others hear, and taking it back exactly."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from chungtay.actions import assets, recognitions, verdicts
from chungtay.actions.assets import OneActivity
from chungtay.actions.ledger import deciding
from chungtay.actions.recognitions import Recognised, add_joins
from chungtay.domain.assets import AssetRefused, NoAsset
from chungtay.domain.deciding import NotTheDecider
from chungtay.domain.permissions import Actor, NotAllowed, PersonRole, Post
from chungtay.domain.recognition import JoinRefused, Strength
from chungtay.queries.seals import broken_seals
from chungtay.queries.totals import Filters, totals
from chungtay.storage import facts, models
from tests.actions.cast import PROGRAMME, TOLD, key, later
from tests.cast import LABOUR, says

pytestmark = pytest.mark.django_db

HERS, ARMYS, FRONTS, FAR = (key(claim.id) for claim in TOLD)
WORK = says("front@lang-ven", LABOUR, "40")
WHO = {
    "lan": (PersonRole.REPORTER, "women@lang-ven"),
    "ha": (PersonRole.COORDINATOR, "women@ninh-binh"),
    "binh": (PersonRole.STANDING, "joint@ninh-binh"),
    "son": (PersonRole.LEADER, "joint@ninh-binh"),
}


@pytest.fixture
def claims(said) -> list[str]:
    return [claim.id for claim in said(*TOLD, WORK)]


@pytest.fixture
def proposal(claims) -> str:
    pair = Recognised(frozenset({HERS, ARMYS}), Strength.PROPOSED, 0.7)
    with deciding("recognise", by="machine", at=later(4)) as recorder:
        (join,) = add_joins(recorder, [pair])
    return join


def say(word, *args, by: str = "binh", minutes: int = 5, **more):
    role, unit = WHO[by]
    actor = Actor(key(by), (Post(role, key(unit)),))
    return word(*args, programme=PROGRAMME, by=actor, at=later(minutes), **more)


def numbers() -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """Works at least and at most, and the different assets."""
    row = next(r for r in totals(Filters(PROGRAMME)).rows if r.keys["indicator"] == "rural-road-km")
    return row.counted.low, row.counted.high, row.assets.total, Decimal(row.assets.again)


def state() -> tuple[object, ...]:
    joins = {(j.claims, j.strength) for j in facts.joins()}
    apart = {said.claims for said in facts.apart()}
    ties = {tie.claims for tie in facts.asset_ties()}
    return joins, apart, ties, {said.claims for said in facts.other_assets()}, numbers()


def test_both_works_count_and_the_asset_is_one(claims):
    before = numbers()
    say(assets.same_asset, HERS, ARMYS, reason="Đoạn đường cũ")
    low, high, different, again = numbers()
    assert (low, high) == before[:2]
    assert (different, again) == (before[2] - Decimal("2.5"), 1)


def test_partners_are_told_in_the_entry_itself(claims):
    said = say(assets.same_asset, HERS, ARMYS, reason="Đoạn đường cũ")
    told = models.Notice.objects.order_by("unit_id")
    assert {(str(n.unit_id), n.matter, n.subject, n.reason) for n in told} == {
        (key("women@lang-ven"), "same-asset", said, "Đoạn đường cũ"),
        (key("army@lang-ven"), "same-asset", said, "Đoạn đường cũ"),
    }
    assert list(broken_seals()) == []


def test_a_proposal_is_answered_by_it_and_waits_again_when_it_is_undone(claims, proposal):
    before = state()
    said = say(verdicts.another_work, proposal)
    joins, apart, ties, _, _ = state()
    assert (joins, apart, ties) == (set(), {frozenset({HERS, ARMYS})}, {frozenset({HERS, ARMYS})})
    say(verdicts.undo, said, minutes=6)
    assert state() == before


def test_not_the_same_asset_is_remembered_and_can_be_taken_back(claims):
    before = state()
    said = say(assets.other_asset, HERS, ARMYS)
    with pytest.raises(AssetRefused) as refused:
        say(assets.same_asset, HERS, ARMYS, minutes=6)
    assert refused.value.facts["said"] == said
    with pytest.raises(JoinRefused):
        recognitions.join([HERS, ARMYS], by="binh", at=later(7))
    say(verdicts.undo, said, minutes=8)
    assert state() == before


def test_what_closes_over_a_no_is_refused_and_changes_nothing(claims):
    no = say(assets.other_asset, HERS, FRONTS)
    tie = say(assets.same_asset, HERS, ARMYS, minutes=6)
    before = state()
    with pytest.raises(AssetRefused) as refused:
        say(assets.same_asset, ARMYS, FRONTS, minutes=7)
    assert refused.value.facts == {"said": no, "ties": tie}
    with pytest.raises(JoinRefused):
        recognitions.join([ARMYS, FRONTS], by="binh", at=later(8))
    with pytest.raises(AssetRefused):
        say(assets.other_asset, HERS, ARMYS, minutes=9)
    assert state() == before


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_words_are_taken_back_in_any_order(claims, order):
    before = state()
    said = [
        say(assets.same_asset, HERS, ARMYS),
        say(assets.same_asset, ARMYS, FRONTS, minutes=6),
        say(assets.other_asset, HERS, FAR, minutes=7),
    ]
    assert numbers()[3] == 2
    for minutes, place in enumerate(order, start=8):
        say(verdicts.undo, said[place], minutes=minutes)
    assert state() == before


def test_ties_follow_what_is_joined(claims):
    say(assets.same_asset, HERS, ARMYS)
    recognitions.join([ARMYS, FRONTS], by="binh", at=later(6))
    (home,) = {facts.book(models.Programme.objects.get(), **_rules()).assets[1][c] for c in (HERS,)}
    assert home == HERS
    with pytest.raises(JoinRefused):
        recognitions.join([HERS, FRONTS], by="binh", at=later(7))  # they are two works


def _rules():
    from chungtay.vocabulary.indicators import catalogue
    from chungtay.vocabulary.measures import measures

    known = {code: term.measure for code, term in measures().items()}
    return {"catalogue": catalogue(), "measures": known}


def test_one_activity_is_no_two_works(claims):
    recognitions.join([HERS, ARMYS], by="binh", at=later(5))
    with pytest.raises(OneActivity):
        say(assets.same_asset, HERS, ARMYS, minutes=6)


def test_where_nothing_was_built_there_is_no_asset(claims):
    with pytest.raises(NoAsset):
        say(assets.same_asset, HERS, key(WORK.id))


def test_only_who_may_decide_says_so(claims):
    with pytest.raises(NotAllowed):
        say(assets.same_asset, HERS, ARMYS, by="son")
    with pytest.raises((NotAllowed, NotTheDecider)):
        say(assets.same_asset, HERS, ARMYS, by="lan")
    assert facts.asset_ties() == []
