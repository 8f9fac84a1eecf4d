"""Empty rows part tables, titles go with the table below them."""

from chungtay.reading.draft import CellText
from chungtay.reading.sheets.islands import islands


def cell(row, column, text="x", number=None, down=1):
    return CellText(row, column, text, "", number=number, row_span=down)


def test_a_merged_cell_fills_the_rows_it_spans():
    found = islands([cell(1, 1, down=3), cell(1, 2), cell(4, 1), cell(4, 2)])
    assert len(found) == 1


def test_a_second_header_begins_a_second_table():
    first = [cell(1, 1), cell(1, 2), cell(2, 1), cell(2, 2, "5", "5")]
    second = [cell(4, 1), cell(4, 2), cell(5, 1), cell(5, 2, "6", "6")]
    assert [len(island.cells) for island in islands(first + second)] == [4, 4]


def test_a_sheet_of_one_column_of_words_is_prose():
    found = islands([cell(1, 1), cell(2, 1), cell(4, 1)])
    assert [island.is_prose for island in found] == [True]


def test_nothing_is_no_table():
    assert islands([]) == []
