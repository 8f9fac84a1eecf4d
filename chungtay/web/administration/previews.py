"""What an event does, arranged for the page: before beside after, and totals by indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from chungtay.domain.paging import Page, page_of
from chungtay.queries.reorganisations import Preview
from chungtay.queries.reorganisations.affected import (
    Beginning,
    Changing,
    Ending,
    Heritage,
    Renewal,
)
from chungtay.queries.reorganisations.shifts import Shift, Shifts, Whole

MOST_LISTED = 400  # of each list; a page of a whole country would help nobody
MOST_ROWS = 1000  # of totals that differ
LISTED_OF_A_PAGE = 80  # of an event that stands, whose lists have pages of their own
ROWS_OF_A_PAGE = 120


ONE_PAGE = Page(1, 1, slice(None))


@dataclass(frozen=True, slots=True)
class Handed:
    """Those that end, and have the same heirs in the same way."""

    ends: tuple[Ending, ...]
    heirs: tuple[Heritage, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """One indicator in one year: the total of everything, and of the rows that differ, how `many`
    there are, those that stand on the page."""

    whole: Whole
    rows: tuple[Shift, ...]
    many: int


@dataclass(frozen=True, slots=True)
class Lists:
    """What ends, begins, is renewed and changes, as much of it as stands on a page; `more` are left
    out of it, and out of every other."""

    handed: tuple[Handed, ...]
    begins: tuple[Beginning, ...]
    renewals: tuple[Renewal, ...]
    changes: tuple[Changing, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """A preview with its lists cut to what a page can hold; `more_rows` of totals are left out.
    The lists of an event that stands have pages: `page` of what is structure, `rows_page` of
    totals."""

    preview: Preview
    lists: Lists
    begun: frozenset[str]
    moved: tuple[Moved, ...]
    asked: int
    more_rows: int = 0
    page: Page = ONE_PAGE
    rows_page: Page = ONE_PAGE


def told(preview: Preview) -> Told:
    """All of it, as far as one page can hold it."""
    moved = list(_moved_of(preview))
    many = sum(len(one.rows) for one in moved)
    lists = _lists(preview)
    parts: Sequence[Sequence[object]] = (
        lists.handed, lists.begins, lists.renewals, lists.changes,
    )  # fmt: skip
    return Told(
        preview=preview,
        lists=Lists(
            handed=lists.handed[:MOST_LISTED],
            begins=lists.begins[:MOST_LISTED],
            renewals=lists.renewals[:MOST_LISTED],
            changes=lists.changes[:MOST_LISTED],
            more=sum(max(0, len(part) - MOST_LISTED) for part in parts),
        ),
        begun=_begun(preview),
        moved=tuple(_cut(moved, slice(0, MOST_ROWS))),
        asked=_asked(preview),
        more_rows=max(0, many - MOST_ROWS),
    )


def told_in_pages(preview: Preview, *, page: int, rows_page: int) -> Told:
    """One page of each long list: together the pages hold everything."""
    moved, lists = list(_moved_of(preview)), _lists(preview)
    parts = (lists.handed, lists.begins, lists.renewals, lists.changes)
    here = page_of(sum(map(len, parts)), page, size=LISTED_OF_A_PAGE)
    there = page_of(sum(len(one.rows) for one in moved), rows_page, size=ROWS_OF_A_PAGE)
    handed, begins, renewals, changes = _parts_of(parts, here.shown)
    return Told(
        preview=preview,
        lists=Lists(handed, begins, renewals, changes),
        begun=_begun(preview),
        moved=tuple(_cut(moved, there.shown)),
        asked=_asked(preview),
        page=here,
        rows_page=there,
    )


def _lists(preview: Preview) -> Lists:
    handed = tuple(_handed(preview.ends))
    return Lists(handed, preview.begins, preview.renewals, preview.changes)


def _begun(preview: Preview) -> frozenset[str]:
    renewed = {renewal.becomes for renewal in preview.renewals}
    return frozenset({beginning.of.id for beginning in preview.begins} | renewed)


def _asked(preview: Preview) -> int:
    return sum(len(shifts.wholes) for shifts in preview.shifts)


def _parts_of(parts: Sequence[tuple[Any, ...]], shown: slice) -> Iterator[tuple[Any, ...]]:
    """Of lists that follow one another, what lies in one stretch."""
    passed = 0
    for part in parts:
        yield part[max(0, shown.start - passed) : max(0, shown.stop - passed)]
        passed += len(part)


def _moved_of(preview: Preview) -> Iterator[Moved]:
    return (found for shifts in preview.shifts for found in _moved(shifts))


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
        found = tuple(rows)
        yield Moved(wholes[question], found, len(found))


def _cut(moved: Sequence[Moved], shown: slice) -> Iterator[Moved]:
    for one, rows in zip(moved, _parts_of([one.rows for one in moved], shown), strict=True):
        if rows:
            yield Moved(one.whole, rows, one.many)
