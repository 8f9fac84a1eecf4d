"""Rows of totals and subtotals: known by their words or labels, checked, never read as figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from chungtay.reading.document import ReadingWarning
from chungtay.reading.grid.cells import amount_in
from chungtay.reading.grid.rows import GridRow
from chungtay.reading.grid.titles import Role


def subtotals(rows: Sequence[GridRow]) -> frozenset[int]:
    """The rows that head a group and carry its sums: "I. Khối doanh nghiệp | 300"."""
    return frozenset(
        row.index
        for place, row in enumerate(rows)
        if row.is_group and row.amounts and any(other.amounts for other in _members(rows, place))
    )


def _members(rows: Sequence[GridRow], place: int) -> list[GridRow]:
    """The rows below a group's heading, up to the next heading or total."""
    members: list[GridRow] = []
    for row in rows[place + 1 :]:
        if row.is_group or row.is_total:
            break
        members.append(row)
    return _outer(members)


def _outer(rows: Sequence[GridRow]) -> list[GridRow]:
    """The rows that are no items of one that has numbers itself."""
    counted = {row.index for row in rows if row.amounts}
    return [row for row in rows if row.above not in counted]


def total_warnings(rows: Sequence[GridRow]) -> list[ReadingWarning]:
    """Where a total is not the sum of the rows it adds up."""
    heads = subtotals(rows)
    warnings: list[ReadingWarning] = []
    for place, row in enumerate(rows):
        if row.index in heads:
            warnings += _differences(row, _members(rows, place))
        elif row.is_total:
            plain = [other for other in rows if not other.is_total and other.index not in heads]
            warnings += _differences(row, _outer(plain))
    return warnings


def _differences(total: GridRow, rows: Sequence[GridRow]) -> list[ReadingWarning]:
    found: list[ReadingWarning] = []
    for column, cell in total.amounts:
        said = amount_in(cell)
        if said is None or column.role is Role.RATE:
            continue
        added = [
            amount
            for row in rows
            for other, value in row.amounts
            if other.index == column.index and (amount := amount_in(value)) is not None
        ]
        if added and sum(added, Decimal(0)) != said:
            facts = (("total", f"{said}"), ("sum", f"{sum(added, Decimal(0))}"))
            found.append(ReadingWarning("total-differs", cell.where, cell.text, facts))
    return found
