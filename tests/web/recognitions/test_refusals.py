"""A refusal is a sentence without ids, with links to what it speaks of."""

from __future__ import annotations

import pytest

from chungtay.actions import verdicts
from chungtay.actions.recognitions import UndoRefused
from chungtay.domain.deciding import NotTheDecider
from chungtay.domain.recognition import JoinRefused, PartRefused
from chungtay.web.recognitions.refusals import refusal_of
from tests.queries.cast import seen_by
from tests.queries.deciding import say

pytestmark = pytest.mark.django_db


def test_decisions_in_the_way_are_linked_and_their_ids_are_not_read(world):
    made = say(world, verdicts.same, world.proposal)
    visitor = seen_by(world, "standing")
    for problem in (
        JoinRefused(not_same=made, joins=""),
        UndoRefused(what="x", standing=made),
    ):
        refusal = refusal_of(visitor, problem)
        assert made not in refusal["told"]
        assert [one.id for one in refusal["standing"]] == [made]


def test_other_refusals_say_their_own_sentence(world):
    visitor = seen_by(world, "standing", "en")
    assert "part of itself" in refusal_of(visitor, PartRefused(activity="x"))["told"]
    refusal = refusal_of(visitor, NotTheDecider())
    assert "for others to decide" in refusal["told"]
    assert refusal["standing"] == ()
