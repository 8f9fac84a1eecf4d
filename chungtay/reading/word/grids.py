"""A Word table as a grid: merged cells once, with their spans, and the tables inside its cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml import etree

from chungtay.reading.draft import CellText
from chungtay.reading.word.markup import descendant, local, unwrapped, value

_MOST_COLUMNS = 500


@dataclass(slots=True)
class Grid:
    """The cells of one table, and the tables found inside them."""

    cells: list[CellText] = field(default_factory=list)
    nested: list[etree._Element] = field(default_factory=list)


def read_grid(table: etree._Element, name: str, text_of: Callable[[etree._Element], str]) -> Grid:
    """The grid of a table; `text_of` gives the text of a paragraph."""
    grid = Grid()
    rows = [row for row in unwrapped(table) if local(row) == "tr" and not _is_deleted(row)]
    open_merges: dict[int, int] = {}  # column -> index in grid.cells of the cell merged downwards
    for number, row in enumerate(rows, start=1):
        column = 1 + _count(row, "trPr/gridBefore")
        for element in (cell for cell in unwrapped(row) if local(cell) == "tc"):
            span = min(max(_count(element, "tcPr/gridSpan"), 1), _MOST_COLUMNS)
            if _continues(element) and column in open_merges:
                _grow(grid.cells, open_merges[column], number)
            else:
                open_merges[column] = len(grid.cells)
                where = f"{name}!R{number}C{column}"
                text = _cell_text(element, grid, text_of)
                grid.cells.append(CellText(number, column, text, where, column_span=span))
            column += span
    return grid


def _cell_text(cell: etree._Element, grid: Grid, text_of: Callable[[etree._Element], str]) -> str:
    lines: list[str] = []
    for child in unwrapped(cell):
        if local(child) == "p":
            lines.append(text_of(child))
        elif local(child) == "tbl":
            grid.nested.append(child)
    return "\n".join(lines)


def _grow(cells: list[CellText], index: int, row: int) -> None:
    cells[index] = replace(cells[index], row_span=row - cells[index].row + 1)


def _continues(cell: etree._Element) -> bool:
    """A cell merged into the one above; only the first says "restart"."""
    merge = descendant(cell, "tcPr/vMerge")
    return merge is not None and value(cell, "tcPr/vMerge") != "restart"


def _is_deleted(row: etree._Element) -> bool:
    return descendant(row, "trPr/del") is not None


def _count(element: etree._Element, path: str) -> int:
    said = value(element, path) or "0"
    return min(int(said[:9]), _MOST_COLUMNS) if said.isdecimal() else 0
