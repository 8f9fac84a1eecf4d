"""The header of a table: which rows it takes, what stands above it, and its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chungtay.reading.document import Cell, Table
from chungtay.reading.grid.cells import in_one_line, is_number, row_cells
from chungtay.reading.grid.titles import (
    Column,
    Role,
    column_of,
    role_of_beginning,
    settled,
    stated_unit,
    title_role,
)
from chungtay.reading.wording import comparable

_ROWS_SEARCHED = 15
_MOST_COLUMNS = 1_000
_MOST_HEADER_ROWS = 4
_LONGEST_TITLE = 6  # words
_COLUMN_NUMBER = re.compile(r"\(?\s*(?:\d{1,2}|[a-d])\s*\)?(?:\s*=.*)?")
_TIMES = ("tháng", "quý", "thang")
_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class Header:
    """The columns, the rows that belong to the header, and what stands above it: `captions`, the
    nearest first."""

    columns: tuple[Column, ...]
    last_row: int
    captions: tuple[str, ...] = ()

    @property
    def caption(self) -> str:
        return self.captions[0] if self.captions else ""


def header_of(table: Table) -> Header | None:
    """The header of a table of figures; None for a table that only lays out a page."""
    rows = header_rows(table)
    if rows is None:
        return None
    first, last = rows
    head = Table(table.name, tuple(cell for cell in table.cells if cell.row <= last))
    captions, stated = _captions(head, first)
    last = _after_column_numbers(table, last)
    below = _below(table, last)
    columns = settled(
        [
            _by_its_cells(column, below.get(column.index, []))
            for column in _columns(head, _indexes(table), rows)
        ],
        stated,
    )
    if not any(column.holds_figures for column in columns):
        return None
    return Header(tuple(columns), last, captions)


def _columns(head: Table, indexes: range, rows: tuple[int, int]) -> Iterator[Column]:
    """The columns by their titles. In "Tháng | 1 | 2 | 3" the first holds what is counted."""
    counted = _counted_times(row_cells(head, rows[0]))
    for index in indexes:
        titles = list(_titles(head, index, *rows))
        if counted and titles:
            titles[0] = f"{counted} {titles[0]}" if titles[0].isdigit() else titles[0]
        column = column_of(index, titles)
        yield replace(column, role=Role.CONTENT, dates="") if counted and column.dates else column


def _counted_times(cells: Sequence[Cell]) -> str:
    """The word under which a row of titles counts months or quarters: "Tháng | 1 | 2 | 3"."""
    word = comparable(cells[0].text.strip()) if cells else ""
    numbers = [cell.text.strip() for cell in cells[1:] if cell.text.strip().isdigit()]
    in_order = numbers == [str(number + 1) for number in range(len(numbers))]
    return word if word in _TIMES and len(numbers) >= 2 and in_order else ""


def header_rows(table: Table) -> tuple[int, int] | None:
    """The first and the last row of titles; None for a table that has none."""
    if not table.cells or len(_indexes(table)) > _MOST_COLUMNS:
        return None
    top = _top(table)
    first = next((row for row in _first_rows(top) if _is_header_row(table, top, row)), None)
    return None if first is None else (first, _last_header_row(top, first))


def _captions(head: Table, first: int) -> tuple[tuple[str, ...], str]:
    """The lines of words above a header that are no brackets, the nearest first, and the unit that
    one of them states for the whole table."""
    above = [in_one_line(c.text) for c in head.cells if c.row < first and not is_number(c)]
    units = {text: unit for text in above if (unit := stated_unit(text))}
    names = [text for text in above if text not in units and not text.startswith("(")]
    return tuple(reversed(names)), next(iter(units.values()), "")


def _below(table: Table, last: int) -> dict[int, list[Cell]]:
    """The cells below a header by their columns."""
    below: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.row > last:
            below.setdefault(cell.column, []).append(cell)
    return below


def _by_its_cells(column: Column, below: Sequence[Cell]) -> Column:
    """ "Chỉ tiêu" heads the names of indicators or, over numbers, the plan; "Đơn vị nhận" over
    words is a column of bodies."""
    if not below or column.role not in (Role.CONTENT, Role.AMOUNT):
        return column
    if column.role is Role.CONTENT and all(map(is_number, below)):
        return replace(column, role=Role.PLAN, meant=Role.PLAN)
    if column.role is Role.AMOUNT and not column.unit and not any(map(is_number, below)):
        return replace(column, role=role_of_beginning(column) or Role.AMOUNT)
    return column


def _first_rows(table: Table) -> list[int]:
    return sorted({cell.row for cell in table.cells})[:_ROWS_SEARCHED]


def _top(table: Table) -> Table:
    """The rows in which a header is looked for, and some more."""
    rows = sorted({cell.row for cell in table.cells})[: _ROWS_SEARCHED + _MOST_HEADER_ROWS]
    return Table(table.name, tuple(cell for cell in table.cells if cell.row <= rows[-1]))


def _indexes(table: Table) -> range:
    return range(1, max(cell.column + cell.column_span for cell in table.cells))


def _is_header_row(table: Table, top: Table, row: int) -> bool:
    """Titles and no figures: several cells, at least one a known title, none a number."""
    cells = row_cells(top, row)
    if _counted_times(cells):
        return True
    if len(cells) < 2 or any(is_number(cell) and not _is_year(cell) for cell in cells):
        return False
    known = [role for cell in cells if (role := title_role(cell.text)) is not None]
    if len(known) >= 2 or Role.NUMBER in known:
        return True
    return bool(known) and _is_over_numbers(table, row, cells)


def _is_over_numbers(table: Table, row: int, titles: Sequence[Cell]) -> bool:
    """Every row below holds a number under a title: "Xã | Số cây trồng" needs no STT."""
    columns = {cell.column for cell in titles}
    numbered = {cell.row for cell in table.cells if cell.column in columns and is_number(cell)}
    below = {cell.row for cell in table.cells if cell.row > row}
    return bool(below) and below <= numbered


def _is_year(cell: Cell) -> bool:
    return _YEAR.fullmatch(cell.text.strip()) is not None


def _last_header_row(table: Table, first: int) -> int:
    """A header goes on below as far as its cells are merged downwards, and into the row below one
    that parts a title, merged over several columns or left free over the titles below."""
    last = first
    while last < first + _MOST_HEADER_ROWS:
        cells = row_cells(table, last)
        below = row_cells(table, last + 1)
        spanned = max((c.row + c.row_span - 1 for c in cells), default=last)
        if not below or any(is_number(cell) and not _is_year(cell) for cell in below):
            return last
        parts = any(cell.column_span > 1 for cell in cells)
        if not (spanned > last or parts or _parts_below(table, last)):
            return last
        last += 1
    return last


def _parts_below(table: Table, row: int) -> bool:
    """Titles below that part one which nobody merged over them: "Năm 2026 | · " over "Kế hoạch |
    Thực hiện". None stands under the first column, and they are known titles, or one stands where
    nothing does above and a row that begins in the first column follows."""
    above, below = row_cells(table, row), row_cells(table, row + 1)
    first = min(cell.column for cell in above)
    if len(below) < 2 or min(cell.column for cell in below) <= first:
        return False
    if all(title_role(cell.text) is not None for cell in below):
        return True
    titled = {cell.column for cell in above}
    free = any(cell.column not in titled for cell in below)
    short = all(len(cell.text.split()) <= _LONGEST_TITLE for cell in below)
    begins = any(cell.column == first for cell in row_cells(table, row + 2))
    return free and short and begins


def _after_column_numbers(table: Table, last: int) -> int:
    """Skips the row that numbers the columns: (1) (2) (3), or A B 1 2."""
    cells = row_cells(table, last + 1)
    numbered = [cell for cell in cells if _COLUMN_NUMBER.fullmatch(comparable(cell.text.strip()))]
    in_order = [cell.text.strip("() ") for cell in cells if cell.text.strip("() ").isdigit()]
    if len(cells) < 3 or len(numbered) < len(cells) or len(in_order) < 2:
        return last
    steps = {int(b) - int(a) for a, b in pairwise(in_order)}
    return last + 1 if steps == {1} else last


def _titles(table: Table, index: int, first: int, last: int) -> Iterator[str]:
    """The texts above a column, each merged cell once."""
    seen: set[int] = set()
    for row in range(first, last + 1):
        cell = table.at(row, index) or _beside(table, index, row, last)
        if cell is not None and cell.start not in seen:
            seen.add(cell.start)
            yield cell.text


def _beside(table: Table, index: int, row: int, last: int) -> Cell | None:
    """The title to the left that goes on over a column, where nobody merged its cells: both have
    titles of their own below."""
    if row == last or not any(table.at(below, index) for below in range(row + 1, last + 1)):
        return None
    left = [cell for cell in row_cells(table, row) if cell.column < index]
    nearest = max(left, key=lambda cell: cell.column, default=None)
    if nearest is None or nearest.row_span > 1:
        return None
    parted = any(table.at(below, nearest.column) for below in range(row + 1, last + 1))
    return nearest if parted else None
