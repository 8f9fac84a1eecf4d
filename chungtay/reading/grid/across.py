"""Columns that add up their neighbours ("Tháng 1 … | Cộng"): checked, never counted twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import takewhile

from chungtay.reading.document import Cell, ReadingWarning
from chungtay.reading.figure import ReadFigure
from chungtay.reading.grid.columns import Column, Role, written_number
from chungtay.reading.grid.rows import GridRow
from chungtay.reading.wording import comparable
from chungtay.vocabulary.reading_words import reading_words

_FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Sum:
    """A column and those that lie in it. `is_whole`: in most rows they add up to it, so it says
    nothing of its own; else they are some of what it counts ("trong đó")."""

    column: int
    parts: tuple[int, ...]
    is_whole: bool


def sums_across(rows: Sequence[GridRow]) -> tuple[Sum, ...]:
    """The columns that hold the sums of others, by their titles and their numbers."""
    columns = _columns(rows)
    found: list[Sum] = []
    for place, column in enumerate(columns):
        parts = _beside(columns, place) if _is_sum(column) else []
        told = [
            (amounts[column.index], _added(amounts, parts))
            for amounts in map(_amounts, rows)
            if column.index in amounts and any(part in amounts for part in parts)
        ]
        if told and (_mostly(told) or all(added <= said for said, added in told)):
            found.append(Sum(column.index, tuple(parts), _mostly(told)))
    return tuple(found)


def without_sums(row: GridRow, sums: Sequence[Sum]) -> GridRow:
    """A row without the cells that only add up others."""
    amounts = _amounts(row)
    whole = [one for one in sums if one.is_whole]
    idle = {one.column for one in whole if any(part in amounts for part in one.parts)}
    return replace(row, amounts=tuple(pair for pair in row.amounts if pair[0].index not in idle))


def with_wholes(
    figures: Sequence[ReadFigure], row: GridRow, sums: Sequence[Sum]
) -> list[ReadFigure]:
    """The figures of a row, those of "trong đó" columns as parts of the figure beside them."""
    first = {figure.start: place for place, figure in reversed(list(enumerate(figures)))}
    starts = {column.index: cell.start for column, cell in row.amounts}
    told = list(figures)
    for one in (one for one in sums if not one.is_whole):
        whole = first.get(starts.get(one.column, -1))
        for part in (first.get(starts.get(column, -1)) for column in one.parts):
            if whole is not None and part is not None and _lies_in(told[part], told[whole]):
                told[part] = replace(told[part], part_of=whole)
    return told


def sum_warnings(rows: Sequence[GridRow], sums: Sequence[Sum]) -> list[ReadingWarning]:
    """Where a column of sums says another number than its neighbours add up to."""
    found: list[ReadingWarning] = []
    for row in rows:
        amounts, cells = _amounts(row), {column.index: cell for column, cell in row.amounts}
        for one in sums:
            added = _added(amounts, one.parts)
            if one.is_whole and amounts.get(one.column, added) != added:
                cell = cells[one.column]
                facts = (("sum", f"{added}"), ("total", f"{amounts[one.column]}"))
                found.append(ReadingWarning("sum-across-differs", cell.where, cell.text, facts))
    return found


def _columns(rows: Sequence[GridRow]) -> list[Column]:
    known = {column.index: column for row in rows for column, _ in row.amounts}
    return [known[index] for index in sorted(known)]


def _is_sum(column: Column) -> bool:
    return bool(column.titles) and comparable(column.titles[-1]).strip(" .:") in _sum_words()


@cache
def _sum_words() -> frozenset[str]:
    words = reading_words("tables.totals")
    return frozenset(comparable(word) for word in (*words["total"], *words["across"]))


def _beside(columns: Sequence[Column], place: int) -> list[int]:
    """The columns under the same upper title; without one, the run of like columns before it, else
    that after it."""
    own = columns[place]
    before, after = columns[:place][::-1], columns[place + 1 :]
    if len(own.titles) > 1:
        like = [one for one in (*before, *after) if one.titles[:-1] == own.titles[:-1]]
        return [one.index for one in like if _is_like(one, own)]
    for run in (before, after):
        like = list(takewhile(lambda one: _is_like(one, own) and not _is_sum(one), run))
        if len(like) >= _FEWEST_PARTS:
            return [one.index for one in like]
    return []


def _is_like(one: Column, own: Column) -> bool:
    counted = {Role.AMOUNT, Role.VALUE}
    same_unit = (one.unit, one.magnitude) == (own.unit, own.magnitude)
    return one.role in counted and own.role in counted and same_unit


def _amounts(row: GridRow) -> dict[int, Decimal]:
    told = {column.index: _amount(cell) for column, cell in row.amounts}
    return {index: amount for index, amount in told.items() if amount is not None}


def _amount(cell: Cell) -> Decimal | None:
    if cell.number is not None:
        return Decimal(cell.number)
    amount = written_number(cell.text)
    return None if amount is None else amount.value


def _added(amounts: dict[int, Decimal], parts: Sequence[int]) -> Decimal:
    return sum((amounts.get(part, Decimal(0)) for part in parts), Decimal(0))


def _mostly(told: Sequence[tuple[Decimal, Decimal]]) -> bool:
    return sum(said == added for said, added in told) * 2 > len(told)


def _lies_in(part: ReadFigure, whole: ReadFigure) -> bool:
    if part.figure.value is None or whole.figure.value is None:
        return False
    same = (part.indicator, part.measure) == (whole.indicator, whole.measure)
    return same and part.figure.value <= whole.figure.value
