"""Rows that are items of a row above them: 1.1 of 1, a) of 1, "Trong đó: hộ nghèo"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache

from chungtay.reading.document import Cell, ReadingWarning
from chungtay.reading.figure import ReadFigure
from chungtay.reading.grid.across import lies_in, named_as
from chungtay.reading.grid.rows import GridRow
from chungtay.reading.grid.titles import Role
from chungtay.reading.wording import comparable
from chungtay.vocabulary.reading_words import reading_words

_NUMBERED = re.compile(r"\d{1,2}(?:[.,]\d{1,2}){0,3}[.)]?")
_LETTER = re.compile(r"[a-zđ][.)]?")
_DASH = re.compile(r"\s*([-–+*•])\s*(?=\S)")
_TOP, _LETTERED, _DASHED = 1, 5, 6
_SIGNS = {"-": 6, "–": 6, "+": 7, "*": 7, "•": 7}


def with_items(rows: Sequence[GridRow]) -> tuple[GridRow, ...]:
    """The rows, each item with the row above that it is an item of and that row's words."""
    told: list[GridRow] = []
    open_rows: list[tuple[int, GridRow]] = []  # the way down to the last row, by level
    for row in rows:
        level = _level(row, open_rows)
        if level is None:
            open_rows = [] if row.is_group or row.is_total else open_rows
            told.append(row)
            continue
        open_rows = [(one, other) for one, other in open_rows if one < level]
        if open_rows:
            above = open_rows[-1][1]
            row = replace(row, above=above.index, lead=bare_words(above.words(Role.CONTENT)))
        open_rows.append((level, row))
        told.append(row)
    return tuple(told)


def bare_words(text: str) -> str:
    """The words of a row without "Trong đó" and a dash before them."""
    begun = _begins_inside(text)
    return _DASH.sub("", text[begun:].lstrip(" :"), count=1).strip()


def _level(row: GridRow, open_rows: Sequence[tuple[int, GridRow]]) -> int | None:
    """How deep a row stands by its label; None for one that belongs to nothing."""
    content = row.cell(Role.CONTENT)
    if row.is_group or row.is_total or content is None or content.row != row.index:
        return None
    label = row.cell(Role.NUMBER)
    plain = _label(label, row)
    if plain and _NUMBERED.fullmatch(plain):
        return _TOP + len(re.findall(r"[.,]\d", plain))
    if plain and _LETTER.fullmatch(plain):
        return _LETTERED
    dash = _DASH.match(content.text)
    if dash and open_rows:
        return _SIGNS[dash[1]]
    return _DASHED if open_rows and _begins_inside(content.text) else None


def _label(label: Cell | None, row: GridRow) -> str:
    if label is None or label.row != row.index:
        return ""
    return comparable(label.text.strip().strip("()"))


def _begins_inside(text: str) -> int:
    """How many signs at the beginning say that this is a part: "Trong đó:"."""
    plain = comparable(text)
    for word in _inside_words():
        if plain.startswith(word) and not plain[len(word) :][:1].isalpha():
            return len(word)
    return 0


@cache
def _inside_words() -> tuple[str, ...]:
    words = map(comparable, reading_words("tables.columns")["inside"])
    return tuple(sorted(words, key=len, reverse=True))


@dataclass(slots=True)
class Items:
    """Which figures stand where, so that those of items become parts of those above them."""

    _placed: dict[tuple[int, int], int] = field(default_factory=dict)
    _parts: dict[int, list[int]] = field(default_factory=dict)

    def tie(self, figures: list[ReadFigure], row: GridRow, base: int) -> None:
        """Make the figures of a row, which begin at `base`, parts where they are. One that is
        larger than what it would lie in is none, unless its words say that it is."""
        columns = {cell.start: column for column, cell in row.amounts}
        for place in range(base, len(figures)):
            column = columns.get(figures[place].start)
            if column is None:
                continue
            key = (row.index, column.index)
            self._placed.setdefault(key, place)
            whole = self._placed.get((row.above or -1, column.index))
            if whole is None or figures[place].part_of is not None:
                continue
            part = named_as(figures[place], figures[whole])
            if lies_in(part, figures[whole]):
                figures[place] = replace(part, part_of=whole)
                self._parts.setdefault(whole, []).append(place)

    def warnings(self, figures: Sequence[ReadFigure]) -> Iterator[ReadingWarning]:
        """Where items add up to more than what they are items of."""
        for whole, parts in self._parts.items():
            said = figures[whole]
            added = sum((figures[part].figure.value or Decimal(0) for part in parts), Decimal(0))
            if said.figure.value is not None and added > said.figure.value:
                facts = (("parts", f"{added}"), ("whole", f"{said.figure.value}"))
                yield ReadingWarning("parts-exceed-whole", said.where, said.quote, facts)
