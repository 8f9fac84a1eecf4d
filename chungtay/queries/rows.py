"""The rows of a table along any dimension, each beside the same row of an earlier period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from chungtay.domain.counting import Book, count
from chungtay.domain.periods import Period
from chungtay.domain.problems import Problem
from chungtay.domain.questions import Question
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
from chungtay.domain.settling import ZERO
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.indicators import indicators

Months = Sequence[tuple[str, Period]]
Pair = tuple[Row, Row | None]


class PeriodsUnlike(Problem):
    """Months of two periods that have not as many of them stand beside nothing."""

    code = "periods-unlike"


@dataclass(frozen=True, slots=True)
class Told:
    """A table with its rows, each with the same one of the earlier period where there is such a
    period. `dimension` is what its categories are of."""

    dimension: str
    table: Table
    rows: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A question with the months of its period."""

    question: Question
    months: Months = ()


def told(book: Book, by: str, now: Span, before: Span | None) -> Iterator[Told]:
    """The table, or one for each dimension of categories. Raises `PeriodsUnlike`."""
    for dimension in _dimensions(now.question, by):
        maker = _Maker(book, by, dimension)
        table = maker.table(now)
        rows = [maker.counted(now, row) for row in table.rows]
        pairs: Iterable[Pair] = ((row, None) for row in rows)
        if before is not None:
            pairs = maker.paired(now, before, rows)
        yield Told(dimension, table, tuple(pairs))


def twins(by: str, now: Months, before: Months) -> Mapping[str, str]:
    """By the code of a month, the one that stands at its place in the earlier period."""
    if by != "period":
        return {}
    if len(now) != len(before):
        raise PeriodsUnlike()
    return {code: twin for (code, _), (twin, _) in zip(now, before, strict=True)}


def _dimensions(question: Question, by: str) -> Sequence[str]:
    return indicators()[question.indicator.code].dimensions if by == "category" else ("",)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the rows of one dimension."""

    book: Book
    by: str
    dimension: str

    def table(self, span: Span) -> Table:
        book, question = self.book, span.question
        if self.by == "unit":
            return by_unit(book, question)
        if self.by == "place":
            return by_place(book, question)
        if self.by == "organisation":
            return by_organisation(book, question)
        if self.by == "period":
            return by_period(book, question, span.months)
        return by_category(book, question, self.dimension, dimensions()[self.dimension].values)

    def counted(self, span: Span, row: Row) -> Row:
        """A row that only an estimate speaks of says which silence it is otherwise."""
        if row.kind is not RowKind.ROW or row.counted is not None:
            return row
        return replace(self.of(span, row.key), estimate=row.estimate)

    def of(self, span: Span, key: str) -> Row:
        """The row of a key, whether or not anything was said of it."""
        answer = count(self.book, self._narrower(span, key))
        return Row(RowKind.ROW, key, answer.total or ZERO, answer)

    def _narrower(self, span: Span, key: str) -> Question:
        question = span.question
        if self.by == "unit":
            return replace(question, unit=key)
        if self.by == "place":
            return replace(question, place=key)
        if self.by == "organisation":
            return replace(question, organisation=key)
        if self.by == "period":
            return replace(question, period=dict(span.months)[key])
        return replace(question, categories=question.categories | {(self.dimension, key)})

    def paired(self, now: Span, before: Span, rows: Sequence[Row]) -> Iterator[Pair]:
        """Rows of either period in the order of the rows, then what makes them add up."""
        twin = twins(self.by, now.months, before.months)
        back = {earlier: code for code, earlier in twin.items()}
        told = [self.counted(before, row) for row in self.table(before).rows]
        known = {(row.kind, back.get(row.key, row.key)): row for row in told}
        here = {(row.kind, row.key): row for row in rows}
        for kind, key in sorted({**here, **known}, key=lambda of: of[0] is not RowKind.ROW):
            if kind is RowKind.ROW:
                row = here.get((kind, key)) or self.of(now, key)
                yield row, known.get((kind, key)) or self.of(before, twin.get(key, key))
            else:
                nothing = Row(kind, key, ZERO)
                yield here.get((kind, key), nothing), known.get((kind, key), nothing)
