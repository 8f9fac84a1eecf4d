"""The numbers at a glance: one light row an indicator, without the activities behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.assets import Distinct
from chungtay.domain.questions import State
from chungtay.queries.books import open_ledger
from chungtay.queries.totals import Asking, Filters, TotalRow, resolved, row_of, state_of, told


@dataclass(frozen=True, slots=True)
class HeadlineRow:
    """One indicator: its total and range, and what people should know before they quote it.

    `mentions`, `held`, `disputed`, `activities` and `joint` are how many; `sum_of_reports` is what
    adding every organisation's ledger would have given; `assets` the distinct ones behind works.
    """

    indicator: str
    measure: str
    state: State
    total: Decimal | None
    low: Decimal | None
    high: Decimal | None
    why_range: tuple[str, ...]
    mentions: int
    held: int
    disputed: int
    activities: int
    joint: int
    sum_of_reports: Decimal | None
    reported: int
    expected: int
    assets: Distinct | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """The answer. It is remembered and given to all who ask the same: nobody changes it."""

    filters: dict[str, str | None]
    rows: tuple[HeadlineRow, ...]

    @property
    def weight(self) -> int:
        """How much it holds on to."""
        return 10 * (1 + len(self.rows))


def headline(filters: Filters) -> Headline:
    """The total of every indicator that the filters ask for, whatever rows they ask for."""
    filters = replace(filters, by="indicator", against=None)
    ledger = open_ledger(filters.programme, known=filters.known)
    answer: Headline = ledger.answers.made(
        ("headline", filters), lambda: _headline(resolved(ledger, filters))
    )
    return answer


def _headline(asked: Asking) -> Headline:
    rows = tuple(_light(row_of(asked, indicator)) for indicator in asked.spoken_of())
    return Headline(told(asked), rows)


def _light(row: TotalRow) -> HeadlineRow:
    counted = row.counted
    assert counted is not None  # rows by indicator are counted
    return HeadlineRow(
        indicator=row.keys["indicator"],
        measure=row.measure,
        state=state_of(row),
        total=counted.total,
        low=counted.low,
        high=counted.high,
        why_range=counted.why_range,
        mentions=len(counted.mentions),
        held=len(counted.held),
        disputed=counted.disputed,
        activities=len(counted.atoms),
        joint=counted.joint,
        sum_of_reports=row.sum_of_reports,
        reported=row.reported,
        expected=row.expected,
        assets=row.assets,
    )
