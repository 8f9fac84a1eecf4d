"""Figures: what the written words mean, when two of them agree, and which is believed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.figures import Figure, Interval, Qualifier, agree, most_exact

amounts = st.decimals(0, 10**9, places=2)


def test_two_and_a_half_kilometres_and_2500_metres_agree_and_the_finer_is_believed() -> None:
    coarse = Figure(Decimal("2.5"), precision=Decimal("0.1"))
    fine = Figure(Decimal("2.500"), precision=Decimal("0.001"))
    assert agree([coarse, fine])
    assert most_exact([coarse, fine]) is fine


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        (Qualifier.EXACT, "299.5", "300.5"),
        (Qualifier.ABOUT, "270", "330"),
        (Qualifier.OVER, "300", "375"),
        (Qualifier.UNDER, "225", "300"),
    ],
)
def test_the_words_around_a_number_say_how_far_it_reaches(
    qualifier: Qualifier, low: str, high: str
) -> None:
    assert Figure(Decimal(300), qualifier).meaning() == Interval(Decimal(low), Decimal(high))


def test_rounding_words_do_not_widen_what_is_counted_but_a_range_does() -> None:
    assert Figure(Decimal(1200), Qualifier.OVER).counted() == Interval(Decimal(1200), Decimal(1200))
    written = Figure(Decimal(30), Qualifier.RANGE, Decimal(40))
    assert written.counted() == Interval(Decimal(30), Decimal(40))


def test_a_vague_mention_has_no_number_and_agrees_with_every_number() -> None:
    vague = Figure(None, Qualifier.VAGUE)
    assert vague.meaning() is None
    assert vague.counted() is None
    assert agree([vague, Figure(Decimal(5))])


@pytest.mark.parametrize(
    ("value", "qualifier", "value_max"),
    [
        (None, Qualifier.EXACT, None),
        (Decimal(5), Qualifier.VAGUE, None),
        (Decimal(5), Qualifier.RANGE, None),
        (Decimal(5), Qualifier.EXACT, Decimal(6)),
    ],
)
def test_a_figure_that_contradicts_its_own_words_cannot_be_made(
    value: Decimal | None, qualifier: Qualifier, value_max: Decimal | None
) -> None:
    with pytest.raises(ValueError, match=r"figure|range"):
        Figure(value, qualifier, value_max)


@given(amounts, amounts)
def test_agreement_does_not_depend_on_who_speaks_first(one: Decimal, other: Decimal) -> None:
    first, second = Figure(one, Qualifier.ABOUT), Figure(other)
    assert agree([first, second]) == agree([second, first])


@given(amounts, amounts)
def test_intervals_meet_exactly_when_they_share_an_amount(one: Decimal, other: Decimal) -> None:
    first = Interval(min(one, other), max(one, other))
    assert first.holds(one)
    assert first.meets(Interval(other, other))
    assert (first + first).width == 2 * first.width


def test_an_interval_cannot_run_backwards() -> None:
    with pytest.raises(ValueError, match="cannot run"):
        Interval(Decimal(2), Decimal(1))
