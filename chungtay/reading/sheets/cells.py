"""The cells of one sheet as written: text, exact numbers and days, spans, and what is hidden."""

from __future__ import annotations

import io
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from chungtay.domain.problems import Problem
from chungtay.reading.draft import CellText, Draft
from chungtay.reading.encodings import from_font
from chungtay.reading.safety import FileCorrupt, check_entities
from chungtay.reading.sheets.formats import (
    NumberFormat,
    day_of,
    exact_number,
    shown_day,
    shown_number,
)
from chungtay.reading.sheets.workbook import CellStyle, S, SheetEntry, Workbook, rich_text

MOST_CELLS = 800_000
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_TOO_NARROW = re.compile(r"#{3,}")
LAST_COLUMN = 16_384
_ROW, _CELL = f"{S}row", f"{S}c"
_VALUE, _FORMULA, _INLINE = f"{S}v", f"{S}f", f"{S}is"
_ERRORS = ("#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!")


class SheetTooLarge(Problem):
    """More cells than any report has."""

    code = "sheet-too-large"


Spans = dict[tuple[int, int], tuple[int, int]]


@dataclass(slots=True)
class _Sheet:
    """One sheet as it is being read, element by element: a tree of all of it would take many times
    the memory of what it says."""

    entry: SheetEntry
    book: Workbook
    cells: list[CellText] = field(default_factory=list)
    warnings: list[tuple[int, int, str, str]] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    spans: Spans = field(default_factory=dict)
    styles: dict[str | None, CellStyle] = field(default_factory=dict)
    row: etree._Element | None = None
    row_number: int = 0
    row_hidden: bool = False
    column: int = 0

    def enter(self, row: etree._Element | None) -> None:
        if row is not self.row:
            self.row, self.column = row, 0
            stated = None if row is None else row.get("r")
            self.row_number = int(stated) if stated else self.row_number + 1
            hidden = row is not None and row.get("hidden") in ("1", "true")
            self.row_hidden = self.entry.hidden or hidden

    def read(self, element: etree._Element) -> None:
        """A cell, with its place: the one it states, or the next."""
        match = _REFERENCE.fullmatch(element.get("r") or "")
        if match:
            row = int(match[2])
            # One object for the number of a row, however many cells it has.
            self.row_number = self.row_number if row == self.row_number else row
            self.column = column_number(match[1])
        else:
            self.column += 1
        if self.column > LAST_COLUMN:
            raise FileCorrupt(file=self.book.file)
        formula, stored, kind = _stored(element)
        if not stored or stored.isspace():
            if formula is not None:
                self.warn("formula-without-value", "=" + formula)
            return
        self.cells.append(self._cell(stored, kind, element.get("s")))
        if len(self.cells) > MOST_CELLS:
            raise SheetTooLarge(file=self.book.file, sheet=self.entry.name, most=MOST_CELLS)

    def warn(self, code: str, quote: str) -> None:
        self.warnings.append((self.row_number, self.column, code, quote))

    def _cell(self, stored: str, kind: str, style: str | None) -> CellText:
        row, column = self.row_number, self.column
        where = f"{self.entry.name}!{column_name(column)}{row}"
        shown = self.styles.get(style)
        if shown is None:
            shown = self.styles[style] = self.book.style(style)
        if kind == "n":
            text, number, day = _typed(stored, shown.shows, self.book.from_1904)
            return CellText(row, column, text, where, number, day, 1, 1, self.row_hidden)
        text = _text(stored, kind, shown.font, self.book)
        if "#" in text:
            self._warn_of_signs(text.strip())
        return CellText(row, column, text, where, hidden=self.row_hidden)

    def _warn_of_signs(self, text: str) -> None:
        if _TOO_NARROW.fullmatch(text):
            self.warn("cell-lost", text)
        elif text in _ERRORS:
            self.warn("cell-error", text)


def read_cells(content: bytes, entry: SheetEntry, book: Workbook, draft: Draft) -> list[CellText]:
    """All cells that show something; merged ones once, at their upper left."""
    check_entities(content, name=book.file)
    sheet = _Sheet(entry, book)
    try:
        for element in _elements(content):
            _take(element, sheet)
    except etree.XMLSyntaxError as error:
        raise FileCorrupt(file=book.file) from error
    covered = _covered(sheet.cells, sheet.spans)
    for row, column, code, quote in sheet.warnings:
        if (row, column) not in covered:
            draft.warn(code, place(entry.name, row, column), quote)
    for cell in sheet.cells:
        if cell.column in sheet.hidden_columns:
            cell.hidden = True
        if (cell.row, cell.column) in sheet.spans:
            cell.row_span, cell.column_span = sheet.spans[cell.row, cell.column]
    if not covered:
        return sheet.cells
    return [cell for cell in sheet.cells if (cell.row, cell.column) not in covered]


def _elements(content: bytes) -> Iterator[etree._Element]:
    """Cells, rows, columns and merges as they end; what was told is let go."""
    parsing = etree.iterparse(
        io.BytesIO(content),
        events=("end",),
        tag=(_CELL, _ROW, f"{S}col", f"{S}mergeCell"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
    )
    for _, element in parsing:
        yield element
        if element.tag != _CELL:  # cells go with their row
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)


def _take(element: etree._Element, sheet: _Sheet) -> None:
    if element.tag == _CELL:
        row = element.getparent()
        if row is not sheet.row:
            sheet.enter(row)
        sheet.read(element)
    elif element.tag == _ROW:
        sheet.enter(element)
    elif element.tag == f"{S}mergeCell":
        _take_merge(element.get("ref", ""), sheet.spans)
    elif element.get("hidden") in ("1", "true"):
        first, last = int(element.get("min", "1")), int(element.get("max", "1"))
        sheet.hidden_columns.update(range(first, min(last, LAST_COLUMN) + 1))


def _stored(element: etree._Element) -> tuple[str | None, str | None, str]:
    """The formula, the value and the kind of a cell as they are written."""
    formula = stored = None
    kind = element.get("t", "n")
    for child in element:
        if child.tag == _VALUE:
            stored = child.text
        elif child.tag == _FORMULA:
            formula = child.text or ""
        elif child.tag == _INLINE and kind == "inlineStr":
            stored = rich_text(child)
    return formula, stored, kind


@lru_cache(maxsize=1024)
def column_name(column: int) -> str:
    """1 -> A, 27 -> AA."""
    name = ""
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(65 + letter) + name
    return name


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def place(sheet: str, row: int, column: int) -> str:
    return f"{sheet}!{column_name(column)}{row}"


def _text(stored: str, kind: str, font: str, book: Workbook) -> str:
    if kind == "b":
        return "TRUE" if stored.strip() == "1" else "FALSE"
    text = book.string(stored) if kind == "s" else stored
    return from_font(text, font)


# Columns repeat the same few numbers, and a number is not told from its digits twice.
@lru_cache(maxsize=16_384)
def _typed(stored: str, shows: NumberFormat, from_1904: bool) -> tuple[str, str | None, str | None]:
    """What the sheet shows for a stored number, the number, and the day if it is one."""
    number = exact_number(stored)
    if number is None:
        return stored, None, None
    day = day_of(number, from_1904=from_1904) if shows.is_date else None
    if day is not None:
        return shown_day(day), None, day.isoformat()
    return shown_number(number, shows), f"{number:f}", None


def _take_merge(reference: str, spans: Spans) -> None:
    first, _, last = reference.partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
    if start is None or end is None:
        return
    top, left = int(start[2]), column_number(start[1])
    down, across = int(end[2]) - top + 1, column_number(end[1]) - left + 1
    if down > 0 and across > 0:
        spans[top, left] = down, across


def _covered(cells: list[CellText], spans: Spans) -> set[tuple[int, int]]:
    """The positions with a cell that merged cells cover besides their upper left."""
    if not spans:
        return set()
    rows = sorted({cell.row for cell in cells})
    columns = sorted({cell.column for cell in cells})
    covered: set[tuple[int, int]] = set()
    for (top, left), (down, across) in spans.items():
        within = rows[bisect_left(rows, top) : bisect_right(rows, top + down - 1)]
        beside = columns[bisect_left(columns, left) : bisect_right(columns, left + across - 1)]
        if len(covered) + len(within) * len(beside) <= MOST_CELLS:
            covered.update((row, column) for row in within for column in beside)
            covered.discard((top, left))
    return covered
