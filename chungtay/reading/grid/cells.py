"""Cells of tables as numbers and units: "1 000", "'1.250", "triệu đồng"."""

from __future__ import annotations

import re
from decimal import Decimal

from chungtay.reading.document import Cell, Table
from chungtay.reading.numbers import read_digits
from chungtay.reading.numbers.written import Amount, magnitudes
from chungtay.reading.wording import comparable

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?")
_GROUP_BLANK = re.compile(r"\s")
_LONGEST_NUMBER = 40  # signs


def row_cells(table: Table, row: int) -> list[Cell]:
    return [cell for cell in table.cells if cell.row == row]


def is_number(cell: Cell) -> bool:
    return cell.number is not None or written_number(cell.text) is not None


def written_number(text: str) -> Amount | None:
    """The number that a cell of text is; "1 000" and the "'1.000" of who typed a text are 1000."""
    plain = text.strip().removeprefix("'")
    if len(plain) > _LONGEST_NUMBER:
        return None
    return read_digits(_GROUP_BLANK.sub("", plain) if _GROUPED.fullmatch(plain) else plain)


def amount_in(cell: Cell) -> Decimal | None:
    """The number of a cell, typed or written."""
    if cell.number is not None:
        return Decimal(cell.number)
    amount = written_number(cell.text)
    return None if amount is None else amount.value


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def unit_and_magnitude(unit: str) -> tuple[Decimal, str]:
    """ "triệu đồng" is a million and đồng; "suất" one and suất."""
    factor, rest = Decimal(1), comparable(unit).replace("đvt", "").strip(" :.")
    for word in rest.split():
        known = magnitudes(bare=False).get(word.strip(".,"))
        if known is None:
            break
        factor, rest = factor * known, rest.partition(word)[2].strip()
    if rest in _SHORT_MONEY and factor == 1:
        factor, rest = _SHORT_MONEY[rest], ""
    if not rest and factor > 1:
        rest = "đồng"
    return factor, "đồng" if rest in {"đ", "vnđ", "vnd", "đồng"} else rest


# Written without a blank, as in the narrow heads of columns.
_SHORT_MONEY = {
    "tr.đ": Decimal(10**6),
    "trđ": Decimal(10**6),
    "tr.đồng": Decimal(10**6),
    "trđồng": Decimal(10**6),
    "triệuđồng": Decimal(10**6),
    "1.000đ": Decimal(10**3),
    "1000đ": Decimal(10**3),
    "1.000 đồng": Decimal(10**3),
    "1000 đồng": Decimal(10**3),
    "1.000đồng": Decimal(10**3),
    "nghìnđồng": Decimal(10**3),
    "ngđ": Decimal(10**3),
    "ng.đ": Decimal(10**3),
    "tỷđ": Decimal(10**9),
    "tỷ.đ": Decimal(10**9),
}
