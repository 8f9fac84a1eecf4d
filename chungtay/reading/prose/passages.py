"""A block of prose made ready for reading: its words, sentences, clauses and number expressions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chungtay.domain.spelling import has_diacritics
from chungtay.reading.prose.expressions import (
    Expression,
    find_expressions,
    mended,
    with_carried_measures,
)
from chungtay.reading.sentences import Span, clauses, sentences
from chungtay.reading.wording import Wording, wording

_FEWEST_WORDS_TO_BE_BARE = 4
# Words do not decide over more numbers than this; it bounds the work on a sentence without end.
_FARTHEST = 30


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

    def earlier(self, expression: Expression) -> Iterator[Expression]:
        """The numbers before this one in its sentence, the nearest first, as far as words reach."""
        for index in range(expression.index - 1, max(-1, expression.index - 1 - _FARTHEST), -1):
            other = self.expressions[index]
            if other.sentence != expression.sentence:
                return
            yield other

    def following(self, expression: Expression) -> Expression | None:
        """The next number of the same sentence."""
        if expression.index + 1 >= len(self.expressions):
            return None
        other = self.expressions[expression.index + 1]
        return other if other.sentence == expression.sentence else None


def passage(text: str, *, bare: bool | None = None) -> Passage:
    """Prepare a block. A block of some length without any diacritics is read as written without
    them, unless `bare` says what the whole message is."""
    if bare is None:
        bare = not has_diacritics(text) and len(text.split()) >= _FEWEST_WORDS_TO_BE_BARE
    words = mended(wording(text, bare=bare))
    whole = tuple(_part(words, span) for span in sentences(text, loose=bare))
    parts = tuple(
        _part(words, span)
        for sentence in whole
        for span in clauses(text, sentence.span.start, sentence.span.end)
    )
    placed = [
        replace(
            one,
            index=index,
            sentence=_holder(whole, one.first),
            clause=_holder(parts, one.first),
        )
        for index, one in enumerate(find_expressions(words))
    ]
    return Passage(words, whole, parts, tuple(with_carried_measures(words, placed)))


def _part(text: Wording, span: Span) -> Part:
    return Part(text.at(span.start), text.at(span.end), span)


def _holder(parts: tuple[Part, ...], word: int) -> int:
    return max(0, bisect_right(parts, word, key=lambda part: part.first) - 1)
