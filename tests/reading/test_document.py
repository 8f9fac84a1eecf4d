"""A table's grid: a merged cell stands once and covers all its places."""

from __future__ import annotations

from chungtay.reading.document import Cell, Table

HEAD = Cell(1, 1, "Quà Tết", 0, 7, "A1", column_span=2)
SIDE = Cell(2, 1, "Số suất", 8, 15, "A2", row_span=2)
TABLE = Table("PL1", (HEAD, SIDE))


def test_every_place_that_a_merged_cell_covers_leads_to_it():
    assert TABLE.at(1, 1) is TABLE.at(1, 2) is HEAD
    assert TABLE.at(2, 1) is TABLE.at(3, 1) is SIDE


def test_an_empty_place_leads_nowhere():
    assert TABLE.at(2, 2) is None
    assert TABLE.at(4, 1) is None
