"""What every written cell keeps: its digits, and words that stay words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl import Workbook

from chungtay.writing.cells import FORMULA_STARTS, cell_at, number_format, write


@pytest.mark.parametrize(
    ("value", "written"),
    [("14600", "#,##0"), ("2.5", "#,##0.0"), ("0.125", "#,##0.000"), ("6E+9", "#,##0")],
)
def test_a_format_shows_every_digit_and_no_more(value, written):
    assert number_format(Decimal(value)) == written


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_words_that_begin_like_a_formula_stay_words(start):
    cell = cell_at(Workbook().worksheets[0], 1, 1)
    write(cell, f"{start}1+1")
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
