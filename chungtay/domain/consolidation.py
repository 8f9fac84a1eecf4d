"""The main job's result: from many reports to one, each activity counted once.

These are finished values: what the Word report, the spreadsheet, the JSON and the terminal show.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from chungtay.domain.claims import Claim
from chungtay.domain.documents import Selected
from chungtay.domain.periods import Period
from chungtay.domain.questions import State


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """An activity's figure for one indicator, in the catalogue's measure."""

    indicator: str
    value: Decimal | None  # None: mentioned, not quantified
    low: Decimal
    high: Decimal
    disputed: bool = False
    claims: tuple[str, ...] = ()  # ids of the claims behind it
    chosen: str | None = None  # the claim whose figure is counted, where one is


@dataclass(frozen=True, slots=True)
class CountedActivity:
    """One activity as the report tells it; not `confirmed` while only the machine joined it."""

    id: str
    title: str
    place: str  # name as people write it
    day: date | None
    lead: str  # organisation's or body's name, "" when nobody is said to lead
    partners: tuple[str, ...]
    figures: tuple[CountedFigure, ...]
    claims: tuple[str, ...]
    joint: bool
    confirmed: bool
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorTotal:
    """One line of the result: counted once, the range, and what adding all reports would give."""

    indicator: str
    measure: str
    total: Decimal | None
    low: Decimal | None
    high: Decimal | None
    activities: int = 0
    joint: int = 0
    mentions: int = 0
    disputed: int = 0
    bare_sums: int = 0
    sum_of_reports: Decimal | None = None
    target: Decimal | None = None
    previous: Decimal | None = None  # what was published of the year before, or of `Against`
    explicit_zero: bool = False
    open_above: bool = False  # a vague mention: the true amount may lie above `high`
    why_range: tuple[str, ...] = ()  # codes of sentences: overlap, dispute, proposal, person …
    not_applicable: bool = False  # the fourth silence (law 9): it does not concern the bodies


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What one organisation's ledger shows for one indicator: activities whole, plus the rest of
    its own bare sums; `own` is its own contribution where it was stated."""

    organisation: str
    indicator: str
    credit: Decimal
    own: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Together:
    """Two organisations' joint activities for one indicator: the "làm chung" cell."""

    one: str
    other: str
    indicator: str
    amount: Decimal
    activities: int
    possible: Decimal = Decimal(0)  # further overlap that bare sums leave open


@dataclass(frozen=True, slots=True)
class Proposal:
    """Claims that may be one activity; `why` is in words. `joined`: the machine was sure enough to
    count them as one; the others wait for a person and keep the total a range."""

    claims: tuple[str, ...]
    score: float
    why: str
    kind: str = "same"  # or "part-of": the first is part of the second
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should look at: where, the words, and which sentence explains it."""

    code: str
    file: str
    where: str = ""
    quote: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One row of the appendix by unit."""

    unit: str
    organisation: str
    indicator: str
    amount: Decimal
    activities: int
    joint: int


@dataclass(frozen=True, slots=True)
class Against:
    """The earlier period that stands beside this one, on the same structure."""

    period_code: str
    period: Period


@dataclass(frozen=True, slots=True)
class TwoPeriods:
    """One number in both periods: of the whole, of an organisation's ledger, or of a unit's. None
    is one of the silences, and no zero."""

    indicator: str
    before: Decimal | None
    now: Decimal | None
    before_state: State
    now_state: State
    organisation: str = ""
    unit: str = ""  # its name on the structure

    @property
    def difference(self) -> Decimal | None:
        return None if self.before is None or self.now is None else self.now - self.before


@dataclass(frozen=True, slots=True)
class Known:
    """The ledger's entry up to which everything was taken into account."""

    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Consolidation:
    """Everything the consolidated report says. Lists are in the order in which they are shown."""

    period_code: str
    period: Period
    programme: str
    place: str
    issuer: str
    documents: tuple[Selected, ...]
    claims: tuple[Claim, ...]
    activity_of: dict[str, str | None]  # claim id → activity id; None for a bare sum
    activities: tuple[CountedActivity, ...]
    totals: tuple[IndicatorTotal, ...]
    ledgers: tuple[LedgerLine, ...]
    together: tuple[Together, ...]
    proposals: tuple[Proposal, ...]
    remarks: tuple[Remark, ...]
    by_unit: tuple[UnitLine, ...]
    organisation_names: dict[str, str]  # branch code or folded commune name → name
    mentions: tuple[Claim, ...] = ()
    # The tables by unit stand on the structure of a day, usually the period's last, or on that of
    # each figure's own.
    on: date | None = None
    as_reported: bool = False
    against: Against | None = None
    two_periods: tuple[TwoPeriods, ...] = ()
    known: Known | None = None

    @property
    def structure(self) -> date | None:
        """The day whose structure it is; None where every figure stands on its own."""
        return None if self.as_reported else self.on or self.period.last

    @property
    def undecided(self) -> tuple[Proposal, ...]:
        """The proposals that wait for a person."""
        return tuple(proposal for proposal in self.proposals if not proposal.joined)
