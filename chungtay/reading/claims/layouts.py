"""The layout of a table, worked out once: the row of a number, and the titles that stand over it.

A long list has as many numbers as cells, so nothing here may look at the whole table for one of
them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from chungtay.domain.spelling import fold
from chungtay.reading.document import Cell, Table
from chungtay.reading.grid.cells import is_number
from chungtay.reading.grid.titles import names_somebody
from chungtay.vocabulary.reading_words import reading_words

# Columns in which words of the doing stand; who reports, and in which number, are others.
_TELLING = ("content", "note", "")
_NO_RESULT = ("number", "context", "measure", "plan", "rate")
_LONGEST_TITLE = 60
_GROUP_LABEL = re.compile(r"(?:[IVXL]+|[A-H])[.)]?")
_NUMBER = re.compile(r"^[\d.,]+$")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row with the roles of their columns, and the titles above the number asked
    for, the outermost first. `group` is the offset of that outermost title: numbers under one
    title ("Quà Tết: số suất, trị giá") tell of one thing. `heading` are the words of the row that
    heads it: "II. Xã Cửa Sông"."""

    cells: tuple[tuple[str, Cell], ...]
    titles: tuple[str, ...] = ()
    group: int = 0
    beside: tuple[str, ...] = ()  # the titles above the other numbers of the row
    heading: str = ""

    def under(self, role: str) -> list[Cell]:
        return [cell for known, cell in self.cells if known == role and cell.text]

    def telling(self) -> list[Cell]:
        return [c for role, c in self.cells if role in _TELLING and any(map(str.isalpha, c.text))]


@dataclass(slots=True)
class Head:
    """A block of titles: its first and last row, and for each column the titles over it."""

    first: int
    last: int
    over: dict[int, list[Cell]] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)  # those of the blocks above it too


@dataclass(frozen=True, slots=True)
class Layout:
    """The cells of a table by their rows, and its blocks of titles from above."""

    cells: tuple[Cell, ...]
    starts: tuple[int, ...]
    by_row: dict[int, list[Cell]]
    heads: tuple[Head, ...]
    headings: tuple[tuple[int, str], ...]

    def row_at(self, offset: int) -> tuple[Row, Cell] | None:
        """The row in which an offset of the document's text stands, and the cell there."""
        place = bisect_right(self.starts, offset) - 1
        if place < 0 or offset >= self.cells[place].end:
            return None
        here = self.cells[place]
        head = self._head_above(here.row)
        roles = {} if head is None else head.roles
        above = [] if head is None else head.over.get(here.column, [])
        cells = self.by_row[here.row]
        others = [c for c in cells if roles.get(c.column) not in _NO_RESULT]
        row = Row(
            tuple((roles.get(c.column, ""), c) for c in cells),
            tuple(cell.text for cell in above),
            above[0].start if above else here.start,
            tuple(_titles_beside(head, others, above)),
            self._heading_above(here.row),
        )
        return row, here

    def _head_above(self, row: int) -> Head | None:
        place = bisect_left(self.heads, row, key=lambda head: head.first) - 1
        return self.heads[place] if place >= 0 else None

    def _heading_above(self, row: int) -> str:
        place = bisect_left(self.headings, row, key=lambda heading: heading[0]) - 1
        head = self._head_above(row)
        if place < 0 or (head is not None and self.headings[place][0] < head.first):
            return ""
        return self.headings[place][1]


@dataclass(slots=True)
class Layouts:
    """The tables of a document, each laid out when the first number of it is told."""

    tables: Sequence[Table]
    _known: dict[int, Layout] = field(default_factory=dict)
    _starts: list[int] = field(init=False)
    _in_order: list[Table] = field(init=False)

    def __post_init__(self) -> None:
        self._in_order = sorted((t for t in self.tables if t.cells), key=lambda t: t.cells[0].start)
        self._starts = [table.cells[0].start for table in self._in_order]

    def at(self, offset: int) -> Layout | None:
        """The layout of the table that an offset of the text stands in."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self._in_order[place].cells[-1].end:
            return None
        if place not in self._known:
            self._known[place] = layout_of(self._in_order[place])
        return self._known[place]


def layout_of(table: Table) -> Layout:
    """Everything that has to be known of a table to tell its rows."""
    cells = tuple(sorted(table.cells, key=lambda cell: cell.start))
    by_row = _rows(cells)
    heads = _heads(cells, by_row)
    return Layout(
        cells,
        tuple(cell.start for cell in cells),
        by_row,
        heads,
        tuple(_headings(by_row, {row for h in heads for row in range(h.first, h.last + 1)})),
    )


def _rows(cells: Sequence[Cell]) -> dict[int, list[Cell]]:
    """The cells of every row by column, with those that are merged down over it."""
    by_row: dict[int, list[Cell]] = {}
    for cell in cells:
        by_row.setdefault(cell.row, []).append(cell)
    for cell in (cell for cell in cells if cell.row_span > 1):
        for row in range(cell.row + 1, cell.row + cell.row_span):
            if row in by_row:
                by_row[row].append(cell)
    for across in by_row.values():
        across.sort(key=lambda cell: cell.column)
    return by_row


def _heads(cells: Sequence[Cell], by_row: dict[int, list[Cell]]) -> tuple[Head, ...]:
    """The blocks of titles. One begins in a row with several titles that have a role, and goes on
    below as long as its own cells are merged and no row holds values."""
    widest = max((c.column + c.column_span - 1 for c in cells), default=1)
    heads: list[Head] = []
    for number in sorted(by_row):
        row = [cell for cell in by_row[number] if cell.row == number]
        last = heads[-1] if heads else None
        if last is not None and number <= last.last and not _has_values(row):
            _add(last, row, widest)
        elif _is_row_of_titles(row):
            heads.append(Head(number, number, roles=dict(last.roles) if last else {}))
            _add(heads[-1], row, widest)
    return tuple(heads)


def _add(head: Head, row: Sequence[Cell], widest: int) -> None:
    """One more row of titles."""
    spread = any(cell.column_span > 1 for cell in row)
    below = max(cell.row + cell.row_span - 1 for cell in row)
    head.last = max(head.last, below, row[0].row + 1 if spread else 0)
    for cell in row:
        role = _role_of(cell.text)
        for column in range(cell.column, cell.column + cell.column_span):
            if role:
                head.roles[column] = role
            if cell.column_span < widest and any(map(str.isalpha, cell.text)):
                head.over.setdefault(column, []).append(cell)


def _is_row_of_titles(row: Sequence[Cell]) -> bool:
    """A title stands in a row with other titles, near the top or above a block."""
    if len(row) < 2 or _has_values(row):
        return False
    return sum(bool(_role_of(cell.text)) for cell in row) > 1


def _has_values(row: Sequence[Cell]) -> bool:
    return any(cell.day is not None or is_number(cell) for cell in row)


def _role_of(text: str) -> str:
    return _role(text) if len(text) <= _LONGEST_TITLE else ""


@lru_cache(maxsize=8192)
def _role(text: str) -> str:
    """The longest phrase with which a column's title begins, or that it is. "Xã Làng Ven" is the
    name of one place and heads no column of places."""
    if names_somebody(text):
        return ""
    title, best = fold(text), ("", "")
    for role, phrases in reading_words("tables.roles").items():
        for phrase in map(fold, phrases):
            if title == phrase or title.startswith((phrase + " ", phrase + ",", phrase + "/")):
                best = max(best, (phrase, role), key=lambda pair: len(pair[0]))
    return best[1]


def _titles_beside(
    head: Head | None, cells: Sequence[Cell], above: Sequence[Cell]
) -> Iterator[str]:
    """The titles over the other columns of numbers."""
    for cell in cells:
        if head is not None and _NUMBER.search(cell.text):
            over = head.over.get(cell.column, [])
            yield from (title.text for title in over if title not in above)


def _headings(by_row: dict[int, list[Cell]], titles: set[int]) -> Iterator[tuple[int, str]]:
    """The rows labelled I, II or A, B with words, and rows of a single cell of words: they head
    the rows below them."""
    for number in sorted(by_row):
        row = [cell for cell in by_row[number] if cell.row == number]
        if number in titles or not row:
            continue
        words = [cell for cell in row if any(map(str.isalpha, cell.text))]
        labelled = _GROUP_LABEL.fullmatch(row[0].text.strip()) is not None and len(words) > 1
        alone = len(row) == 1 == len(by_row[number]) and len(words) == 1
        if labelled or alone:
            yield number, (words[1] if labelled else words[0]).text
