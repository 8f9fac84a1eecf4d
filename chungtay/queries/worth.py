"""What counting once is worth: every total beside the sum of all reports, and what explains it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.credits import credits
from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed
from chungtay.domain.spelling import sort_key
from chungtay.queries.headlines import HeadlineRow, headline
from chungtay.queries.ledgers.credit import CreditLine, Excess, lines_of_indicator
from chungtay.queries.ledgers.doings import (
    ZERO,
    Doing,
    SharedActivity,
    doings,
    shared_activities,
)
from chungtay.queries.results.choices import Choices, choices
from chungtay.queries.results.scope import Scope, Wanted, scope
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.indicators import indicators

ACTIVITIES_OF_A_PAGE = 25
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Share:
    """How much of an indicator stands in one organisation's reports."""

    code: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class WorthLine:
    """One indicator. `adding` is the sum of all reports and `once` the total; of the difference
    `joint` is what joint activities make of it, told by several, and `overlap` what sums do that
    may hold the same doings. `shares` are by organisation, those that have anything to add."""

    indicator: str
    name: str
    measure: str
    unit: str
    adding: Decimal
    once: Decimal
    low: Decimal
    high: Decimal
    joint: Decimal
    activities: int
    shares: tuple[Share, ...]

    @property
    def difference(self) -> Decimal:
        return self.adding - self.once

    @property
    def overlap(self) -> Decimal:
        return self.difference - self.joint

    @property
    def per_cent(self) -> Decimal | None:
        """How much too much adding gives, of what there is."""
        return self.difference / self.once * HUNDRED if self.once else None

    @property
    def is_range(self) -> bool:
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One organisation: the activities it took part in, and those of them that stand in the reports
    of others too."""

    code: str
    name: str
    activities: int
    joint: int


@dataclass(frozen=True)
class Worth:
    """The screen. Of one indicator `credits` and `excess` are its ledgers. `reported` is how many
    activities all ledgers list together, `done` how many there are; `listed` are the joint ones of
    a page, what explains most first. `agreeing` are indicators that adding gives right."""

    scope: Scope
    choices: Choices
    lines: tuple[WorthLine, ...]
    agreeing: tuple[str, ...]
    organisations: tuple[OrganisationLine, ...]
    credits: tuple[CreditLine, ...]
    excess: Excess | None
    listed: tuple[SharedActivity, ...]
    many: int
    page: int
    last: int
    reported: int
    done: int

    @property
    def wanted(self) -> Wanted:
        return self.scope.wanted

    @property
    def one(self) -> WorthLine | None:
        """The line of the indicator that was asked for."""
        asked = self.scope.wanted.indicator
        return next((line for line in self.lines if line.indicator == asked), None)

    @property
    def measure(self) -> str:
        return self.one.measure if self.one else ""

    @property
    def unit(self) -> str:
        return self.one.unit if self.one else ""

    @property
    def is_empty(self) -> bool:
        return not self.done and not self.lines


def worth(
    visitor: Visitor,
    wanted: Wanted,
    *,
    page: int = 1,
    size: int = ACTIVITIES_OF_A_PAGE,
    deed: Deed = Deed.SEE_RESULTS,
) -> Worth:
    """The page; `size` is how many joint activities it lists. Raises what `scope` raises."""
    asked = scope(visitor, _of_all(wanted), deed=deed)
    told = doings(asked)
    several = sorted((d for d in told if len(d.organisations) > 1), key=_most_first(asked))
    lines = tuple(_lines(asked, told))
    here = page_of(len(several), page, size=size)
    rows = [row for row in headline(asked.filters).rows if row.total is not None]
    differing = {line.indicator for line in lines}
    ledgers = lines_of_indicator(asked, asked.indicator) if asked.indicator else ()
    return Worth(
        scope=asked,
        choices=choices(asked),
        lines=lines,
        agreeing=tuple(
            indicators()[row.indicator].text(asked.language)
            for row in rows
            if row.indicator not in differing and row.sum_of_reports is not None
        ),
        organisations=_organisations(asked, told),
        credits=ledgers,
        excess=_excess(asked, lines),
        listed=shared_activities(asked, several[here.shown]),
        many=len(several),
        page=here.number,
        last=here.last,
        reported=sum(len(doing.organisations) for doing in told),
        done=len(told),
    )


def _of_all(wanted: Wanted) -> Wanted:
    """Of every organisation, in one period."""
    return Wanted(
        unit=wanted.unit,
        place=wanted.place,
        line=wanted.line,
        period=wanted.period,
        indicator=wanted.indicator,
        on=wanted.on,
        known=wanted.known,
        structure=wanted.structure,
    )


def _most_first(asked: Scope) -> Callable[[Doing], tuple[object, ...]]:
    """Of one indicator by how much each explains, of all by how many tell of it."""

    def key(doing: Doing) -> tuple[object, ...]:
        most = doing.excess if asked.indicator else Decimal(len(doing.organisations))
        return -most, sort_key(doing.place), doing.activity.days.last, doing.activity.id

    return key


def _lines(asked: Scope, told: Sequence[Doing]) -> Iterable[WorthLine]:
    """The indicators that adding gets wrong, those it gets most wrong first."""
    joint: dict[str, Decimal] = {}
    many: dict[str, int] = {}
    for doing in told:
        beyond = len(doing.organisations) - 1
        for code, amount in doing.figures if beyond > 0 else ():
            joint[code] = joint.get(code, ZERO) + amount * beyond
            many[code] = many.get(code, 0) + 1
    made = [
        _line(asked, row, joint.get(row.indicator, ZERO), many.get(row.indicator, 0))
        for row in headline(asked.filters).rows
        if row.total is not None and row.sum_of_reports not in (None, row.total)
    ]
    return sorted(made, key=lambda line: (-(line.per_cent or ZERO), line.indicator))


def _line(asked: Scope, row: HeadlineRow, joint: Decimal, many: int) -> WorthLine:
    term = indicators()[row.indicator]
    assert row.total is not None
    assert row.sum_of_reports is not None
    ledgers = credits(asked.book, asked.question(asked.book.catalogue[row.indicator]))
    return WorthLine(
        indicator=row.indicator,
        name=term.text(asked.language),
        measure=row.measure,
        unit=term.unit.text(asked.language),
        adding=row.sum_of_reports,
        once=row.total,
        low=row.total if row.low is None else row.low,
        high=row.total if row.high is None else row.high,
        joint=joint,
        activities=many,
        shares=tuple(Share(one.organisation, one.amount) for one in ledgers if one.amount),
    )


def _organisations(asked: Scope, told: Sequence[Doing]) -> tuple[OrganisationLine, ...]:
    """By name: volumes are not ranked."""
    every: dict[str, list[Doing]] = {}
    for doing in told:
        for code in doing.organisations:
            every.setdefault(code, []).append(doing)
    names = asked.asking.organisation_names
    made = [
        OrganisationLine(
            code,
            names.get(code, code),
            len(done),
            sum(len(doing.organisations) > 1 for doing in done),
        )
        for code, done in every.items()
    ]
    return tuple(sorted(made, key=lambda line: (sort_key(line.name), line.code)))


def _excess(asked: Scope, lines: Sequence[WorthLine]) -> Excess | None:
    line = next((li for li in lines if li.indicator == asked.wanted.indicator), None)
    return Excess(line.adding, line.once, line.joint) if line else None
