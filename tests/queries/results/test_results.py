"""Results as pages show them: they add up, silences are words, and nobody is ranked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import programmes
from chungtay.domain.counting import count
from chungtay.domain.credits import credits, sum_of_reports
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.domain.questions import Question, State
from chungtay.domain.spelling import sort_key
from chungtay.queries.results import all_results, results
from chungtay.queries.results.scope import Wanted
from tests.actions.cast import LAN, PROGRAMME, key, later, recorded
from tests.cast import LAN as LANS_BODY
from tests.cast import ROADS, YEAR, says
from tests.domain.worlds import GIFTS, LABOUR
from tests.domain.worlds import world as made
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db
WORLDS = [(seed, indicator) for seed in range(3) for indicator in (GIFTS, LABOUR)]


@pytest.mark.parametrize(("seed", "indicator"), WORLDS)
@pytest.mark.parametrize("by", ["unit", "place", "organisation", "period", "category"])
@pytest.mark.parametrize("line", ["same-level", "sector"])
def test_all_rows_of_an_indicator_come_to_its_total(seed, indicator, by, line):
    recorded(made(seed, indicator=indicator).book)
    found = all_results(anybody(), Wanted(by=by, line=line, period="2026"))
    assert found.groups
    for group in found.groups:
        assert group.added == group.whole.total


@pytest.mark.parametrize(("seed", "indicator"), WORLDS)
def test_an_indicator_is_told_as_the_laws_count_it(seed, indicator):
    book = recorded(made(seed, indicator=indicator).book)
    question = Question(book.catalogue[indicator.code], YEAR, YEAR.last)
    whole = count(book, question)
    (line,) = (
        line
        for line in results(anybody(), Wanted(period="2026")).indicators
        if line.indicator == indicator.code
    )
    assert (line.total, line.low, line.high, line.why) == (
        whole.total, whole.low, whole.high, whole.why_range,
    )  # fmt: skip
    assert line.adding == sum_of_reports(credits(book, question))
    assert line.shared == line.adding - line.total


def test_one_road_of_two_bodies_is_in_both_ledgers_and_counted_once(world):
    (line,) = results(seen_by(world, "reporter"), Wanted()).indicators
    assert (line.total, line.adding, line.shared) == (Decimal("2.5"), Decimal(5), Decimal("2.5"))
    assert (line.activities, line.joint) == (1, 1)
    assert (line.reported, line.expected) == (1, 1)  # her own body alone is asked


def test_one_sees_only_what_ones_own_took_part_in(world):
    everything = results(anybody(), Wanted()).indicators[0]
    strangers = results(seen_by(world, "stranger"), Wanted()).indicators[0]
    assert strangers.total == Decimal(3)
    assert everything.total == Decimal("5.5")
    assert (everything.reported, everything.expected) == (3, 3)


@pytest.mark.parametrize("by", ["unit", "organisation", "place"])
def test_rows_stand_in_the_order_of_their_names(world, by):
    (group,) = results(seen_by(world, "standing"), Wanted(by=by, indicator=ROADS.code)).groups
    names = [line.name for line in group.lines]
    assert names == sorted(names, key=sort_key)
    assert len(names) >= 1


def test_who_said_nothing_stands_there_in_words_and_never_as_zero(world):
    found = results(seen_by(world, "standing"), Wanted(by="organisation", indicator=ROADS.code))
    silent = [line for line in found.groups[0].lines if line.total is None]
    assert silent
    assert {line.state for line in silent} <= {State.NOT_REPORTED}
    assert all(line.is_silent for line in silent)
    every = results(seen_by(world, "standing"), Wanted(by="organisation"))
    assert all(line.total is not None for line in every.groups[0].lines)


def test_the_four_silences_are_kept_apart(said):
    said(
        says(LANS_BODY, ROADS, "0"),
        says("army@lang-ven", GIFTS, "3"),
    )
    lines = {line.indicator: line for line in results(anybody(), Wanted()).indicators}
    assert (lines[ROADS.code].state, lines[ROADS.code].total) == (State.ZERO, 0)
    hers = results(anybody(), Wanted(unit=key(LANS_BODY)))
    assert not any(line.indicator == GIFTS.code for group in hers.groups for line in group.lines)
    assert "Suất quà tặng" in hers.silent


def test_what_a_programme_asks_for_and_nobody_told_of_is_named(said):
    said(says(LANS_BODY, ROADS, "2"))
    operator = Actor("the operator", (Post(PersonRole.ADMINISTRATOR),))
    codes = [ROADS.code, GIFTS.code]
    programmes.ask(PROGRAMME, codes, seen=[], by=operator, at=later(20))
    assert results(anybody(), Wanted()).silent == ("Suất quà tặng",)
    assert results(anybody(language="en"), Wanted()).silent == ("Gifts given",)


def test_a_target_is_the_whole_programmes(said):
    said(says(LANS_BODY, ROADS, "2"))
    programmes.set_target(
        PROGRAMME, indicator=ROADS.code, period=YEAR, amount=Decimal("8"), by=LAN, at=later(20)
    )
    whole = results(anybody(), Wanted())
    assert whole.share(whole.indicators[0]) == Decimal("25.0")
    part = results(anybody(), Wanted(unit=key(LANS_BODY)))
    assert part.share(part.indicators[0]) is None


def test_the_headlines_are_where_most_was_done_together(world):
    found = results(seen_by(world, "standing"), Wanted())
    assert [card.indicator for card in found.cards] == [ROADS.code]
    assert results(seen_by(world, "standing"), Wanted(indicator=ROADS.code)).cards == ()


def test_one_indicator_is_told_month_by_month_too(world):
    found = results(seen_by(world, "standing"), Wanted(indicator=ROADS.code))
    assert len(found.months) == 12
    assert [line.name for line in found.months if line.total] == ["Tháng 6 năm 2026"]
    assert found.one.indicator == ROADS.code
    assert not results(seen_by(world, "standing"), Wanted()).months


def test_a_long_table_is_paged_by_indicator(world, monkeypatch):
    monkeypatch.setattr("chungtay.queries.results.ROWS_OF_A_PAGE", 1)
    recorded_twice = Wanted(by="organisation")
    first = results(anybody(), recorded_twice, page=99)
    assert first.page == first.last == 1  # one indicator was told of: one group
    assert not first.is_empty


def test_nothing_was_said_is_an_empty_page(everybody):
    found = results(seen_by(everybody, "reporter"), Wanted())
    assert found.is_empty
    assert found.cards == ()


def test_asking_again_costs_the_same_few_questions(world, django_assert_max_num_queries):
    results(seen_by(world, "standing"), Wanted(by="organisation"))
    visitor = seen_by(world, "standing")
    with django_assert_max_num_queries(6):
        results(visitor, Wanted(by="organisation"))
