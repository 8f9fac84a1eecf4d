"""Totals by the laws, as rows of any dimension."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from chungtay.domain.assets import Distinct, distinct_assets
from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.credits import Credit, Pair, credits, sum_of_reports, together
from chungtay.domain.indicators import Indicator
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY
from chungtay.domain.problems import Problem
from chungtay.domain.questions import Question, State
from chungtay.domain.rollup import Row, RowKind
from chungtay.domain.settling import ZERO
from chungtay.domain.units import ROOT, Line
from chungtay.queries import rows
from chungtay.queries.addresses import full_name
from chungtay.queries.against import Earlier
from chungtay.queries.books import Ledger, open_ledger, organisation_names
from chungtay.queries.held import NOTHING, Divided, divided
from chungtay.queries.structures import AS_REPORTED, StructuresMixed, bodies_on, days_of

DIMENSIONS = ("indicator", "unit", "place", "organisation", "period", "category")


class DimensionUnknown(Problem):
    """Rows of something that totals have no rows of."""

    code = "dimension-unknown"


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked, in the words of the person who asks.

    The structure is that of the day `on`, or of the period's last; `as_reported` takes that of each
    figure's own day. `against` is an earlier period, told beside this one on the same structure.
    """

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
    as_reported: bool = False
    against: str | None = None


@dataclass(frozen=True, slots=True)
class TotalRow:
    """One row of the answer. `kind` is "row", or what makes the rows add up. `sum_of_reports` is
    what adding every organisation's ledger would have given, in rows by indicator. `estimate` is a
    share by population of what is held above the row, and is added nowhere; `because` are those
    whose division keeps something held here. `earlier` is the row in the period against. `assets`
    are the distinct ones behind works."""

    keys: dict[str, str]
    kind: str
    amount: Decimal | None
    counted: Counted | None
    measure: str
    reported: int = 0
    expected: int = 0
    sum_of_reports: Decimal | None = None
    estimate: Decimal | None = None
    because: Divided = NOTHING
    earlier: Earlier | None = None
    assets: Distinct | None = None


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
        told = [row.counted for row in self.rows]
        told += [row.earlier.counted for row in self.rows if row.earlier]
        counted = [one.weight for one in told if one]
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
    against: Period | None = None

    @property
    def as_reported(self) -> bool:
        return self.filters.as_reported

    @cached_property
    def earlier(self) -> Asking:
        """The same question of the period against, on the same structure."""
        assert self.against is not None
        filters = replace(self.filters, period=self.filters.against, against=None)
        return replace(self, filters=filters, period=self.against, against=None)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The unit asked for and everybody below it; as reported those of any day that counts."""
        book = self.ledger.book
        days = days_of(book, self.period) if self.as_reported else (self.on,)
        return bodies_on(book.units, self.unit, self.line, days)

    def question(self, indicator: Indicator) -> Question:
        return Question(
            indicator,
            self.period,
            self.on,
            self.line,
            unit=self.unit,
            organisation=self.organisation,
            place=self.place,
            as_reported=self.as_reported,
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

    @cached_property
    def months(self) -> Sequence[tuple[str, Period]]:
        """The programme's months that lie in the period asked for."""
        years = range(self.period.since.year, self.period.last.year + 2)
        codes = [f"{year}-{month:02}" for year in years for month in range(1, 13)]
        known = [(code, self.ledger.calendar.parse(code)) for code in codes]
        return [(code, month) for code, month in known if self.period.contains(month)]

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
    """The filters resolved against a ledger that is open already. Raises `StructuresMixed`."""
    if filters.against and filters.as_reported:
        raise StructuresMixed()
    period = ledger.period(filters.period)
    on = filters.on or period.last
    return Asking(
        ledger=ledger,
        filters=filters,
        period=period,
        on=on,
        line=Line(filters.line),
        unit=ledger.unit(filters.unit, on) if filters.unit else ROOT,
        organisation=ledger.organisation(filters.organisation) if filters.organisation else "",
        place=ledger.place(filters.place, on) if filters.place else COUNTRY,
        against=ledger.period(filters.against) if filters.against else None,
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
    shown: list[TotalRow] = []
    ledgers: list[tuple[str, Credit]] = []
    pairs: list[tuple[str, Pair]] = []
    for indicator in asked.spoken_of():
        shown.extend(_rows(asked, indicator))
        question = asked.question(indicator)
        lines = credits(book, question)
        ledgers.extend((indicator.code, line) for line in lines)
        pairs.extend((indicator.code, pair) for pair in together(book, question, lines))
    return Totals(told(asked), tuple(shown), tuple(ledgers), tuple(pairs))


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
        "on": AS_REPORTED if asked.as_reported else asked.on.isoformat(),
        "known": asked.filters.known,
        "against": asked.filters.against,
    }


def _rows(asked: Asking, indicator: Indicator) -> Iterable[TotalRow]:
    if asked.filters.by == "indicator":
        yield row_of(asked, indicator)
        return
    before = _span(asked.earlier, indicator) if asked.against is not None else None
    by, book = asked.filters.by, asked.ledger.book
    for one in rows.told(book, by, _span(asked, indicator), before):
        because = divided(book, one.table.whole, by)
        for row, twin in one.rows:
            made = _row(asked, indicator, _keys(asked, one.dimension, row), row)
            why = because if row.kind is RowKind.HELD_HERE else NOTHING
            yield replace(made, because=why, earlier=_earlier(twin) if twin else None)


def _span(asked: Asking, indicator: Indicator) -> rows.Span:
    months = asked.months if asked.filters.by == "period" else ()
    return rows.Span(asked.question(indicator), months)


def _earlier(row: Row) -> Earlier:
    return Earlier(_amount(row), row.counted)


def _amount(row: Row) -> Decimal | None:
    """A silence is no zero (law 9)."""
    return row.amount if row.counted is None else row.counted.total


def row_of(asked: Asking, indicator: Indicator) -> TotalRow:
    """The one row of an indicator."""
    book, question = asked.ledger.book, asked.question(indicator)
    row = _row(asked, indicator, {}, _whole(count(book, question)))
    if asked.against is not None:
        before = _whole(count(book, asked.earlier.question(indicator)))
        row = replace(row, earlier=_earlier(before))
    if row.amount is None or indicator.is_ratio:
        return row
    return replace(row, sum_of_reports=sum_of_reports(credits(book, question)))


def _whole(counted: Counted) -> Row:
    return Row(RowKind.ROW, "", counted.total or ZERO, counted)


def _keys(asked: Asking, dimension: str, row: Row) -> dict[str, str]:
    """What a row is of, by the name it bore on the day of the structure; nothing in particular
    where it only makes the others add up."""
    by, book, is_row = asked.filters.by, asked.ledger.book, row.kind is RowKind.ROW
    if by == "unit":
        name = book.units.called(row.key, _structure(asked, row)).name if is_row else ""
        return {"unit": row.key, "unit_name": name}
    if by == "place":
        on = _structure(asked, row)
        name = full_name(book.territory.called(row.key, on)) if is_row else ""
        return {"place": row.key, "place_name": name}
    if by == "organisation":
        name = asked.organisation_names.get(row.key, row.key)
        return {"organisation": row.key, "organisation_name": name}
    if by == "period":
        return {"period": row.key}
    return {"dimension": dimension, "category": row.key}


def _structure(asked: Asking, row: Row) -> date:
    """As reported a row stands for the days on which it stood there, and the last of them names
    it."""
    if asked.as_reported and row.counted is not None:
        return row.counted.question.period.last
    return asked.on


def _row(asked: Asking, indicator: Indicator, keys: dict[str, str], row: Row) -> TotalRow:
    reported, expected = asked.completeness(indicator)
    return TotalRow(
        keys={"indicator": indicator.code, **keys},
        kind=row.kind.value,
        amount=_amount(row),
        counted=row.counted,
        measure=indicator.measure,
        reported=reported,
        expected=expected,
        estimate=row.estimate,
        assets=assets_in(asked.ledger.book, row.counted) if row.counted else None,
    )


def assets_in(book: Book, counted: Counted) -> Distinct | None:
    """The distinct assets behind a number of works on them."""
    joined, apart = book.assets
    return distinct_assets(counted, joined, apart=apart)


def state_of(row: TotalRow) -> State:
    """How a row stands between a number and the four silences (law 9)."""
    return row.counted.state if row.counted else State.COUNTED
