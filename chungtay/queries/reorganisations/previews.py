"""What an event would do, or did: looked at before anything is written, and the same afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from chungtay.domain.measures import from_steps
from chungtay.domain.periods import Period
from chungtay.domain.permissions import Deed, check_may
from chungtay.domain.reorganisations import Reorganisation
from chungtay.queries.books import programmes
from chungtay.queries.people import names_of
from chungtay.queries.reorganisations.affected import (
    Affected,
    Beginning,
    Changing,
    Ending,
    Renewal,
)
from chungtay.queries.reorganisations.carried import Carried, carried, carried_then
from chungtay.queries.reorganisations.shifts import Shift, Shifts, shifts
from chungtay.queries.reorganisations.structures import Worked, standing, worked_out
from chungtay.queries.unchanged import unchanged
from chungtay.queries.visitors import Visitor
from chungtay.storage import models
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures


class PreviewState(Enum):
    """Whether an event can be applied, was applied already, or its day has not come."""

    NEW = "new"
    APPLIED = "applied"
    TO_COME = "to-come"


@dataclass(frozen=True, slots=True)
class KeptTarget:
    """A target of an indicator whose rows change; it is the whole programme's and stays."""

    programme: str
    indicator: str
    name: str
    measure: str
    period: Period
    amount: Decimal


@dataclass(frozen=True, slots=True)
class AppliedBy:
    """The entry of an event that was applied."""

    number: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that an event does. `unit_names` are of all bodies that `carried` speaks of."""

    id: str
    day: date
    title: str
    basis: str
    rows: int
    state: PreviewState
    applied: AppliedBy | None
    ends: tuple[Ending, ...]
    begins: tuple[Beginning, ...]
    renewals: tuple[Renewal, ...]
    changes: tuple[Changing, ...]
    carried: Carried
    unit_names: dict[str, str]
    targets: tuple[KeptTarget, ...]
    shifts: tuple[Shifts, ...]

    @property
    def holds(self) -> bool:
        """Whether the total of everything is the same before and after, in every programme."""
        return all(told.hold for told in self.shifts)

    @property
    def rows_that_differ(self) -> tuple[Shift, ...]:
        return tuple(row for told in self.shifts for row in told.rows)


def preview(visitor: Visitor, event: Reorganisation) -> Preview:
    """Of an administrator. Raises what the rules refuse, naming the row."""
    check_may(visitor.actor, Deed.ADMINISTER)
    return preview_of(event, language=visitor.language, on=visitor.on)


Progress = Callable[[int, int], None]
ROWS_A_WEIGHT = 5  # rows that are about a thousand characters


def preview_of(
    event: Reorganisation,
    *,
    language: str,
    on: date,
    programme: str | None = None,
    progress: Progress | None = None,
) -> Preview:
    """The same for whoever has the machine itself; of one programme or of all."""
    kept = standing(event.id)
    worked = worked_out(event, kept.entry.number - 1 if kept else None)
    told = Affected(worked)
    goes_along = carried_then(kept, worked) if kept else carried(worked)
    codes = [programme] if programme else programmes()
    moved = tuple(_shifts(worked, code, language, progress) for code in codes)
    return Preview(
        id=event.id,
        day=event.day,
        title=event.title,
        basis=event.basis,
        rows=len(event.lines) or len(event.steps),
        state=_state(event, kept, on),
        applied=_applied(kept) if kept else None,
        ends=told.ends(),
        begins=told.begins(),
        renewals=told.renewals(),
        changes=told.changes(),
        carried=goes_along,
        unit_names=_unit_names(worked, goes_along),
        targets=_targets(moved, language),
        shifts=moved,
    )


def _shifts(worked: Worked, code: str, language: str, progress: Progress | None) -> Shifts:
    """They follow from the event and the ledger alone, and are looked at before and after."""
    return unchanged(
        ("shifts", worked.event.id, code, language),
        lambda: shifts(worked, code, language=language, progress=progress),
        weigh=lambda told: 1 + len(told.rows) // ROWS_A_WEIGHT,
    )


def _state(event: Reorganisation, kept: models.Reorganisation | None, on: date) -> PreviewState:
    if kept is not None:
        return PreviewState.APPLIED
    return PreviewState.TO_COME if event.day > on else PreviewState.NEW


def _applied(kept: models.Reorganisation) -> AppliedBy:
    entry = kept.entry
    return AppliedBy(entry.number, entry.at, names_of([entry.by]).get(entry.by, entry.by))


def _unit_names(worked: Worked, told: Carried) -> dict[str, str]:
    ids = {post.unit for post in told.posts} | {to for post in told.posts for to in post.to}
    ids |= {work.unit for work in told.work} | {work.to for work in told.work}
    return {id: worked.name(id) for id in sorted(ids)}


def _targets(moved: Iterable[Shifts], language: str) -> tuple[KeptTarget, ...]:
    concerned = {(row.programme, row.indicator) for told in moved for row in told.rows}
    rows = models.Target.objects.filter(
        programme__code__in={code for code, _ in concerned}, ended_by__isnull=True
    ).select_related("programme")
    return tuple(
        _target(row, language)
        for row in rows.order_by("programme__code", "indicator", "since", "until", "id")
        if (row.programme.code, row.indicator) in concerned
    )


def _target(row: models.Target, language: str) -> KeptTarget:
    term = indicators()[row.indicator]
    measure = term.indicator.measure
    return KeptTarget(
        row.programme.code, row.indicator, term.text(language), measure,
        Period(row.since, row.until), from_steps(row.steps, measures()[measure].measure),
    )  # fmt: skip
