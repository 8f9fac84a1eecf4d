"""What a typed row of figures says: the figure in the indicator's measure, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from chungtay.domain.claims import Standing
from chungtay.domain.drafts import (
    AmountMissing,
    BeyondPlausible,
    Fault,
    IndicatorMissing,
    MeasureMissing,
    PartsBeyondWhole,
    RangeBackward,
    TypedFigure,
    WholeThingsOnly,
)
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Indicator, Share
from chungtay.domain.measures import plain, to_steps
from chungtay.domain.problems import Problem
from chungtay.storage.rows import MOST_STEPS, AmountTooLarge
from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.numerals import Numeral, read_number
from chungtay.vocabulary.written_measures import Way, ways


@dataclass(frozen=True, slots=True)
class Part:
    """What one body did of a figure."""

    unit: str
    figure: Figure
    written: Decimal
    typed: str


@dataclass(frozen=True, slots=True)
class Said:
    """One row, understood. `number` is its place in the form."""

    number: int
    indicator: Indicator
    figure: Figure
    way: Way
    typed: str
    written: Decimal | None = None
    group: str = ""
    share: Share = Share.WHOLE
    parts: tuple[Part, ...] = ()
    standing: Standing = Standing.COUNTED


@dataclass
class Understanding:
    """Rows understood so far, and the faults of all."""

    said: list[Said] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def figures(
    rows: tuple[TypedFigure, ...], *, language: str, level: str, groups: frozenset[str]
) -> Understanding:
    """Every row that says something. `level` is that of the place, for what is plausible there."""
    found = Understanding()
    for number, row in enumerate(rows):
        if not row.is_blank:
            reader = _Row(number, row, language, found)
            said = reader.said(level, groups)
            if said is not None:
                found.said.append(said)
    return found


@dataclass
class _Row:
    """Reads one row; whatever is wrong is kept beside its field, and the rest is read on."""

    number: int
    row: TypedFigure
    language: str
    found: Understanding

    def said(self, level: str, groups: frozenset[str]) -> Said | None:
        indicator = catalogue().get(self.row.indicator)
        if indicator is None or indicator.is_ratio:
            self._fault("indicator", IndicatorMissing(typed=self.row.indicator[:60]))
            return None
        way = ways(indicator.code).get(self.row.measure)
        if way is None:
            self._fault("measure", MeasureMissing())
            return None
        read = self._figure(way, indicator)
        if read is None:
            return None
        figure, written = read
        parts = tuple(self._parts(way, indicator))
        self._check_parts(parts, figure)
        return Said(
            number=self.number,
            indicator=indicator,
            figure=figure,
            way=way,
            typed=self._typed(),
            written=written,
            group=self.row.group if self.row.group in groups else "",
            share=_share(self.row.share),
            parts=parts,
            standing=self._standing(figure, indicator, level),
        )

    def _fault(self, name: str, problem: Problem, *, question: bool = False) -> None:
        self.found.faults.append(Fault(f"figure-{self.number}-{name}", problem, question))

    def _figure(self, way: Way, indicator: Indicator) -> tuple[Figure, Decimal | None] | None:
        qualifier = _qualifier(self.row.qualifier)
        if qualifier is Qualifier.VAGUE:
            return Figure(None, Qualifier.VAGUE), None
        low = self._number("amount", self.row.amount, way, indicator)
        if low is None:
            return None
        if qualifier is not Qualifier.RANGE:
            return _figure(low, way, qualifier, None), low.value
        high = self._number("amount_max", self.row.amount_max, way, indicator)
        if high is None:
            return None
        if high.value <= low.value:
            self._fault("amount_max", RangeBackward())
            return None
        return _figure(low, way, qualifier, high), low.value

    def _number(self, name: str, typed: str, way: Way, indicator: Indicator) -> Numeral | None:
        """The number of a field, tried against what can be counted and kept."""
        try:
            if not typed.strip():
                raise AmountMissing()
            numeral = read_number(typed, self.language)
            _check_keepable(numeral, way, indicator)
        except Problem as problem:
            self._fault(name, problem)
            return None
        return numeral

    def _parts(self, way: Way, indicator: Indicator) -> Iterator[Part]:
        for unit, typed in self.row.parts:
            if typed.strip():
                numeral = self._number(f"part-{unit}", typed, way, indicator)
                if numeral is not None:
                    figure = _figure(numeral, way, Qualifier.EXACT, None)
                    yield Part(unit, figure, numeral.value, typed.strip())

    def _check_parts(self, parts: tuple[Part, ...], figure: Figure) -> None:
        is_exact = figure.qualifier in (Qualifier.EXACT, Qualifier.RANGE)
        told = figure.counted() if is_exact else figure.meaning()
        if not parts or told is None or self.row.share != Share.WHOLE.value:
            return
        together = sum((p.figure.value or Decimal(0) for p in parts), Decimal(0))
        if together > told.high:
            self._fault("parts", PartsBeyondWhole(parts=together, whole=figure.value))

    def _typed(self) -> str:
        """The words of the number, as they were typed."""
        ends = [end.strip() for end in (self.row.amount, self.row.amount_max) if end.strip()]
        return " – ".join(ends if self.row.qualifier == Qualifier.RANGE.value else ends[:1])

    def _standing(self, figure: Figure, indicator: Indicator, level: str) -> Standing:
        """Beyond what is plausible: asked once, and held when the person says that it is so."""
        limit = indicator.plausible.limit(level)
        most = figure.value_max or figure.value
        if limit is None or most is None or most <= limit:
            return Standing.COUNTED
        if self.row.sure != self.row.token:
            facts = {"amount": most, "limit": limit, "measure": indicator.measure}
            self._fault("amount", BeyondPlausible(**facts), question=True)
        return Standing.HELD


def _check_keepable(numeral: Numeral, way: Way, indicator: Indicator) -> None:
    own = measures()[indicator.measure]
    amount = numeral.value * way.factor
    if own.is_counted and amount != amount.to_integral_value():
        raise WholeThingsOnly(amount=numeral.value)
    if to_steps(amount, own.measure) > MOST_STEPS:
        raise AmountTooLarge(amount=numeral.value, measure=way.vi)


def _figure(low: Numeral, way: Way, qualifier: Qualifier, high: Numeral | None) -> Figure:
    return Figure(
        value=plain(low.value * way.factor),
        qualifier=qualifier,
        value_max=None if high is None else plain(high.value * way.factor),
        precision=low.precision * way.factor,
    )


def _qualifier(typed: str) -> Qualifier:
    try:
        return Qualifier(typed)
    except ValueError:
        return Qualifier.EXACT


def _share(typed: str) -> Share:
    try:
        return Share(typed)
    except ValueError:
        return Share.WHOLE
