"""Commemoration days by the civil and the lunar calendar, and the busy times of the year.

The Vietnamese lunar calendar is reckoned at UTC+7 (105° E) and differs from the Chinese one in some
years (Tết of 1968, 1985, 2007, 2030), so a Chinese calendar must not stand in for the table here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources

from chungtay.vocabulary.terms import Table, Term, optional_term, table, terms


@dataclass(frozen=True, slots=True)
class DayTerm(Term):
    """A day of every year; `lunar` says that month and day are those of the lunar calendar.

    `since` is the year of the event. `organisations` are kinds whose day it is.
    """

    code: str
    month: int
    day: int
    kind: str
    lunar: bool = False
    since: int | None = None
    organisations: tuple[str, ...] = ()
    holiday: bool = False
    source: str = ""
    note: Term | None = None

    def on(self, year: int) -> date:
        """The civil day in a year. A lunar day of the year is that of the lunar year whose Tết
        falls in it, but in the twelfth month that of the Tết which is about to come."""
        if not self.lunar:
            return date(year, self.month, self.day)
        return lunar_day(year - 1 if self.month == 12 else year, self.month, self.day)

    def is_round(self, year: int) -> bool:
        """True when the anniversary ends in 0: only then is there an official ceremony."""
        return self.since is not None and year > self.since and (year - self.since) % 10 == 0


@dataclass(frozen=True, slots=True)
class PeakTerm(Term):
    """A stretch of the year with much joint work, both ends counted, as (month, day)."""

    code: str
    first: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True, slots=True)
class LunarYear:
    """A lunar year: its first day, the month that is doubled (0 for none), and the number of days
    of each of its months in order, the doubled one after its own."""

    first_day: date
    leap_month: int
    month_days: tuple[int, ...]

    def day(self, month: int, day: int, *, leap: bool = False) -> date:
        """The civil day of a lunar one. Raises ValueError for a day that the year does not have."""
        place = month - 1 + (leap or 0 < self.leap_month < month)
        if not 1 <= month <= 12 or (leap and month != self.leap_month):
            raise ValueError(f"no lunar month {month} (leap: {leap}) in this year")
        if not 1 <= day <= self.month_days[place]:
            raise ValueError(f"lunar month {month} has no day {day} in this year")
        return self.first_day + timedelta(days=sum(self.month_days[:place]) + day - 1)


@cache
def days() -> Mapping[str, DayTerm]:
    """All commemoration days by code."""
    return {code: _day(code, entry) for code, entry in table("days.toml").items()}


@cache
def day_kinds() -> Mapping[str, Term]:
    """Whose day a day is: the nation's, the army's, the mass organisations' …"""
    return terms("day_kinds.toml")


@cache
def peaks() -> Mapping[str, PeakTerm]:
    """The busy times of the year."""
    return {
        code: PeakTerm(
            entry["vi"], entry["en"], code, _month_day(entry["first"]), _month_day(entry["last"])
        )
        for code, entry in table("peaks.toml")["peaks"].items()
    }


@cache
def lead_days() -> Mapping[str, int]:
    """How many days before a day to plan, assign and review, and after it to report."""
    days_before: Mapping[str, int] = table("peaks.toml")["lead_days"]
    return days_before


@cache
def lunar_years() -> Mapping[int, LunarYear]:
    """The lunar years 1950 to 2100, as plain facts."""
    source = resources.files(__package__).joinpath("lunar_years.json")
    years: dict[str, tuple[str, int, str]] = json.loads(source.read_text(encoding="utf-8"))
    return {
        int(year): LunarYear(
            date.fromisoformat(first), leap, tuple(30 if long == "1" else 29 for long in months)
        )
        for year, (first, leap, months) in years.items()
    }


def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> date:
    """The civil day of a lunar day: the first of the first month of 2026 is 17 February 2026."""
    return lunar_years()[year].day(month, day, leap=leap)


def year_name(year: int, language: str) -> str:
    """ "năm Bính Ngọ", "the year of the Horse": the lunar year that begins in a civil one."""
    names = table("lunar_names.toml")
    stem = names["stems"][(year - 4) % 10]
    branch = names["branches"][(year - 4) % 12][language]
    pattern: str = names["name"][language]
    return pattern.format(stem=stem, branch=branch)


def _month_day(written: str) -> tuple[int, int]:
    month, day = written.split("-")
    return int(month), int(day)


def _day(code: str, entry: Table) -> DayTerm:
    return DayTerm(
        vi=entry["vi"],
        en=entry["en"],
        code=code,
        month=entry["month"],
        day=entry["day"],
        kind=entry["kind"],
        lunar=entry.get("lunar", False),
        since=entry.get("since"),
        organisations=tuple(entry.get("organisations", ())),
        holiday=entry.get("holiday", False),
        source=entry["source"],
        note=optional_term(entry, "note"),
    )
