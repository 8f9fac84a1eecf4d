"""What waits for a decision is told to whoever may take it; what came back, to the units."""

from __future__ import annotations

from chungtay.actions import verdicts
from chungtay.queries.home.waiting import counts_of, decisions, post
from chungtay.vocabulary.formats import short_days
from tests.actions.cast import PROGRAMME, later
from tests.queries.cast import seen_by
from tests.web.cast import DAY


def waits_for(world, name):
    visitor = seen_by(world, name)
    return decisions(visitor, counts_of(visitor))


def came_to(world, name):
    visitor = seen_by(world, name)
    return post(visitor, counts_of(visitor))


def test_a_proposal_about_ones_own_road_waits_by_its_title(world):
    waits = waits_for(world, "reporter")
    assert not waits.decides
    assert (waits.proposals, waits.disputes, waits.many) == (1, 0, 1)
    (line,) = waits.first
    assert (line.id, line.title) == (world.proposal, "Đường liên thôn")
    assert {"Phụ nữ Làng Ven", "Quân sự Làng Ven"} <= set(line.bodies)


def test_proposals_of_one_title_differ_in_where_when_or_who(world):
    (line,) = waits_for(world, "reporter").first
    assert line.places == ("xã Làng Ven",)
    assert line.days == (short_days(DAY.since, DAY.last),)


def test_it_is_nobodys_work_who_takes_no_part(world):
    assert waits_for(world, "stranger").many == 0


def test_a_coordinator_decides(world):
    assert waits_for(world, "coordinator").decides


def test_what_others_decided_about_ones_figures_comes_back_until_one_looks(world):
    verdicts.same(world.proposal, programme=PROGRAMME, by=world.actor("standing"), at=later(20))
    came = came_to(world, "reporter")
    assert [told.by for told in came.told] == ["Người standing"]
    assert came.unread == 1


def test_whoever_speaks_for_no_unit_is_told_nothing(world):
    assert came_to(world, "leader").told == ()
