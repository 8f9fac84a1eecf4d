"""Measures convert exactly, and every word for one has a worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.measures import NotConvertible, convert, from_steps, to_steps
from chungtay.vocabulary.measures import measures


def test_a_metre_is_a_thousandth_of_a_kilometre():
    known = measures()
    assert convert(Decimal(850), known["m"].measure, known["km"].measure) == Decimal("0.85")


def test_a_tonne_of_rice_is_a_thousand_kilograms():
    known = measures()
    assert convert(Decimal("1.5"), known["tonne"].measure, known["kg"].measure) == 1500


def test_a_word_says_what_one_of_it_is_worth():
    assert measures()["vnd"].factors["triệu đồng"] == 1_000_000
    assert measures()["vnd"].factors["đồng"] == 1
    assert measures()["m2"].factors["sào (Bắc Bộ)"] == 360


@pytest.mark.parametrize("code", measures())
def test_every_worth_is_kept_exactly_in_whole_steps(code):
    measure = measures()[code].measure
    for factor in measures()[code].factors.values():
        assert from_steps(to_steps(factor, measure), measure) == factor


@pytest.mark.parametrize("code", measures())
def test_a_measure_named_as_a_word_of_another_is_worth_the_same_in_it(code):
    for word, factor in measures()[code].factors.items():
        if word in measures() and word != code:
            other = measures()[word].measure
            assert convert(Decimal(1), other, measures()[code].measure) == factor


def test_things_that_are_counted_go_one_by_one():
    counted = [code for code, known in measures().items() if known.is_counted]
    assert {"house", "person", "gift"} <= set(counted)
    assert not {"km", "kg", "vnd", "labour-day", "percent"} & set(counted)


def test_houses_and_people_do_not_convert():
    with pytest.raises(NotConvertible):
        convert(Decimal(1), measures()["house"].measure, measures()["person"].measure)


def test_a_tree_is_a_piece():
    known = measures()
    assert convert(Decimal(3000), known["tree"].measure, known["piece"].measure) == 3000


def test_the_smallest_steps_are_those_of_storage():
    steps = {code: known.measure.steps for code, known in measures().items()}
    assert steps["m"] == 1_000  # millimetres
    assert steps["m2"] == 10_000  # square centimetres
    assert steps["kg"] == 1_000  # grams
    assert steps["vnd"] == 1
    assert steps["labour-day"] == 1_000
    assert steps["percent"] == 10_000
