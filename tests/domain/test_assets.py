"""Works on one asset: two works, one asset, whatever is joined and in whatever order it is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.activities import world
from chungtay.domain.assets import (
    AssetRefused,
    apart_through,
    assets_of,
    check_other,
    check_tie,
    distinct_assets,
    kinds_of,
)
from chungtay.domain.counting import Book, count
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Identity, Indicator
from chungtay.domain.periods import Period
from chungtay.domain.questions import Question
from chungtay.domain.recognition import Join, NotSame, Strength
from tests.cast import HOUSES, LABOUR, LAN, TERRITORY, UNITS, says

YEARS = Period(date(2023, 12, 15), date(2027, 12, 15))


def on(year: int) -> Period:
    return Period.of_days(date(year, 5, 19), date(year, 5, 19))


def house(value: str, year: int, id: str, **more):
    return says(LAN, HOUSES, value, days=on(year), id=id, **more)


def tie(*claims: str) -> Join:
    return Join("-".join(claims), frozenset(claims))


def book(*claims, ties=(), joins=()) -> Book:
    catalogue = {i.code: i for i in (HOUSES, LABOUR)}
    return Book(claims, UNITS, TERRITORY, catalogue, joins=tuple(joins), ties=tuple(ties))


def asked(told: Book, period: Period = YEARS, indicator=HOUSES):
    counted = count(told, Question(indicator, period, period.last))
    joined, apart = told.assets
    return counted, distinct_assets(counted, joined, apart=apart)


def test_a_house_repaired_is_the_house_built_and_both_works_count():
    told = book(
        house("1", 2024, "built"), house("1", 2027, "repaired"), ties=[tie("built", "repaired")]
    )
    counted, distinct = asked(told)
    assert counted.total == 2
    assert (distinct.total, distinct.low, distinct.high, distinct.again) == (1, 1, 1, 1)
    for year in (2024, 2027):
        counted, distinct = asked(told, Period(date(year - 1, 12, 15), date(year, 12, 15)))
        assert (counted.total, distinct.total, distinct.again) == (1, 1, 0)


def test_ten_houses_of_which_two_are_repaired_are_ten():
    told = book(
        house("10", 2024, "built"), house("2", 2027, "repaired"), ties=[tie("built", "repaired")]
    )
    counted, distinct = asked(told)
    assert (counted.total, distinct.total) == (12, 10)


def test_what_is_no_asset_has_no_second_measure():
    told = book(says(LAN, LABOUR, "60", days=on(2026)))
    assert asked(told, indicator=LABOUR)[1] is None


def test_an_asset_takes_the_id_of_its_oldest_work_and_ties_follow_what_is_joined():
    claims = [
        house("1", 2024, "a"),
        house("1", 2025, "b"),
        house("1", 2025, "c"),
        house("1", 2027, "d"),
    ]
    ties = [tie("c", "d"), tie("a", "b")]
    assert assets_of(world(claims), ties) == {"a": "a", "b": "a", "c": "c", "d": "c"}
    joined = world(claims, [Join("j", frozenset({"b", "c"}))])
    assert assets_of(joined, ties) == {"a": "a", "b": "a", "d": "a"}


def test_a_tie_inside_one_activity_makes_nothing():
    claims = [house("1", 2024, "a"), house("1", 2024, "b")]
    joined = world(claims, [Join("j", frozenset({"a", "b"}))])
    assert assets_of(joined, [tie("a", "b")]) == {"a": "a"}


def test_labels_of_one_thing_are_one_kind():
    brands = [Indicator(code, "house", Identity.ASSET, labels_of="all") for code in ("x", "y")]
    catalogue = {i.code: i for i in (*brands, LABOUR)}
    (activity,) = world(
        [
            says(LAN, brands[0], "1", id="1"),
            says(LAN, brands[1], "1", id="2"),
            says(LAN, LABOUR, "3"),
        ],
        [Join("j", frozenset({"1", "2", f"{LAN}:labour-days:3"}))],
    ).activities
    assert kinds_of(activity, catalogue) == {"all"}


def test_the_same_is_refused_where_closure_meets_a_no_and_names_both():
    ties, no = [tie("a", "b")], NotSame("no", frozenset({"a", "c"}))
    with pytest.raises(AssetRefused) as refused:
        check_tie("b", "c", ties=ties, apart=[no], joins=[])
    assert refused.value.facts == {"said": "no", "ties": "a-b"}
    check_tie("b", "d", ties=ties, apart=[no], joins=[])


def test_a_join_ties_as_well_as_a_tie():
    no = NotSame("no", frozenset({"a", "c"}))
    with pytest.raises(AssetRefused):
        check_tie("b", "c", ties=[], apart=[no], joins=[Join("j", frozenset({"a", "b"}))])


def test_not_the_same_is_refused_while_ties_hold_the_two_together():
    with pytest.raises(AssetRefused) as refused:
        check_other("a", "c", ties=[tie("a", "b"), tie("b", "c")], joins=[])
    assert refused.value.facts["ties"] == "a-b, b-c"
    check_other("a", "d", ties=[tie("a", "b")], joins=[])


def test_works_on_different_assets_are_no_one_activity():
    found = apart_through([tie("a", "b"), tie("c", "d")], [NotSame("no", frozenset({"b", "c"}))])
    assert {said.claims for said in found} == {
        frozenset(pair) for pair in (("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"))
    }


figures = st.tuples(st.integers(1, 9), st.integers(0, 4)).map(
    lambda ends: (
        Figure(Decimal(ends[0]))
        if not ends[1]
        else Figure(Decimal(ends[0]), Qualifier.RANGE, Decimal(ends[0] + ends[1]))
    )
)


@st.composite
def tied(draw):
    """Works of several years with some of them tied, some proposed to be one, and a bare sum."""
    many = draw(st.integers(1, 6))
    ids = [f"w{n}" for n in range(many)]
    claims = [
        replace(house("1", draw(st.integers(2024, 2027)), id), figure=draw(figures)) for id in ids
    ]
    pairs = st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True)
    ties = draw(st.lists(pairs, max_size=4)) if many > 1 else []
    proposed = draw(st.lists(pairs, max_size=1)) if many > 1 else []
    joins = [Join("p", frozenset(pair), Strength.PROPOSED, 0.7) for pair in proposed]
    return book(*claims, ties=[tie(*sorted(pair)) for pair in ties], joins=joins)


@given(tied())
def test_assets_are_never_more_than_works_and_lie_in_their_range(told):
    counted, distinct = asked(told)
    assert distinct.low <= distinct.total <= distinct.high
    assert distinct.total <= counted.total
    assert distinct.low <= counted.low
    assert distinct.high <= counted.high
    assert distinct.low > 0


def test_two_wholes_that_may_be_one_are_as_few_assets_as_works():
    told = book(
        house("2", 2024, "a"),
        house("3", 2024, "b"),
        joins=[Join("p", frozenset({"a", "b"}), Strength.PROPOSED, 0.7)],
    )
    counted, distinct = asked(told)
    assert (distinct.low, distinct.high) == (counted.low, counted.high)


@given(tied())
def test_a_tie_changes_no_total_and_its_end_restores_every_number(told):
    loose = book(*told.claims, joins=told.joins)
    before, after = asked(loose), asked(told)
    assert (before[0].total, before[0].low, before[0].high) == (
        after[0].total, after[0].low, after[0].high,
    )  # fmt: skip
    assert before[1].total == before[0].total
    assert after[1].total <= before[1].total
