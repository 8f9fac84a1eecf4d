"""Kind of work, beneficiary, occasion, sex and house brand, where the words say them plainly."""

from __future__ import annotations

from functools import cache

from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.prose.context import book, floor, reach_after, reach_before
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.subjects import end_of_head, next_number
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.indicators import indicators

_AROUND = 6  # words before a number in which a verb of the work stands
_BEHIND = 14


def categories_of(
    passage: Passage, expression: Expression, indicator: str
) -> tuple[tuple[str, str], ...]:
    """The values of the indicator's own dimensions that the words near the number name."""
    known = indicators().get(indicator)
    if known is None:
        return ()
    found = ((code, _value(passage, expression, code)) for code in known.dimensions)
    return tuple((code, value) for code, value in found if value)


def _value(passage: Passage, expression: Expression, dimension: str) -> str:
    first, last = _reach(passage, expression, dimension)
    values = [found.meaning for found in _words_of(dimension).longest_in(passage.text, first, last)]
    return values[-1] if dimension == "work" and values else (values[0] if values else "")


def _reach(passage: Passage, expression: Expression, dimension: str) -> tuple[int, int]:
    """Where a value is looked for: work before the number, brands in the counted words, groups
    behind it, occasions in the whole sentence."""
    clause = passage.clause_of(expression)
    if dimension == "work":
        return max(clause.first, expression.first - _AROUND), expression.first
    if dimension in {"house_brand", "sex"}:
        return expression.number.last, end_of_head(passage, expression)
    if dimension == "beneficiary":
        behind = min(next_number(passage, expression), expression.after + _BEHIND)
        return expression.number.last, behind
    if dimension == "funding":
        return floor(passage, expression), next_number(passage, expression)
    return reach_before(passage, expression), _before_parts(passage, expression)


def _before_parts(passage: Passage, expression: Expression) -> int:
    """Where the words about a number end: at the next number, or where it is taken apart ("trong
    đó dịp Tết 400 suất" is not said of the whole)."""
    last = min(next_number(passage, expression), reach_after(passage, expression))
    opening = book("kinds", "inside").any_in(passage.text, expression.after, last)
    return last if opening is None else opening.first


@cache
def _words_of(dimension: str) -> PhraseBook[str]:
    values = dimensions()[dimension].values if dimension in dimensions() else {}
    return phrase_book({code: value.words for code, value in values.items()})
