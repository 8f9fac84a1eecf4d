"""Tables: hidden ones that place the head and foot, and ruled ones that carry figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chungtay.writing.word.elements import Element, Piece, Words, element, paragraph

TWIPS_PER_MM = 1440 / 25.4


def twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_PER_MM)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a ruled table. `span` counts the columns it covers, `anchor` names it."""

    pieces: tuple[Piece, ...] = ()
    style: str = "TableText"
    span: int = 1
    anchor: str = ""
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a ruled table: its heading, its width, and the style of its cells."""

    heading: str
    width_mm: float
    style: str = "TableText"


def cell(*pieces: Piece, style: str = "TableText", span: int = 1, anchor: str = "") -> Cell:
    return Cell(tuple(pieces), style, span, anchor)


def band(*pieces: Piece, span: int, anchor: str = "") -> Cell:
    """A row-wide cell that opens a group of rows and stays with the row that follows."""
    return Cell(tuple(pieces), "TableGroup", span, anchor, shaded=True)


def ruled(
    columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, numbered: bool = True
) -> Element:
    """A table whose heading repeats on every page and whose rows stay whole.

    `numbered` adds the row of column numbers that official forms carry under the headings.
    """
    table = _frame([column.width_mm for column in columns], style="FigureTable")
    heads = [Cell((column.heading,), "TableHeading") for column in columns]
    table.append(_row(heads, columns, header=True))
    if numbered:
        numbers = [Cell((Words(f"({n})"),), "TableNumbers") for n in range(1, len(columns) + 1)]
        table.append(_row(numbers, columns, header=True))
    for cells in rows:
        table.append(_row(cells, columns, header=False))
    return table


def hidden(widths_mm: Sequence[float], rows: Iterable[Sequence[Sequence[Element]]]) -> Element:
    """A table without rules. Each cell is given as its finished paragraphs."""
    # Said again on the table itself: some programs give every cell their own padding otherwise.
    bare = element("tblCellMar", *(element(side, w=0, type="dxa") for side in ("left", "right")))
    table = _frame(widths_mm, bare, style="LayoutTable")
    for contents in rows:
        row = element("tr", element("trPr", element("cantSplit")))
        for width, paragraphs in zip(widths_mm, contents, strict=True):
            row.append(element("tc", _cell_width(width), *paragraphs))
        table.append(row)
    return table


def _frame(widths_mm: Sequence[float], *extra: Element, style: str) -> Element:
    total = sum(twips(width) for width in widths_mm)
    grid = element("tblGrid", *(element("gridCol", w=twips(width)) for width in widths_mm))
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=total, type="dxa"),
        element("jc", val="center"),
        element("tblLayout", type="fixed"),
        *extra,
        element("tblLook", val="0420", firstRow=1, noVBand=1),
    )
    return element("tbl", properties, grid)


def _row(cells: Sequence[Cell], columns: Sequence[Column], *, header: bool) -> Element:
    properties = element("trPr", element("cantSplit"))
    if header:
        properties.append(element("tblHeader"))
    row = element("tr", properties)
    at = 0
    for given in cells:
        covered = columns[at : at + given.span]
        row.append(_ruled_cell(given, covered))
        at += given.span
    return row


def _ruled_cell(given: Cell, covered: Sequence[Column]) -> Element:
    properties = _cell_width(sum(column.width_mm for column in covered))
    if given.span > 1:
        properties.append(element("gridSpan", val=given.span))
    if given.shaded:
        properties.append(element("shd", val="clear", color="auto", fill="EDEDED"))
    properties.append(element("vAlign", val="center"))
    style = covered[0].style if given.style == "TableText" else given.style
    return element("tc", properties, paragraph(*given.pieces, style=style, anchor=given.anchor))


def _cell_width(millimetres: float) -> Element:
    return element("tcPr", element("tcW", w=twips(millimetres), type="dxa"))
