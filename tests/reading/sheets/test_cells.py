"""Positions of cells, and sheets that are too large."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.reading.files import open_document
from chungtay.reading.sheets import cells
from chungtay.reading.sheets.cells import SheetTooLarge, column_name, column_number, place
from tests.reading.fuzzing import rezipped


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


def test_merged_cells_over_a_whole_sheet_are_harmless(save_sheet):
    def change(sheet):
        for row in range(2, 400):
            sheet.merged_cells.ranges.add(f"A{row}:XFD1048576")
        sheet.merged_cells.ranges.add("A1:B1")

    document = open_document(save_sheet("a.xlsx", [["x", "y"], ["z", 5], [None, 6]], change))
    assert document.text == "x\nz\n"


def test_a_sheet_whose_rows_and_cells_state_no_place_is_read_in_order(save_sheet):
    plain = save_sheet("a.xlsx", [["x", 1], ["y", 2]])

    def change(path, part):
        return re.sub(rb' r="[A-Z]*[0-9]+"', b"", part) if "sheet1" in path else part

    plain.write_bytes(rezipped(plain.read_bytes(), change))
    where = [cell.where for cell in open_document(plain).tables[0].cells]
    assert where == [f"Bảng kê!{at}" for at in ("A1", "B1", "A2", "B2")]
