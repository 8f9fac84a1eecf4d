"""What a visitor's units owe the programme now, and what of it was said, typed or brought."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from chungtay.domain.bringings import ReportingPeriod, reporting_periods
from chungtay.domain.drafts import BringingState, typed_from
from chungtay.domain.periods import Period
from chungtay.domain.permissions import Deed, Reach
from chungtay.domain.programmes import due_on
from chungtay.domain.units import ROOT, Unit
from chungtay.queries.books import Ledger
from chungtay.queries.programmes import choices
from chungtay.queries.results.periods import named
from chungtay.queries.visitors import Visitor
from chungtay.storage import models
from chungtay.vocabulary.indicators import indicators

MOST_SHOWN = 3
FEW = 40  # bodies that are asked about by name
CENTRAL = "central"
JOINT_KINDS = ("steering", "joint")  # they bring others together and do nothing of their own


@dataclass(frozen=True, slots=True)
class Term:
    """The period that is being reported on. `due` is the last day on which the visitor's unit
    reports; `days` are left to its close, negative behind it, `days_to_report` to `due`."""

    code: str
    name: str
    closes: date
    due: date
    days: int
    days_to_report: int


@dataclass(frozen=True, slots=True)
class Said:
    """What the units in reach said of a period: `spoken` of `expected` bodies said something."""

    activities: int
    figures: int
    spoken: int
    expected: int
    silent: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How much it takes to remember."""
        return 5 + len(self.silent)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft or a brought report that waits; `state` is a bringing's, None for a draft."""

    id: str
    title: str
    unit: str
    by: str
    at: datetime
    state: BringingState | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """What was begun and not sent, the latest first, `many` in all."""

    drafts: tuple[Unfinished, ...]
    many_drafts: int
    bringings: tuple[Unfinished, ...]
    many_bringings: int

    @property
    def many(self) -> int:
        return self.many_drafts + self.many_bringings


def term(visitor: Visitor, ledger: Ledger) -> Term | None:
    """What closed and may still be reported on, else what closes next, the longest of several.
    Months are for whoever wants them: a programme asks for quarters. None before it began."""
    chosen, level = choices(ledger.programme.code), _level(visitor, ledger)
    known = [one for one in reporting_periods(ledger.calendar, visitor.on) if not _is_month(one)]
    due = {one.code: due_on(chosen, level=level, period=one.period) for one in known}
    late = [one for one in known if one.period.last < visitor.on <= due[one.code]]
    running = [one for one in known if one.period.holds(visitor.on)]
    soonest = min((one.period.last for one in running), default=None)
    found = late or [one for one in running if one.period.last == soonest]
    if not found:
        return None
    now = max(found, key=lambda one: (one.period.days, one.code))
    return Term(
        code=now.code,
        name=named(now.code, now.period, visitor.language),
        closes=now.period.last,
        due=due[now.code],
        days=(now.period.last - visitor.on).days,
        days_to_report=(due[now.code] - visitor.on).days,
    )


def _is_month(one: ReportingPeriod) -> bool:
    return re.fullmatch(r"\d{4}-\d{2}", one.code) is not None


def _level(visitor: Visitor, ledger: Ledger) -> str:
    """Of the unit one speaks for; what has no place reports for the centre."""
    units, territory = ledger.book.units, ledger.book.territory
    place = units[visitor.unit].place if visitor.unit in units else None
    return territory[place].level if place and place in territory else CENTRAL


def said(visitor: Visitor, ledger: Ledger, period: Period, *, deed: Deed) -> Said:
    """What the units that the deed reaches said of a period; remembered with the book."""
    reach, on = visitor.reach(deed), visitor.on
    made: Said = ledger.answers.made(
        ("home-said", reach, period, on), lambda: _said(ledger, reach, period, on)
    )
    return made


def _said(ledger: Ledger, reach: Reach, period: Period, on: date) -> Said:
    book = ledger.book
    told = [c for c in book.claims if c.counts and period.meets(c.days)]
    own = [claim for claim in told if reach.holds(claim.unit)]
    activities = [
        a
        for a in book.worlds[1].activities
        if period.holds(a.counting_day) and reach.touches(a.participants)
    ]
    # Who is named in an activity is not silent: the figure is said once, by whoever said it.
    heard = {unit for claim in told for unit in claim.participants}
    expected = [unit for unit in expected_of(ledger, on) if reach.holds(unit.id)]
    silent = tuple(unit.id for unit in expected if unit.id not in heard)
    return Said(len(activities), len(own), len(expected) - len(silent), len(expected), silent)


def expected_of(ledger: Ledger, on: date) -> Iterable[Unit]:
    """The living bodies that do things themselves, in the order of their ids."""
    living = (u for u in ledger.book.units if u.since <= on < u.until)
    doing = (u for u in living if u.organisation not in JOINT_KINDS)
    return sorted(doing, key=lambda unit: unit.id)


def work(visitor: Visitor, ledger: Ledger) -> Work:
    """Drafts that are not sent, and reports that were brought and not confirmed."""
    drafts, many_drafts = _waiting(
        _within(visitor, models.Draft.objects.filter(submitted_at__isnull=True), "-saved_at")
    )
    bringings, many_bringings = _waiting(
        _within(visitor, models.Bringing.objects.filter(state__in=OPEN_STATES), "-changed_at")
    )
    names = _file_names(bringings)
    return Work(
        tuple(_draft(row, ledger) for row in drafts),
        many_drafts,
        tuple(_bringing(row, names, ledger) for row in bringings),
        many_bringings,
    )


OPEN_STATES = tuple(
    state.value for state in (BringingState.READY, BringingState.READING, BringingState.WAITING)
)
Rows = QuerySet[models.Draft] | QuerySet[models.Bringing]


def _within(visitor: Visitor, rows: Rows, order: str) -> Rows:
    """Those of the units for which the visitor reports."""
    person = "saved_by" if rows.model is models.Draft else "owner"
    rows = rows.filter(programme_code=visitor.programme).select_related(person)
    reach = visitor.reach(Deed.RECORD)
    if not reach.everything:
        rows = rows.filter(unit_id__in=_holders(rows, reach.units - {ROOT}))
    return rows.order_by(order, "id")


def _holders(rows: Rows, units: frozenset[str]) -> list[uuid.UUID]:
    """Of many bodies only those that have anything: a province is hundreds, and few have."""
    if len(units) <= FEW:
        return [uuid.UUID(unit) for unit in sorted(units)]
    holders = rows.order_by("unit_id").values_list("unit_id", flat=True).distinct()
    return [unit for unit in holders if str(unit) in units]


def _waiting(rows: QuerySet) -> tuple[list, int]:  # type: ignore[type-arg]  # of either kind
    """The first of them, and how many there are; counted only where there are more."""
    shown = list(rows[:MOST_SHOWN])
    return shown, len(shown) if len(shown) < MOST_SHOWN else rows.count()


def _file_names(rows: Iterable[models.Bringing]) -> dict[uuid.UUID, list[str]]:
    names: dict[uuid.UUID, list[str]] = {}
    files = models.BroughtFile.objects.filter(bringing_id__in=[row.id for row in rows])
    for bringing, name in files.order_by("bringing", "place", "id").values_list(
        "bringing_id", "name"
    ):
        names.setdefault(bringing, []).append(name)
    return names


def _draft(row: models.Draft, ledger: Ledger) -> Unfinished:
    typed = typed_from(row.content)
    first = next((r.indicator for r in typed.figures if r.indicator in indicators()), "")
    title = typed.title or (indicators()[first].vi if first else "")
    return Unfinished(str(row.id), title, _name(row, ledger), row.saved_by.name, row.saved_at)


def _bringing(
    row: models.Bringing, names: dict[uuid.UUID, list[str]], ledger: Ledger
) -> Unfinished:
    title = ", ".join(names.get(row.id, []))
    state = BringingState(row.state)
    return Unfinished(str(row.id), title, _name(row, ledger), row.owner.name, row.changed_at, state)


def _name(row: models.Draft | models.Bringing, ledger: Ledger) -> str:
    unit = str(row.unit_id)
    return ledger.book.units[unit].name if unit in ledger.book.units else ""
