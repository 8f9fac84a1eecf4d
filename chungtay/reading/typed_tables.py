"""Tables typed into a text: lines parted alike by a sign, under a line of titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from chungtay.reading.grid.cells import written_number

_SIGNS = "|\t;"
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_MOST_COLUMNS, _MOST_ROWS = 30, 1_000  # nobody types more; longer lists come as files of their own
_LONGEST_CELL = 80  # characters: longer ones are sentences with semicolons in them

_LONGEST_ROW = 2_000

Line = tuple[int, int, int]  # where it starts and ends, and its number


@dataclass(frozen=True, slots=True)
class TypedTable:
    """The lines `first` up to but not including `last`, parted by `sign`."""

    first: int
    last: int
    sign: str


def typed_tables(text: str, lines: Sequence[Line]) -> Iterator[TypedTable]:
    """The tables among the lines of a text, from above. Lines alike without titles above them, or
    without a column of numbers, stay lines."""
    parted = [_parted(text[start:end]) for start, end, _ in lines]
    place = 0
    for (_, count), run in groupby(parted):
        last = place + len(list(run))
        sign = parted[place][0]
        if count >= _FEWEST_COLUMNS and _FEWEST_ROWS <= last - place <= _MOST_ROWS:
            rows = [
                [field for field, _ in fields_of(text, line, sign)] for line in lines[place:last]
            ]
            if _is_table(rows):
                yield TypedTable(place, last, sign)
        place = last


def fields_of(text: str, line: Line, sign: str) -> list[tuple[str, int]]:
    """The fields of a line without the blanks around them, each with where it starts."""
    start, end, _ = line
    written = text[start:end]
    framed = sign == "|" and written.startswith("|") and written.endswith("|") and end - start > 1
    if framed:
        start, written = start + 1, written[1:-1]
    fields = []
    for field in written.split(sign):
        fields.append((field.strip(), start + len(field) - len(field.lstrip())))
        start += len(field) + 1
    return fields


def _parted(line: str) -> tuple[str, int]:
    """The sign that parts a line the most and into how many fields; none in plain words."""
    if len(line) > _LONGEST_ROW:
        return "", 1
    sign = max(_SIGNS, key=line.count)
    fields = line.strip(sign).split(sign) if sign == "|" else line.split(sign)
    typed = _FEWEST_COLUMNS <= len(fields) <= _MOST_COLUMNS
    return (sign, len(fields)) if typed else ("", 1)


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    titles, body = rows[0], rows[1:]
    if any(len(field) > _LONGEST_CELL for row in rows for field in row):
        return False
    if not all(titles[1:]) or any(written_number(title) is not None for title in titles):
        return False
    return any(all(_is_number(field) for field in column) for column in zip(*body, strict=False))


def _is_number(field: str) -> bool:
    """A number, or what stands for none: nothing, a dash."""
    return field in {"", "-", "–", "x"} or written_number(field) is not None
