"""The names under which the written files show indicators, measures, fields, bodies and remarks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from chungtay.domain.consolidation import Consolidation, Remark
from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.messages import MessageUnknown, sentence
from chungtay.vocabulary.report_words import report_words
from chungtay.vocabulary.terms import Term, table
from chungtay.writing.speech import Speech

DIRECTION_FIELD = "M"  # running the programme: told before the results
OTHER_FIELD = ""  # indicators that a programme added and the catalogue does not place
_MILLION = Decimal(10) ** 6


@dataclass(slots=True)
class Terms:
    """Names in one language. What the vocabulary does not know is shown by its code, so that a
    programme's own indicator never disappears from its report."""

    told: Consolidation
    say: Speech
    _measures: dict[str, str] = field(init=False)
    _units: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._measures = {total.indicator: total.measure for total in self.told.totals}
        claims = (*self.told.claims, *self.told.mentions)
        self._units = {claim.unit: claim.unit_name for claim in claims if claim.unit_name}

    def indicator(self, code: str) -> str:
        return self._text(indicators(), code)

    def measure(self, code: str) -> str:
        return self._text(measures(), code)

    def unit_of(self, indicator: str) -> str:
        """The word after a figure of an indicator: "3.000 cây" and not "3.000 chiếc"."""
        known = indicators().get(indicator)
        return known.unit.text(self.say.language) if known else self.measure_of(indicator)

    def measure_of(self, indicator: str) -> str:
        """The code of an indicator's measure."""
        known = indicators().get(indicator)
        catalogued = known.indicator.measure if known else ""
        return self._measures.get(indicator, catalogued)

    def fields(self) -> tuple[str, ...]:
        """The fields of work in the order of the catalogue, then what belongs to none."""
        return (*fields(), OTHER_FIELD)

    def field_of(self, indicator: str) -> str:
        known = indicators().get(indicator)
        return known.field if known else OTHER_FIELD

    def field_name(self, code: str) -> str:
        if code == OTHER_FIELD:
            return self.say("results.other")
        return self._text(fields(), code)

    def unit(self, code: str) -> str:
        """The name a body reported under."""
        return self._units.get(code, code)

    def reason(self, code: str) -> str:
        """Why a number is a range."""
        key = f"why.{code}"
        return self.say(key if key in report_words() else "why.other")

    def remark(self, remark: Remark) -> str:
        """The sentence of a remark with its facts, in the reader's words."""
        facts = {"file": remark.file, "where": remark.where, "quote": remark.quote}
        try:
            return sentence(remark.code, self.say.language, **(facts | dict(remark.facts)))
        except MessageUnknown:
            return self.say("remark.other")

    def scaled(self, indicator: str, *values: Decimal | None) -> tuple[str, Decimal]:
        """How a row shows amounts: the measure's name, and what they are divided by.

        Money stands in million dong where every amount of the row is exact in it.
        """
        if self.measure_of(indicator) != "vnd":
            return self.unit_of(indicator), Decimal(1)
        words = table("formats.toml")["money"][self.say.language]
        known = [abs(value) for value in values if value]
        if known and all(value % 1000 == 0 and value >= _MILLION for value in known):
            return words["million"], _MILLION
        return words["one"], Decimal(1)

    def _text(self, known: Mapping[str, Term], code: str) -> str:
        return known[code].text(self.say.language) if code in known else code
