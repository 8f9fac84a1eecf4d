"""A block of prose made ready for reading: its words, sentences, clauses and number expressions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chungtay.domain.spelling import has_diacritics
from chungtay.reading.prose.expressions import (
    Expression,
    find_expressions,
    with_carried_measures,
)
from chungtay.reading.sentences import Span, clauses, sentences
from chungtay.reading.wording import Wording, wording

_FEWEST_WORDS_TO_BE_BARE = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence or clause as a range of words, with its offsets in the block."""

    first: int
    last: int
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a block with its sentences and what is said in numbers."""

    text: Wording
    sentences: tuple[Part, ...]
    clauses: tuple[Part, ...]
    expressions: tuple[Expression, ...]

    def sentence_of(self, expression: Expression) -> Part:
        return self.sentences[expression.sentence]

    def clause_of(self, expression: Expression) -> Part:
        return self.clauses[expression.clause]

    def of_sentence(self, expression: Expression) -> list[Expression]:
        return [other for other in self.expressions if other.sentence == expression.sentence]


def passage(text: str, *, bare: bool | None = None) -> Passage:
    """Prepare a block. A block of some length without any diacritics is read as written without
    them, unless `bare` says what the whole message is."""
    if bare is None:
        bare = not has_diacritics(text) and len(text.split()) >= _FEWEST_WORDS_TO_BE_BARE
    words = wording(text, bare=bare)
    whole = tuple(_part(words, span) for span in sentences(text))
    parts = tuple(
        _part(words, span)
        for sentence in whole
        for span in clauses(text, sentence.span.start, sentence.span.end)
    )
    placed = [
        replace(one, sentence=_holder(whole, one.first), clause=_holder(parts, one.first))
        for one in find_expressions(words)
    ]
    return Passage(words, whole, parts, tuple(with_carried_measures(words, placed)))


def _part(text: Wording, span: Span) -> Part:
    return Part(text.at(span.start), text.at(span.end), span)


def _holder(parts: tuple[Part, ...], word: int) -> int:
    return next((i for i, part in enumerate(parts) if part.first <= word < part.last), 0)
