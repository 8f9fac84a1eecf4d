"""Units of measure with their words, and what a word such as "triệu đồng" is worth in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from chungtay.domain.measures import Measure
from chungtay.vocabulary.terms import Table, Term, optional_term, table


@dataclass(frozen=True, slots=True)
class MeasureTerm(Term):
    """A measure and how people write it.

    `factors` says for every word what one of it is worth in this measure: for money "đồng" is 1
    and "triệu đồng" 1,000,000. `words` are those worth exactly one.
    """

    measure: Measure
    words: tuple[str, ...]
    factors: Mapping[str, Decimal]
    note: Term | None = None

    @property
    def code(self) -> str:
        return self.measure.code

    @property
    def is_counted(self) -> bool:
        """True for things that go one by one, which no half exists of."""
        return self.measure.steps == 1 and self.measure.dimension != "money"


@cache
def measures() -> Mapping[str, MeasureTerm]:
    """All measures by code."""
    return {code: _measure(code, entry) for code, entry in table("measures.toml").items()}


def _measure(code: str, entry: Table) -> MeasureTerm:
    words = tuple(entry["words"])
    also = {word: Decimal(factor) for word, factor in entry.get("also", {}).items()}
    return MeasureTerm(
        vi=entry["vi"],
        en=entry["en"],
        measure=Measure(code, entry["dimension"], entry["steps"]),
        words=words,
        factors={**dict.fromkeys(words, Decimal(1)), **also},
        note=optional_term(entry, "note"),
    )
