"""The cells of one sheet as written: text, exact numbers and days, spans, and what is hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from chungtay.domain.problems import Problem
from chungtay.reading.draft import CellText, Draft
from chungtay.reading.encodings import from_font
from chungtay.reading.sheets.formats import day_of, exact_number, shown_day, shown_number
from chungtay.reading.sheets.workbook import S, SheetEntry, Workbook, rich_text

MOST_CELLS = 1_000_000
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_TOO_NARROW = re.compile(r"#{3,}")
_ERRORS = ("#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!")


class SheetTooLarge(Problem):
    """More cells than any report has."""

    code = "sheet-too-large"


@dataclass(slots=True)
class SheetCells:
    """What is on one sheet."""

    name: str
    cells: list[CellText] = field(default_factory=list)


def read_cells(root: etree._Element, entry: SheetEntry, book: Workbook, draft: Draft) -> SheetCells:
    """All cells that show something; merged ones once, at their upper left."""
    sheet = SheetCells(entry.name)
    hidden_columns = _hidden_columns(root)
    spans, covered = _merges(root)
    row_number = 0
    for row in root.iterfind(f"{S}sheetData/{S}row"):
        row_number = int(row.get("r") or row_number + 1)
        row_hidden = row.get("hidden") in ("1", "true")
        column = 0
        for element in row.iterfind(f"{S}c"):
            row_number, column = _position(element, row_number, column + 1)
            if (row_number, column) in covered:
                continue
            read = _cell(element, row_number, column, entry, book, draft)
            if read is None:
                continue
            down, across = spans.get((row_number, column), (1, 1))
            hidden = entry.hidden or row_hidden or column in hidden_columns
            sheet.cells.append(replace(read, row_span=down, column_span=across, hidden=hidden))
        if len(sheet.cells) > MOST_CELLS:
            raise SheetTooLarge(file=book.file, sheet=entry.name, most=MOST_CELLS)
    return sheet


def column_name(column: int) -> str:
    """1 -> A, 27 -> AA."""
    name = ""
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(65 + letter) + name
    return name


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def place(sheet: str, row: int, column: int) -> str:
    return f"{sheet}!{column_name(column)}{row}"


def _position(element: etree._Element, row: int, column: int) -> tuple[int, int]:
    match = _REFERENCE.fullmatch(element.get("r") or "")
    return (int(match[2]), column_number(match[1])) if match else (row, column)


def _cell(
    element: etree._Element,
    row: int,
    column: int,
    entry: SheetEntry,
    book: Workbook,
    draft: Draft,
) -> CellText | None:
    where = place(entry.name, row, column)
    stored = element.findtext(f"{S}v")
    kind = element.get("t", "n")
    if kind == "inlineStr":
        inline = element.find(f"{S}is")
        stored = "" if inline is None else rich_text(inline)
    if element.find(f"{S}f") is not None and not stored:
        draft.warn("formula-without-value", where, "=" + (element.findtext(f"{S}f") or ""))
        return None
    if stored is None or not stored.strip():
        return None
    if kind == "n":
        return _typed(CellText(row, column, stored, where), element, book)
    text = _text(stored, kind, element, book)
    if _TOO_NARROW.fullmatch(text.strip()):
        draft.warn("cell-lost", where, text.strip())
    elif text.strip() in _ERRORS:
        draft.warn("cell-error", where, text.strip())
    return CellText(row, column, text, where)


def _text(stored: str, kind: str, element: etree._Element, book: Workbook) -> str:
    if kind == "b":
        return "TRUE" if stored.strip() == "1" else "FALSE"
    text = book.string(stored) if kind == "s" else stored
    return from_font(text, book.style(element.get("s")).font)


def _typed(cell: CellText, element: etree._Element, book: Workbook) -> CellText:
    """A number or a day; its text is what the sheet shows."""
    shows = book.style(element.get("s")).shows
    number = exact_number(cell.text)
    if number is None:
        return cell
    day = day_of(number, from_1904=book.from_1904) if shows.is_date else None
    if day is not None:
        return replace(cell, text=shown_day(day), day=day.isoformat())
    return replace(cell, text=shown_number(number, shows), number=f"{number:f}")


def _hidden_columns(root: etree._Element) -> frozenset[int]:
    hidden: set[int] = set()
    for item in root.iterfind(f"{S}cols/{S}col"):
        if item.get("hidden") in ("1", "true"):
            first, last = int(item.get("min", "1")), int(item.get("max", "1"))
            hidden.update(range(first, min(last, 16_384) + 1))
    return frozenset(hidden)


def _merges(
    root: etree._Element,
) -> tuple[dict[tuple[int, int], tuple[int, int]], frozenset[tuple[int, int]]]:
    """Spans by their upper left, and the positions they cover besides it."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for merge in root.iterfind(f"{S}mergeCells/{S}mergeCell"):
        first, _, last = merge.get("ref", "").partition(":")
        start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
        if start is None or end is None:
            continue
        top, left = int(start[2]), column_number(start[1])
        down, across = int(end[2]) - top + 1, column_number(end[1]) - left + 1
        spans[top, left] = down, across
        if down * across <= MOST_CELLS:
            covered.update(
                (row, column)
                for row in range(top, top + down)
                for column in range(left, left + across)
            )
            covered.discard((top, left))
    return spans, frozenset(covered)
