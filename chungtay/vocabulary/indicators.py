"""The catalogue of indicators: what one unit of each is, its words, and how people spell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from chungtay.domain.indicators import Aggregation, Identity, Indicator, Plausible, Share
from chungtay.domain.measures import Measure
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.terms import Table, Term, optional_term, table, table_of_folder


@dataclass(frozen=True, slots=True)
class IndicatorTerm(Term):
    """An indicator and the words of reports for it.

    `spellings` name it and nothing else. `gaps` are two phrases with the number between them
    ("hiến … đất"). `counted` is the word for what is counted where the measure's own is too
    general ("cây", not "chiếc"). `confusable` are indicators whose words are near, `overlaps`
    those that may count the same things. `weight` is what a ratio is weighed by. `founding` marks
    those named when the programme began.
    """

    indicator: Indicator
    spellings: tuple[str, ...] = ()
    gaps: tuple[tuple[str, str], ...] = ()
    confusable: tuple[str, ...] = ()
    overlaps: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    movements: tuple[str, ...] = ()
    counted: Term | None = None
    weight: Term | None = None
    note: Term | None = None
    founding: bool = False

    @property
    def code(self) -> str:
        return self.indicator.code

    @property
    def field(self) -> str:
        return self.indicator.field

    @property
    def unit(self) -> Term:
        """The word after a figure of it: "cây", "căn nhà", "km"."""
        return self.counted or measures()[self.indicator.measure]


@dataclass(frozen=True, slots=True)
class DerivedTerm(Term):
    """A quotient that is computed and never entered; outside `sane` one number is suspect."""

    code: str
    numerator: str
    denominator: str
    measure: str
    sane: tuple[Decimal, Decimal] | None = None


@cache
def indicators() -> Mapping[str, IndicatorTerm]:
    """All indicators by code, in the order of the fields and of the catalogue."""
    return {code: _term(code, entry) for code, entry in table_of_folder("indicators").items()}


@cache
def catalogue() -> Mapping[str, Indicator]:
    """The indicators alone, as the counting needs them."""
    return {code: known.indicator for code, known in indicators().items()}


def measure_of(indicator: str) -> Measure:
    """What figures of an indicator are kept in."""
    return measures()[catalogue()[indicator].measure].measure


@cache
def derived() -> Mapping[str, DerivedTerm]:
    """The quotients that are computed from indicators, by code."""
    return {code: _derived(code, entry) for code, entry in table("derived.toml").items()}


def _term(code: str, entry: Table) -> IndicatorTerm:
    return IndicatorTerm(
        vi=entry["vi"],
        en=entry["en"],
        indicator=_indicator(code, entry),
        spellings=tuple(entry["spellings"]),
        gaps=tuple((before, after) for before, after in entry.get("gaps", ())),
        confusable=tuple(entry.get("confusable", ())),
        overlaps=tuple(entry.get("overlaps", ())),
        dimensions=tuple(entry.get("dimensions", ())),
        movements=tuple(entry.get("movements", ())),
        counted=optional_term(entry, "counted"),
        weight=optional_term(entry, "weight"),
        note=optional_term(entry, "note"),
        founding=entry.get("founding", False),
    )


def _indicator(code: str, entry: Table) -> Indicator:
    return Indicator(
        code=code,
        measure=entry["measure"],
        identity=Identity(entry["identity"]),
        aggregation=Aggregation(entry.get("aggregation", "sum")),
        share=Share(entry.get("share", "whole")),
        labels_of=entry.get("labels_of"),
        plausible=_plausible(entry.get("plausible", {})),
        core=entry["core"],
        field=entry["field"],
    )


def _plausible(limits: Table) -> Plausible:
    commune, province = limits.get("commune"), limits.get("province")
    return Plausible(
        commune=None if commune is None else Decimal(commune),
        province=None if province is None else Decimal(province),
    )


def _derived(code: str, entry: Table) -> DerivedTerm:
    sane = entry.get("sane")
    return DerivedTerm(
        vi=entry["vi"],
        en=entry["en"],
        code=code,
        numerator=entry["numerator"],
        denominator=entry["denominator"],
        measure=entry["measure"],
        sane=None if sane is None else (Decimal(sane[0]), Decimal(sane[1])),
    )
