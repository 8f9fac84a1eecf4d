"""The rows of a table as things done: which cell names the day, the place, the partners, the work.

    STT | Ngày | Nội dung | Địa bàn | Lực lượng phối hợp | Ngày công | Đường GTNT (km)

`rows_of(table)` gives a row's cells by role, so that a reader of doings need not know the layout:
`row.words(Role.PLACE)` is "xã Đức Thịnh", `row.cell(Role.DAY).day` an ISO day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from chungtay.reading.document import Cell, Table
from chungtay.reading.grid.cells import is_number
from chungtay.reading.grid.columns import Header, header_of
from chungtay.reading.grid.stretches import Stretch, stretch_of
from chungtay.reading.grid.titles import Column, Role
from chungtay.reading.wording import comparable
from chungtay.vocabulary.reading_words import reading_words

_GROUP_LABEL = re.compile(r"(?:[IVXL]+|[A-H])[.)]?")


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row below the header.

    `cells` are those of the columns that tell who, where, when and what, each with its role.
    `amounts` are the cells with figures and their columns. `is_total` marks "Tổng cộng" and the
    subtotals of a group; `group` is the heading row it stands under ("I. Khối doanh nghiệp") and
    `captions` the lines above the table's header, the nearest first. `stretch` is the month or
    quarter that the row is of. `above` is the index of the row that it is an item of ("1.1" of
    "1"), `lead` the words of that row.
    """

    index: int
    cells: tuple[tuple[Role, Cell], ...]
    amounts: tuple[tuple[Column, Cell], ...]
    is_total: bool = False
    is_group: bool = False
    group: str = ""
    captions: tuple[str, ...] = ()
    stretch: Stretch | None = None
    above: int | None = None
    lead: str = ""

    @property
    def start(self) -> int:
        return min(cell.start for cell in self._all())

    @property
    def end(self) -> int:
        return max(cell.end for cell in self._all())

    def _all(self) -> list[Cell]:
        told = [cell for _, cell in self.cells if cell.row == self.index]
        return told + [cell for _, cell in self.amounts]

    def cell(self, role: Role) -> Cell | None:
        return next((cell for known, cell in self.cells if known is role), None)

    def words(self, role: Role) -> str:
        """What stands in the columns of a role; "" when the row says nothing there."""
        return "; ".join(cell.text for known, cell in self.cells if known is role)


def rows_of(table: Table) -> tuple[GridRow, ...]:
    """The rows below the header, without empty ones; none for a table that has no header."""
    header = header_of(table)
    if header is None:
        return ()
    below: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.row > header.last_row and not cell.hidden:
            below.setdefault(cell.row, []).append(cell)
    tall = [cell for cells in below.values() for cell in cells if cell.row_span > 1]
    rows: list[GridRow] = []
    group = ""
    for index in sorted(below):
        covering = [cell for cell in tall if cell.row < index < cell.row + cell.row_span]
        row = _row(header, index, below[index], covering, group)
        if row.is_group and not row.is_total:
            group = row.words(Role.CONTENT) or row.words(Role.UNIT) or group
        rows.append(row)
    return tuple(rows)


def _row(header: Header, index: int, own: list[Cell], covering: list[Cell], group: str) -> GridRow:
    """The row of its own cells and of those merged down over it: one date for several rows."""
    columns = {column.index: column for column in header.columns}
    told = [
        (columns[cell.column].role, cell)
        for cell in [*own, *covering]
        if not columns[cell.column].holds_figures
    ]
    amounts = tuple(
        (columns[cell.column], cell) for cell in own if columns[cell.column].holds_figures
    )
    texts = [cell.text for _, cell in told] or [cell.text for _, cell in amounts]
    return GridRow(
        index=index,
        cells=tuple(sorted(told, key=lambda one: one[1].column)),
        amounts=amounts,
        is_total=any(_is_total_word(text) for text in texts),
        is_group=_is_group(told),
        group=group,
        captions=header.captions,
        stretch=next(filter(None, (_stretch(columns[cell.column], cell) for cell in own)), None),
    )


def _is_group(told: list[tuple[Role, Cell]]) -> bool:
    """A row labelled I, II or A, B that heads the rows below it."""
    return any(
        role is Role.NUMBER
        and not is_number(cell)
        and _GROUP_LABEL.fullmatch(cell.text.strip()) is not None
        for role, cell in told
    )


def _stretch(column: Column, cell: Cell) -> Stretch | None:
    """The time of a cell under "Tháng" or "Quý": "Tháng 3", "3", "II"."""
    if not column.dates:
        return None
    word = "tháng" if column.dates == "thang" else "quý"
    return stretch_of(cell.text) or stretch_of(f"{word} {cell.text.strip()}")


@cache
def _total_words() -> frozenset[str]:
    return frozenset(comparable(word) for word in reading_words("tables.totals")["total"])


def _is_total_word(text: str) -> bool:
    return comparable(" ".join(text.split())).strip(" .:") in _total_words()
