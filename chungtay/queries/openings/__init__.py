"""Opening a number: the parts that add up to it, what was said, and why it is a range."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.assets import Distinct
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Counted, count
from chungtay.domain.distinct import said_as
from chungtay.domain.indicators import Indicator
from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed
from chungtay.domain.questions import Question, State
from chungtay.domain.ratios import Ratio
from chungtay.domain.rollup import RowKind
from chungtay.queries.against import Beside
from chungtay.queries.openings.deductions import Deduced, deduced
from chungtay.queries.openings.narrowing import Narrowing, narrowings
from chungtay.queries.openings.parts import (
    Maker,
    OpenedClaim,
    OpenedPart,
    opened_claims,
    with_claims,
)
from chungtay.queries.results.scope import Scope, Wanted, scope
from chungtay.queries.totals import assets_in
from chungtay.queries.traces import IndicatorNeeded
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.indicators import indicators

PARTS_OF_A_PAGE = 50
ENDS = ("total", "low", "high")


@dataclass(frozen=True, slots=True)
class Addends:
    """Some lines of the equation: how many, and what they come to."""

    many: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Side(Beside):
    """The number in one of two periods; the later one has the `earlier` beside it."""

    total: Decimal | None
    measure: str
    state: State
    earlier: Side | None = None


@dataclass(frozen=True)
class Opening:
    """A number opened. `parts` are those of this page of `last`; `shown` is what they come to,
    `activities` and `rests` what all come to, and together they are the number.

    A row that makes a table add up is opened into `deductions` instead. Where two periods are
    compared, `both` has their numbers, and `is_before` says that the earlier one is open. Of a
    credit that is open in part only, `share` says which.
    """

    scope: Scope
    indicator: str
    name: str
    measure: str
    unit: str
    state: State
    total: Decimal | None
    low: Decimal | None
    high: Decimal | None
    end: str
    activities: Addends
    rests: Addends
    parts: tuple[OpenedPart, ...]
    shown: Decimal
    page: int
    last: int
    narrowings: tuple[Narrowing, ...]
    mentions: tuple[OpenedClaim, ...]
    held: tuple[OpenedClaim, ...]
    limit: Decimal | None = None
    ratio: Ratio | None = None
    ratio_claims: tuple[OpenedClaim, ...] = ()
    deductions: tuple[Deduced, ...] = ()
    kind: RowKind = RowKind.ROW
    both: Side | None = None
    is_before: bool = False
    assets: Distinct | None = None
    share: str = ""

    @property
    def wanted(self) -> Wanted:
        return self.scope.wanted

    @property
    def all(self) -> Decimal:
        """What all parts come to, on every page together."""
        return self.activities.amount + self.rests.amount

    @property
    def is_row(self) -> bool:
        """Whether what is opened makes a table add up."""
        return self.kind is not RowKind.ROW

    @property
    def is_range(self) -> bool:
        return self.low is not None and self.low != self.high

    @property
    def amount(self) -> Decimal | None:
        """The number of the end that is open."""
        return {"total": self.total, "low": self.low, "high": self.high}[self.end]


def opening(
    visitor: Visitor, wanted: Wanted, *, end: str = "total", page: int = 1, before: bool = False
) -> Opening:
    """Everything behind one number; `before` opens it in the period against. Raises
    `IndicatorNeeded`, and what `scope` raises."""
    asked = scope(visitor, wanted)
    if asked.indicator is None:
        raise IndicatorNeeded()
    end = end if end in ENDS else "total"
    if asked.asking.against is None:
        return _of_period(asked, asked.indicator, end, page)
    opened = _of_period(asked.earlier if before else asked, asked.indicator, end, page)
    return replace(opened, scope=asked, both=_both(asked, asked.indicator), is_before=before)


def _of_period(asked: Scope, indicator: Indicator, end: str, page: int) -> Opening:
    question = asked.question(indicator)
    kind, dimension = _kind(asked.wanted.row)
    if kind is not RowKind.ROW:
        return _opened_row(asked, question, kind, dimension, page)
    return _opened(asked, question, end, page)


def _both(asked: Scope, indicator: Indicator) -> Side:
    return replace(_side(asked, indicator), earlier=_side(asked.earlier, indicator))


def _side(asked: Scope, indicator: Indicator) -> Side:
    """The number without what is behind it; of a row that makes a table add up what it comes to."""
    question = asked.question(indicator)
    kind, dimension = _kind(asked.wanted.row)
    if kind is RowKind.ROW:
        counted = count(asked.book, question)
        return Side(counted.total, indicator.measure, counted.state)
    found = deduced(asked, question, kind, dimension=dimension)
    return Side(_added(d.part for d in found).amount, indicator.measure, State.COUNTED)


def _kind(row: str) -> tuple[RowKind, str]:
    """ "held-here:work" is what a dimension's values leave over."""
    kind, _, dimension = row.partition(":")
    known = {member.value: member for member in RowKind}
    return known.get(kind, RowKind.ROW), dimension


def _opened(asked: Scope, question: Question, end: str, page: int) -> Opening:
    counted = count(asked.book, question)
    choice = counted.choices[ENDS.index(end)]
    parts = Maker(asked, counted).parts(choice, end=end) if counted.high is not None else ()
    opened = framed(asked, counted, parts, end=end, page=page)
    return replace(
        opened,
        narrowings=narrowings(asked, counted),
        mentions=_readable(asked, counted.mentions),
        held=_readable(asked, counted.held),
        limit=_limit(counted),
        assets=assets_in(asked.book, counted),
        ratio=counted.ratio,
        ratio_claims=_ratio_claims(asked, question) if counted.ratio else (),
    )


def _opened_row(
    asked: Scope, question: Question, kind: RowKind, dimension: str, page: int
) -> Opening:
    found = deduced(asked, question, kind, dimension=dimension)
    by_key = {(d.part.kind, d.part.key): d for d in found}
    counted = count(asked.book, question)
    opened = framed(asked, counted, [d.part for d in found], end="total", page=page)
    deductions = (replace(by_key[part.kind, part.key], part=part) for part in opened.parts)
    return replace(opened, kind=kind, deductions=tuple(deductions))


def framed(
    asked: Scope, counted: Counted, parts: Sequence[OpenedPart], *, end: str, page: int
) -> Opening:
    """The number with one page of its parts."""
    here = page_of(len(parts), page, size=PARTS_OF_A_PAGE)
    shown = parts[here.shown]
    indicator = counted.question.indicator
    term = indicators()[indicator.code]
    return Opening(
        scope=asked,
        indicator=indicator.code,
        name=term.text(asked.language),
        measure=indicator.measure,
        unit=term.unit.text(asked.language),
        state=counted.state,
        total=counted.total,
        low=counted.low,
        high=counted.high,
        end=end,
        activities=_added(part for part in parts if part.kind == "activity"),
        rests=_added(part for part in parts if part.kind != "activity"),
        parts=with_claims(asked, shown),
        shown=_added(shown).amount,
        page=here.number,
        last=here.last,
        narrowings=(),
        mentions=(),
        held=(),
    )


def _added(parts: Iterable[OpenedPart]) -> Addends:
    amounts = [part.amount for part in parts]
    return Addends(len(amounts), sum(amounts, Decimal(0)))


def _readable(asked: Scope, ids: Sequence[str]) -> tuple[OpenedClaim, ...]:
    """Claims that do not count, as far as somebody who takes part in them is in reach."""
    reach = asked.visitor.reach(Deed.SEE_RECORDS)
    known = [asked.book.by_id[id] for id in map(said_as, ids) if id in asked.book.by_id]
    seen = [claim.id for claim in known if reach.touches(claim.participants)]
    told = opened_claims(asked, seen)
    return tuple(told[id] for id in dict.fromkeys(seen))


def _ratio_claims(asked: Scope, question: Question) -> tuple[OpenedClaim, ...]:
    claims: Iterable[Claim] = asked.book.page(question).ratios
    who = asked.taker(question)
    return _readable(asked, [claim.id for claim in claims if who.takes_claim(claim)])


def _limit(counted: Counted) -> Decimal | None:
    """What is believed of one commune in a year without a question (law 15)."""
    return counted.question.indicator.plausible.commune
