"""A recognition's page: what is asked, what was decided, and what may be done about it."""

from __future__ import annotations

import pytest

from chungtay.actions import decisions, verdicts
from chungtay.domain.notices import Matter
from chungtay.domain.permissions import NotFound
from chungtay.domain.recognition import Strength
from chungtay.queries.recognitions import choice_of, known_subject, named, recognition
from tests.actions.cast import LAN, key, later
from tests.queries.cast import seen_by
from tests.queries.deciding import AT, joined, say
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


def page(world, id: str | None = None, who: str = "standing"):
    return recognition(seen_by(world, who), id or world.proposal, at=AT)


def test_a_proposal_waits_with_its_sides_and_its_effect(world):
    seen = page(world)
    assert (seen.strength, seen.waiting, seen.outcome) == (Strength.PROPOSED, True, None)
    assert {side.claim for side in seen.comparison.sides} == {
        world.own_claim.id, world.partner_claim.id,
    }  # fmt: skip
    assert [effect.same.text for effect in seen.effects] == ["2,5 km"]
    assert (seen.neighbours.place, seen.neighbours.many) == (1, 1)


def test_what_each_may_do_is_said(world):
    powers = {who: page(world, who=who).powers for who in ("standing", "coordinator", "reporter")}
    assert [p.decide for p in powers.values()] == [True, True, False]
    assert powers["reporter"].join
    assert not page(world, who="leader").powers.join


def test_what_is_out_of_reach_malformed_or_of_another_kind_is_not_found(world):
    chosen = decisions.choose(world.own_claim.id, reason="", by=LAN, at=later(3))
    for id, who in (
        (world.proposal, "stranger"), (key("x"), "standing"), ("x", "standing"),
        (chosen, "standing"),
    ):  # fmt: skip
        with pytest.raises(NotFound):
            page(world, id, who)


def test_a_decided_proposal_tells_who_decided_what_and_who_was_told(world):
    made = say(world, verdicts.same, world.proposal, by="coordinator", reason="Đã hỏi")
    for id in (world.proposal, made):
        seen = page(world, id)
        assert not seen.waiting
        assert (seen.outcome.id, seen.outcome.matter) == (made, Matter.JOINED)
        assert (seen.outcome.by, seen.outcome.reason) == ("Người coordinator", "Đã hỏi")
        assert set(seen.outcome.told) == {"Phụ nữ Làng Ven", "Quân sự Làng Ven"}
        assert seen.may_undo
        assert len(seen.comparison.sides) == 2
    assert not page(world, made, "reporter").may_undo


def test_an_undone_decision_says_so(world):
    made = say(world, verdicts.same, world.proposal)
    (again,) = say(world, verdicts.undo, made, by="coordinator", minutes=6)
    seen = page(world, made)
    assert (seen.outcome.stands, seen.outcome.undone_by) == (False, "Người coordinator")
    assert not seen.may_undo
    assert page(world, again).waiting


def test_apart_and_part_of_have_their_pages(world):
    apart = say(world, verdicts.not_same, world.proposal, reason="Hai thôn")
    seen = page(world, apart)
    assert (seen.outcome.matter, seen.outcome.reason) == (Matter.APART, "Hai thôn")
    (again,) = say(world, verdicts.undo, apart, minutes=6)
    part = say(
        world, verdicts.part_of, again, part=world.own_claim.id, whole=world.partner_claim.id,
        minutes=7,
    )  # fmt: skip
    for id in (part, again):
        seen = page(world, id)
        assert seen.outcome.matter is Matter.PART_OF
        claims = [side.claim for side in seen.comparison.sides]
        assert [claims[n] for n in seen.part] == [world.own_claim.id, world.partner_claim.id]


def test_a_machine_s_join_waits_for_a_word_too(world):
    join = joined(world.own_claim.id, world.foreign_claim.id, strength=Strength.MACHINE, score=0.9)
    seen = page(world, join)
    assert (seen.strength, seen.waiting) == (Strength.MACHINE, True)
    assert len(seen.effects) == 1


def test_decisions_that_stand_in_the_way_are_named(world):
    made = say(world, verdicts.same, world.proposal)
    chosen = decisions.choose(world.own_claim.id, reason="Đo lại", by=LAN, at=later(6))
    found = named(seen_by(world, "standing"), [made, chosen, made, "x", key("y")])
    assert [(one.id, one.matter) for one in found] == [
        (made, Matter.JOINED), (chosen, Matter.CHOSEN),
    ]  # fmt: skip
    lan = seen_by(world, "reporter")
    assert choice_of(lan, chosen) == (world.own_claim.id, world.own_claim.indicator)
    assert choice_of(lan, made) is None
    assert choice_of(lan, "x") is None
    assert choice_of(seen_by(world, "stranger"), chosen) is None, "nobody learns what others chose"
    assert known_subject(made).claims


def test_the_page_takes_few_queries(world, django_assert_max_num_queries):
    visitor = seen_by(world, "standing")
    recognition(visitor, world.proposal, at=AT)
    with django_assert_max_num_queries(16):
        recognition(visitor, world.proposal, at=AT)
