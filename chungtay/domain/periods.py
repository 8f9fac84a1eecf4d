"""Periods are half-open stretches of civil days; a programme's calendar says which there are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from chungtay.domain.problems import Problem


class PeriodUnknown(Problem):
    """A period's code that the programme's calendar does not know, or days in the wrong order."""

    code = "period-unknown"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """[since, until): `since` counts, `until` does not."""

    since: date
    until: date

    def __post_init__(self) -> None:
        if self.since >= self.until:
            raise ValueError(f"a period cannot run from {self.since} to {self.until}")

    @classmethod
    def of_days(cls, first: date, last: date) -> Period:
        """From both days inclusive, as people write them."""
        return cls(first, last + timedelta(days=1))

    @property
    def last(self) -> date:
        return self.until - timedelta(days=1)

    def holds(self, day: date) -> bool:
        return self.since <= day < self.until

    def contains(self, other: Period) -> bool:
        return self.since <= other.since and other.until <= self.until

    def meets(self, other: Period) -> bool:
        return self.since < other.until and other.since < self.until

    def within(self, since: date, until: date) -> Period | None:
        """What of it lies in [since, until), or None."""
        since, until = max(since, self.since), min(until, self.until)
        return Period(since, until) if since < until else None

    @property
    def days(self) -> int:
        return (self.until - self.since).days


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which periods a programme has.

    `close_month` and `close_day` are the last day of its year: the state's reporting year 2026 runs
    from 15 December 2025 to 14 December 2026, each month from the 15th to the 14th. A calendar
    that closes on 31 December is the civil one. `campaigns` are named stretches of days.
    """

    close_month: int = 12
    close_day: int = 14
    campaigns: tuple[tuple[str, Period], ...] = ()

    def year(self, year: int) -> Period:
        return Period(self._close(year - 1, 12), self._close(year, 12))

    def months(self, year: int, first: int, last: int) -> Period:
        """From the first to the last month, both counted, of the programme's year."""
        return Period(self._close(year, first - 1), self._close(year, last))

    def parse(self, code: str) -> Period:
        """2026, 2026-Q1, 2026-H1, 2026-9M, 2026-05, 2026-01-15/2026-03-14 or a campaign's code.

        Raises `PeriodUnknown`."""
        for name, period in self.campaigns:
            if name == code:
                return period
        try:
            return self._parse(code)
        except ValueError as error:
            raise PeriodUnknown(period=code) from error

    def _parse(self, code: str) -> Period:
        if "/" in code:
            since, last_day = code.split("/", 1)
            return Period.of_days(date.fromisoformat(since), date.fromisoformat(last_day))
        match = re.fullmatch(r"(\d{4})(?:-(Q[1-4]|H[12]|9M|\d{2}))?", code)
        if match is None:
            raise ValueError(code)
        year, part = int(match[1]), match[2]
        if not 1900 <= year <= 2200:
            raise ValueError(code)
        if part is None:
            return self.year(year)
        first, last = _span_of_months(part)
        return self.months(year, first, last)

    def _close(self, year: int, month: int) -> date:
        """The day after the programme's month closes; month 0 is December of the year before."""
        if month == 0:
            year, month = year - 1, 12
        shift = self.close_month - 12
        month += shift
        if month < 1:
            year, month = year - 1, month + 12
        following = date(year + month // 12, month % 12 + 1, 1)
        last_of_month = following - timedelta(days=1)
        return last_of_month.replace(day=min(self.close_day, last_of_month.day)) + timedelta(days=1)


def _span_of_months(part: str) -> tuple[int, int]:
    if part[0] == "Q":
        quarter = int(part[1])
        return 3 * quarter - 2, 3 * quarter
    if part[0] == "H":
        return (1, 6) if part == "H1" else (7, 12)
    if part == "9M":
        return 1, 9
    month = int(part)
    if not 1 <= month <= 12:
        raise ValueError(part)
    return month, month


STATE_CALENDAR = Calendar()
CIVIL_CALENDAR = Calendar(close_day=31)
