"""Number formats, exact numbers and serial days."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.reading.sheets.formats import (
    day_of,
    exact_number,
    number_format,
    shown_day,
    shown_number,
)


@pytest.mark.parametrize(
    ("stored", "exact"),
    [
        ("2.7999999999999998", "2.8"),
        ("0.30000000000000004", "0.3"),
        ("1E3", "1000"),
        ("850", "850"),
        ("-0", "0"),
        ("123456789012345678", "123456789012345678"),
        ("x", "None"),
        ("NaN", "None"),
        ("1e999", "None"),
    ],
)
def test_a_stored_number_is_exact_to_what_excel_shows(stored, exact):
    number = exact_number(stored)
    assert (f"{number:f}" if number is not None else "None").lstrip("-") == exact


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_a_number_of_few_digits_is_never_changed(number):
    assert exact_number(repr(float(number))) == number


@pytest.mark.parametrize(
    ("identity", "code", "is_date"),
    [
        (14, None, True),
        (164, "dd/mm/yyyy", True),
        (164, "[$-42A]dd mmmm yyyy;@", True),
        (164, '#,##0 "đồng"', False),
        (164, 'General" m"', False),
        (0, None, False),
    ],
)
def test_days_are_told_from_numbers_by_format(identity, code, is_date):
    assert number_format(identity, code).is_date is is_date


def test_a_format_that_would_hide_digits_is_not_followed():
    assert shown_number(Decimal("2.55"), number_format(164, "0.0")) == "2,55"
    assert shown_number(Decimal("1234567.5"), number_format(4, None)) == "1.234.567,50"
    assert shown_number(Decimal("2500"), number_format(0, None)) == "2500"


def test_serial_days_follow_excels_two_calendars():
    assert day_of(Decimal(46003), from_1904=False) == date(2025, 12, 12)
    assert day_of(Decimal(44541), from_1904=True) == date(2025, 12, 12)
    assert day_of(Decimal(1), from_1904=False) == date(1900, 1, 1)
    assert day_of(Decimal("0.5"), from_1904=False) is None
    assert shown_day(date(2026, 3, 1)) == "01/03/2026"
