"""The time that a title names: "Tháng 3", "T3", "Quý II/2026", "6 tháng đầu năm", "Năm 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from chungtay.domain.periods import STATE_CALENDAR, Calendar, Period
from chungtay.reading.wording import comparable

_YEAR = r"(?:\s*(?:[/,-]|n[ăa]m)?\s*(?P<year>20\d\d))?(?!\d)"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = (
    r"(?:từ\s+)?th[áa]ng\s*(?P<first>\d{1,2})\s*(?:-|đến|den)\s*(?:hết\s+)?(?:th[áa]ng\s*)?"
    rf"(?P<last>\d{{1,2}}){_YEAR}"
)
_MONTH = rf"th[áa]ng\s*(?P<first>0?[1-9]|1[0-2])(?![\d.]|/\d{{1,2}}\b){_YEAR}"
_QUARTER = rf"(?P<quarter>iv|i{{1,3}}|[1-4])\b{_YEAR}"
_COUNTED = r"(?P<count>1[01]|[2-9]|ba|sáu|chín)\s*th[áa]ng"
_END = r"\s*(?P<end>đầu|dau|cuối|cuoi)(?:\s*n[ăa]m)?"
_OF_YEAR = r"(?:cả\s+)?n[ăa]m\s*(?P<year>20\d\d)(?!\d)"
_IN_TEXT = tuple(
    re.compile(rf"(?<!\w)(?<!\d )(?:{pattern})")
    for pattern in (_MONTHS, _COUNTED + _END + _YEAR, rf"quý\s*{_QUARTER}", _MONTH, _OF_YEAR)
)
# What is a time only where nothing else stands beside it.
_WHOLE = (
    *_IN_TEXT,
    re.compile(rf"{_COUNTED}(?:{_END})?{_YEAR}"),
    re.compile(rf"t\.?\s*(?P<first>0?[1-9]|1[0-2]){_YEAR}"),
    re.compile(r"(?P<first>0?[1-9]|1[0-2])/(?P<year>20\d\d)"),
    re.compile(rf"(?:quy|q)\.?\s*{_QUARTER}"),
    re.compile(r"(?P<year>20\d\d)"),
    re.compile(r"(?P<whole>cả năm|ca nam)"),
)
_EMPTY = re.compile(r"\(\s*\)")
_SO_MANY = re.compile(rf"(?<![\w,.]){_COUNTED}{_YEAR}(?!\s*\w)")
_ONE_YEAR = re.compile(r"(?<![\w,./-])(?P<year>20\d\d)(?![\w,./-])")
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first to the last month of a year, both counted; the year may be left unsaid."""

    first: int
    last: int
    year: int | None = None

    @property
    def months(self) -> int:
        return self.last - self.first + 1

    def holds(self, other: Stretch) -> bool:
        """Whether another one lies inside it and is not all of it."""
        same = self.year is None or other.year is None or self.year == other.year
        inside = self.first <= other.first and other.last <= self.last
        return same and inside and self.months > other.months


@dataclass(frozen=True, slots=True)
class Times:
    """What is known of the time of a table: the calendar, and the stretch its document covers."""

    calendar: Calendar = STATE_CALENDAR
    document: Period | None = None

    def year_of(self, stretches: Iterable[Stretch]) -> int | None:
        """The year that titles leave unsaid: the document's, else the latest that others name."""
        if self.document is not None:
            return self.document.last.year
        return max((one.year for one in stretches if one.year is not None), default=None)

    def days(self, stretch: Stretch | None) -> Period | None:
        """The days of a stretch whose year is known."""
        if stretch is None or stretch.year is None:
            return None
        return self.calendar.months(stretch.year, stretch.first, stretch.last)


def dated(stretch: Stretch | None, year: int | None) -> Stretch | None:
    """A stretch in the year it says, else in this one."""
    if stretch is None or stretch.year is not None:
        return stretch
    return replace(stretch, year=year)


@lru_cache(maxsize=4096)
def stretch_of(title: str) -> Stretch | None:
    """The time that a title is, from its first word to its last."""
    plain = comparable(title).strip(" .:()")
    found = (match for pattern in _WHOLE if (match := pattern.fullmatch(plain)))
    return next((told for match in found if (told := _told(match))), None)


def stretch_in(title: str) -> tuple[Stretch, str] | None:
    """The first time that a title names among other words, and the title without it."""
    return _parted(title, _IN_TEXT)


def months_in(title: str) -> tuple[Stretch, str] | None:
    """The same of "6 tháng" and "2026" alone, times only beside words that say no more: "KH"."""
    return _parted(title, (_SO_MANY, _ONE_YEAR))


@lru_cache(maxsize=4096)
def _parted(title: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[Stretch, str] | None:
    plain = comparable(title)
    for pattern in patterns:
        match = pattern.search(plain)
        told = _told(match) if match else None
        if match and told:
            rest = f"{title[: match.start()]} {title[match.end() :]}"
            return told, " ".join(_EMPTY.sub(" ", rest).split()).strip(" -–:,/")
    return None


def _told(match: re.Match[str]) -> Stretch | None:
    said = match.groupdict()
    year = int(said["year"]) if said.get("year") else None
    if said.get("quarter"):
        quarter = _ROMAN.get(said["quarter"]) or int(said["quarter"])
        return Stretch(3 * quarter - 2, 3 * quarter, year)
    if said.get("count"):
        count = _COUNTS.get(said["count"]) or int(said["count"])
        at_end = said.get("end") in ("cuối", "cuoi")
        return Stretch(13 - count, 12, year) if at_end else Stretch(1, count, year)
    if said.get("first"):
        first = int(said["first"])
        last = int(said.get("last") or first)
        return Stretch(first, last, year) if 1 <= first <= last <= 12 else None
    return Stretch(1, 12, year)
