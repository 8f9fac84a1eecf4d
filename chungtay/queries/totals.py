"""Totals by the laws, as rows of any dimension."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from chungtay.domain.counting import Counted, count
from chungtay.domain.credits import Credit, Pair, credits, sum_of_reports, together
from chungtay.domain.indicators import Indicator
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY
from chungtay.domain.problems import Problem
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
from chungtay.domain.units import ROOT, Line
from chungtay.queries.books import Ledger, open_ledger, organisation_names
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.indicators import indicators

DIMENSIONS = ("indicator", "unit", "place", "organisation", "period", "category")


class DimensionUnknown(Problem):
    """Rows of something that totals have no rows of."""

    code = "dimension-unknown"


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked, in the words of the person who asks."""

    programme: str | None = None
    unit: str | None = None
    place: str | None = None
    line: str = Line.SAME_LEVEL.value
    period: str | None = None
    indicator: str | None = None
    by: str = "indicator"
    on: date | None = None
    known: str | None = None
    language: str = "vi"
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class TotalRow:
    """One row of the answer. `kind` is "row", or what makes the rows add up. `sum_of_reports` is
    what adding every organisation's ledger would have given, in rows by indicator."""

    keys: dict[str, str]
    kind: str
    amount: Decimal | None
    counted: Counted | None
    measure: str
    reported: int = 0
    expected: int = 0
    sum_of_reports: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """The answer: rows, every organisation's ledger, and who worked with whom. It is remembered and
    given to all who ask the same: nobody changes it."""

    filters: dict[str, str | None]
    rows: tuple[TotalRow, ...]
    credits: tuple[tuple[str, Credit], ...] = field(default=())
    joint: tuple[tuple[str, Pair], ...] = field(default=())

    @property
    def weight(self) -> int:
        """How much it holds on to."""
        counted = [row.counted.weight for row in self.rows if row.counted]
        ledgers = [credit.counted.weight for _, credit in self.credits]
        return sum(counted) + sum(ledgers) + 10 * (len(self.rows) + len(self.joint))


@dataclass(frozen=True)
class Asking:
    """Filters resolved against one ledger."""

    ledger: Ledger
    filters: Filters
    period: Period
    on: date
    line: Line
    unit: str
    organisation: str
    place: str

    def question(self, indicator: Indicator) -> Question:
        return Question(
            indicator,
            self.period,
            self.on,
            self.line,
            unit=self.unit,
            organisation=self.organisation,
            place=self.place,
        )

    def completeness(self, indicator: Indicator) -> tuple[int, int]:
        """How many bodies spoke of the indicator, of those that report to the programme at all."""
        speaking, everybody = self._speaking
        return len(speaking.get(indicator.code, ())), everybody

    @cached_property
    def _speaking(self) -> tuple[Mapping[str, set[str]], int]:
        """The bodies that spoke of each indicator in the period, and how many spoke at all."""
        speaking: dict[str, set[str]] = {}
        for claim in self.ledger.book.claims:
            if self.period.meets(claim.days):
                speaking.setdefault(claim.indicator, set()).add(claim.unit)
        return speaking, len(set().union(*speaking.values()))

    @cached_property
    def organisation_names(self) -> Mapping[str, str]:
        return organisation_names(self.ledger.book, self.filters.language)

    def spoken_of(self) -> list[Indicator]:
        """The indicator asked for, or every one that somebody put a word to."""
        book = self.ledger.book
        if self.filters.indicator:
            return [self.ledger.indicator(self.filters.indicator)]
        said = {claim.indicator for claim in book.claims}
        labels = {book.catalogue[code].labels_of for code in said if code in book.catalogue}
        return [known for code, known in book.catalogue.items() if code in said | labels]


def asking(filters: Filters) -> Asking:
    """Resolves names, period and day. Raises a `Problem` for each that cannot be meant."""
    _check_dimension(filters)
    return resolved(open_ledger(filters.programme, known=filters.known), filters)


def _check_dimension(filters: Filters) -> None:
    if filters.by not in DIMENSIONS:
        raise DimensionUnknown(by=filters.by, known=", ".join(DIMENSIONS))


def resolved(ledger: Ledger, filters: Filters) -> Asking:
    """The filters resolved against a ledger that is open already."""
    period = ledger.period(filters.period)
    return Asking(
        ledger=ledger,
        filters=filters,
        period=period,
        on=filters.on or period.last,
        line=Line(filters.line),
        unit=ledger.unit(filters.unit) if filters.unit else ROOT,
        organisation=ledger.organisation(filters.organisation) if filters.organisation else "",
        place=ledger.place(filters.place) if filters.place else COUNTRY,
    )


def totals(filters: Filters) -> Totals:
    """The totals that the filters ask for, with ledgers and joint work of the same question."""
    _check_dimension(filters)
    ledger = open_ledger(filters.programme, known=filters.known)
    answer: Totals = ledger.answers.made(
        ("totals", filters), lambda: _totals(resolved(ledger, filters))
    )
    return answer


def _totals(asked: Asking) -> Totals:
    book = asked.ledger.book
    rows: list[TotalRow] = []
    ledgers: list[tuple[str, Credit]] = []
    pairs: list[tuple[str, Pair]] = []
    for indicator in asked.spoken_of():
        rows.extend(_rows(asked, indicator))
        question = asked.question(indicator)
        lines = credits(book, question)
        ledgers.extend((indicator.code, line) for line in lines)
        pairs.extend((indicator.code, pair) for pair in together(book, question, lines))
    return Totals(told(asked), tuple(rows), tuple(ledgers), tuple(pairs))


def told(asked: Asking) -> dict[str, str | None]:
    """What was asked, for the answer to say."""
    return {
        "programme": asked.ledger.programme.code,
        "unit": asked.filters.unit,
        "organisation": asked.filters.organisation,
        "place": asked.filters.place,
        "line": asked.line.value,
        "period": asked.filters.period or f"{asked.period.since}/{asked.period.last}",
        "indicator": asked.filters.indicator,
        "by": asked.filters.by,
        "on": asked.on.isoformat(),
        "known": asked.filters.known,
    }


def _rows(asked: Asking, indicator: Indicator) -> Iterable[TotalRow]:
    if asked.filters.by == "indicator":
        yield row_of(asked, indicator)
        return
    for table, named in _tables(asked, indicator):
        for row in table.rows:
            yield _row(asked, indicator, named(row), row.kind, row.amount, row.counted)


def row_of(asked: Asking, indicator: Indicator) -> TotalRow:
    """The one row of an indicator."""
    book, question = asked.ledger.book, asked.question(indicator)
    counted = count(book, question)
    row = _row(asked, indicator, {}, RowKind.ROW, counted.total, counted)
    if counted.total is None or indicator.is_ratio:
        return row
    return replace(row, sum_of_reports=sum_of_reports(credits(book, question)))


Naming = Callable[[Row], dict[str, str]]


def _tables(asked: Asking, indicator: Indicator) -> Iterable[tuple[Table, Naming]]:
    book, question, by = asked.ledger.book, asked.question(indicator), asked.filters.by
    if by == "unit":
        yield by_unit(book, question), lambda r: _unit_keys(asked, r)
    elif by == "place":
        yield by_place(book, question), lambda r: _place_keys(asked, r)
    elif by == "organisation":
        yield by_organisation(book, question), lambda r: _organisation_keys(asked, r)
    elif by == "period":
        yield by_period(book, question, _months(asked)), lambda r: {"period": r.key}
    else:
        for dimension in indicators()[indicator.code].dimensions:
            values = list(dimensions()[dimension].values)
            table = by_category(book, question, dimension, values)
            yield table, lambda r, d=dimension: {"dimension": d, "category": r.key}  # type: ignore[misc]


def _unit_keys(asked: Asking, row: Row) -> dict[str, str]:
    if row.kind is not RowKind.ROW:
        return {"unit": "", "unit_name": ""}
    return {"unit": row.key, "unit_name": asked.ledger.book.units[row.key].name}


def _organisation_keys(asked: Asking, row: Row) -> dict[str, str]:
    name = asked.organisation_names.get(row.key, row.key)
    return {"organisation": row.key, "organisation_name": name}


def _place_keys(asked: Asking, row: Row) -> dict[str, str]:
    if row.kind is not RowKind.ROW:
        return {"place": "", "place_name": ""}
    place = asked.ledger.book.territory[row.key]
    return {"place": row.key, "place_name": f"{place.kind} {place.name}".strip()}


def _months(asked: Asking) -> Sequence[tuple[str, Period]]:
    """The programme's months that lie in the period asked for."""
    years = range(asked.period.since.year, asked.period.last.year + 2)
    codes = [f"{year}-{month:02}" for year in years for month in range(1, 13)]
    months = [(code, asked.ledger.calendar.parse(code)) for code in codes]
    return [(code, month) for code, month in months if asked.period.contains(month)]


def _row(
    asked: Asking,
    indicator: Indicator,
    keys: dict[str, str],
    kind: RowKind,
    amount: Decimal | None,
    counted: Counted | None,
) -> TotalRow:
    reported, expected = asked.completeness(indicator)
    return TotalRow(
        keys={"indicator": indicator.code, **keys},
        kind=kind.value,
        amount=amount,
        counted=counted,
        measure=indicator.measure,
        reported=reported,
        expected=expected,
    )


def state_of(row: TotalRow) -> State:
    """How a row stands between a number and the four silences (law 9)."""
    return row.counted.state if row.counted else State.COUNTED
