"""Tables of print, which is only words in places: pieces of lines that stand below one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from statistics import median

from chungtay.reading.document import Cell, Table
from chungtay.reading.draft import CellText
from chungtay.reading.grid.cells import written_number
from chungtay.reading.grid.columns import header_rows

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_MOST_BETWEEN = 3  # lines of wrapped words between two rows


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line with a wide blank on both sides, from `left` to `right`."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """The pieces of a line, from the left."""

    pieces: tuple[Piece, ...]
    middle: float


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """The lines `first` up to but not including `last` of a page, as cells."""

    first: int
    last: int
    cells: tuple[CellText, ...]


def printed_tables(lines: Sequence[PrintedLine], where: str) -> Iterator[PrintedTable]:
    """The tables of a page that have titles. Lines without them stay what they are, as two columns
    of a letter's head are no table."""
    for first, last in _runs(lines):
        rows = lines[first:last]
        columns = _columns(rows)
        cells = _cells(rows, columns, where) if len(columns) >= _FEWEST_COLUMNS else []
        if cells and _has_titles(cells):
            yield PrintedTable(first, last, tuple(cells))


def titles_of(lines: Sequence[PrintedLine]) -> tuple[PrintedLine, ...]:
    """The lines of a table before the first with a number: its titles."""
    rows = takewhile(lambda line: not any(_is_number(piece) for piece in line.pieces), lines)
    return tuple(rows)


def going_on(
    titles: Sequence[PrintedLine], lines: Sequence[PrintedLine], where: str
) -> PrintedTable | None:
    """The table with which a page begins that goes on under the titles of the page before."""
    if not titles or not lines or len(lines[0].pieces) < _FEWEST_COLUMNS:
        return None
    for table in printed_tables((*titles, *lines), where):
        if table.first == 0:
            return PrintedTable(0, table.last - len(titles), table.cells)
    return None


def _is_number(piece: Piece) -> bool:
    return written_number(piece.text) is not None


def _runs(lines: Sequence[PrintedLine]) -> Iterator[tuple[int, int]]:
    """Stretches of lines in several pieces, with the wrapped words between them."""
    wide = [place for place, line in enumerate(lines) if len(line.pieces) >= _FEWEST_COLUMNS]
    run: list[int] = []
    for place in [*wide, len(lines) + _MOST_BETWEEN + 1]:
        if run and place - run[-1] > _MOST_BETWEEN:
            if len(run) >= _FEWEST_ROWS:
                yield run[0], run[-1] + 1
            run = []
        run.append(place)


def _columns(rows: Sequence[PrintedLine]) -> list[tuple[float, float]]:
    """From where to where the columns reach, by the rows in as many pieces as most have."""
    many = Counter(len(row.pieces) for row in rows if len(row.pieces) >= _FEWEST_COLUMNS)
    usual = max(many, key=lambda count: (many[count], count))
    columns: list[tuple[float, float]] = []
    spans = sorted((p.left, p.right) for r in rows if len(r.pieces) == usual for p in r.pieces)
    for left, right in spans:
        if columns and left <= columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    return columns


def _cells(
    rows: Sequence[PrintedLine], columns: Sequence[tuple[float, float]], where: str
) -> list[CellText]:
    """The pieces in their columns. A line in fewer pieces close below another goes on with it."""
    steps = [one.middle - other.middle for one, other in pairwise(rows)]
    pitch = median(steps) if steps else 0.0
    cells: dict[tuple[int, int], CellText] = {}
    number, above = 0, rows[0].middle
    for line in rows:
        wraps = number > 0 and len(line.pieces) < _FEWEST_COLUMNS
        number += 0 if wraps and above - line.middle < 1.5 * pitch else 1
        above = line.middle
        for piece in line.pieces:
            first, last = _reach(piece, columns)
            held = cells.get((number, first))
            if held is not None:
                held.text = f"{held.text} {piece.text}"
            else:
                span = last - first + 1
                cells[number, first] = CellText(
                    number, first + 1, piece.text, where, column_span=span
                )
    return list(cells.values())


def _reach(piece: Piece, columns: Sequence[tuple[float, float]]) -> tuple[int, int]:
    """The first and the last column that a piece stands over, else the nearest."""
    over = [n for n, (left, right) in enumerate(columns) if left < piece.right > piece.left < right]
    if over:
        return over[0], over[-1]
    middle = (piece.left + piece.right) / 2
    nearest = min(range(len(columns)), key=lambda n: abs(sum(columns[n]) / 2 - middle))
    return nearest, nearest


def _has_titles(cells: Sequence[CellText]) -> bool:
    laid = tuple(
        Cell(c.row, c.column, c.text, 0, len(c.text), c.where, column_span=c.column_span)
        for c in cells
    )
    return header_rows(Table("", laid)) is not None
