"""Any table of finished values as a spreadsheet or as comma-separated text.

Amounts are typed numbers, silences are words, and nothing that people wrote is ever computed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from chungtay.writing.cells import (
    FONT,
    FORMULA_STARTS,
    STRONG,
    TEXT,
    TITLE,
    Value,
    body,
    box,
    cell_at,
    content,
    head,
    print_across,
    printable,
    write,
)

MARK = "\ufeff"  # by it spreadsheet programs know that the letters are UTF-8
_NOTE = Font(FONT, 11, italic=True)
_BOX = box("808080")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and how many characters wide it is."""

    heading: str
    width: int = 16


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table with what it answers on top (name and value) and notes under it. `strong` are the
    places of the rows that stand out."""

    title: str
    asked: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    notes: tuple[str, ...] = ()
    strong: frozenset[int] = frozenset()


def csv_content(table: WrittenTable) -> bytes:
    """Comma-separated text. Numbers are plain: a point, no grouping, every digit."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in _lines(table):
        writer.writerow([_plain(value) for value in row])
    return (MARK + text.getvalue()).encode("utf-8")


def _lines(table: WrittenTable) -> Iterator[Sequence[Value]]:
    yield (table.title,)
    yield from table.asked
    yield ()
    yield tuple(column.heading for column in table.columns)
    yield from table.rows
    if table.notes:
        yield ()
    yield from ((note,) for note in table.notes)


def _plain(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        words = printable(value)
        return f"'{words}" if words.startswith(FORMULA_STARTS) else words
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def xlsx_content(table: WrittenTable, *, closed: date) -> bytes:
    """A spreadsheet. The same table gives the same bytes: `closed` is the day it says it was made,
    for nothing here reads the clock."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = _sheet_name(table.title)
    _fill(page, table)
    book.properties.title = printable(table.title)
    return content(book, closed=closed)


def _sheet_name(title: str) -> str:
    """Spreadsheet programs refuse some signs and more than 31 characters."""
    kept = "".join(" " if sign in "[]:*?/\\'" else sign for sign in printable(title))
    return kept[:31].strip() or "1"


def _fill(page: Worksheet, table: WrittenTable) -> None:
    heading = len(table.asked) + 3
    last = heading + len(table.rows)
    _label(page, 1, 1, table.title, TITLE)
    for row, (name, told) in enumerate(table.asked, start=2):
        _label(page, row, 1, name, STRONG)
        _label(page, row, 2, told, TEXT)
    for at, column in enumerate(table.columns, start=1):
        head(cell_at(page, heading, at), column.heading, border=_BOX)
        page.column_dimensions[get_column_letter(at)].width = column.width
    for place, values in enumerate(table.rows):
        font = STRONG if place in table.strong else TEXT
        for at, value in enumerate(values, start=1):
            body(cell_at(page, heading + 1 + place, at), value, border=_BOX, font=font)
    for row, note in enumerate(table.notes, start=last + 2):
        _label(page, row, 1, note, _NOTE)
    page.freeze_panes = f"B{heading + 1}"
    page.auto_filter.ref = f"A{heading}:{get_column_letter(len(table.columns))}{last}"
    print_across(page, heading=heading)


def _label(page: Worksheet, row: int, column: int, words: str, font: Font) -> None:
    cell = cell_at(page, row, column)
    write(cell, words)
    cell.font = font
