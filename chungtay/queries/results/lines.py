"""The lines of a table of results, named and in order, and how they add up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.counting import Counted, count
from chungtay.domain.questions import Question, State
from chungtay.domain.rollup import (
    Row,
    RowKind,
    Table,
    by_category,
    by_organisation,
    by_period,
    by_place,
    by_unit,
)
from chungtay.queries.headlines import HeadlineRow, headline
from chungtay.queries.results.bodies import Completeness, completeness
from chungtay.queries.results.dimensions import Child, category_children, children, months
from chungtay.queries.results.scope import Scope
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One line. `kind` is a `RowKind`'s value; `key` is what a row is of (an indicator's code, a
    unit's id …). `unit` is the word after its number. `adding` is what adding every organisation's
    ledger would have given; `why` are the codes of `Counted.why_range`."""

    kind: str
    key: str
    name: str
    indicator: str
    measure: str
    unit: str
    state: State
    total: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    why: tuple[str, ...] = ()
    activities: int = 0
    joint: int = 0
    mentions: int = 0
    held: int = 0
    disputed: int = 0
    adding: Decimal | None = None
    reported: int = 0
    expected: int = 0

    @property
    def is_range(self) -> bool:
        return self.low is not None and self.high is not None and self.low != self.high

    @property
    def is_silent(self) -> bool:
        """Nobody said anything of it, not even that it does not concern them."""
        return self.state is State.NOT_REPORTED and not self.high and not self.held

    @property
    def shared(self) -> Decimal | None:
        """How much adding all reports would have counted more than once."""
        if self.adding is None or self.total is None:
            return None
        return self.adding - self.total


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading: of a field of work, or the rows of one indicator, which with the
    `extras` add up to its `whole` where they add at all."""

    name: str
    lines: tuple[ResultLine, ...]
    whole: ResultLine | None = None
    extras: tuple[ResultLine, ...] = ()
    adds: bool = True

    @property
    def added(self) -> Decimal:
        """What lines and extras come to: the total, as the laws promise."""
        told = (line.total for line in (*self.lines, *self.extras))
        return sum((total for total in told if total is not None), Decimal(0))


@dataclass(frozen=True, slots=True)
class Lines:
    """The answer without what belongs to its visitor; remembered, and changed by nobody."""

    indicators: tuple[ResultLine, ...]
    groups: tuple[Group, ...]

    @property
    def weight(self) -> int:
        """How much it holds on to."""
        rows = sum(len(group.lines) + len(group.extras) for group in self.groups)
        return 10 + 3 * (rows + len(self.indicators))


def lines(scope: Scope) -> Lines:
    """Every line of the table that was asked for."""
    key = ("results", scope.filters)
    answer: Lines = scope.ledger.answers.made(key, lambda: _lines(scope))
    return answer


def _lines(scope: Scope) -> Lines:
    told = completeness(scope)
    known = tuple(_of_headline(scope, row, told) for row in headline(scope.filters).rows)
    if scope.by == "indicator":
        return Lines(known, tuple(_by_field(scope, known)))
    groups = (group for whole in known for group in _groups(scope, whole))
    return Lines(known, tuple(groups))


def _of_headline(scope: Scope, row: HeadlineRow, told: Completeness) -> ResultLine:
    term = indicators()[row.indicator]
    reported, expected = told.of(row.indicator)
    return ResultLine(
        kind=RowKind.ROW.value,
        key=row.indicator,
        name=term.text(scope.language),
        indicator=row.indicator,
        measure=row.measure,
        unit=term.unit.text(scope.language),
        state=row.state,
        total=row.total,
        low=row.low,
        high=row.high,
        why=row.why_range,
        activities=row.activities,
        joint=row.joint,
        mentions=row.mentions,
        held=row.held,
        disputed=row.disputed,
        adding=row.sum_of_reports,
        reported=reported,
        expected=expected,
    )


def _by_field(scope: Scope, known: Sequence[ResultLine]) -> Iterable[Group]:
    for code, field in fields().items():
        found = tuple(
            line
            for line in known
            if indicators()[line.indicator].field == code
            and (not line.is_silent or scope.filters.indicator)
        )
        if found:
            yield Group(field.text(scope.language), found)


def _groups(scope: Scope, whole: ResultLine) -> Iterable[Group]:
    """The rows of one indicator: one table, and for categories one a dimension."""
    if whole.is_silent and not scope.filters.indicator:
        return
    question = scope.question(scope.book.catalogue[whole.indicator])
    if scope.by == "category":
        for code, name, kids in category_children(scope, question):
            values = list(dimensions()[code].values)
            table = by_category(scope.book, question, code, values)
            keyed = {f"{code}:{row.key}": row for row in table.rows if row.key}
            group = _group(scope, whole, kids, table, keyed)
            extras = (replace(extra, key=f"{extra.key}:{code}") for extra in group.extras)
            yield replace(group, name=f"{whole.name}: {name}", extras=tuple(extras))
        return
    table = _table(scope, question)
    yield _group(scope, whole, children(scope, question), table, {r.key: r for r in table.rows})


def _table(scope: Scope, question: Question) -> Table:
    if scope.by == "unit":
        return by_unit(scope.book, question)
    if scope.by == "place":
        return by_place(scope.book, question)
    if scope.by == "organisation":
        return by_organisation(scope.book, question)
    return by_period(scope.book, question, months(scope))


def _group(
    scope: Scope, whole: ResultLine, kids: Sequence[Child], table: Table, keyed: dict[str, Row]
) -> Group:
    """Rows in the order of their names. Those who said nothing are told of one indicator alone:
    of all they would bury what was said. No category owes anybody a report."""
    rows = []
    for child in kids:
        row = keyed.get(child.key)
        counted = row.counted if row else None
        if counted is None:
            counted = count(scope.book, child.question)
        line = _of_counted(whole, child, counted)
        if not line.is_silent or (scope.filters.indicator and scope.by != "category"):
            rows.append(line)
    if not _adds(scope, whole):
        return Group(whole.name, tuple(rows), whole, adds=False)
    extras = tuple(_extra(scope, whole, row) for row in table.rows if row.kind is not RowKind.ROW)
    return Group(whole.name, tuple(rows), whole, extras)


def _adds(scope: Scope, whole: ResultLine) -> bool:
    """Ratios are recomputed and never added; a stock adds over units, not over time (law 10)."""
    indicator = scope.book.catalogue[whole.indicator]
    return not indicator.is_ratio and not (indicator.is_stock and scope.by == "period")


def _of_counted(whole: ResultLine, child: Child, counted: Counted) -> ResultLine:
    return ResultLine(
        kind=RowKind.ROW.value,
        key=child.key,
        name=child.name,
        indicator=whole.indicator,
        measure=whole.measure,
        unit=whole.unit,
        state=counted.state,
        total=counted.total,
        low=counted.low,
        high=counted.high,
        why=counted.why_range,
        activities=len(counted.atoms),
        joint=counted.joint,
        mentions=len(counted.mentions),
        held=len(counted.held),
        disputed=counted.disputed,
    )


def _extra(scope: Scope, whole: ResultLine, row: Row) -> ResultLine:
    """What makes the rows add up, in the words of what the rows are of."""
    kind = row.kind.value
    finer = f"-{scope.by}" if row.kind is RowKind.HELD_HERE else ""
    return ResultLine(
        kind=kind,
        key=kind,
        name=furniture(f"totals-row-{kind}{finer}", scope.language),
        indicator=whole.indicator,
        measure=whole.measure,
        unit=whole.unit,
        state=State.COUNTED,
        total=row.amount,
    )
