"""The words that name what a number counts, and what people taught that they mean."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chungtay.domain.learning import told
from chungtay.reading.prose.catalogue import catalogue
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage, passage
from chungtay.reading.prose.subjects import Candidate, end_of_head
from chungtay.reading.taught import RULE, Taught

_SURE = 20.0  # above every score of the reader's own


@dataclass(frozen=True, slots=True)
class Noun:
    """What a number counts in the text's own words, and the measure it was read in."""

    words: str = ""
    measure: str = ""


def noun_of(passage: Passage, expression: Expression) -> str:
    """The words behind a number, measure and all, up to where the counted thing ends; "" where the
    measure says everything."""
    first, last = expression.number.last, end_of_head(passage, expression)
    if last <= expression.after:
        return ""
    words = passage.text.words
    return passage.text.text[words[first].start : words[last - 1].end]


def noun_in(text: str, start: int, end: int) -> Noun:
    """The noun of the number that stands between two offsets of a sentence."""
    words = passage(text)
    for expression in words.expressions:
        if expression.start < end and start < expression.end:
            return Noun(noun_of(words, expression), expression.measure)
    return Noun()


def taught_candidate(
    passage: Passage, expression: Expression, taught: Taught
) -> tuple[Candidate, str] | None:
    """The indicator that the words behind a number were taught to mean, and the spelling's id."""
    if taught.is_empty:
        return None
    last = end_of_head(passage, expression)
    found = taught.find(passage.text, expression.number.last, last, measure=expression.measure)
    if found is None:
        return None
    spelling = found.meaning
    choice = Candidate(
        spelling.indicator, _SURE, told(spelling), RULE, last=found.last, first=found.first
    )
    return choice, spelling.id


def in_measure_of(expression: Expression, indicator: str) -> Expression:
    """A number without a measure, as one in the measure of what it was taught to count."""
    if expression.measure:
        return expression
    return replace(expression, measure=catalogue().measure[indicator])
