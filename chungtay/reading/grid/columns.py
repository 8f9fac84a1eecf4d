"""The header of a table: which rows it takes, and what each column holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import pairwise

from chungtay.reading.document import Cell, Table
from chungtay.reading.numbers import read_digits
from chungtay.reading.numbers.written import Amount, magnitudes
from chungtay.reading.wording import PhraseBook, comparable, phrase_book, wording
from chungtay.vocabulary.reading_words import reading_words

_ROWS_SEARCHED = 15
_MOST_COLUMNS = 1_000
_UNIT = re.compile(r"\(([^()]*)\)\s*$")
_PERIOD = re.compile(
    r"(?:quý|tháng|t)\s*(?:[ivx]{1,3}|\d{1,2})(?:\s*(?:/|năm)?\s*20\d\d)?"
    r"|[69] tháng(?: (?:đầu|cuối) năm)?"
)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?")
_GROUP_BLANK = re.compile(r"\s")
_LONGEST_NUMBER = 40  # signs
_COLUMN_NUMBER = re.compile(r"\(?\s*(?:\d{1,2}|[a-d])\s*\)?(?:\s*=.*)?")


class Role(Enum):
    """What stands in a column. AMOUNT holds figures of what its title names, VALUE figures of what
    its row names ("Chỉ tiêu | ĐVT | Kết quả")."""

    NUMBER = "number"
    DAY = "day"
    CONTENT = "content"
    PLACE = "place"
    PARTNERS = "partners"
    LEAD = "lead"
    UNIT = "unit"
    MEASURE = "measure"
    NOTE = "note"
    PLAN = "plan"
    RATE = "rate"
    CONTEXT = "context"
    VALUE = "value"
    AMOUNT = "amount"


_OF_WORDS = frozenset({Role.UNIT, Role.PLACE, Role.PARTNERS, Role.LEAD, Role.CONTENT, Role.NOTE})
_WITH_FIGURES = frozenset({Role.AMOUNT, Role.VALUE, Role.PLAN, Role.RATE, Role.CONTEXT})


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its header. `title` joins the rows of the header from the top, without the unit
    in brackets; `unit` is that unit without its magnitude ("triệu đồng" is đồng, a million)."""

    index: int
    titles: tuple[str, ...]
    role: Role
    unit: str = ""
    magnitude: Decimal = Decimal(1)

    @property
    def title(self) -> str:
        return ": ".join(self.titles)

    @property
    def holds_figures(self) -> bool:
        return self.role in _WITH_FIGURES


@dataclass(frozen=True, slots=True)
class Header:
    """The columns, the rows that belong to the header, and what stands above it."""

    columns: tuple[Column, ...]
    last_row: int
    caption: str = ""


def header_of(table: Table) -> Header | None:
    """The header of a table of figures; None for a table that only lays out a page."""
    if len(_indexes(table)) > _MOST_COLUMNS:
        return None
    top = _top(table)
    first = next((row for row in _first_rows(table) if _is_header_row(top, row)), None)
    if first is None:
        return None
    last = _last_header_row(table, first)
    head = Table(table.name, tuple(cell for cell in table.cells if cell.row <= last))
    columns = tuple(_column(head, index, first, last) for index in _indexes(table))
    last = _after_column_numbers(table, last)
    below = _below(table, last)
    columns = tuple(_by_its_cells(column, below.get(column.index, [])) for column in columns)
    if not any(column.holds_figures for column in columns):
        return None
    return Header(columns, last, _caption(table, first))


def _caption(table: Table, first: int) -> str:
    """The name of a table: the last line of words above its header that is no bracket."""
    above = [cell for cell in table.cells if cell.row < first and not is_number(cell)]
    names = [cell.text for cell in above if not cell.text.lstrip().startswith("(")]
    return _flat(names[-1]) if names else ""


def _below(table: Table, last: int) -> dict[int, list[Cell]]:
    """The cells below a header by their columns."""
    below: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.row > last:
            below.setdefault(cell.column, []).append(cell)
    return below


def _by_its_cells(column: Column, below: list[Cell]) -> Column:
    """ "Chỉ tiêu" heads the names of indicators or, over numbers, the plan; "Đơn vị nhận" over
    words is a column of bodies."""
    numbers = [cell for cell in below if is_number(cell)]
    if column.role is Role.CONTENT and below and len(numbers) == len(below):
        return replace(column, role=Role.PLAN)
    if column.role is Role.AMOUNT and not column.unit and below and not numbers:
        return replace(column, role=_role_of_beginning(column) or Role.AMOUNT)
    return column


def _role_of_beginning(column: Column) -> Role | None:
    """The role of the longest known title that a column's own title begins with."""
    title = comparable(column.titles[-1]) if column.titles else ""
    begun = [phrase for phrase in _roles() if title.startswith(phrase + " ")]
    longest = max(begun, key=len, default="")
    # "Ngày công" counts labour days though it begins with "ngày".
    counted = _measures().longest_at(wording(title), 0)
    if not longest or (counted is not None and counted.length > len(longest.split())):
        return None
    role = _roles()[longest]
    return None if role in _WITH_FIGURES else role


@cache
def _measures() -> PhraseBook[str]:
    return phrase_book(reading_words("measures"))


def _first_rows(table: Table) -> list[int]:
    return sorted({cell.row for cell in table.cells})[:_ROWS_SEARCHED]


def _top(table: Table) -> Table:
    """The rows in which a header is looked for, and one more."""
    rows = sorted({cell.row for cell in table.cells})[: _ROWS_SEARCHED + 1]
    return Table(table.name, tuple(cell for cell in table.cells if cell.row <= rows[-1]))


def _indexes(table: Table) -> range:
    return range(1, max(cell.column + cell.column_span for cell in table.cells))


def row_cells(table: Table, row: int) -> list[Cell]:
    return [cell for cell in table.cells if cell.row == row]


def _is_header_row(table: Table, row: int) -> bool:
    """Titles and no figures: several cells, at least one a known title, none a number."""
    cells = row_cells(table, row)
    if len(cells) < 2 or any(is_number(cell) for cell in cells):
        return False
    known = [role for cell in cells if (role := _known_role(cell.text)) is not None]
    if len(known) >= 2 or Role.NUMBER in known:
        return True
    return bool(known) and _is_over_numbers(table, row, cells)


def _is_over_numbers(table: Table, row: int, titles: list[Cell]) -> bool:
    """Every row below holds a number under a title: "Xã | Số cây trồng" needs no STT."""
    columns = {cell.column for cell in titles}
    numbered = {cell.row for cell in table.cells if cell.column in columns and is_number(cell)}
    below = {cell.row for cell in table.cells if cell.row > row}
    return bool(below) and below <= numbered


def is_number(cell: Cell) -> bool:
    return cell.number is not None or written_number(cell.text) is not None


def written_number(text: str) -> Amount | None:
    """The number that a cell of text is; "1 000" and the "'1.000" of who typed a text are 1000."""
    plain = text.strip().removeprefix("'")
    if len(plain) > _LONGEST_NUMBER:
        return None
    return read_digits(_GROUP_BLANK.sub("", plain) if _GROUPED.fullmatch(plain) else plain)


def _last_header_row(table: Table, first: int) -> int:
    cells = row_cells(table, first)
    last = max(cell.row + cell.row_span - 1 for cell in cells)
    below = row_cells(table, last + 1)
    parted = any(cell.column_span > 1 for cell in cells)
    if last == first and below and parted and not any(is_number(cell) for cell in below):
        return last + 1
    return last


def _after_column_numbers(table: Table, last: int) -> int:
    """Skips the row that numbers the columns: (1) (2) (3), or A B 1 2."""
    cells = row_cells(table, last + 1)
    numbered = [cell for cell in cells if _COLUMN_NUMBER.fullmatch(comparable(cell.text.strip()))]
    in_order = [cell.text.strip("() ") for cell in cells if cell.text.strip("() ").isdigit()]
    if len(cells) < 3 or len(numbered) < len(cells) or len(in_order) < 2:
        return last
    steps = {int(b) - int(a) for a, b in pairwise(in_order)}
    return last + 1 if steps == {1} else last


def _column(table: Table, index: int, first: int, last: int) -> Column:
    written = [_flat(text) for text in _titles(table, index, first, last)]
    unit = next((match[1] for text in reversed(written) if (match := _UNIT.search(text))), "")
    magnitude, plain_unit = unit_and_magnitude(unit)
    titles = tuple(_UNIT.sub("", text).strip() for text in written)
    role = _role(titles, bool(unit))
    return Column(index, titles, role, plain_unit, magnitude)


def _titles(table: Table, index: int, first: int, last: int) -> Iterator[str]:
    """The texts above a column, each merged cell once."""
    seen: set[int] = set()
    for row in range(first, last + 1):
        cell = table.at(row, index)
        if cell is not None and cell.start not in seen:
            seen.add(cell.start)
            yield cell.text


def _flat(text: str) -> str:
    return " ".join(text.split())


def unit_and_magnitude(unit: str) -> tuple[Decimal, str]:
    """ "triệu đồng" is a million and đồng; "suất" one and suất."""
    factor, rest = Decimal(1), comparable(unit).replace("đvt", "").strip(" :.")
    for word in rest.split():
        known = magnitudes(bare=False).get(word.strip(".,"))
        if known is None:
            break
        factor, rest = factor * known, rest.partition(word)[2].strip()
    if not rest and factor > 1:
        rest = "đồng"
    return factor, "đồng" if rest in {"đ", "vnđ", "vnd"} else rest


@cache
def _roles() -> dict[str, Role]:
    return {
        comparable(phrase): Role(role)
        for role, phrases in reading_words("tables.roles").items()
        for phrase in phrases
    }


def _known_role(text: str) -> Role | None:
    return _roles().get(comparable(_UNIT.sub("", _flat(text)).strip(" .:")))


def _role(titles: tuple[str, ...], has_unit: bool) -> Role:
    """By the lowest title that names a role; months and quarters hold what their rows name, a unit
    in brackets makes any other an amount."""
    for title in reversed(titles):
        if _PERIOD.fullmatch(comparable(title)):
            return Role.VALUE
        known = _known_role(title)
        if known is not None and not (has_unit and known in {Role.UNIT, Role.CONTENT}):
            return known
    return Role.AMOUNT
