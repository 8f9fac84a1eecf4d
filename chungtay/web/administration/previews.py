"""What an event does, arranged for the page: before beside after, and totals by indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from chungtay.queries.reorganisations import Preview
from chungtay.queries.reorganisations.affected import Ending, Heritage
from chungtay.queries.reorganisations.shifts import Shift, Shifts, Whole

MOST_LISTED = 400  # of each list; a page of a whole country would help nobody
MOST_ROWS = 1000  # of totals that differ


@dataclass(frozen=True, slots=True)
class Handed:
    """Those that end, and have the same heirs in the same way."""

    ends: tuple[Ending, ...]
    heirs: tuple[Heritage, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """One indicator in one year: the total of everything, and the rows that differ."""

    whole: Whole
    rows: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A preview with its lists cut to what a page can hold; `more` are what was left out."""

    preview: Preview
    handed: tuple[Handed, ...]
    begun: frozenset[str]
    moved: tuple[Moved, ...]
    asked: int
    more_rows: int

    @property
    def more(self) -> int:
        lists: Sequence[Sequence[object]] = (
            self.handed, self.preview.begins, self.preview.renewals, self.preview.changes,
        )  # fmt: skip
        return sum(max(0, len(each) - MOST_LISTED) for each in lists)


def told(preview: Preview) -> Told:
    moved = [found for shifts in preview.shifts for found in _moved(shifts)]
    many = sum(len(one.rows) for one in moved)
    renewed = {renewal.becomes for renewal in preview.renewals}
    return Told(
        preview=preview,
        handed=tuple(_handed(preview.ends)),
        begun=frozenset({beginning.of.id for beginning in preview.begins} | renewed),
        moved=tuple(_cut(moved)),
        asked=sum(len(shifts.wholes) for shifts in preview.shifts),
        more_rows=max(0, many - MOST_ROWS),
    )


def _handed(ends: Iterable[Ending]) -> Iterator[Handed]:
    found: dict[object, list[Ending]] = {}
    for ending in ends:
        key = (ending.of.what, *((h.heir.id, h.whole) for h in ending.heirs))
        is_shared = len(ending.heirs) == 1 and ending.heirs[0].whole
        found.setdefault(key if is_shared else ending.of.id, []).append(ending)
    for together in found.values():
        yield Handed(tuple(together), together[0].heirs)


def _moved(shifts: Shifts) -> Iterator[Moved]:
    wholes = {(whole.indicator, whole.period): whole for whole in shifts.wholes}
    by_question = groupby(shifts.rows, key=lambda row: (row.indicator, row.period))
    for question, rows in by_question:
        yield Moved(wholes[question], tuple(rows))


def _cut(moved: Iterable[Moved]) -> Iterator[Moved]:
    left = MOST_ROWS
    for one in moved:
        if left > 0:
            yield Moved(one.whole, one.rows[:left])
        left -= len(one.rows)
