"""What is told differently besides figures: days that matter, and partners in question."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import corrections, objections, recognitions, verdicts
from chungtay.domain.activities import PARTNERS
from chungtay.domain.periods import Period
from chungtay.queries import notices
from chungtay.queries.activities.page import activity_page
from chungtay.queries.disputes import dispute, disputes, many_disputes
from chungtay.queries.totals import Filters, totals
from tests.actions.cast import LAN, PROGRAMME, key, later
from tests.cast import ROADS, says
from tests.queries.cast import seen_by
from tests.queries.deciding import AT, say
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db
FRONT = "front@lang-ven"


@pytest.fixture
def road(world, said):
    """The army tells of a road with the Front; the women say that only they and the army did it."""
    days = world.own_claim.days
    told = said(
        says("army@lang-ven", ROADS, "4", days=days, partners=(FRONT,), title="Đường mới"),
        says(
            "women@lang-ven", ROADS, "4", days=days, partners=("army@lang-ven",),
            partners_complete=True,
        ),
        minutes=3,
    )  # fmt: skip
    recognitions.join([claim.id for claim in told], by=LAN, at=later(4))
    return told


def fronts() -> str:
    """The Front's kilometres."""
    (row,) = totals(Filters(PROGRAMME, unit="Mặt trận Làng Ven", indicator=ROADS.code)).rows
    return str(row.amount)


def test_days_of_two_months_matter_and_come_first(world, said):
    june = Period.of_days(date(2026, 6, 25), date(2026, 6, 25))
    (claim,) = said(says(FRONT, ROADS, "2.5", days=june), minutes=3)
    recognitions.join([world.own_claim.id, claim.id], by=LAN, at=later(4))
    found = disputes(seen_by(world, "reporter"))
    assert (found.many_fields, found.many_minor) == (1, 0)
    assert many_disputes(seen_by(world, "reporter")) == 1


def test_a_partner_outside_a_complete_list_waits_for_a_choice(world, road):
    (line,) = disputes(seen_by(world, "standing")).fields
    assert line.indicator == PARTNERS
    page = dispute(seen_by(world, "standing"), road[0].id, PARTNERS, at=AT)
    assert (page.disputed, page.questioned, page.denying) == (True, ("Mặt trận Làng Ven",), ())
    assert len(page.offered) == 2


def test_who_was_left_out_is_credited_no_more_sees_it_still_and_reads_why(world, road):
    before = fronts()
    made = say(
        world, verdicts.choose, road[1].id, field=PARTNERS, instead_of="", reason="Theo biên bản"
    )
    assert fronts() != before
    page = activity_page(seen_by(world, "coordinator"), road[0].id)
    front = next(p for p in page.participants if p.name == "Mặt trận Làng Ven")
    assert (front.is_out, front.tells) == (True, False)
    told = [n for n in notices.notices(seen_by(world, "standing")) if n.subject == made]
    assert told[0].reason == "Theo biên bản"
    assert "Mặt trận Làng Ven" in told[0].units
    say(world, verdicts.undo, made, minutes=7)
    assert fronts() == before


def test_a_denial_is_a_difference_that_takes_no_credit_away(world, said):
    (claim,) = said(
        says("army@lang-ven", ROADS, "4", partners=(FRONT,), title="Đường mới"), minutes=3
    )
    before = fronts()
    objections.deny(
        claim.id, unit=key(FRONT), reason="Hôm đó đi tập huấn", programme=PROGRAMME,
        by=world.actor("standing"), at=later(5),
    )  # fmt: skip
    assert fronts() == before
    page = dispute(seen_by(world, "standing"), claim.id, PARTNERS, at=AT)
    assert [(one.unit, one.reason) for one in page.denying] == [
        ("Mặt trận Làng Ven", "Hôm đó đi tập huấn")
    ]
    assert len(page.offered) == 1
    # It is no objection to a decision, and leads the army to its activity.
    assert notices.tabs(seen_by(world, "standing")).objections == 0
    (told,) = [n for n in notices.notices(seen_by(world, "standing")) if n.kind == "activity"]
    assert (told.claim, told.reason) == (claim.id, "Hôm đó đi tập huấn")


def test_whoever_named_it_takes_it_out_of_its_own_telling(world, said):
    (claim,) = said(
        says("women@lang-ven", ROADS, "4", partners=(FRONT,), title="Đường mới"), minutes=3
    )
    corrections.strike(
        [claim.id], unit=key(FRONT), reason="Ghi nhầm", by=world.actor("reporter"), at=later(6)
    )
    assert fronts() in ("None", "0")
    page = activity_page(seen_by(world, "reporter"), claim.id)
    assert [p.name for p in page.participants if not p.is_out] == ["Phụ nữ Làng Ven"]
