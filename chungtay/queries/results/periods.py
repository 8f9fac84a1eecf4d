"""The periods that people choose from, by name: this year and what is in it, and other years."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from chungtay.domain.periods import Calendar, Period, PeriodUnknown
from chungtay.vocabulary.days import peaks
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.terms import table

_ROMAN = ("", "I", "II", "III", "IV")
_PARTS = {"H1": "half1", "H2": "half2", "9M": "nine"}


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """A period as a list offers it."""

    code: str
    name: str


def this_year(calendar: Calendar, on: date) -> str:
    """The code of the programme's year that holds a day: its last days may lie in the next."""
    later = calendar.year(on.year + 1)
    return str(on.year + 1 if later.holds(on) else on.year)


def offered(
    calendar: Calendar, *, on: date, years: Collection[str], language: str
) -> tuple[NamedPeriod, ...]:
    """This year with its halves, quarters and months, then every other year that was told of, the
    latest first, then campaigns."""
    year = this_year(calendar, on)
    others = sorted(set(years) - {year}, reverse=True)
    codes = [*_within(year), *others, *(c for c, _ in calendar.campaigns)]
    return tuple(NamedPeriod(code, named(code, calendar.parse(code), language)) for code in codes)


def _within(year: str) -> Iterator[str]:
    yield year
    yield from (f"{year}-{part}" for part in ("H1", "H2", "9M", "Q1", "Q2", "Q3", "Q4"))
    yield from (f"{year}-{month:02}" for month in range(1, 13))


def year_before(code: str) -> str:
    """The same period a year earlier: 2025-Q1 of 2026-Q1; the days likewise. "" where there is no
    such period."""
    try:
        if "/" in code:
            return "/".join(map(_day_before, code.split("/", 1)))
        before = re.sub(r"\d{4}", lambda year: f"{int(year[0]) - 1:04}", code, count=1)
        return before if before != code else ""
    except ValueError:
        return ""


def _day_before(day: str) -> str:
    """The same day a year earlier; of 29 February the day before it."""
    known = date.fromisoformat(day)
    last = 28 if (known.month, known.day) == (2, 29) else known.day
    return known.replace(year=known.year - 1, day=last).isoformat()


def alike(
    code: str, calendar: Calendar, *, years: Collection[str], language: str
) -> tuple[NamedPeriod, ...]:
    """The same period of every other year that was told of, and of the year before, the latest
    first."""
    before = year_before(code)
    if not re.match(r"\d{4}(?!.*/)", code):
        return _known(calendar, [before], language)
    codes = {before, *(code.replace(code[:4], year, 1) for year in years)} - {code}
    return _known(calendar, sorted(codes, reverse=True), language)


def _known(calendar: Calendar, codes: Iterable[str], language: str) -> tuple[NamedPeriod, ...]:
    """Those of some codes that the calendar has."""
    found = []
    for code in codes:
        try:
            found.append(NamedPeriod(code, named(code, calendar.parse(code), language)))
        except PeriodUnknown:
            continue
    return tuple(found)


def named(code: str, period: Period, language: str) -> str:
    """ "Năm 2026", "Quý II năm 2026", "Tháng 5 năm 2026"; else its days."""
    year, _, part = code.partition("-")
    if re.fullmatch(r"\d{4}", code):
        return furniture("totals-period-year", language, year=year)
    if re.fullmatch(r"\d{4}-Q[1-4]", code):
        roman = _ROMAN[int(part[1])]
        return furniture("totals-period-quarter", language, roman=roman, year=year)
    if re.fullmatch(r"\d{4}-(H[12]|9M)", code):
        return furniture(f"totals-period-{_PARTS[part]}", language, year=year)
    if re.fullmatch(r"\d{4}-\d{2}", code):
        name = table("formats.toml")["months"][language][int(part) - 1]
        return furniture("totals-period-month", language, month_name=name, year=year)
    days = furniture("totals-period-days", language, since=period.since, last=period.last)
    return days if "/" in code else f"{_campaign(code, language)} ({days})"


def _campaign(code: str, language: str) -> str:
    """ "youth-month-2026" is "Tháng Thanh niên 2026"; an own code stands as it was given."""
    known, _, year = code.rpartition("-")
    return f"{peaks()[known].text(language)} {year}" if known in peaks() else code
