"""Why a number changed: the entries on the claims behind it, or what stands where."""

from __future__ import annotations

import pytest

from chungtay.actions import programmes, recognitions, units
from chungtay.domain.permissions import Deed
from chungtay.queries.books import latest_entry, open_ledger
from chungtay.queries.restatements.causes import MOST_NAMED, Between, Cause, entered, of
from chungtay.queries.restatements.differing import Differing
from chungtay.queries.sight import Sight
from chungtay.storage import models
from tests.actions.cast import LAN, PROGRAMME, key, later
from tests.queries import reorganised as land
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db


def between(world, after: int, name: str = "standing") -> Between:
    visitor = seen_by(world, name)
    reach = visitor.reach(Deed.SEE_RECORDS)
    was, now = open_ledger(PROGRAMME, known=str(after)), open_ledger(PROGRAMME)
    return Between(visitor, Sight(was, reach), Sight(now, reach), after, now.number)


def kinds(found) -> list[str]:
    return [cause.kind for cause in found]


def test_only_what_was_entered_between_and_counts_is_a_cause(world):
    number, _ = latest_entry()
    pair = [world.own_claim.id, world.partner_claim.id]
    recognitions.join(pair, by=world.people["coordinator"], at=later(5))
    found = between(world, number).of_claims(set(pair))
    assert kinds(found[world.own_claim.id]) == ["join-person"]
    joined = found[world.own_claim.id][0]
    assert (joined.by, joined.title) == ("Người coordinator", "Đường liên thôn")
    assert joined.number == number + 1


def test_the_newsroom_sees_why_and_not_who(world):
    number, _ = latest_entry()
    pair = [world.own_claim.id, world.partner_claim.id]
    recognitions.join(pair, by=world.people["coordinator"], at=later(5))
    (first, *_) = between(world, number, "newsroom").of_claims(set(pair))[world.own_claim.id]
    assert (first.kind, first.by) == ("join-person", "")


def test_what_is_out_of_reach_is_told_of_by_its_kind_alone(world):
    foreign = world.foreign_claim.id
    (cause,) = between(world, 1, "reporter").of_claims({foreign})[foreign]
    assert cause == Cause(cause.kind, cause.number, cause.at, seen=False)


def test_a_claim_let_go_or_taken_in_is_a_cause(world):
    number, _ = latest_entry()
    own = world.own_claim.id
    entry = models.LedgerEntry.objects.order_by("number").last()
    models.Selection.objects.filter(claim=own).update(ended_by=entry)
    told = between(world, number - 1).of_claims({own})
    assert "let-go" in kinds(told[own])
    taken = models.Selection.objects.create(
        id=key("taken"), entry=entry, programme_code=PROGRAMME, claim_id=own
    )
    assert taken.entry.number == number
    assert "taken-in" in kinds(between(world, number - 1).of_claims({own})[own])


def test_a_reorganisation_is_named_by_its_title(everybody):
    number, _ = latest_entry()
    land.enter()
    entry = models.LedgerEntry.objects.order_by("number").last()
    models.Reorganisation.objects.create(
        id=key("event"), entry=entry, day=land.TURN, title="Sắp xếp xã", lines=[]
    )
    (cause,) = between(everybody, number).of_structure()
    assert (cause.kind, cause.title, cause.number) == ("reorganised", "Sắp xếp xã", number + 1)
    assert between(everybody, number + 1).of_structure() == ()


def test_registers_that_changed_otherwise_are_told_of_too(everybody):
    number, _ = latest_entry()
    land.enter()
    assert kinds(between(everybody, number).of_structure()) == ["registers"]


def test_a_name_changes_no_number(everybody):
    number, _ = latest_entry()
    seen = models.UnitName.objects.get(unit=key("women@lang-ven"), language="vi", ended_by=None)
    name = units.NewName("Hội mới", seen=str(seen.id))
    units.rename(key("women@lang-ven"), name, by=OPERATOR, at=later(9))
    assert between(everybody, number).of_structure() == ()


def test_a_charter_that_changed_is_a_definition(everybody):
    number, _ = latest_entry()
    charter = programmes.Charter(PROGRAMME, "Chương trình", calendar={"close_day": 20})
    programmes.found(charter, by=LAN, at=later(9))
    assert kinds(between(everybody, number).of_definitions()) == ["definition"]


def test_what_nothing_was_done_to_changed_with_what_stands_where():
    moved, own = Cause("reorganised", 3), Cause("said", 2)
    by_claim = {"a": (own,)}
    assert of([Differing(frozenset("a"))], by_claim, (moved,)) == (own,)
    assert of([Differing(frozenset("b"))], by_claim, (moved,)) == (moved,)
    assert of([Differing(frozenset("ab"))], by_claim, (moved,)) == (own,)
    beside = Differing(frozenset("b"), frozenset("a"))
    assert of([beside], by_claim, (moved,)) == (own,)
    joined, more = Cause("join-person", 4), {"a": (own,), "b": (Cause("chosen", 3),)}
    assert of([beside], {**more, "a": (own, joined)}, ()) == (Cause("chosen", 3), joined)


def test_changes_of_one_entry_are_told_together():
    at = later(1)
    told = [Cause("said", 2, at, "Lan", f"Đường {n}") for n in range(MOST_NAMED + 2)]
    (one, other) = entered([*told, Cause("chosen", 3, at)])
    assert (len(one.causes), one.more, one.by, one.seen) == (MOST_NAMED, 2, "Lan", True)
    assert (other.kind, other.more) == ("chosen", 0)


def test_many_claims_cost_no_more_questions_than_one(world, django_assert_max_num_queries):
    found = between(world, 1)
    ids = {world.own_claim.id, world.partner_claim.id, world.foreign_claim.id}
    with django_assert_max_num_queries(24):
        found.of_claims(ids)
