"""Any table of finished values as a spreadsheet or as comma-separated text.

Amounts are typed numbers, silences are words, and nothing that people wrote is ever computed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from chungtay.writing.files import archive
from chungtay.writing.tables import FONT, number_format

Value = str | int | Decimal | date | None

# A cell that begins so is a formula to some spreadsheet programs.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MARK = "\ufeff"  # by it spreadsheet programs know that the letters are UTF-8
_THIN = Side(style="thin", color="808080")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_WORDS, _NUMBERS = Alignment(vertical="top", wrap_text=True), Alignment(vertical="top")
_SHADE = PatternFill("solid", fgColor="EDEDED")


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
        words = _printable(value)
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
    moment = datetime(closed.year, closed.month, closed.day, tzinfo=UTC).replace(tzinfo=None)
    book.properties.title = _printable(table.title)
    book.properties.created = book.properties.modified = moment
    return _same_every_time(book)


def _printable(words: str) -> str:
    """Without the signs that no spreadsheet may hold."""
    return "".join(sign for sign in words if sign >= " " or sign in "\t\n")


def _sheet_name(title: str) -> str:
    """Spreadsheet programs refuse some signs and more than 31 characters."""
    kept = "".join(" " if sign in "[]:*?/\\'" else sign for sign in _printable(title))
    return kept[:31].strip() or "1"


def _fill(page: Worksheet, table: WrittenTable) -> None:
    heading = len(table.asked) + 3
    last = heading + len(table.rows)
    _label(page, 1, 1, table.title, Font(FONT, 14, bold=True))
    for row, (name, told) in enumerate(table.asked, start=2):
        _label(page, row, 1, name, Font(FONT, 12, bold=True))
        _label(page, row, 2, told, Font(FONT, 12))
    for at, column in enumerate(table.columns, start=1):
        _head(_at(page, heading, at), column.heading)
        page.column_dimensions[get_column_letter(at)].width = column.width
    for place, values in enumerate(table.rows):
        for at, value in enumerate(values, start=1):
            _body(_at(page, heading + 1 + place, at), value, strong=place in table.strong)
    for row, note in enumerate(table.notes, start=last + 2):
        _label(page, row, 1, note, Font(FONT, 11, italic=True))
    page.freeze_panes = f"B{heading + 1}"
    page.auto_filter.ref = f"A{heading}:{get_column_letter(len(table.columns))}{last}"
    _print_well(page, heading)


def _label(page: Worksheet, row: int, column: int, words: str, font: Font) -> None:
    cell = _at(page, row, column)
    _write(cell, words)
    cell.font = font


def _at(page: Worksheet, row: int, column: int) -> Cell:
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)  # nothing is merged here
    return cell


def _head(cell: Cell, words: str) -> None:
    _write(cell, words)
    cell.font, cell.fill, cell.border = Font(FONT, 12, bold=True), _SHADE, _BOX
    cell.alignment = Alignment("center", "center", wrap_text=True)


def _body(cell: Cell, value: Value, *, strong: bool) -> None:
    _write(cell, value)
    cell.font = Font(FONT, 12, bold=strong)
    cell.alignment = _WORDS if isinstance(value, str) else _NUMBERS
    cell.border = _BOX


def _write(cell: Cell, value: Value) -> None:
    """Typed. Words that begin like a formula are marked as text, so that no program computes."""
    if isinstance(value, str):
        cell.value = _printable(value)
        if value.startswith(FORMULA_STARTS):
            cell.data_type = "s"
            cell.quotePrefix = True
    elif isinstance(value, Decimal | int):
        cell.value = value
        cell.number_format = number_format(Decimal(value))
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"


def _print_well(page: Worksheet, heading: int) -> None:
    """A4 across, as wide as the paper, headings on every page."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"{heading}:{heading}"


def _same_every_time(book: Workbook) -> bytes:
    """openpyxl stamps the hour of saving into the properties and the archive; both are undone."""
    moment = book.properties.created
    buffer = BytesIO()
    book.save(buffer)
    book.properties.modified = moment
    with ZipFile(buffer) as saved:
        parts = {name: saved.read(name) for name in saved.namelist()}
    parts["docProps/core.xml"] = tostring(book.properties.to_tree())
    return archive(parts.items())
