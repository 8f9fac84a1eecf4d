"""What our units were told, and how much waits."""

from __future__ import annotations

import pytest

from chungtay.actions import objections, people, verdicts
from chungtay.domain.notices import Matter
from chungtay.queries.notices import Counts, notices, objecting, tabs, unread, waiting
from tests.queries.cast import seen_by
from tests.queries.deciding import say
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(world) -> str:
    return say(world, verdicts.same, world.proposal, by="coordinator", reason="Đã hỏi")


def test_the_units_concerned_are_told_who_what_and_why(world, made):
    (told,) = notices(seen_by(world, "reporter"))
    assert (told.matter, told.by, told.reason) == (Matter.JOINED, "Người coordinator", "Đã hỏi")
    assert (told.units, told.title) == (("Phụ nữ Làng Ven",), "Đường liên thôn")
    assert (told.kind, told.subject, told.unread) == ("recognition", made, True)
    assert notices(seen_by(world, "stranger")) == ()


def test_a_decision_told_to_several_of_our_units_is_told_once(world, made):
    (told,) = notices(seen_by(world, "standing"))
    assert told.units == ("Phụ nữ Làng Ven", "Quân sự Làng Ven")


def test_the_newest_stands_first_and_a_choice_leads_to_its_figures(world, made):
    say(world, verdicts.choose, world.own_claim.id, instead_of="", reason="Đo lại", minutes=6)
    first, second = notices(seen_by(world, "reporter"))
    assert (first.kind, first.claim, first.indicator) == (
        "dispute", world.own_claim.id, world.own_claim.indicator,
    )  # fmt: skip
    assert second.matter is Matter.JOINED


def test_what_was_looked_at_is_no_longer_new(world, made):
    visitor = seen_by(world, "reporter")
    assert unread(visitor) == 1
    people.look(world.people["reporter"], number=10_000)
    assert unread(visitor) == 0
    assert not notices(visitor)[0].unread


def test_what_waits_is_counted_for_those_who_can_do_something_about_it(world, made):
    say(world, objections.object_to, made, reason="Hai đường", by="reporter", minutes=6)
    assert objecting(seen_by(world, "standing")) == 1
    assert waiting(seen_by(world, "standing")) == Counts(0, 0, 1, 2)
    assert waiting(seen_by(world, "leader")) == Counts(0, 0, 0, 0)


def test_a_proposal_waits_for_a_reporter_who_may_join(world):
    assert waiting(seen_by(world, "reporter")) == Counts(1, 0, 0, 0)
    assert tabs(seen_by(world, "reporter")).waiting == 1
