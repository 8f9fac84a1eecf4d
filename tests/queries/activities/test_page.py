"""One activity opened: everybody's words, who took part, and what is still open."""

from __future__ import annotations

import pytest

from chungtay.actions import recognitions
from chungtay.domain.permissions import NotFound
from chungtay.queries.activities.page import activity_page, claim_page
from tests.actions.cast import later
from tests.queries.cast import seen_by


def test_an_activity_shows_who_tells_of_it_and_who_is_only_named(world):
    page = activity_page(seen_by(world, "reporter"), world.own_claim.id)
    assert [(p.name, p.tells) for p in page.participants] == [
        ("Phụ nữ Làng Ven", True),
        ("Quân sự Làng Ven", False),
    ]
    assert not page.partners_complete
    assert page.credited == ("Hội Liên hiệp Phụ nữ", "Quân đội")


def test_what_may_be_the_same_leads_to_the_decision(world):
    page = activity_page(seen_by(world, "reporter"), world.own_claim.id)
    assert [p.id for p in page.proposals] == [world.proposal]
    recognitions.join([world.own_claim.id, world.partner_claim.id], by="x", at=later(8))
    page = activity_page(seen_by(world, "reporter"), world.partner_claim.id)
    assert len(page.claims) == 2
    assert page.joins


def test_only_those_who_reach_the_author_open_the_document(world):
    lan = activity_page(seen_by(world, "reporter"), world.own_claim.id)
    assert lan.claims[0].document == world.own_document
    partner = claim_page(seen_by(world, "stranger"), world.foreign_claim.id)
    assert partner.claim.document == world.foreign_document


def test_a_claim_may_be_corrected_by_its_own_unit(world):
    assert claim_page(seen_by(world, "reporter"), world.own_claim.id).may_correct
    assert not claim_page(seen_by(world, "reporter"), world.partner_claim.id).may_correct
    assert not claim_page(seen_by(world, "leader"), world.own_claim.id).may_correct


def test_parts_and_wholes_are_shown_on_both_sides(world):
    recognitions.part_of(world.own_claim.id, world.foreign_claim.id, by="x", at=later(8))
    seen = seen_by(world, "standing")
    assert [w.id for w in activity_page(seen, world.own_claim.id).wholes] == [
        world.foreign_claim.id
    ]
    assert [p.id for p in activity_page(seen, world.foreign_claim.id).parts] == [world.own_claim.id]
    lan = activity_page(seen_by(world, "reporter"), world.own_claim.id)
    assert lan.wholes == (), "what lies out of reach is not named"


@pytest.mark.parametrize("page", [activity_page, claim_page])
def test_what_is_out_of_reach_is_not_found(world, page):
    for id in (world.foreign_claim.id, "nonsense"):
        with pytest.raises(NotFound):
            page(seen_by(world, "reporter"), id)
