"""Law 12: bare sums give the least and the greatest total over every world that fits."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chungtay.domain.figures import Interval
from chungtay.domain.intervals import Item, Spread, Sums
from chungtay.domain.periods import Period
from chungtay.domain.scopes import Box, Scope
from tests.domain.world_judge import judge

YEAR = Period(date(2026, 1, 1), date(2027, 1, 1))
QUARTER = Period(date(2026, 1, 1), date(2026, 4, 1))
JANUARY, FEBRUARY, MARCH = (
    Period(date(2026, month, 1), date(2026, month + 1, 1)) for month in (1, 2, 3)
)
X, Y = frozenset({"x"}), frozenset({"y"})
PROVINCE = X | Y
ALL = Box(PROVINCE, YEAR)


def sums_up(
    body: str,
    amount: int,
    *,
    land: frozenset[str] = PROVINCE,
    days: Period = YEAR,
    own: bool = False,
) -> Scope:
    exact = Interval(Decimal(amount), Decimal(amount))
    name = f"{body}:{'+'.join(sorted(land))}:{days.since}:{days.until}:{amount}"
    return Scope(name, body, frozenset({body}), False, Box(land, days), exact, own, (name,))


def does(
    *bodies: str,
    amount: int,
    land: frozenset[str] = X,
    is_open: bool = False,
    days: Period = JANUARY,
) -> Item:
    value = Decimal(amount)
    name = f"{'+'.join(bodies)} does {amount} in {'+'.join(sorted(land))} from {days.since}"
    return Item(name, value, value, value, frozenset(bodies), is_open, Box(land, days))


def ends(spread: Spread) -> tuple[int, int]:
    return int(spread.low.amount), int(spread.high.amount)


def test_a_province_sum_minus_its_commune_stands_beside_another_bodys_sum_of_that_commune() -> None:
    said = [sums_up("W", 300), sums_up("W", 100, land=X), sums_up("F", 150, land=X)]
    assert ends(Sums(said).spread([], within=ALL)) == (350, 450)


def test_two_months_of_one_body_add_up_against_the_quarter_of_another() -> None:
    said = [
        sums_up("A", 60, land=X, days=JANUARY),
        sums_up("A", 60, land=X, days=FEBRUARY),
        sums_up("B", 100, land=X, days=QUARTER),
    ]
    assert ends(Sums(said).spread([], within=ALL)) == (120, 220)


@pytest.mark.parametrize(("is_open", "low"), [(False, 50), (True, 40)])
def test_an_activity_done_alone_cannot_lie_in_the_sum_of_another(is_open: bool, low: int) -> None:
    said = [sums_up("A", 40, land=X), sums_up("B", 25, land=X)]
    alone = does("A", amount=25, is_open=is_open)
    assert ends(Sums(said).spread([alone], within=ALL)) == (low, 65)


def test_the_total_takes_the_partners_as_named_and_the_low_those_who_may_have_joined() -> None:
    said = [sums_up("A", 40, land=X), sums_up("B", 25, land=X)]
    spread = Sums(said).spread([does("A", amount=25, is_open=True)], within=ALL)
    assert spread.total.amount == 50
    assert ends(spread) == (40, 65)


def test_two_bare_sums_become_exact_once_what_they_share_is_itemised() -> None:
    said = [sums_up("A", 40, land=X), sums_up("B", 25, land=X)]
    assert ends(Sums(said).spread([], within=ALL)) == (40, 65)
    assert ends(Sums(said).spread([does("A", "B", amount=25)], within=ALL)) == (40, 40)


def test_labour_days_of_a_whole_province_keep_the_worked_number_of_the_laws() -> None:
    said = [
        sums_up("army", 14600),
        sums_up("youth", 9200),
        sums_up("commune x", 2150, land=X),
        sums_up("commune y", 1200, land=Y),
    ]
    items = [
        does("army", "commune x", amount=205),
        does("army", "youth", "commune y", amount=320, land=Y),
        does("army", "youth", amount=330, land=Y),
        does("army", amount=150, land=Y),
    ]
    spread = Sums(said).spread(items, within=ALL)
    assert ends(spread) == (14600, 25975)
    assert spread.total.amount == 14600


def test_own_parts_of_different_bodies_cannot_overlap() -> None:
    said = [sums_up("A", 60, own=True), sums_up("B", 40, own=True)]
    assert ends(Sums(said).spread([], within=ALL)) == (100, 100)


def test_a_sum_of_the_year_may_lie_in_the_quarter_or_outside_it() -> None:
    spread = Sums([sums_up("A", 100)]).spread([], within=Box(PROVINCE, QUARTER))
    assert ends(spread) == (0, 100)


def test_what_surely_lies_outside_is_taken_off_a_sum_that_reaches_beyond() -> None:
    rest = Period(QUARTER.until, YEAR.until)
    said = [sums_up("A", 100), sums_up("A", 70, days=rest)]
    assert ends(Sums(said).spread([], within=Box(PROVINCE, QUARTER))) == (30, 30)


def test_a_sum_smaller_than_what_it_must_hold_is_disputed_and_the_items_stand() -> None:
    spread = Sums([sums_up("A", 20, land=X)]).spread([does("A", amount=25)], within=ALL)
    assert ends(spread) == (25, 25)
    assert [scope.unit for scope in spread.contradictions] == ["A"]


def test_every_end_opens_into_parts_that_add_up_to_it() -> None:
    said = [sums_up("A", 40, land=X), sums_up("B", 25, land=X)]
    spread = Sums(said).spread([does("A", amount=10)], within=ALL)
    for choice in (spread.total, spread.low, spread.high):
        assert sum(part.amount for part in choice.parts) == choice.amount
    assert {part.scope.unit for part in spread.high.rests if part.scope} == {"A", "B"}


bodies = st.sampled_from(["A", "B", "C"])
lands = st.sampled_from([X, Y, PROVINCE])
spans = st.sampled_from([JANUARY, FEBRUARY, MARCH, QUARTER])


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[Scope], list[Item], int]:
    """A true world of doings, and what some bodies say of it: sums that are right, items that
    tell of one doing each, with some partners unnamed."""
    cells = st.tuples(st.sampled_from([X, Y]), st.sampled_from([JANUARY, FEBRUARY, MARCH]))
    who = st.frozensets(bodies, min_size=1, max_size=3)
    doings = draw(st.lists(st.tuples(cells, who, st.integers(1, 50)), max_size=6))
    scopes: dict[tuple[str, frozenset[str], Period], Scope] = {}
    for body, land, days in draw(st.lists(st.tuples(bodies, lands, spans), min_size=1, max_size=5)):
        held = sum(
            amount
            for (place, when), took_part, amount in doings
            if place <= land and days.contains(when) and body in took_part
        )
        scopes[body, land, days] = sums_up(body, held, land=land, days=days)
    items = []
    for number, ((place, when), took_part, amount) in enumerate(doings):
        if draw(st.booleans()):
            named = draw(st.frozensets(st.sampled_from(sorted(took_part)), min_size=1))
            day = when.since + timedelta(days=number)
            one_day = Period.of_days(day, day)
            is_open = named != took_part or draw(st.booleans())
            items.append(does(*named, amount=amount, land=place, is_open=is_open, days=one_day))
    return list(scopes.values()), items, sum(amount for _, _, amount in doings)


def is_nested(one: Scope, other: Scope) -> bool:
    """Of different bodies, or one inside the other, or apart: sums of one body that cross (the
    province's January and the commune's quarter) are not taken apart, only bounded."""
    crossing = one.box.meet(other.box) is not None
    inside = one.contains(other) or other.contains(one)
    return one.unit != other.unit or inside or not crossing


@given(worlds())
def test_the_range_is_never_narrower_than_what_some_world_allows(
    world: tuple[list[Scope], list[Item], int],
) -> None:
    scopes, items, _ = world
    allowed = judge(scopes, items)
    assume(allowed is not None)
    assert allowed is not None
    spread = Sums(scopes).spread(items, within=ALL)
    assert float(spread.low.amount) <= allowed[0] + 1e-6
    assert float(spread.high.amount) >= allowed[1] - 1e-6


@given(worlds())
def test_the_range_is_as_narrow_as_the_judge_finds_where_each_bodys_sums_are_nested(
    world: tuple[list[Scope], list[Item], int],
) -> None:
    scopes, _, _ = world
    assume(all(is_nested(one, other) for one, other in combinations(scopes, 2)))
    allowed = judge(scopes, [])
    assert allowed is not None
    spread = Sums(scopes).spread([], within=ALL)
    assert float(spread.high.amount) == pytest.approx(allowed[1])
    assert float(spread.low.amount) == pytest.approx(allowed[0])


@given(worlds())
def test_the_order_in_which_sums_were_said_never_matters(
    world: tuple[list[Scope], list[Item], int],
) -> None:
    scopes, items, _ = world
    forward = Sums(scopes).spread(items, within=ALL)
    backward = Sums(scopes[::-1]).spread(items[::-1], within=ALL)
    assert ends(forward) == ends(backward)


@given(worlds())
def test_itemising_never_lets_the_range_leave_what_it_was(
    world: tuple[list[Scope], list[Item], int],
) -> None:
    scopes, items, _ = world
    before = Sums(scopes).spread([], within=ALL)
    after = Sums(scopes).spread(items, within=ALL)
    assert after.low.amount >= before.low.amount
