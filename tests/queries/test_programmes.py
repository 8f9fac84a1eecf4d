"""What a programme's people chose, for whoever asks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.actions import people
from chungtay.actions import programmes as actions
from chungtay.domain.periods import STATE_CALENDAR, PeriodUnknown
from chungtay.domain.permissions import NotAllowed, NotFound, PersonRole
from chungtay.domain.programmes import Choices
from chungtay.queries import programmes
from chungtay.vocabulary.indicators import indicators
from tests import cast
from tests.actions.cast import PROGRAMME, key, later
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR

ROADS, HOUSES = cast.ROADS.code, cast.HOUSES.code
YEAR = STATE_CALENDAR.year(2026)


def ask(*codes):
    actions.ask(PROGRAMME, codes, seen=(), by=OPERATOR, at=later(5))


def test_a_new_programme_asks_for_the_whole_catalogue(programme):
    assert programmes.asked_indicators(PROGRAMME) == tuple(indicators())
    assert not programmes.is_asking(PROGRAMME)


def test_one_that_asks_for_none_in_particular_asks_for_what_was_spoken_of(programme, said):
    said(cast.says(cast.LAN, cast.HOUSES, "2"))
    assert programmes.asked_indicators(PROGRAMME) == (HOUSES,)
    offered = programmes.offered_indicators(PROGRAMME)
    assert offered[0] == HOUSES
    assert set(offered) == set(indicators())


def test_what_is_asked_for_stands_in_the_programmes_order(programme):
    ask(ROADS, HOUSES)
    assert programmes.asked_indicators(PROGRAMME) == (ROADS, HOUSES)
    assert programmes.offered_indicators(PROGRAMME) == (ROADS, HOUSES)
    assert programmes.is_asking(PROGRAMME)


def test_choices_and_deadlines_have_usual_values(programme):
    assert programmes.choices(PROGRAMME) == Choices()
    assert programmes.deadline(PROGRAMME, level="commune", period=YEAR) == date(2026, 12, 17)


def test_the_programme_is_shown_as_it_stands(everybody):
    shown = programmes.programme_page(seen_by(everybody))
    assert (shown.code, shown.close_day, shown.close_month) == (PROGRAMME, 14, 12)
    assert (shown.propose, shown.accept) == (Decimal(40), Decimal(75))
    assert shown.name == "Chương trình Khe Sơn"
    with pytest.raises(NotAllowed):
        programmes.programme_page(seen_by(everybody, "reporter"))


def test_without_a_programme_nothing_is_shown(db):
    from chungtay.domain.permissions import Actor
    from chungtay.queries.visitors import Visitor

    somebody = Visitor(Actor("x", OPERATOR.posts))
    for look in (programmes.programme_page, programmes.indicators_page, programmes.targets_page):
        with pytest.raises(NotFound):
            look(somebody)


def test_what_is_asked_for_and_what_else_there_is_are_the_catalogue(everybody):
    ask(ROADS)
    shown = programmes.indicators_page(seen_by(everybody))
    assert [(row.indicator, row.place) for row in shown.asked] == [(ROADS, 1)]
    others = [code for _, codes in shown.others for code in codes]
    assert sorted([ROADS, *others]) == sorted(indicators())


def test_targets_stand_beside_the_year_before(everybody):
    ask(ROADS)
    for year, amount in ((2025, "4"), (2026, "5.5")):
        period = STATE_CALENDAR.year(year)
        actions.aim(
            PROGRAMME, [actions.Aim(ROADS, period, Decimal(amount))], by=OPERATOR, at=later(6)
        )
    shown = programmes.targets_page(seen_by(everybody))
    (row,) = shown.rows
    assert (shown.code, row.amount, row.before) == ("2026", Decimal("5.5"), Decimal(4))
    assert programmes.targets_page(seen_by(everybody), period="2026-Q1").rows[0].before is None
    with pytest.raises(PeriodUnknown):
        programmes.targets_page(seen_by(everybody), period="soon")


def test_only_who_may_see_results_sees_last_years_beside_the_target(everybody, said):
    ask(ROADS)
    days = STATE_CALENDAR.year(2025)
    said(cast.says(cast.LAN, cast.ROADS, "2.5", days=days), minutes=7)
    assert not programmes.targets_page(seen_by(everybody)).shows_results
    person = everybody.people["administrator"]
    people.appoint(
        person, role=PersonRole.LEADER, unit=key("joint@ninh-binh"), by=OPERATOR, at=later(8)
    )
    shown = programmes.targets_page(seen_by(everybody))
    assert shown.shows_results
    assert shown.rows[0].result == Decimal("2.5")
