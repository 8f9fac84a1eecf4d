"""Whoever takes part sees an activity; nobody else does."""

from __future__ import annotations

import pytest

from chungtay.actions import recognitions
from chungtay.domain.permissions import NotFound
from chungtay.queries.sight import sight
from tests.actions.cast import later
from tests.queries.cast import seen_by


def test_one_sees_what_one_s_own_unit_takes_part_in(world):
    lan = sight(seen_by(world, "reporter"))
    assert lan.claim(world.own_claim.id).id == world.own_claim.id
    with pytest.raises(NotFound):
        lan.claim(world.foreign_claim.id)
    with pytest.raises(NotFound):
        lan.activity_of(world.foreign_claim.id)


def test_what_is_proposed_to_be_the_own_activity_is_seen_too(world):
    """The army names nobody, yet chị Lan has to decide whether its road is hers."""
    lan = sight(seen_by(world, "reporter"))
    assert lan.sees_claim(world.partner_claim)
    assert lan.activity_of(world.partner_claim.id)


def test_said_to_be_another_it_is_seen_no_more(world):
    recognitions.not_the_same(
        world.own_claim.id, world.partner_claim.id, reason="Hai đường", by="x", at=later(9)
    )
    lan = sight(seen_by(world, "reporter"))
    with pytest.raises(NotFound):
        lan.claim(world.partner_claim.id)


def test_whoever_reaches_everybody_sees_everything(world):
    seen = sight(seen_by(world, "standing"))
    assert {c.id for a in seen.activities for c in a.claims} == {
        world.own_claim.id, world.partner_claim.id, world.foreign_claim.id,
    }  # fmt: skip


def test_whoever_has_no_post_for_records_sees_nothing(world):
    assert sight(seen_by(world, "administrator")).activities == ()


def test_what_nobody_said_is_not_found(world):
    lan = sight(seen_by(world, "reporter"))
    for id in ("", "nonsense", world.proposal):
        with pytest.raises(NotFound):
            lan.activity_of(id)
