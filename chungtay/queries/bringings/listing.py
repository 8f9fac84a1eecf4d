"""What was brought before, and what a new bringing is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch

from chungtay.domain.bringings import ReportingPeriod, brought_of, reported_now, reporting_periods
from chungtay.domain.drafts import BringingState, FigureVerdict
from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed
from chungtay.queries.books import Ledger, open_ledger
from chungtay.queries.drafts.choices import units_within
from chungtay.queries.results.periods import named
from chungtay.queries.visitors import Visitor
from chungtay.storage import models

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class PeriodOffered:
    """A period to report on, with the day it closes."""

    code: str
    name: str
    closes: date


@dataclass(frozen=True, slots=True)
class BringingLine:
    """One bringing in the list. `open` figures wait for a word, `accepted` are or will be said."""

    id: str
    unit: str
    files: tuple[str, ...]
    period: str
    state: BringingState
    created_at: datetime
    owner: str
    done: int
    total: int
    open: int
    accepted: int


@dataclass(frozen=True, slots=True)
class ReportsPage:
    """The form for a new bringing, and the ones before."""

    units: tuple[tuple[str, str], ...]
    unit: str
    periods: tuple[PeriodOffered, ...]
    period: str
    lines: tuple[BringingLine, ...]
    page: int
    pages: int
    teaches: bool  # whether the visitor answers for what was learned

    @property
    def is_reading(self) -> bool:
        """Whether the list changes by itself."""
        moving = (BringingState.WAITING, BringingState.READING)
        return any(line.state in moving for line in self.lines)


def reports(visitor: Visitor, *, page: int = 1) -> ReportsPage:
    """Everything brought for units in reach that was not thrown away, the latest first."""
    ledger = open_ledger(visitor.programme)
    reach = visitor.reach(Deed.RECORD)
    units = units_within(reach, units=ledger.book.units, on=visitor.on)
    periods = reporting_periods(ledger.calendar, visitor.on)
    known = {unit.id for unit in units}
    rows = models.Bringing.objects.filter(programme_code=visitor.programme).exclude(state="dropped")
    if not reach.everything:
        rows = rows.filter(unit_id__in=sorted(reach.units))
    here = page_of(rows.count(), page, size=PER_PAGE)
    light = models.BroughtFile.objects.defer("text", "blocks", "warnings").order_by("place")
    shown = (
        rows.select_related("owner")
        .prefetch_related(Prefetch("files", light))
        .order_by("-created_at", "id")
    )
    return ReportsPage(
        units=tuple((unit.id, unit.name) for unit in units),
        unit=visitor.unit if visitor.unit in known else "",
        periods=_offered(periods, visitor.language),
        period=reported_now(periods, visitor.on),
        lines=tuple(_line(row, ledger, visitor.language) for row in shown[here.shown]),
        page=here.number,
        pages=here.last,
        teaches=visitor.may(Deed.TEACH),
    )


def _offered(periods: Sequence[ReportingPeriod], language: str) -> tuple[PeriodOffered, ...]:
    return tuple(
        PeriodOffered(one.code, named(one.code, one.period, language), one.period.last)
        for one in periods
    )


def _line(row: models.Bringing, ledger: Ledger, language: str) -> BringingLine:
    files = list(row.files.all())
    told = [figure for file in files for figure in file.figures]
    waiting = 0
    if row.state == BringingState.READY.value:
        waiting = sum(1 for one in told if brought_of("0-0", one).is_open)
    accepted = FigureVerdict.ACCEPTED.value
    code = row.period_code or str(row.created_at.year)
    return BringingLine(
        id=str(row.id),
        unit=ledger.book.units[str(row.unit_id)].name,
        files=tuple(file.name for file in files),
        period=named(code, ledger.calendar.parse(code), language),
        state=BringingState(row.state),
        created_at=row.created_at,
        owner=row.owner.name,
        done=row.done,
        total=row.total,
        open=waiting,
        accepted=sum(1 for one in told if one.get("verdict") == accepted),
    )
