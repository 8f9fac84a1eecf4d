"""The bare read looks at every cell."""

from chungtay.reading.sheets.bare import count_cells


def test_every_cell_is_looked_at(save_sheet):
    assert count_cells(save_sheet("a.xlsx", [["a", 1], ["b", 2], ["c", 3]])) == 6
