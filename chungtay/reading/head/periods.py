"""What stretch of time a document's figures cover: as its head says, else as its day suggests."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from chungtay.domain.periods import Calendar, Period
from chungtay.domain.spelling import fold
from chungtay.reading.document import Document
from chungtay.reading.head.numbers import is_of_our_times

_DAY = (
    r"(?:ngay\s*)?(\d{1,2})(?:\s*[/.-]\s*|\s*thang\s*)(\d{1,2})"
    r"(?:(?:\s*[/.-]\s*|\s*nam\s*)(\d{4}))?"
)
_RANGE = re.compile(
    rf"(?<!\d){_DAY}\s*(?:-|=>|->|den(?:\s+het)?(?:\s+ngay)?|toi|cho\s+den)\s*{_DAY}(?!\s*[/\d])"
)
_YEAR = r"(?:\s*(?:/|-|nam)\s*(\d{4}))?"
_NUMERALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4}
_QUARTER = re.compile(rf"\bquy\s*(iv|i{{1,3}}|[1-4])\b(?!\s*(?:ty|trieu|dong|nghin)){_YEAR}")
_HALF = re.compile(r"\b(?:6|sau)\s*thang\s*(dau|cuoi)?(?:\s*nam)?(?:\s*(?:/|-)?\s*(\d{4}))?")
_NINE = re.compile(r"\b(?:9|chin)\s*thang(?:\s*dau)?(?:\s*nam)?(?:\s*(?:/|-)?\s*(\d{4}))?")
_MONTHS = re.compile(
    rf"\bthang\s*(\d{{1,2}})\s*(?:-|den(?:\s*thang)?)\s*(?:thang\s*)?(\d{{1,2}}){_YEAR}(?!\d)"
)
_MONTH = re.compile(rf"(?<!ngay \d )(?<!ngay \d\d )\bthang\s*(0?[1-9]|1[0-2])\b{_YEAR}(?!\d)")
_YEARS = re.compile(
    r"\b(?:giai doan|nhiem ky|cac nam)?\s*((?:19|20)\d{2})\s*-\s*((?:19|20)\d{2})\b"
)
_ONE_YEAR = re.compile(r"\bnam\s*((?:19|20)\d{2})\b(?!\s*-\s*\d{4})")
# What a report means to do next stands in its title too, and is no period of its figures.
_PROSPECT = re.compile(
    r"[,;]?\s*(?:\bva\s+)?(?:mot so\s+)?\b(?:phuong huong|nhiem vu|ke hoach|trong tam|du kien"
    r"|giai phap|muc tieu)\b.*$"
)
_LEGAL = re.compile(
    r"\bso\s+\d+\s*[-/][^\s,;]*(?:\s+ngay\s+\d+\s*(?:[/.-]\s*\d+\s*[/.-]\s*\d+|thang\s+\d+\s+nam\s+\d+))?"
)
_LONGEST = timedelta(days=6 * 366)  # a term; a longer stretch is history, not a report
_CLOSE_TO_AN_END = timedelta(days=25)


def stated_period(text: str, *, written: date | None, calendar: Calendar) -> Period | None:
    """The narrowest period that a line names. A year that is not written is that of the document;
    "và phương hướng, nhiệm vụ năm 2027" is not looked at."""
    folded = _LEGAL.sub(" ", fold(text))
    past = _PROSPECT.sub("", folded) or folded
    if not re.search(r"\b(?:19|20)\d{2}\b", past) and (year := _ONE_YEAR.search(folded)):
        # "9 tháng đầu năm và nhiệm vụ 3 tháng cuối năm 2026": one year, written once, at the end.
        written = written or date(int(year[1]), 12, 31)
    return _range(past, written) or _part_of_year(past, written, calendar) or _years(past, calendar)


def planned_period(text: str, *, written: date | None, calendar: Calendar) -> Period | None:
    """The same for a plan, in whose title the prospect is the subject."""
    folded = _LEGAL.sub(" ", fold(text))
    return (
        _range(folded, written)
        or _part_of_year(folded, written, calendar)
        or _years(folded, calendar)
    )


def stated_days(text: str, *, written: date | None) -> Period | None:
    """A stretch of days that a line names, first and last day counted."""
    return _range(_LEGAL.sub(" ", fold(text)), written)


def period_by_days(document: Document, *, calendar: Calendar) -> Period | None:
    """The programme year in which nearly all typed days of a list lie."""
    days = [
        date.fromisoformat(cell.day)
        for table in document.tables
        for cell in table.cells
        if cell.day is not None
    ]
    years = Counter(_year_of(day, calendar) for day in days)
    if not years:
        return None
    year, count = max(years.items(), key=lambda item: (item[1], item[0]))
    return calendar.year(year) if count >= 3 and 10 * count >= 8 * len(days) else None


def period_by_writing_day(written: date, *, calendar: Calendar) -> Period | None:
    """The period that ends about the day a report was written: reports go out around a close. The
    longest wins, since a year's report says less often what it covers than a month's."""
    endings = [calendar.year(year) for year in (written.year - 1, written.year, written.year + 1)]
    endings += [calendar.months(written.year, 1, last) for last in (6, 9, 3)]
    near = [period for period in endings if abs(period.last - written) <= _CLOSE_TO_AN_END]
    return max(near, key=lambda period: period.days, default=None)


def first_stated(
    texts: Iterable[str], *, written: date | None, calendar: Calendar
) -> Period | None:
    found = (stated_period(text, written=written, calendar=calendar) for text in texts)
    return next((period for period in found if period is not None), None)


def _year_of(day: date, calendar: Calendar) -> int:
    return day.year + 1 if calendar.year(day.year).until <= day else day.year


def _range(text: str, written: date | None) -> Period | None:
    """First and last day, both counted; a first day without a year takes that of the last."""
    for match in _RANGE.finditer(text):
        last_year = int(match[6]) if match[6] else written.year if written else None
        if last_year is None:
            continue
        try:
            last = date(last_year, int(match[5]), int(match[4]))
            first = date(int(match[3] or last_year), int(match[2]), int(match[1]))
            if first > last and match[3] is None:
                first = first.replace(year=last_year - 1)
        except ValueError:
            continue
        if first < last and last - first < _LONGEST and is_of_our_times(last.year):
            return Period.of_days(first, last)
    return None


def _part_of_year(text: str, written: date | None, calendar: Calendar) -> Period | None:
    def year(said: str | None) -> int | None:
        if said:
            return int(said)
        stated = _ONE_YEAR.search(text)
        return int(stated[1]) if stated else written.year if written else None

    span: tuple[int | None, int, int] | None = None
    if match := _MONTHS.search(text):
        span = year(match[3]), int(match[1]), int(match[2])
    elif match := _QUARTER.search(text):
        quarter = _NUMERALS.get(match[1]) or int(match[1])
        span = year(match[2]), 3 * quarter - 2, 3 * quarter
    elif match := _HALF.search(text):
        span = year(match[2]), *((7, 12) if match[1] == "cuoi" else (1, 6))
    elif match := _NINE.search(text):
        span = year(match[1]), 1, 9
    elif match := _MONTH.search(text):
        span = year(match[2]), int(match[1]), int(match[1])
    if span is None or span[0] is None or not 1 <= span[1] <= span[2] <= 12:
        return None
    return calendar.months(span[0], span[1], span[2])


def _years(text: str, calendar: Calendar) -> Period | None:
    if match := _ONE_YEAR.search(text):
        return calendar.year(int(match[1]))
    if match := _YEARS.search(text):
        first, last = int(match[1]), int(match[2])
        if first < last:
            return Period(calendar.year(first).since, calendar.year(last).until)
    return None
