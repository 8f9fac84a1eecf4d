"""The rows of a reorganisation as somebody wrote them in a table, each a step with its names read.

The first row has the headings; what they and the words below them may be is told by a `Spelling`.
Everything that cannot be meant is refused, naming the row and the column.
"""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from chungtay.domain.problems import Problem
from chungtay.domain.spelling import fold, nfc
from chungtay.domain.units import EVER, NEVER

COLUMNS = (
    "day", "what", "change", "subject", "heir", "population", "area", "name", "kind", "level",
    "code", "organisation", "place", "parent", "line", "basis", "bodies",
)  # fmt: skip
NEEDED = ("what", "change")
# The ids of events follow from what was written: this never changes.
NAMESPACE = uuid.UUID("0d1d2c0a-5f0e-4b51-9c39-5a6f0a5c7e01")
MOST_ROWS = 5000
SHARE_DIGITS = 8
_HEADING_WITHIN = 20  # rows; above the headings may stand a title
_DAYS = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})"),
)
# How spreadsheets are told to leave a code as it is: ="00123" and '00123.
_KEPT_TEXT = re.compile(r"=\"(.*)\"|'(.*)")


class TableUnread(Problem):
    """A file that is no table of a reorganisation. `why`: not-a-table, too-large, empty,
    no-heading, no-rows, too-long."""

    code = "reorganisation-table-unread"


class ColumnUnfit(Problem):
    """A heading that means nothing here, or that stands twice. `why`: unknown, twice."""

    code = "reorganisation-column-unfit"


class CellUnfit(Problem):
    """A cell that says what its column cannot. `why`: word, day, share, needed, surplus, no-column,
    organisation, gone."""

    code = "reorganisation-cell-unfit"


class DaysDiffer(Problem):
    """Rows of two days: one event is on one day."""

    code = "reorganisation-days-differ"


@dataclass(frozen=True, slots=True)
class OfKind:
    """A kind of organisation with its branch and its life."""

    kind: str
    branch: str
    since: date = EVER
    until: date = NEVER


@dataclass(frozen=True)
class Spelling:
    """What headings and words may be, written without diacritics, and the code of each."""

    columns: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    organisations: Mapping[str, OfKind]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it stands in the file, and what its filled columns say. `headings` are the
    columns as the file calls them."""

    number: int
    cells: Mapping[str, str]
    headings: Mapping[str, str]

    def says(self, column: str) -> str:
        return self.cells.get(column, "")

    def unfit(self, column: str, why: str, **more: object) -> CellUnfit:
        heading = self.headings.get(column, column)
        return CellUnfit(row=self.number, column=heading, text=self.says(column), why=why, **more)

    def needed(self, column: str) -> str:
        """Raises `CellUnfit`."""
        if not self.says(column):
            raise self.unfit(column, "needed")
        return self.says(column)


# ------------------------------------------------------------------ a table
def rows_of(table: Sequence[Sequence[str]], spelling: Spelling) -> tuple[Row, ...]:
    """The rows below the headings. Raises `TableUnread`, `ColumnUnfit`, `CellUnfit`."""
    lines = [(n, [_cell(c) for c in line]) for n, line in enumerate(table, start=1)]
    filled = [(number, line) for number, line in lines if any(line)]
    if not filled:
        raise TableUnread(why="empty")
    at = _heading(filled, spelling)
    codes = _columns(filled[at][1], spelling)
    headings = {code: filled[at][1][place] for place, code in codes.items()}
    rows = tuple(_row(number, line, codes, headings) for number, line in filled[at + 1 :])
    if not rows:
        raise TableUnread(why="no-rows")
    if len(rows) > MOST_ROWS:
        raise TableUnread(why="too-long", many=len(rows), most=MOST_ROWS)
    return tuple(_in_codes(row, spelling) for row in rows)


def _cell(text: str) -> str:
    text = " ".join(nfc(text).replace("\ufeff", "").replace("\0", "").split())
    kept = _KEPT_TEXT.fullmatch(text)
    return (kept[1] or kept[2] or "").strip() if kept else text


def _heading(filled: Sequence[tuple[int, Sequence[str]]], spelling: Spelling) -> int:
    for at, (_, line) in enumerate(filled[:_HEADING_WITHIN]):
        if {*NEEDED} <= {spelling.columns.get(fold(text)) for text in line}:
            return at
    raise TableUnread(why="no-heading")


def _columns(line: Sequence[str], spelling: Spelling) -> dict[int, str]:
    found: dict[int, str] = {}
    for place, text in enumerate(line):
        if not text:
            continue
        code = spelling.columns.get(fold(text))
        if code is None:
            raise ColumnUnfit(column=text, why="unknown")
        if code in found.values():
            raise ColumnUnfit(column=text, why="twice")
        found[place] = code
    return found


def _row(
    number: int, line: Sequence[str], codes: Mapping[int, str], headings: Mapping[str, str]
) -> Row:
    for place, text in enumerate(line):
        if text and place not in codes:
            raise CellUnfit(row=number, column=str(place + 1), text=text, why="no-column")
    cells = {
        code: line[place] for place, code in codes.items() if place < len(line) and line[place]
    }
    return Row(number, cells, headings)


def _in_codes(row: Row, spelling: Spelling) -> Row:
    """The same with its words as codes."""
    cells = dict(row.cells)
    for column in ("what", "change", "level", "line", "bodies"):
        if column in cells:
            cells[column] = _word(row, column, spelling)
    if fold(row.says("parent")) in spelling.words["parent"]:
        cells["parent"] = NOBODY
    if "day" in cells:
        cells["day"] = _day(row).isoformat()
    for column in NEEDED:
        row.needed(column)
    return Row(row.number, cells, row.headings)


NOBODY = "none"


def _word(row: Row, column: str, spelling: Spelling) -> str:
    code = spelling.words[column].get(fold(row.says(column)))
    if code is None:
        raise row.unfit(column, "word")
    return code


# ------------------------------------------------------------------ what all rows share
def day_of(rows: Sequence[Row]) -> date:
    """The day of the event; an empty cell is the day of the others. Raises `CellUnfit`,
    `DaysDiffer`."""
    told = [(row, _day(row)) for row in rows if row.says("day")]
    if not told:
        raise rows[0].unfit("day", "needed")
    first = told[0][1]
    for row, day in told:
        if day != first:
            raise DaysDiffer(row=row.number, day=day, other=first)
    return first


def _day(row: Row) -> date:
    for pattern in _DAYS:
        found = pattern.fullmatch(row.says("day"))
        if found:
            try:
                return date(*(int(found[part]) for part in "ymd"))
            except ValueError:
                break
    raise row.unfit("day", "day")


def basis_of(rows: Sequence[Row]) -> str:
    """The documents that say so, each once."""
    return "; ".join(dict.fromkeys(row.says("basis") for row in rows if row.says("basis")))


def share(row: Row, column: str) -> Decimal | None:
    """0.7, 0,7 or 70%; None where nothing is said. Raises `CellUnfit`."""
    text = row.says(column).replace(" ", "")
    if not text:
        return None
    try:
        number = Decimal(text.removesuffix("%").replace(",", "."))
    except InvalidOperation as error:
        raise row.unfit(column, "share") from error
    number = number / 100 if text.endswith("%") else number
    if not number.is_finite() or not 0 <= number <= 1:
        raise row.unfit(column, "share")
    return round(number, SHARE_DIGITS)


def event_id(rows: Sequence[Row], *, time: int = 0) -> str:
    """The id of what some rows say: the same rows are the same event. `time` counts how often it
    was done and undone before."""
    told = [{c: text for c, text in row.cells.items() if c != "day"} for row in rows]
    said = [day_of(rows).isoformat(), told, time]
    spelled = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return str(uuid.uuid5(NAMESPACE, hashlib.sha256(spelled.encode()).hexdigest()))


def ids_of(event: str) -> Callable[[str], str]:
    """The ids of what an event begins, from their keys."""
    return lambda key: str(uuid.uuid5(uuid.UUID(event), key))


def lines_of(rows: Sequence[Row]) -> list[dict[str, object]]:
    """The rows as they are kept."""
    return [{"row": row.number, **row.cells} for row in rows]


def rows_from(lines: Sequence[Mapping[str, object]]) -> tuple[Row, ...]:
    """The rows that were kept."""
    return tuple(_kept(line) for line in lines)


def _kept(line: Mapping[str, object]) -> Row:
    cells = {column: str(text) for column, text in line.items() if column != "row"}
    return Row(int(str(line["row"])), cells, {})


def numbered(rows: Sequence[Row], change: str) -> Iterator[tuple[int, Row]]:
    """The rows of one change with their place among all."""
    return ((n, row) for n, row in enumerate(rows) if row.says("change") == change)
