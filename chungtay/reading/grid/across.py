"""Columns that add up their neighbours ("Tháng 1 … | Cộng"): checked, never counted twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from chungtay.reading.document import ReadingWarning
from chungtay.reading.figure import ReadFigure
from chungtay.reading.grid.cells import amount_in
from chungtay.reading.grid.rows import GridRow
from chungtay.reading.grid.stretches import dated
from chungtay.reading.grid.titles import Column, Role, is_sum_word

_FEWEST_PARTS = 2
_ANY_HOUSE = "houses-distinct-total"
_YEAR = 12  # months
_COUNTED = (Role.AMOUNT, Role.VALUE, Role.PLAN)


@dataclass(frozen=True, slots=True)
class Sum:
    """A column and those that lie in it. `is_whole`: in most rows they add up to it, so it says
    nothing of its own; else they are some of what it counts ("trong đó")."""

    column: int
    parts: tuple[int, ...]
    is_whole: bool


def sums_across(rows: Sequence[GridRow], *, year: int | None = None) -> tuple[Sum, ...]:
    """The columns that hold the sums of others, by their titles and their numbers. Those of a
    stretch of time hold those of the months in it, whatever they add up to. `year` is that of times
    that leave theirs unsaid."""
    columns = [replace(one, stretch=dated(one.stretch, year)) for one in _columns(rows)]
    amounts = [_amounts(row) for row in rows]
    found: list[Sum] = []
    for place, column in enumerate(columns):
        inside = tuple(one.index for one in columns if one.inside == column.index)
        in_time = () if inside else _in_time(columns, column)
        parts = inside or tuple(one.index for one in in_time)
        if not parts and _is_sum(column):
            parts = tuple(_beside(columns, place))
        told = [
            (known[column.index], _added(known, parts))
            for known in amounts
            if column.index in known and any(part in known for part in parts)
        ]
        if not told:
            continue
        if inside or (in_time and column.stretch is not None):
            whole = bool(in_time) and (_fills(column, in_time) or _mostly(told))
            found.append(Sum(column.index, parts, whole))
        elif _mostly(told) or all(added <= said for said, added in told):
            found.append(Sum(column.index, parts, _mostly(told)))
    return tuple(found)


def _in_time(columns: Sequence[Column], whole: Column) -> tuple[Column, ...]:
    """The columns of the months that a column of a longer time, or of the sum of all times, holds;
    of months and their quarter only the months."""
    if not _is_sum(whole) and whole.stretch is None:
        return ()
    within = [
        one
        for one in columns
        if one.stretch is not None
        and one.index != whole.index
        and _counts_like(one, whole)
        and (whole.stretch is None or whole.stretch.holds(one.stretch))
    ]
    return tuple(
        one
        for one in within
        if not any(
            one.stretch and other.stretch and one.stretch.holds(other.stretch) for other in within
        )
    )


def _fills(whole: Column, parts: Sequence[Column]) -> bool:
    """Whether the parts are all months of a stretch, each once."""
    months = [
        (part.stretch.year, month)
        for part in parts
        if part.stretch is not None
        for month in range(part.stretch.first, part.stretch.last + 1)
    ]
    assert whole.stretch is not None
    return len(months) == len(set(months)) == whole.stretch.months


def _counts_like(one: Column, whole: Column) -> bool:
    """The same thing of another time, done or planned alike."""
    mine = tuple(title for title in whole.titles if not is_sum_word(title))
    same = (one.unit, one.magnitude, one.meant) == (whole.unit, whole.magnitude, whole.meant)
    return same and one.role in _COUNTED and whole.role in _COUNTED and one.titles == mine


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
            if whole is None or part is None:
                continue
            told[part] = named_as(told[part], told[whole])
            if lies_in(told[part], told[whole]):
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
    if column.role not in _COUNTED or column.cumulative:
        return False
    whole_year = not column.titles and column.stretch is not None and column.stretch.months == _YEAR
    return whole_year or any(map(is_sum_word, column.titles))


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
    told = {column.index: amount_in(cell) for column, cell in row.amounts}
    return {index: amount for index, amount in told.items() if amount is not None}


def _added(amounts: dict[int, Decimal], parts: Sequence[int]) -> Decimal:
    return sum((amounts.get(part, Decimal(0)) for part in parts), Decimal(0))


def _mostly(told: Sequence[tuple[Decimal, Decimal]]) -> bool:
    return sum(said == added for said, added in told) * 2 > len(told)


def named_as(part: ReadFigure, whole: ReadFigure) -> ReadFigure:
    """A part whose words name nothing that is counted is of what its whole is."""
    if part.indicator or part.measure not in ("", whole.measure):
        return part
    return replace(part, indicator=whole.indicator, measure=whole.measure)


def lies_in(part: ReadFigure, whole: ReadFigure) -> bool:
    """Whether a number may be part of another: of the same thing, and no larger."""
    if part.figure.value is None or whole.figure.value is None:
        return False
    brand = whole.indicator == _ANY_HOUSE and part.indicator.startswith("houses-")
    same = (part.indicator == whole.indicator or brand) and part.measure == whole.measure
    return same and part.figure.value <= whole.figure.value
