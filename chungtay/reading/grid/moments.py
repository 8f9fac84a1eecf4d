"""When the numbers of a table's columns are of, and what they are for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chungtay.domain.claims import Kind
from chungtay.domain.periods import Period
from chungtay.reading.grid.amounts import Moment
from chungtay.reading.grid.rows import GridRow
from chungtay.reading.grid.stretches import Stretch, Times, dated, stretch_in, stretch_of
from chungtay.reading.grid.titles import Column

_MOST_CAPTIONS = 4


@dataclass(frozen=True, slots=True)
class Moments:
    """The moments of a table: of its columns of figures, and of rows that name a time."""

    columns: Mapping[int, Moment]
    times: Times
    year: int | None

    def of(self, row: GridRow, column: Column) -> Moment:
        days = self.times.days(dated(row.stretch, self.year))
        return self.columns[column.index] if days is None else Moment(days)


def moments(rows: Sequence[GridRow], times: Times) -> Moments:
    """The moments of the columns of figures.

    Beside the time that a report is of, or else the latest of a table, earlier ones are for
    comparison and later ones planned.
    """
    columns = {column.index: column for row in rows for column, _ in row.amounts}
    named = _named(rows[0].captions if rows else ())
    stretches = [column.stretch for column in columns.values() if column.stretch is not None]
    year = times.year_of([*([named] if named else []), *stretches])
    own = times.days(dated(named, year))
    if own is not None and times.document is not None and own.contains(times.document):
        own = None
    found = {index: times.days(dated(column.stretch, year)) for index, column in columns.items()}
    told = {
        index: _moment(column, found[index], own, _now(own, found, times), times)
        for index, column in columns.items()
    }
    return Moments(told, times, year)


def _now(own: Period | None, found: Mapping[int, Period | None], times: Times) -> Period | None:
    """What the table is of: as it or its document says, else the year of its latest column."""
    if own is not None or times.document is not None:
        return own or times.document
    latest = max(filter(None, found.values()), key=lambda period: period.until, default=None)
    return None if latest is None else times.calendar.year(latest.last.year)


def _named(captions: Sequence[str]) -> Stretch | None:
    """The time that the nearest line above a table names, or its sheet."""
    for caption in captions[:_MOST_CAPTIONS]:
        found = stretch_of(caption) or (inside[0] if (inside := stretch_in(caption)) else None)
        if found is not None:
            return found
    return None


def _moment(
    column: Column, days: Period | None, own: Period | None, now: Period | None, times: Times
) -> Moment:
    if column.cumulative and now is not None:
        return Moment(Period(times.calendar.year(now.last.year).since, now.until))
    if days is None or now is None:
        return Moment(days or own)
    if days.until <= now.since:
        return Moment(days, Kind.CONTEXT)
    return Moment(days, Kind.TARGET if days.since >= now.until else None)
