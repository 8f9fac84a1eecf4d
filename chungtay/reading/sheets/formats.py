"""How a typed value of a spreadsheet is shown: number formats, exact numbers and days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)))
_BUILT_IN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0"}
_BUILT_IN |= {38: "#,##0", 39: "#,##0.00", 40: "#,##0.00"}
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_DIGITS_SHOWN = 15  # what Excel shows and compares by; the rest is binary noise
_LONGEST_WHOLE = Decimal(10) ** 18
_LAST_SERIAL = 2_958_465  # 31 December 9999


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """What matters of a format: is it a day, are thousands grouped, how many decimals, percent."""

    is_date: bool = False
    grouped: bool = False
    decimals: int | None = None
    percent: bool = False


GENERAL = NumberFormat()


def number_format(identity: int, code: str | None) -> NumberFormat:
    if code is None and identity in _BUILT_IN_DATES:
        return NumberFormat(is_date=True)
    shown = _QUOTED.sub("", (code or _BUILT_IN.get(identity, "")).split(";")[0]).lower()
    if re.search(r"[dmyh]", shown) and "general" not in shown and not re.search(r"[0#]", shown):
        return NumberFormat(is_date=True)
    decimals = re.search(r"[0#?]\.(0+)", shown)
    fixed = re.search(r"[0#?]", shown) is not None and "e" not in shown
    return NumberFormat(
        grouped=re.search(r"[0#?],[0#?]", shown) is not None,
        decimals=(len(decimals[1]) if decimals else 0) if fixed and "#.#" not in shown else None,
        percent="%" in shown,
    )


def exact_number(stored: str) -> Decimal | None:
    """The number a cell holds, at the precision Excel shows: 2.7999999999999998 is 2.8."""
    try:
        written = Decimal(stored.strip())
        near = Decimal(format(float(written), f".{_DIGITS_SHOWN}g"))
    except (InvalidOperation, ValueError, OverflowError):
        return None
    if not near.is_finite():
        return None
    is_long_whole = written == written.to_integral_value() and abs(written) < _LONGEST_WHOLE
    return _plain(written if is_long_whole else near)


def day_of(serial: Decimal, *, from_1904: bool) -> date | None:
    """The civil day of a serial number; None for a time of day or a number out of range."""
    if not 1 <= serial <= _LAST_SERIAL:
        return None
    if from_1904:
        return date(1904, 1, 1) + timedelta(days=int(serial))
    # Excel believes that 1900 had a 29 February, so serials after it are one too many.
    return date(1899, 12, 31 if serial < 60 else 30) + timedelta(days=int(serial))


def shown_number(number: Decimal, style: NumberFormat) -> str:
    """As a Vietnamese spreadsheet shows it: 1.800 where grouped, 2,5, 12 %."""
    value = number * 100 if style.percent else number
    if style.decimals is not None and _fits(value, style.decimals):
        text = f"{value:,.{style.decimals}f}" if style.grouped else f"{value:.{style.decimals}f}"
    else:
        text = f"{value:,f}" if style.grouped else f"{value:f}"
    swapped = text.translate(str.maketrans(",.", ".,"))
    return swapped + "%" if style.percent else swapped


def shown_day(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def _fits(value: Decimal, decimals: int) -> bool:
    """A format that would hide digits is not followed: what is counted must be seen."""
    return value == value.quantize(Decimal(1).scaleb(-decimals)) if abs(value) < 10**20 else False


def _plain(number: Decimal) -> Decimal:
    """Without trailing zeros or an exponent."""
    return Decimal(f"{number.normalize() + 0:f}")
