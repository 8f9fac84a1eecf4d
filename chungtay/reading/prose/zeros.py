"""Nothing said in words: "không có ổ dịch nào", "Dịch bệnh: không có"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chungtay.reading.prose.catalogue import catalogue
from chungtay.reading.prose.context import book
from chungtay.reading.prose.passages import Part, Passage
from chungtay.vocabulary.reading_words import reading_words

_LABEL_WORDS = 6


@dataclass(frozen=True, slots=True)
class Zero:
    """An indicator of which there was none, and where the words say so."""

    indicator: str
    start: int
    end: int
    sentence: int


def zeros_in(passage: Passage) -> Iterator[Zero]:
    """The explicit zeros of a block. Only of things whose absence means that nothing had to be
    done, or after a label of its own: "không có nhà tạm" is no count of houses built."""
    if not book("kinds", "none_of").may_stand_in(passage.text):
        return
    for index, sentence in enumerate(passage.sentences):
        zero = _of_label(passage, index, sentence) or _of_denial(passage, index, sentence)
        if zero is not None:
            yield zero


def _of_denial(passage: Passage, index: int, sentence: Part) -> Zero | None:
    text, allowed = passage.text, reading_words("zero")["indicators"]
    for none in book("kinds", "none_of").longest_in(text, sentence.first, sentence.last):
        for found in catalogue().spellings.starting_at(text, none.last):
            if found.meaning in allowed and found.last <= sentence.last:
                start, end = text.words[none.first].start, text.words[found.last - 1].end
                return Zero(found.meaning, start, end, index)
    return None


def _of_label(passage: Passage, index: int, sentence: Part) -> Zero | None:
    """A label, a colon and a word of denial to the end of the line."""
    text = passage.text
    colon = text.plain.find(":", sentence.span.start, sentence.span.end)
    if colon < 0:
        return None
    first = text.at(colon)
    if first - sentence.first > _LABEL_WORDS:
        return None
    none = book("kinds", "none_of").longest_at(text, first)
    if none is None or none.last < sentence.last:
        return None
    labels = [*catalogue().spellings.all_in(text, sentence.first, first)]
    if not labels:
        return None
    best = max(labels, key=lambda found: found.length)
    start, end = text.words[best.first].start, text.words[none.last - 1].end
    return Zero(best.meaning, start, end, index)
