"""Numbers as people type them in each language: "2,5" in Vietnamese is "2.5" in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from chungtay.domain.problems import Problem
from chungtay.vocabulary.terms import table

LONGEST = 40
_SPACES = re.compile(r"(?<=[0-9])[ \u00a0\u202f](?=[0-9]{3}(?:[^0-9]|$))")


class NumberUnreadable(Problem):
    """No number in the way of the language."""

    code = "draft-number-unreadable"


class NumberNegative(Problem):
    """Less than nothing is never done."""

    code = "draft-number-negative"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the size of its last written digit."""

    value: Decimal
    precision: Decimal = Decimal(1)


def read_number(written: str, language: str) -> Numeral:
    """The number that was typed. Raises `NumberUnreadable`, `NumberNegative`.

    The language's own way comes first. A sign that cannot be meant in that way ("2.5" in
    Vietnamese: no group has one digit) is taken for the other language's; "2.500" never is.
    """
    text = _SPACES.sub("", written.strip())
    if text[:1] in ("-", "−", "–"):
        raise NumberNegative(written=text[:LONGEST])
    for pattern, thousand, point in _ways(language):
        if len(text) <= LONGEST and pattern.fullmatch(text):
            return _numeral(text.replace(thousand, "").replace(point, "."))
    raise NumberUnreadable(written=text[:LONGEST])


def rewritten(written: str, *, old: str, new: str) -> str:
    """The same number in the way of another language; what is no number stays as it was typed."""
    if old == new:
        return written
    try:
        numeral = read_number(written, old)
    except (NumberUnreadable, NumberNegative):
        return written
    thousand, point = _marks(new)
    whole, _, decimals = f"{numeral.value:,f}".partition(".")
    if written.strip().isdigit():
        return written
    return whole.replace(",", thousand) + (point + decimals if decimals else "")


def _marks(language: str) -> tuple[str, str]:
    marks = table("formats.toml")["marks"][language]
    return marks["thousand"], marks["point"]


@cache
def _ways(language: str) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """Patterns with the sign of thousands and the point, in the order in which they are tried."""
    thousand, point = _marks(language)
    t, p = re.escape(thousand), re.escape(point)
    return (
        (re.compile(rf"[0-9]+(?:{p}[0-9]+)?"), thousand, point),
        (re.compile(rf"[1-9][0-9]{{0,2}}(?:{t}[0-9]{{3}})+(?:{p}[0-9]+)?"), thousand, point),
        (re.compile(rf"(?:0{t}[0-9]+|[0-9]+{t}(?:[0-9]{{1,2}}|[0-9]{{4,}}))"), point, thousand),
        (re.compile(rf"[1-9][0-9]{{0,2}}(?:{p}[0-9]{{3}}){{2,}}"), point, thousand),
        (re.compile(rf"[1-9][0-9]{{0,2}}(?:{p}[0-9]{{3}})+{t}[0-9]+"), point, thousand),
    )


def _numeral(digits: str) -> Numeral:
    decimals = len(digits.partition(".")[2])
    return Numeral(Decimal(digits), Decimal(1).scaleb(-decimals))
