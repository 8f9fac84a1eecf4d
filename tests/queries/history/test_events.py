"""What happened to a claim is told by its rows, undoing included."""

from __future__ import annotations

from chungtay.actions import decisions, recognitions
from chungtay.queries.history.events import events_of, words_of
from chungtay.queries.sight import sight
from tests.actions.cast import later
from tests.queries.cast import seen_by


def kinds(world, *claims):
    seen = sight(seen_by(world, "standing"))
    return [event.kind for event in events_of(seen, [c.id for c in claims])]


def test_saying_proposing_joining_choosing_and_undoing_all_stand_in_order(world):
    own, partner = world.own_claim, world.partner_claim
    join = recognitions.join([own.id, partner.id], by="x", at=later(5))
    chosen = decisions.choose(own.id, reason="Đã đo", by="x", at=later(6))
    decisions.withdraw(chosen, by="x", at=later(7))
    recognitions.undo_join(join, by="x", at=later(8))
    assert kinds(world, own) == [
        "said", "join-proposed", "join-person", "chosen", "chosen-ended", "join-person-ended",
    ]  # fmt: skip


def test_an_end_says_what_was(world):
    chosen = decisions.choose(world.own_claim.id, reason="Đã đo", by="x", at=later(6))
    decisions.withdraw(chosen, by="x", at=later(7))
    seen = sight(seen_by(world, "standing"))
    (ended,) = [e for e in events_of(seen, [world.own_claim.id]) if e.kind == "chosen-ended"]
    assert (ended.was, ended.becomes, ended.reason) == ("2,5 km", "", "Đã đo")


def test_saying_apart_and_part_of_are_told_too(world):
    recognitions.not_the_same(
        world.own_claim.id, world.partner_claim.id, reason="Hai đường", by="x", at=later(5)
    )
    recognitions.part_of(world.own_claim.id, world.foreign_claim.id, by="x", at=later(6))
    assert {"apart", "part-of", "join-proposed-ended"} <= set(kinds(world, world.own_claim))


def test_a_hundred_claims_cost_no_more_questions_than_one(world, django_assert_max_num_queries):
    seen = sight(seen_by(world, "standing"))
    claims = [c.id for c in (world.own_claim, world.partner_claim, world.foreign_claim)]
    with django_assert_max_num_queries(10):
        events_of(seen, claims)


def test_the_words_of_a_claim_are_those_that_were_written(world):
    assert words_of(world.own_claim) == "2,5 km"
    assert words_of(None) == ""
