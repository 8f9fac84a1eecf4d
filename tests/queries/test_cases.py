"""A case holds the claims, their activities and what somebody may do; a subject what was said."""

from __future__ import annotations

import pytest

from chungtay.actions import decisions, recognitions
from chungtay.domain.permissions import NotFound
from chungtay.queries.cases import case, subject
from chungtay.storage import models
from tests.actions.cast import LAN, PROGRAMME, key, later
from tests.queries.deciding import AT
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


def test_a_case_knows_the_sides_without_what_is_asked(world):
    own, partner = world.own_claim.id, world.partner_claim.id
    known = case([own, partner], programme=PROGRAMME, actor=world.actor("standing"), at=AT)
    assert known.sides == (frozenset({own}), frozenset({partner}))
    assert known.powers.decide


def test_what_a_programme_does_not_count_is_no_case(world):
    with pytest.raises(NotFound):
        case([key("x")], programme=PROGRAMME, actor=world.actor("standing"), at=AT)


def test_everything_that_is_said_is_a_subject(world):
    a, b, c = world.own_claim.id, world.partner_claim.id, world.foreign_claim.id
    joined = recognitions.join([a, b], by=LAN, at=later(3))
    apart = recognitions.not_the_same(a, c, reason="", by=LAN, at=later(4))
    part = recognitions.part_of(a, c, by=LAN, at=later(5))
    chosen = decisions.choose(a, reason="", by=LAN, at=later(6))
    found = [subject(id) for id in (joined, apart, part, chosen)]
    assert [f.kind for f in found] == [
        models.Join, models.NotSame, models.PartOf, models.Decision,
    ]  # fmt: skip
    assert [set(f.claims) for f in found] == [{a, b}, {a, c}, {a, c}, {a}]
    with pytest.raises(NotFound):
        subject(key("x"))
