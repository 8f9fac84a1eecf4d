"""What others changed since one looked: told in a few sentences, within reach, never twice."""

from __future__ import annotations

from chungtay.actions import claims, recognitions, verdicts
from chungtay.queries.books import latest_entry
from chungtay.queries.changes import changes
from tests import cast
from tests.actions.cast import PROGRAMME, later, rekeyed
from tests.queries.cast import seen_by


def told(world, name, looked):
    return {c.kind: c.n for c in changes(seen_by(world, name), looked=looked).told}


def record(*said, by="somebody", minutes=9):
    kept = [rekeyed(claim) for claim in said]
    claims.record(kept, programme=PROGRAMME, by=by, at=later(minutes))
    return kept


def test_nothing_new_is_told_as_nothing(world):
    number, _ = latest_entry()
    news = changes(seen_by(world, "reporter"), looked=number)
    assert (news.told, news.moved) == ((), ())


def test_a_new_activity_is_told_by_its_title(world):
    number, _ = latest_entry()
    record(cast.says("women@lang-ven", cast.ROADS, "4", title="Đường ra đồng"))
    (news,) = changes(seen_by(world, "reporter"), looked=number).told
    assert (news.kind, news.n) == ("new", 1)
    assert [title for _, title in news.about] == ["Đường ra đồng"]


def test_what_is_out_of_reach_is_no_news(world):
    number, _ = latest_entry()
    record(cast.says("front@cua-song", cast.ROADS, "4"))
    assert told(world, "reporter", number) == {}
    assert told(world, "standing", number) == {"new": 1}


def test_what_one_did_oneself_is_no_news(world):
    number, _ = latest_entry()
    mine = cast.says("women@lang-ven", cast.ROADS, "4")
    record(mine, by=world.people["reporter"])
    assert told(world, "reporter", number) == {}
    assert told(world, "coordinator", number) == {"new": 1}


def test_a_decision_is_told_and_its_undoing_too(world):
    number, _ = latest_entry()
    standing = {"programme": PROGRAMME, "by": world.actor("standing")}
    made = verdicts.same(world.proposal, at=later(20), **standing)
    assert told(world, "reporter", number) == {"joined": 1}
    after, _ = latest_entry()
    recognitions.undo_join(made, by="somebody", at=later(30))
    assert told(world, "reporter", after) == {"undone": 1}
    assert told(world, "reporter", number) == {}  # joined and undone since: nothing stands


def test_said_to_be_two_things_is_told(world):
    number, _ = latest_entry()
    recognitions.not_the_same(
        world.own_claim.id, world.partner_claim.id, reason="Hai đường", by="x", at=later(20)
    )
    assert told(world, "reporter", number)["apart"] == 1


def test_a_correction_is_no_new_activity(world):
    number, _ = latest_entry()
    old = cast.says("women@lang-ven", cast.HOUSES, "3", id="first")
    record(old)
    between, _ = latest_entry()
    record(cast.says("women@lang-ven", cast.HOUSES, "2", id="second", replaces="first"))
    assert told(world, "reporter", between) == {"corrected": 1}
    assert told(world, "reporter", number) == {"new": 1, "corrected": 1}


def test_news_are_asked_for_a_fixed_number_of_times(world, django_assert_max_num_queries):
    number, _ = latest_entry()
    record(*(cast.says("women@lang-ven", cast.HOUSES, str(n)) for n in range(1, 30)))
    visitor = seen_by(world, "reporter")
    with django_assert_max_num_queries(45):
        changes(visitor, looked=number)
    with django_assert_max_num_queries(4):
        changes(visitor, looked=number)
