"""The inbox: what waits for the visitor, in the order in which it matters."""

from __future__ import annotations

import pytest

from chungtay.actions import verdicts
from chungtay.domain.deciding import Sureness
from chungtay.domain.recognition import Strength
from chungtay.queries import inbox
from chungtay.queries.inbox import BY_SURENESS, Wanted
from tests.cast import HOUSES, ROADS, says
from tests.queries.cast import seen_by
from tests.queries.deciding import joined, say
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


def ids(world, who: str = "standing", **wanted) -> list[str]:
    return [line.id for line in inbox.inbox(seen_by(world, who), Wanted(**wanted)).lines]


@pytest.fixture
def two(world, said) -> tuple[str, str]:
    """A second proposal, surer than the first, about less of its indicator."""
    hers, fronts = said(
        says("women@cua-song", HOUSES, "1", title="Nhà bà Hoa"),
        says("front@cua-song", HOUSES, "2", title="Nhà mái ấm"),
    )
    said(says("army@cua-song", HOUSES, "90"))
    return world.proposal, joined(hers.id, fronts.id, score=0.74)


def test_a_proposal_waits_for_those_who_reach_somebody_in_it(world):
    for who in ("reporter", "coordinator", "standing", "leader"):
        assert ids(world, who) == [world.proposal]
    assert ids(world, "stranger") == []


def test_a_line_tells_both_sides_how_sure_and_why(world):
    (line,) = inbox.inbox(seen_by(world, "reporter"), Wanted()).lines
    assert [side.title for side in line.sides] == ["Đường liên thôn"] * 2
    assert {body for side in line.sides for body in side.bodies} == {
        "Phụ nữ Làng Ven", "Quân sự Làng Ven",
    }  # fmt: skip
    assert (line.sure, line.score, line.postponed) == (Sureness.LIKELY, 70, False)


def test_a_sign_that_has_no_words_any_more_is_left_out():
    kept = [{"code": "given-up", "facts": {}}, {"code": "same-commune", "facts": {}}]
    assert inbox.why_of(kept, "vi") == "cùng xã"


def test_what_narrows_a_total_most_stands_first_or_the_surest(world, two):
    road, house = two
    assert ids(world) == [road, house]
    assert ids(world, order=BY_SURENESS) == [house, road]


def test_what_was_put_off_stands_last_in_one_s_own_inbox_only(world, two):
    road, house = two
    say(world, verdicts.later, road)
    assert ids(world) == [house, road]
    assert ids(world, "coordinator")[0] == road


def test_the_inbox_is_narrowed_by_indicator_unit_and_place(world, two):
    _road, house = two
    page = inbox.inbox(seen_by(world, "standing"), Wanted())
    houses = next(o for o in page.indicators if o.code == HOUSES.code)
    place = next(o for o in page.places if o.name == "xã Cửa Sông")
    unit = next(o for o in page.units if o.name == "Phụ nữ Cửa Sông")
    assert ids(world, indicator=houses.code) == [house]
    assert ids(world, place=place.code) == [house]
    assert ids(world, unit=unit.code) == [house]
    assert ids(world, indicator=ROADS.code, place=place.code) == []
    narrowed = inbox.inbox(seen_by(world, "standing"), Wanted(indicator=ROADS.code))
    assert (narrowed.kept, narrowed.many) == (1, 2)


def test_several_proposals_about_the_same_activities_are_one_question(world):
    surer = joined(world.own_claim.id, world.partner_claim.id, score=0.73)
    assert ids(world) == [surer]


def test_what_is_one_already_waits_no_more(world):
    say(world, verdicts.same, world.proposal)
    assert ids(world) == []


def test_neighbours_follow_the_order_of_the_inbox(world, two):
    road, house = two
    visitor = seen_by(world, "standing")
    first, last = (inbox.neighbours(visitor, id, Wanted()) for id in two)
    assert (first.before, first.after, first.place, first.many) == ("", house, 1, 2)
    assert (last.before, last.after, last.place) == (road, "", 2)
    outside = inbox.neighbours(visitor, world.own_claim.id, Wanted())
    assert (outside.place, outside.after) == (0, road)


def test_what_the_machine_joined_stands_apart_the_least_sure_first(world, said):
    (fronts,) = said(says("front@lang-ven", ROADS, "2.5"))
    sure = joined(world.own_claim.id, fronts.id, strength=Strength.MACHINE, score=0.9)
    least = joined(world.partner_claim.id, fronts.id, strength=Strength.MACHINE, score=0.8)
    visitor = seen_by(world, "standing")
    page = inbox.joined_by_machine(visitor, number=1)
    assert [line.id for line in page.lines] == [least, sure]
    assert inbox.many_joined(visitor) == 2
    assert inbox.many_joined(seen_by(world, "stranger")) == 0


def test_a_page_beyond_the_last_is_the_last(world):
    page = inbox.inbox(seen_by(world, "standing"), Wanted(number=99))
    assert (page.number, page.last) == (1, 1)


def test_many_proposals_take_no_more_queries(world, said, django_assert_max_num_queries):
    told = said(*(says("front@lang-ven", ROADS, str(n)) for n in range(3, 60)))
    for one, other in zip(told[::2], told[1::2], strict=False):
        joined(one.id, other.id)
    visitor = seen_by(world, "standing")
    inbox.inbox(visitor, Wanted())
    with django_assert_max_num_queries(6):
        page = inbox.inbox(visitor, Wanted(number=2))
    assert (page.last, len(page.lines)) == (2, 4)
