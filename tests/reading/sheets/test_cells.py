"""Positions of cells, and sheets that are too large."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.reading.files import open_document
from chungtay.reading.sheets import cells
from chungtay.reading.sheets.cells import SheetTooLarge, column_name, column_number, place


@given(st.integers(min_value=1, max_value=16_384))
def test_a_columns_letters_and_its_number_agree(column):
    assert column_number(column_name(column)) == column


def test_a_place_is_written_as_excel_writes_it():
    assert place("Bảng kê", 11, 7) == "Bảng kê!G11"
    assert column_name(16_384) == "XFD"


def test_a_sheet_of_too_many_cells_is_refused(save_sheet, monkeypatch):
    monkeypatch.setattr(cells, "MOST_CELLS", 3)
    with pytest.raises(SheetTooLarge):
        open_document(save_sheet("a.xlsx", [[1, 2], [3, 4]]))
