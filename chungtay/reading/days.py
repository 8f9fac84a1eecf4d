"""When a thing was done, as far as a sentence or a row says it: days, months, occasions.

A day without a year is that of the document's period. What is said of a whole year says nothing
finer than the document itself and is not looked for here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from chungtay.domain.periods import Calendar, Period
from chungtay.reading.proper_names import words_of, words_of_section
from chungtay.reading.wording import comparable, without_marks
from chungtay.vocabulary.days import lunar_day

_DAY = r"(\d{1,2})\s*(?:[/.-]|\s*thang\s*)\s*(\d{1,2})(?:\s*(?:[/.-]|nam)\s*(\d{4}))?"
_WHOLE_DAY = re.compile(rf"(?<![\d/.,]){_DAY}(?![\d/])")
_CUE = re.compile(
    r"\b(?:ngay|(?:sang|trua|chieu|toi|dem|hom)(?: nay| qua| kia)?|vao"
    r"|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|luc|mung|va|,)\s*\(?$"
)
# A number and day of a paper, the day from which something has been in force, and the day up to
# which figures were counted ("số liệu đến 14/12").
_PAPER = re.compile(
    r"\b(?:so\s+\S+|[\w-]+/[\w-]+)\s+ngay\s+\d+\s*(?:[/.-]\s*\d+\s*[/.-]\s*\d+|thang\s+\d+\s+nam\s+\d+)"
    r"|\b(?:ke\s+)?tu (?:ngay )?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\s*(?:den|-))"
    r"|\b(?:so lieu|so|tinh|cap nhat|chot)(?: tinh| chot)? (?:den|toi)(?: het)?(?: ngay)?"
    r" \d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?"
)
_RANGE = re.compile(
    rf"(?<![\d/.,])(?:tu\s+)?(?:ngay\s+)?(\d{{1,2}})(?:\s*[/.-]\s*(\d{{1,2}}))?(?:\s*[/.]\s*(\d{{4}}))?"
    rf"\s*(?:-|va|den(?:\s+het)?|toi)\s*(?:ngay\s+)?{_DAY}(?![\d/])"
)
_MONTHS = re.compile(
    r"\bthang\s*(\d{1,2})(?:\s*(?:-|,|va|den(?:\s+thang)?)\s*(?:thang\s*)?(\d{1,2}))?"
    r"(?:\s*(?:/|nam)\s*(\d{4}))?(?![\d/])"
)
_QUARTER = re.compile(
    r"\bquy\s*(iv|i{1,3}|[1-4])\b(?!\s*(?:ty|trieu|dong))(?:\s*(?:/|nam)\s*(\d{4}))?"
)
_SHORT = 120  # signs
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_HALF = re.compile(r"(?<!tu )\b6\s*thang\s*(dau|cuoi)(?:\s*nam)?(?:\s*(\d{4}))?")
_ENDS_OF_YEAR = re.compile(r"(?<!tu )\b(dau|cuoi)\s+nam\b(?:\s*(\d{4}))?(?!\s*hoc)")
_OCCASION = re.compile(r"\b(?:dip|nhan|ky niem|chao mung|huong ung|nhan dip)\b[^.;]{0,25}$")
# People prepare an occasion before its day and end it soon after.
_BEFORE, _AFTER = timedelta(days=15), timedelta(days=6)
_BEFORE_TET, _AFTER_TET = timedelta(days=30), timedelta(days=15)


def days_in(text: str, *, document: Period, calendar: Calendar) -> Period | None:
    """The most particular time a text names; None when it names none."""
    return (_in_cell if len(text) <= _SHORT else _in_text)(text, document, calendar)


def _in_text(text: str, document: Period, calendar: Calendar) -> Period | None:
    plain = _PAPER.sub(lambda match: " " * len(match[0]), without_marks(comparable(text)))
    for reader in (_range, _single_days, _occasion_by_day, _months, _part_of_year):
        found = reader(plain, document, calendar)
        if found is not None:
            return found
    return _named_occasion(text, document)


# The rows of a list repeat the same few words.
_in_cell = lru_cache(maxsize=4096)(_in_text)


def day_of_cell(text: str, iso: str | None, *, document: Period) -> Period | None:
    """What a cell of a column of days says: a typed day, a written one, a month or a stretch."""
    if iso is not None:
        day = date.fromisoformat(iso)
        return Period.of_days(day, day)
    plain = without_marks(comparable(text))
    stretch = _range(plain, document, None)
    if stretch is not None:
        return stretch
    days = list(_days(plain, document))
    if days:
        return Period.of_days(min(days), max(days))
    month = re.fullmatch(r"\s*(?:t|thang)?\s*(\d{1,2})\s*[/-]\s*(\d{4})\s*", plain)
    return _civil_months(int(month[2]), int(month[1]), int(month[1])) if month else None


def _range(plain: str, document: Period, _: Calendar | None) -> Period | None:
    for match in _RANGE.finditer(plain):
        last_month = int(match[5])
        last = _day(int(match[4]), last_month, match[6], document)
        first = _day(int(match[1]), int(match[2] or last_month), match[3] or match[6], document)
        if first and last and first < last and (last - first).days < 92:
            return Period.of_days(first, last)
    return None


def _single_days(plain: str, document: Period, _: Calendar) -> Period | None:
    """Days with a year, or with a word before them that says that they are days."""
    days = [
        day
        for match in _WHOLE_DAY.finditer(plain)
        if not _OCCASION.search(plain[: match.start()])
        and (match[3] or _CUE.search(plain[: match.start()]))
        and (day := _day(int(match[1]), int(match[2]), match[3], document))
    ]
    return Period.of_days(min(days), max(days)) if days else None


def _days(plain: str, document: Period) -> Iterator[date]:
    for match in _WHOLE_DAY.finditer(plain):
        day = _day(int(match[1]), int(match[2]), match[3], document)
        if day is not None:
            yield day


def _occasion_by_day(plain: str, document: Period, _: Calendar) -> Period | None:
    """ "nhân dịp 27/7"."""
    for match in _WHOLE_DAY.finditer(plain):
        day = _day(int(match[1]), int(match[2]), match[3], document)
        if day is not None and _OCCASION.search(plain[: match.start()]):
            return _within(Period(day - _BEFORE, day + _AFTER), document)
    return None


def _months(plain: str, document: Period, _: Calendar) -> Period | None:
    for match in _MONTHS.finditer(plain):
        if re.search(r"(?:ngay\s*)?\d{1,2}\s*$|\b(?:moi|so)\s*$", plain[: match.start()]):
            continue
        first = int(match[1])
        last = int(match[2]) if match[2] else first
        if 1 <= first <= last <= 12:
            year = int(match[3]) if match[3] else _year_holding(first, document)
            return _civil_months(year, first, last)
    return None


def _part_of_year(plain: str, document: Period, calendar: Calendar) -> Period | None:
    if match := _QUARTER.search(plain):
        quarter = _ROMAN.get(match[1]) or int(match[1])
        return calendar.months(_year(match[2], document), 3 * quarter - 2, 3 * quarter)
    if match := _HALF.search(plain):
        first = 1 if match[1] == "dau" else 7
        return calendar.months(_year(match[2], document), first, first + 5)
    if match := _ENDS_OF_YEAR.search(plain):
        first = 1 if match[1] == "dau" else 10
        return calendar.months(_year(match[2], document), first, first + 2)
    return None


def _named_occasion(text: str, document: Period) -> Period | None:
    words = words_of(text)
    for section, day_of in (("days.lunar", lunar_day), ("days.civil", date)):
        for found in words_of_section(section).longest_in(words):
            month, day = map(int, found.meaning.split("-"))
            is_tet = day_of is lunar_day and (month, day) == (1, 1)
            before, after = (_BEFORE_TET, _AFTER_TET) if is_tet else (_BEFORE, _AFTER)
            days = [day_of(year, month, day) for year in _years(document)]
            return _around(days, before, after, document)
    return None


def _around(
    days: Iterable[date], before: timedelta, after: timedelta, document: Period
) -> Period | None:
    for day in days:
        stretch = Period(day - before, day + after)
        if document.holds(day) or stretch.meets(document):
            return _within(stretch, document)
    return None


def _within(stretch: Period, document: Period) -> Period:
    """Cut to the document's period where they meet: its figures are of no other days."""
    if not stretch.meets(document):
        return stretch
    return Period(max(stretch.since, document.since), min(stretch.until, document.until))


def _day(day: int, month: int, year: str | None, document: Period) -> date | None:
    if year is not None:
        return _valid(int(year), month, day)
    for candidate in _years(document):
        found = _valid(candidate, month, day)
        if found is not None and document.holds(found):
            return found
    return _valid(document.last.year, month, day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _years(document: Period) -> range:
    """The civil years of a document, the one in which it ends first."""
    return range(document.last.year, document.since.year - 1, -1)


def _year(said: str | None, document: Period) -> int:
    return int(said) if said else document.last.year


def _year_holding(month: int, document: Period) -> int:
    for year in _years(document):
        if document.meets(_civil_months(year, month, month)):
            return year
    return document.last.year


def _civil_months(year: int, first: int, last: int) -> Period:
    until = date(year + last // 12, last % 12 + 1, 1)
    return Period(date(year, first, 1), until)
