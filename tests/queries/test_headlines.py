"""The headline says of each indicator what the totals say, and holds nothing behind it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.actions import recognitions
from chungtay.domain.credits import sum_of_reports
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.questions import State
from chungtay.queries.books import NameUnknown
from chungtay.queries.headlines import headline
from chungtay.queries.totals import Filters, totals
from tests.actions.cast import LAN, PROGRAMME, later, recorded
from tests.cast import HOUSES, ROADS, says
from tests.cast import LAN as LANS_BODY
from tests.domain.worlds import GIFTS, LABOUR, world

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("indicator", [GIFTS, LABOUR], ids=lambda i: i.code)
def test_it_says_what_the_totals_say(seed, indicator):
    recorded(world(seed, indicator=indicator).book)
    filters = Filters(PROGRAMME, period="2026")
    (row,), answer = headline(filters).rows, totals(filters)
    (whole,) = answer.rows
    counted = whole.counted
    assert (row.indicator, row.measure) == (indicator.code, whole.measure)
    assert (row.state, row.total, row.low, row.high) == (
        counted.state, counted.total, counted.low, counted.high
    )  # fmt: skip
    assert (row.activities, row.joint) == (len(counted.atoms), counted.joint)
    assert (row.disputed, row.mentions) == (counted.disputed, len(counted.mentions))
    assert row.why_range == counted.why_range
    assert (row.reported, row.expected) == (whole.reported, whole.expected)
    reports = sum_of_reports([credit for _, credit in answer.credits])
    assert row.sum_of_reports == whole.sum_of_reports == reports


def test_army_five_and_women_two_and_a_half_are_five_where_the_reports_add_up_to_more(said):
    army = "army@lang-ven"
    hers, his, _ = said(
        says(LANS_BODY, ROADS, "2.5"),
        says(army, ROADS, "2.5"),
        says(army, ROADS, "2.5", id="alone"),
    )
    recognitions.join([hers.id, his.id], by=LAN, at=later(5))
    (roads,) = headline(Filters(PROGRAMME)).rows
    assert (roads.total, roads.sum_of_reports) == (5, Decimal("7.5"))
    assert (roads.activities, roads.joint) == (2, 1)
    (hers,) = headline(Filters(PROGRAMME, organisation="women")).rows
    assert (hers.total, hers.sum_of_reports) == (Decimal("2.5"), Decimal("2.5"))


def test_a_mention_is_told_and_is_no_number(said):
    vague = replace(says(LANS_BODY, HOUSES, "1"), figure=Figure(None, Qualifier.VAGUE))
    said(says(LANS_BODY, ROADS, "2"), vague)
    rows = {row.indicator: row for row in headline(Filters(PROGRAMME)).rows}
    assert rows[ROADS.code].state is State.COUNTED
    house = rows[HOUSES.code]
    assert (house.state, house.total, house.mentions, house.sum_of_reports) == (
        State.MENTIONED, None, 1, None
    )  # fmt: skip


def test_rows_asked_for_make_no_difference(said):
    said(says(LANS_BODY, ROADS, "2"))
    assert headline(Filters(PROGRAMME, by="unit")) is headline(Filters(PROGRAMME))


def test_the_same_question_is_answered_once_until_something_is_said(
    said, django_assert_num_queries
):
    said(says(LANS_BODY, ROADS, "2"))
    first = headline(Filters(PROGRAMME))
    with django_assert_num_queries(1):
        assert headline(Filters(PROGRAMME)) is first
    assert first.weight > 0
    assert headline(Filters(PROGRAMME, place="Cửa Sông")) is not first
    said(says("army@lang-ven", ROADS, "5"))
    assert [row.total for row in headline(Filters(PROGRAMME)).rows] == [7]


def test_what_cannot_be_meant_is_refused_each_time(said):
    said(says(LANS_BODY, ROADS, "2"))
    for _ in range(2):
        with pytest.raises(NameUnknown):
            headline(Filters(PROGRAMME, organisation="Không Có"))
