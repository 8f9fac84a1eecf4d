"""What can be taken out: the report as it stands now, what is still open in it, and what was
published before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from chungtay.domain.claims import Standing
from chungtay.domain.consolidation import Consolidation
from chungtay.domain.permissions import Deed
from chungtay.domain.units import ROOT
from chungtay.queries.home.due import said
from chungtay.queries.outputs.reports import Wanted, asked, draft, is_whole
from chungtay.queries.people import names_of
from chungtay.queries.results.choices import Choices, choices
from chungtay.queries.results.scope import Scope
from chungtay.queries.visitors import Visitor
from chungtay.storage import models

MOST_PUBLISHED = 20
# What is still open in a report, in the order in which it is told: `outputs-open-CODE`.
OPEN = ("proposals", "disputes", "mentions", "held", "machine", "ranges", "silent")


@dataclass(frozen=True, slots=True)
class Summary:
    """What the report holds, and how much in it is open, by code of `OPEN`."""

    indicators: int
    activities: int
    joint: int
    claims: int
    documents: int
    open: Mapping[str, int]

    @property
    def weight(self) -> int:
        """How much it takes to remember."""
        return 10

    @property
    def is_empty(self) -> bool:
        return not (self.indicators or self.activities)


@dataclass(frozen=True, slots=True)
class Published:
    """Results that were published: of which period, when, by whom, counted at which number.
    `totals` are the numbers that stood in them."""

    id: str
    period: str
    at: datetime
    by: str
    known: int
    rules: str
    indicators: int
    totals: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class OutputsPage:
    """The page. `unit` is what stands in the choice of a unit, `unit_name` whose report it is, ""
    for the programme's own; `silent` of `expected` bodies said nothing of the period."""

    scope: Scope
    choices: Choices
    wanted: Wanted
    unit: str
    unit_name: str
    issuer: str
    summary: Summary
    expected: int
    published: tuple[Published, ...]

    @property
    def number(self) -> int:
        return self.scope.ledger.number

    @property
    def is_whole_offered(self) -> bool:
        """Whether the whole programme is this visitor's to take out."""
        return is_whole(self.scope, Wanted())


def outputs(visitor: Visitor, wanted: Wanted) -> OutputsPage:
    """Raises what `scope` raises."""
    found = asked(visitor, wanted)
    whole = is_whole(found, wanted) or found.asking.unit == ROOT
    told = said(visitor, found.ledger, found.asking.period, deed=Deed.TAKE_OUT)
    offered = choices(found)
    return OutputsPage(
        scope=found,
        choices=offered,
        wanted=replace(wanted, period=found.wanted.period),
        unit="" if whole or not wanted.unit else offered.unit,
        unit_name="" if whole else found.unit_name,
        issuer=found.ledger.programme.issuer if whole else found.unit_name,
        summary=_summary(visitor, found, wanted, silent=len(told.silent) if whole else 0),
        expected=told.expected,
        published=published(found),
    )


def _summary(visitor: Visitor, found: Scope, wanted: Wanted, *, silent: int) -> Summary:
    """Told of the very report that would be written; remembered with the book."""
    key = ("outputs-summary", found.filters, is_whole(found, wanted), silent)
    made: Summary = found.ledger.answers.made(
        key,
        lambda: summary(
            draft(visitor, wanted, language=visitor.language),
            disputes=_disputes(found),
            silent=silent,
        ),
    )
    return made


def summary(told: Consolidation, *, disputes: int = 0, silent: int = 0) -> Summary:
    """How much a report holds."""
    joined = [proposal for proposal in told.proposals if proposal.joined]
    claims = [claim for claim in told.claims if told.period.meets(claim.days)]
    return Summary(
        indicators=sum(total.total is not None for total in told.totals),
        activities=len(told.activities),
        joint=sum(activity.joint for activity in told.activities),
        claims=len(claims),
        documents=sum(chosen.counted for chosen in told.documents),
        open={
            "proposals": len(told.undecided),
            "disputes": disputes,
            "mentions": len(told.mentions),
            "held": sum(claim.standing is Standing.HELD for claim in claims),
            "machine": len(joined),
            "ranges": sum(_is_range(total.low, total.high) for total in told.totals),
            "silent": silent,
        },
    )


def _disputes(found: Scope) -> int:
    """Figures on which reports differ, as activities are decided now: what would differ only if a
    proposal were taken is open as a proposal."""
    book, many = found.book, 0
    said = {claim.indicator for claim in book.claims if claim.counts}
    for code in said & book.catalogue.keys():
        if not book.catalogue[code].is_ratio:
            question = found.question(book.catalogue[code])
            atoms = found.taker(question).taken(book.page(question).apart)
            many += sum(atom.disputed for atom in atoms)
    return many


def _is_range(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and low != high


def published(found: Scope) -> tuple[Published, ...]:
    """The latest first; of the whole programme, so only for whoever reaches all of it."""
    if not is_whole(found, Wanted()):
        return ()
    rows = models.Publication.objects.filter(
        programme_code=found.ledger.programme.code, ended_by__isnull=True
    ).select_related("entry")
    shown = list(rows.order_by("-known", "-id")[:MOST_PUBLISHED])
    names = names_of([row.entry.by for row in shown])
    return tuple(
        Published(
            id=str(row.id),
            period=row.period,
            at=row.entry.at,
            by=names.get(row.entry.by, row.entry.by),
            known=row.known,
            rules=row.rules,
            indicators=len(row.results.get("totals", ())),
            totals=_totals(row.results.get("totals", {})),
        )
        for row in shown
    )


def _totals(told: Mapping[str, Mapping[str, str | None]]) -> Mapping[str, Decimal]:
    found = {code: said.get("total") for code, said in told.items()}
    return {code: Decimal(total) for code, total in found.items() if total is not None}
