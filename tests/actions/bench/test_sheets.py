"""Spreadsheets against a bare read: what is measured is read whole, and every row is counted."""

from __future__ import annotations

from time import perf_counter

from chungtay.actions.bench.sheets import COLUMNS, sheets, write_list
from chungtay.reading.figures import read_figures
from chungtay.reading.files import open_document


def test_the_list_measured_holds_gifts_and_money(tmp_path):
    document = open_document(write_list(tmp_path, 40))
    figures = read_figures(document)
    assert {figure.indicator for figure in figures} == {"gifts", "gift-value"}
    assert len(figures) == 80


def test_rows_are_what_is_counted(tmp_path):
    measured = sheets(tmp_path, rows=30, stopwatch=perf_counter)
    assert measured.amount == 30
    assert measured.seconds > 0


def test_every_column_is_measured(tmp_path):
    cells = open_document(write_list(tmp_path, 5)).tables[0].cells
    assert len([cell for cell in cells if cell.row > 3]) == 5 * len(COLUMNS)
