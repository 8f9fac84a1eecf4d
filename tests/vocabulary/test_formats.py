"""Numbers, money and days stand as each language writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.vocabulary.formats import (
    amount,
    beside,
    day,
    money,
    number,
    percent,
    short_day,
    short_days,
)
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.numerals import NumberNegative, read_number


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("1250.5", "1.250,5", "1,250.5"),
        ("14600", "14.600", "14,600"),
        ("2.50", "2,5", "2.5"),
        ("0", "0", "0"),
        ("-1234.5", "\u22121.234,5", "\u22121,234.5"),
        ("1E+6", "1.000.000", "1,000,000"),
        ("0.001", "0,001", "0.001"),
    ],
)
def test_thousands_and_fractions_are_marked_as_the_language_does(value, vi, en):
    assert number(Decimal(value), "vi") == vi
    assert number(Decimal(value), "en") == en


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("6200000000", "6,2 tỷ đồng", "6.2 billion dong"),
        ("120000000", "120 triệu đồng", "120 million dong"),
        ("1234567000", "1.234,567 triệu đồng", "1,234.567 million dong"),
        ("500000", "500.000 đồng", "500,000 dong"),
        ("120000001", "120.000.001 đồng", "120,000,001 dong"),
    ],
)
def test_money_is_short_where_nothing_is_lost(value, vi, en):
    assert money(Decimal(value), "vi") == vi
    assert money(Decimal(value), "en") == en


def test_a_percentage_keeps_its_fraction():
    assert percent(Decimal("97.5"), "vi") == "97,5%"


def test_days_and_the_months_one_and_two_take_a_zero():
    assert day(date(2026, 12, 22), "vi") == "ngày 22 tháng 12 năm 2026"
    assert day(date(2026, 2, 5), "vi") == "ngày 05 tháng 02 năm 2026"
    assert day(date(2026, 3, 5), "vi") == "ngày 05 tháng 3 năm 2026"
    assert day(date(2026, 2, 5), "en") == "5 February 2026"


def test_a_short_day_is_the_same_in_both_languages():
    assert short_day(date(2026, 9, 2)) == "02/09/2026"


def test_one_of_a_thing_is_not_called_by_its_plural():
    assert amount(Decimal(1), "house", "en") == "1 house"
    assert amount(Decimal("1.0"), "person", "en") == "1 person"
    assert amount(Decimal(2), "house", "en") == "2 houses"
    assert amount(Decimal(1), "km", "en") == "1 km"
    assert amount(Decimal(1), "house", "vi") == "1 nhà"


def test_every_thing_that_is_counted_has_an_english_word_for_one():
    for term in indicators().values():
        if term.indicator.measure not in ("vnd", "percent"):
            one = beside(Decimal(1), term.unit.en)
            assert one != term.unit.en or term.unit.en in ("km", "m", "m²", "ha", "kg"), term.code
            assert beside(Decimal(-1), term.unit.en) == one
            assert beside(Decimal(2), term.unit.en) == term.unit.en
            assert beside(Decimal(1), term.unit.vi) == term.unit.vi


def test_below_nothing_stands_a_real_minus_sign():
    assert amount(Decimal("-2.5"), "km", "vi") == "\u22122,5 km"
    assert money(Decimal(-120000000), "en") == "\u2212120 million dong"
    assert percent(Decimal(-20), "vi") == "\u221220%"
    with pytest.raises(NumberNegative):
        read_number(number(Decimal(-3), "vi"), "vi")


def test_one_day_is_written_once():
    first, last = date(2026, 5, 1), date(2026, 5, 3)
    assert short_days(first, first) == "01/05/2026"
    assert short_days(first, last) == "01/05/2026 – 03/05/2026"
