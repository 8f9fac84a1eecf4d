"""What was decided lately: one line a word, with who was told and who objects."""

from __future__ import annotations

import pytest

from chungtay.actions import objections, verdicts
from chungtay.domain.notices import Matter
from chungtay.queries.verdicts import lately, verdicts_of
from tests.queries.cast import seen_by
from tests.queries.deciding import say
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


def test_nothing_was_decided_by_the_machine(world):
    assert lately(seen_by(world, "standing")) == ()


def test_the_newest_stands_first_and_what_was_undone_is_gone(world):
    made = say(world, verdicts.same, world.proposal, reason="Đã hỏi")
    chosen = say(
        world, verdicts.choose, world.own_claim.id, instead_of="", reason="Đo lại", minutes=6
    )
    seen = lately(seen_by(world, "standing"))
    assert [(v.id, v.matter) for v in seen] == [(chosen, Matter.CHOSEN), (made, Matter.JOINED)]
    assert seen[0].indicator == world.own_claim.indicator
    say(world, verdicts.undo, chosen, minutes=7)
    assert [v.id for v in lately(seen_by(world, "standing"))] == [made]


def test_all_pairs_of_one_not_the_same_are_one_word(world, said):
    from tests.cast import ROADS, says
    from tests.queries.deciding import joined

    (third,) = said(says("front@lang-ven", ROADS, "2.5"))
    three = joined(world.own_claim.id, world.partner_claim.id, third.id)
    say(world, verdicts.not_same, three, reason="Ba đường")
    (seen,) = lately(seen_by(world, "standing"))
    assert (seen.matter, seen.reason) == (Matter.APART, "Ba đường")


def test_it_is_seen_by_those_who_reach_somebody_in_it(world):
    say(world, verdicts.same, world.proposal)
    assert len(lately(seen_by(world, "reporter"))) == 1
    assert lately(seen_by(world, "stranger")) == ()


def test_an_objection_stands_beside_it(world):
    made = say(world, verdicts.same, world.proposal)
    say(world, objections.object_to, made, reason="Hai đường", by="reporter", minutes=6)
    (hers,) = lately(seen_by(world, "reporter"))[0].objections
    assert (hers.unit, hers.reason, hers.may_withdraw) == ("Phụ nữ Làng Ven", "Hai đường", True)
    assert lately(seen_by(world, "leader"))[0].objections[0].may_withdraw is False


def test_no_subjects_are_no_verdicts(world):
    assert verdicts_of(seen_by(world, "standing"), []) == ()
