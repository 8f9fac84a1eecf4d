"""Figures that do not agree, and sums that are less than what they must hold."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import recognitions, verdicts
from chungtay.domain.activities import DAYS, LEAD
from chungtay.domain.claims import Role
from chungtay.domain.notices import Matter
from chungtay.domain.periods import Period
from chungtay.domain.permissions import NotFound
from chungtay.queries.disputes import dispute, disputes, many_disputes, neighbours
from tests.actions.cast import LAN, later
from tests.cast import ROADS, says
from tests.queries.cast import seen_by
from tests.queries.deciding import AT, say
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


@pytest.fixture
def fronts(world, said):
    """The Front says that chị Lan's road is 9 km long."""
    (claim,) = said(says("front@lang-ven", ROADS, "9", days=world.own_claim.days), minutes=3)
    recognitions.join([world.own_claim.id, claim.id], by=LAN, at=later(4))
    return claim


def test_wholes_that_do_not_meet_are_a_dispute(world, fronts):
    (line,) = disputes(seen_by(world, "reporter")).lines
    assert (line.range, line.value) == ("2,5 – 9 km", "2,5 km")
    assert {(said.unit, said.text) for said in line.said} == {
        ("Phụ nữ Làng Ven", "2,5 km"), ("Mặt trận Làng Ven", "9 km"),
    }  # fmt: skip
    assert many_disputes(seen_by(world, "stranger")) == 0


def test_what_is_only_proposed_disputes_nothing(world):
    assert many_disputes(seen_by(world, "standing")) == 0


def test_the_page_offers_every_figure_and_tells_which_counts(world, fronts):
    seen = dispute(seen_by(world, "standing"), fronts.id, ROADS.code, at=AT)
    assert {o.claim for o in seen.offered} == {world.own_claim.id, fronts.id}
    assert (seen.disputed, seen.counts, seen.chosen) == (True, "", None)
    assert len(seen.comparison.sides) == 2
    say(world, verdicts.choose, fronts.id, instead_of="", reason="Đã đo lại")
    seen = dispute(seen_by(world, "standing"), world.own_claim.id, ROADS.code, at=AT)
    assert (seen.disputed, seen.counts, seen.line.value) == (False, fronts.id, "9 km")
    assert (seen.chosen.reason, seen.chosen.by) == ("Đã đo lại", "Người standing")
    assert set(seen.chosen.told) >= {"Phụ nữ Làng Ven", "Mặt trận Làng Ven"}


def test_what_is_not_there_or_out_of_reach_is_not_found(world, fronts):
    for who, claim, indicator in (
        ("stranger", fronts.id, ROADS.code), ("standing", "x", ROADS.code),
        ("standing", fronts.id, "nothing"), ("standing", fronts.id, "gifts"),
    ):  # fmt: skip
        with pytest.raises(NotFound):
            dispute(seen_by(world, who), claim, indicator, at=AT)


def test_neighbours_lead_to_the_next_dispute(world, fronts, said):
    one, other = said(
        says("women@cua-song", ROADS, "1"), says("army@cua-song", ROADS, "6"), minutes=5
    )
    recognitions.join([one.id, other.id], by=LAN, at=later(6))
    visitor = seen_by(world, "standing")
    first, second = (f"{d.activity.id}/{d.indicator}" for d in disputes(visitor).lines)
    assert neighbours(visitor, *first.split("/")).after == second
    assert neighbours(visitor, *second.split("/")).before == first
    beside = neighbours(visitor, world.foreign_claim.id, ROADS.code)
    assert (beside.place, beside.after) == (0, first)


def test_a_sum_smaller_than_its_activities_contradicts_them(world, said):
    said(says("women@lang-ven", ROADS, "1", role=Role.BARE, days=world.own_claim.days))
    (told,) = disputes(seen_by(world, "reporter")).contradictions
    assert (told.unit, told.text, told.year) == ("Phụ nữ Làng Ven", "1 km", 2026)
    assert disputes(seen_by(world, "stranger")).contradictions == ()


# ------------------------------------------------------------------- days, place and lead
@pytest.fixture
def elsewhere(world, said):
    """The Front tells of the same road on another day, and says that it led it."""
    day = Period.of_days(date(2026, 5, 25), date(2026, 5, 25))
    (claim,) = said(
        says("front@lang-ven", ROADS, "2.5", days=day, lead="front@lang-ven"), minutes=3
    )
    recognitions.join([world.own_claim.id, claim.id], by=LAN, at=later(4))
    return claim


def test_days_that_bodies_tell_differently_wait_for_a_choice(world, elsewhere):
    found = disputes(seen_by(world, "reporter"))
    assert (found.lines, found.many_fields, found.many_minor) == ((), 0, 1)
    (line,) = found.minor  # both days are of May: no period's figures move
    assert (line.indicator, line.value) == (DAYS, "25/05/2026")
    assert {said.text for said in line.said} == {"19/05/2026", "25/05/2026"}
    assert disputes(seen_by(world, "stranger")).many_minor == 0
    assert many_disputes(seen_by(world, "reporter")) == 0


def test_the_chosen_days_move_the_activity_and_who_was_not_taken_reads_why(world, elsewhere):
    made = say(
        world, verdicts.choose, world.own_claim.id, field=DAYS, instead_of="", reason="Có ảnh chụp"
    )
    page = dispute(seen_by(world, "reporter"), elsewhere.id, DAYS, at=AT)
    assert (page.disputed, page.line.value, page.counts) == (
        False, "19/05/2026", world.own_claim.id,
    )  # fmt: skip
    assert (page.chosen.reason, page.chosen.matter) == ("Có ảnh chụp", Matter.CHOSEN)
    assert "Mặt trận Làng Ven" in page.chosen.told
    assert disputes(seen_by(world, "reporter")).many_minor == 0
    say(world, verdicts.undo, made, minutes=7)
    assert dispute(seen_by(world, "reporter"), elsewhere.id, DAYS, at=AT).disputed


def test_what_says_nothing_of_a_field_cannot_be_chosen_for_it(world, elsewhere):
    with pytest.raises(NotFound):
        say(world, verdicts.choose, world.own_claim.id, field=LEAD, instead_of="", reason="x")
    with pytest.raises(NotFound):
        say(world, verdicts.choose, elsewhere.id, field="title", instead_of="", reason="x")


def test_the_lead_s_telling_is_marked(world, elsewhere):
    page = dispute(seen_by(world, "standing"), elsewhere.id, DAYS, at=AT)
    assert {o.unit: o.is_lead for o in page.offered} == {
        "Phụ nữ Làng Ven": False, "Mặt trận Làng Ven": True,
    }  # fmt: skip
