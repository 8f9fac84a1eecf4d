"""Totals by the laws, as rows of any dimension."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from chungtay.domain.counting import Counted, count
from chungtay.domain.credits import Credit, Pair, credits, together
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


@dataclass(frozen=True, slots=True)
class TotalRow:
    """One row of the answer. `kind` is "row", or what makes the rows add up."""

    keys: dict[str, str]
    kind: str
    amount: Decimal | None
    counted: Counted | None
    measure: str
    reported: int = 0
    expected: int = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """The answer: rows, every organisation's ledger, and who worked with whom."""

    filters: dict[str, str | None]
    rows: tuple[TotalRow, ...]
    credits: tuple[tuple[str, Credit], ...] = field(default=())
    joint: tuple[tuple[str, Pair], ...] = field(default=())


@dataclass(frozen=True)
class Asking:
    """Filters resolved against one ledger."""

    ledger: Ledger
    filters: Filters
    period: Period
    on: date
    line: Line
    unit: str
    place: str

    def question(self, indicator: Indicator) -> Question:
        return Question(
            indicator, self.period, self.on, self.line, unit=self.unit, place=self.place
        )

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
    if filters.by not in DIMENSIONS:
        raise DimensionUnknown(by=filters.by, known=", ".join(DIMENSIONS))
    ledger = open_ledger(filters.programme, known=filters.known)
    period = ledger.period(filters.period)
    return Asking(
        ledger=ledger,
        filters=filters,
        period=period,
        on=filters.on or period.last,
        line=Line(filters.line),
        unit=ledger.unit(filters.unit) if filters.unit else ROOT,
        place=ledger.place(filters.place) if filters.place else COUNTRY,
    )


def totals(filters: Filters) -> Totals:
    """The totals that the filters ask for, with ledgers and joint work of the same question."""
    asked = asking(filters)
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
    return Totals(_told(asked), tuple(rows), tuple(ledgers), tuple(pairs))


def _told(asked: Asking) -> dict[str, str | None]:
    return {
        "programme": asked.ledger.programme.code,
        "unit": asked.filters.unit,
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
        counted = count(asked.ledger.book, asked.question(indicator))
        yield _row(asked, indicator, {}, RowKind.ROW, counted.total, counted)
        return
    for table, named in _tables(asked, indicator):
        for row in table.rows:
            yield _row(asked, indicator, named(row), row.kind, row.amount, row.counted)


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
    names = organisation_names(asked.ledger.book, asked.filters.language)
    return {"organisation": row.key, "organisation_name": names.get(row.key, row.key)}


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
    reported, expected = _completeness(asked, indicator)
    return TotalRow(
        keys={"indicator": indicator.code, **keys},
        kind=kind.value,
        amount=amount,
        counted=counted,
        measure=indicator.measure,
        reported=reported,
        expected=expected,
    )


def _completeness(asked: Asking, indicator: Indicator) -> tuple[int, int]:
    """How many bodies spoke of the indicator, of those that report to the programme at all."""
    speaking, all_bodies = set(), set()
    for claim in asked.ledger.book.claims:
        if asked.period.meets(claim.days):
            all_bodies.add(claim.unit)
            if claim.indicator == indicator.code:
                speaking.add(claim.unit)
    return len(speaking), len(all_bodies)


def state_of(row: TotalRow) -> State:
    """How a row stands between a number and the four silences (law 9)."""
    return row.counted.state if row.counted else State.COUNTED
