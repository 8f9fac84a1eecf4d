"""Cells as numbers and units."""

from decimal import Decimal

import pytest

from chungtay.reading.grid.cells import amount_in, in_one_line, is_number, row_cells, written_number
from chungtay.reading.grid.cells import unit_and_magnitude as unit_of
from tests.reading.paper import sheet


def test_a_number_as_text_is_a_number():
    (text, word) = row_cells(sheet(["1.800", "x"]), 1)
    assert is_number(text)
    assert not is_number(word)
    assert (amount_in(text), amount_in(word)) == (Decimal(1800), None)


@pytest.mark.parametrize(
    ("written", "number"),
    [("1 000", 1000), ("12\u00a0500", 12500), ("'1.000", 1000), ("1 00", None), ("²", None)],
)
def test_blanks_between_thousands_are_no_end_of_a_number(written, number):
    amount = written_number(written)
    assert (None if amount is None else amount.value) == number


@pytest.mark.parametrize(
    ("written", "magnitude", "unit"),
    [
        ("triệu đồng", 10**6, "đồng"),
        ("tr.đ", 10**6, "đồng"),
        ("1.000 đồng", 1000, "đồng"),
        ("tỷ đồng", 10**9, "đồng"),
        ("ĐVT: suất", 1, "suất"),
        ("lượt người", 1, "lượt người"),
    ],
)
def test_a_unit_is_taken_from_its_magnitude(written, magnitude, unit):
    assert unit_of(written) == (Decimal(magnitude), unit)


def test_a_title_is_one_line():
    assert in_one_line("Quà\n Tết ") == "Quà Tết"
