"""The lines of a table of results, named and in order, and how they add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.assets import Distinct
from chungtay.domain.counting import Counted, count
from chungtay.domain.periods import Period
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
from chungtay.queries.against import Beside
from chungtay.queries.headlines import HeadlineRow, headline
from chungtay.queries.held import NOTHING, Divided, divided
from chungtay.queries.results.bodies import Completeness, completeness
from chungtay.queries.results.dimensions import Child, category_children, children
from chungtay.queries.results.periods import named
from chungtay.queries.results.scope import Scope
from chungtay.queries.rows import Months, twins
from chungtay.queries.stories.changed import has_changed
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators


@dataclass(frozen=True, slots=True)
class ResultLine(Beside):
    """One line. `kind` is a `RowKind`'s value; `key` is what a row is of (an indicator's code, a
    unit's id …). `unit` is the word after its number. `adding` is what adding every organisation's
    ledger would have given; `why` are the codes of `Counted.why_range`.

    `stood` are the days of a row that stood there for some of those asked for. `estimate` is its
    share, by population, of what is held above; `because` are those whose division holds something
    here. `changed` says that there is a story. `earlier` is the line in the period against.
    """

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
    stood: Period | None = None
    estimate: Decimal | None = None
    because: Divided = NOTHING
    changed: bool = False
    earlier: ResultLine | None = None
    assets: Distinct | None = None

    @property
    def is_range(self) -> bool:
        return self.low is not None and self.high is not None and self.low != self.high

    @property
    def is_silent(self) -> bool:
        """Nobody said anything of it, not even that it does not concern them."""
        before = self.earlier is None or self.earlier.is_silent
        return self.state is State.NOT_REPORTED and not self.high and not self.held and before

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
    known = _headlines(scope)
    if scope.by == "indicator":
        return Lines(known, tuple(_by_field(scope, known)))
    groups = (group for whole in known for group in _groups(scope, whole))
    return Lines(known, tuple(groups))


def _headlines(scope: Scope) -> tuple[ResultLine, ...]:
    told = completeness(scope)
    known = tuple(_of_headline(scope, row, told) for row in headline(scope.filters).rows)
    if scope.asking.against is None:
        return known
    before = {line.indicator: line for line in _headlines(scope.earlier)}
    return tuple(replace(line, earlier=before.get(line.indicator)) for line in known)


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
        assets=row.assets,
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
            group = _Rows(scope, whole, question, code).group(kids)
            extras = (replace(extra, key=f"{extra.key}:{code}") for extra in group.extras)
            yield replace(group, name=f"{whole.name}: {name}", extras=tuple(extras))
        return
    yield _Rows(scope, whole, question).group(children(scope, question))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes the rows of one table; of categories those of one dimension."""

    scope: Scope
    whole: ResultLine
    question: Question
    dimension: str = ""

    def group(self, kids: Sequence[Child]) -> Group:
        """Rows in the order of their names. Those who said nothing are told of one indicator alone:
        of all they would bury what was said. No category owes anybody a report."""
        scope, whole = self.scope, self.whole
        table = self._table(self.question, scope.asking.months)
        keyed = {self._key(row): row for row in table.rows}
        twins = self._twins()
        lines = [self._line(child, keyed.get(child.key), twins) for child in kids]
        owes = scope.filters.indicator and scope.by != "category"
        rows = [li for li in lines if not li.is_silent or li.estimate is not None or owes]
        if not _adds(scope, whole):
            return Group(whole.name, tuple(rows), whole, adds=False)
        return Group(whole.name, tuple(rows), whole, tuple(self._extras(table)))

    def _key(self, row: Row) -> str:
        return f"{self.dimension}:{row.key}" if self.dimension and row.key else row.key

    def _table(self, question: Question, months: Months) -> Table:
        book = self.scope.book
        if self.scope.by == "unit":
            return by_unit(book, question)
        if self.scope.by == "place":
            return by_place(book, question)
        if self.scope.by == "organisation":
            return by_organisation(book, question)
        if self.scope.by == "period":
            return by_period(book, question, months)
        return by_category(book, question, self.dimension, dimensions()[self.dimension].values)

    def _line(self, child: Child, row: Row | None, twins: Mapping[str, str]) -> ResultLine:
        scope = self.scope
        counted = row.counted if row and row.counted else count(scope.book, child.question)
        line = _of_counted(self.whole, child, counted)
        line = replace(
            line,
            stood=_days_of(scope, child),
            estimate=row.estimate if row else None,
            changed=has_changed(scope.ledger, scope.by, child.key),
        )
        earlier = self._earlier(child, twins)
        if earlier is None:
            return line
        return replace(line, earlier=_of_counted(self.whole, earlier, self._count(earlier)))

    def _count(self, child: Child) -> Counted:
        return count(self.scope.book, child.question)

    def _twins(self) -> Mapping[str, str]:
        asking = self.scope.asking
        return twins(self.scope.by, asking.months, asking.earlier.months) if asking.against else {}

    def _earlier(self, child: Child, twins: Mapping[str, str]) -> Child | None:
        """The same row of the period against: of a month the one that stands at its place."""
        asking = self.scope.asking
        if asking.against is None:
            return None
        if self.scope.by != "period":
            period = asking.against
            return replace(child, question=replace(child.question, period=period))
        code = twins[child.key]
        period = dict(asking.earlier.months)[code]
        name = named(code, period, self.scope.language)
        return Child(code, name, replace(child.question, period=period))

    def _extras(self, table: Table) -> Iterator[ResultLine]:
        """What makes the rows add up, in either period."""
        scope, whole = self.scope, self.whole
        amounts = _extras_of(table)
        before: dict[RowKind, Decimal] = {}
        if scope.asking.against is not None:
            question = replace(self.question, period=scope.asking.against)
            before = _extras_of(self._table(question, scope.asking.earlier.months))
        because = divided(scope.book, table.whole, scope.by)
        for kind in RowKind:
            if kind not in (*amounts, *before):
                continue
            line = _extra(scope, whole, kind, amounts.get(kind))
            if kind is RowKind.HELD_HERE:
                line = replace(line, because=because)
            if scope.asking.against is not None:
                twin = _extra(scope, whole, kind, before.get(kind))
                line = replace(line, earlier=twin)
            yield line


def _extras_of(table: Table) -> dict[RowKind, Decimal]:
    return {row.kind: row.amount for row in table.rows if row.kind is not RowKind.ROW}


def _days_of(scope: Scope, child: Child) -> Period | None:
    """The days of a row that are not all of those asked for; months name their own."""
    days = child.question.period
    return None if scope.by == "period" or days == scope.asking.period else days


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


def _extra(scope: Scope, whole: ResultLine, kind: RowKind, amount: Decimal | None) -> ResultLine:
    """What makes the rows add up, in the words of what the rows are of."""
    finer = f"-{scope.by}" if kind is RowKind.HELD_HERE else ""
    return ResultLine(
        kind=kind.value,
        key=kind.value,
        name=furniture(f"totals-row-{kind.value}{finer}", scope.language),
        indicator=whole.indicator,
        measure=whole.measure,
        unit=whole.unit,
        state=State.COUNTED,
        total=amount,
    )
