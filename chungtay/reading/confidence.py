"""What speaks against a reading: how far the words stand, how many numbers there are, what is
missing. It looks at finished figures and their sentences, whichever rule read them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from chungtay.domain.claims import Kind
from chungtay.domain.confidence import Weights
from chungtay.domain.spelling import has_diacritics
from chungtay.reading.document import Document
from chungtay.reading.figure import ReadFigure
from chungtay.reading.prose.context import book
from chungtay.reading.prose.passages import Passage
from chungtay.reading.wording import Wording, comparable, wording
from chungtay.vocabulary.confidence import weights, words_of_others

_LONGEST = 3_000  # characters of a sentence that are looked at
_CROWDED = 4  # numbers in one sentence
_LONG = 60  # words
_FAR = 5  # words between a number and those that decided
_FEWEST_TO_BE_BARE = 4  # words of a sentence without any diacritics
_OVER = 3  # words of the noun that nothing explains
# Rules by which the counted thing is called by its name or is all that the words can mean; the
# others conclude from a verb, a purpose or a topic.
_NAMING = frozenset(
    {"head", "column", "label", "gap", "taught", "zero"}
    | {"money", "taking-part", "audience", "founded", "joined"}
)
# What a text counts as often to say how things are as to tell what was done.
_PEOPLE = frozenset({"person", "person-time", "household", "organisation"})
_EXTENT = frozenset({"m", "km", "ha", "animal", "work", "case"})
_NUMBERS = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence, looked at once for all its figures: words `first` up to `last` of a text."""

    text: str
    words: Wording
    first: int
    last: int
    plain: str

    @cached_property
    def doubts(self) -> frozenset[str]:
        """What speaks against every figure of it."""
        plain, many = self.plain, self.last - self.first
        found = {
            "crowded": len(_NUMBERS.findall(plain)) >= _CROWDED,
            "long": many > _LONG,
            "of-others": _of_others().search(plain) is not None,
            "bare": many >= _FEWEST_TO_BE_BARE and not has_diacritics(self.text),
        }
        return frozenset(code for code, is_so in found.items() if is_so)

    @cached_property
    def has_no_deed(self) -> bool:
        return book("cues", "deeds").any_in(self.words, self.first, self.last) is None


@cache
def _of_others() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words_of_others())))


def _alone(text: str) -> Sentence:
    words = wording(text)
    return Sentence(text, words, 0, len(words.words), words.plain)


def sentences_of(passage: Passage, *, offset: int) -> dict[tuple[int, int], Sentence]:
    """The sentences of a block in which numbers stand, by their places in the document, with the
    words as they were read. Of words read without diacritics or put right nothing is taken over:
    doubts look at what is written."""
    text = passage.text
    if text.bare or text.is_mended:
        return {}
    parts = {one.sentence: passage.sentence_of(one) for one in passage.expressions}
    return {
        (offset + part.span.start, offset + part.span.end): Sentence(
            text.text[part.span.start : part.span.end],
            text,
            part.first,
            part.last,
            text.plain[part.span.start : part.span.end],
        )
        for part in parts.values()
    }


@dataclass(frozen=True, eq=False)
class Look:
    """A figure in its sentence."""

    figure: ReadFigure
    sentence: Sentence

    @cached_property
    def rules(self) -> Mapping[str, str]:
        """What decided, by rule: "head: suất quà · đã" → {"head": "suất quà"}."""
        parts = (part.partition(": ") for part in self.figure.why.split(" · "))
        return {rule: said for rule, colon, said in parts if colon}

    @property
    def decided(self) -> str:
        """The words that named the indicator."""
        return next((said for rule, said in self.rules.items() if rule != "column"), "")


def _is_derived(look: Look) -> bool:
    return bool(look.figure.indicator) and not _NAMING & look.rules.keys()


def _is_far(look: Look) -> bool:
    """Words between the number and those that decided, which stand before it or behind."""
    said, plain = look.decided.partition(" … ")[0], look.sentence.plain
    quote = comparable(look.figure.quote)
    number = plain.find(quote)
    if not said or number < 0 or said in quote:
        return False
    before, behind = plain.rfind(said, 0, number), plain.find(said, number)
    gaps = [plain[before + len(said) : number]] if before >= 0 else []
    gaps += [plain[number + len(quote) : behind]] if behind >= 0 else []
    return bool(gaps) and min(len(gap.split()) for gap in gaps) > _FAR


def _has_over(look: Look) -> bool:
    """The noun goes on with words that nothing explains: "40 suất cơm miễn phí giá rẻ"."""
    if not look.decided:
        return False
    known = set(comparable(look.decided).split())
    rest = [word for word in comparable(look.figure.noun).split() if word not in known]
    return len(rest) > _OVER


def _has_no_deed(look: Look) -> bool:
    """A cell of a sheet has no sentence."""
    return "!" not in look.figure.where and look.sentence.has_no_deed


def _counts(look: Look, measures: frozenset[str]) -> bool:
    """In prose; the columns of a sheet say themselves what they are about."""
    return look.figure.measure in measures and "!" not in look.figure.where


DOUBTS: Mapping[str, Callable[[Look], bool]] = {
    "no-indicator": lambda look: not look.figure.indicator,
    "derived": _is_derived,
    "far": _is_far,
    "over": _has_over,
    "no-measure": lambda look: not look.figure.measure,
    "two-things": lambda look: look.figure.either or look.figure.shared,
    "crowded": lambda look: "crowded" in look.sentence.doubts,
    "long": lambda look: "long" in look.sentence.doubts,
    "people": lambda look: _counts(look, _PEOPLE),
    "extent": lambda look: _counts(look, _EXTENT),
    "no-deed": _has_no_deed,
    "of-others": lambda look: "of-others" in look.sentence.doubts,
    "money": lambda look: look.figure.measure in {"vnd", "foreign-money"},
    "part": lambda look: look.figure.part_of is not None,
    "planned": lambda look: look.figure.kind is Kind.TARGET,
    "bare": lambda look: "bare" in look.sentence.doubts,
}


def doubts_of(look: Look) -> tuple[str, ...]:
    """Everything that speaks against a figure."""
    return tuple(code for code, is_so in DOUBTS.items() if is_so(look))


def looks(
    document: Document, figures: Iterable[ReadFigure], read: Mapping[tuple[int, int], Sentence] = {}
) -> Iterator[Look]:
    """The figures in their sentences, those that were `read` already as they were. Of a sentence
    without end only what is near is looked at."""
    known = dict(read)
    for figure in figures:
        start, end = _near(figure)
        if (start, end) not in known:
            known[start, end] = _alone(document.text[start:end])
        yield Look(figure, known[start, end])


def _near(figure: ReadFigure) -> tuple[int, int]:
    """The sentence, or the stretch of a sentence without end that figures beside it share."""
    if figure.sentence_end - figure.sentence_start <= _LONGEST:
        return figure.sentence_start, figure.sentence_end
    stretch = figure.start - figure.start % (_LONGEST // 2)
    first = max(figure.sentence_start, stretch - _LONGEST // 4)
    return first, min(figure.sentence_end, stretch + _LONGEST)


def with_confidence(
    document: Document, figures: Iterable[ReadFigure], read: Mapping[tuple[int, int], Sentence] = {}
) -> list[ReadFigure]:
    """The figures with how sure they are, and the doubts that made them less so. What is context
    asks for nothing and keeps the confidence of its rule. `read` are sentences as they were read,
    by their places."""
    known = weights()
    told = list(figures)
    asked = [place for place, figure in enumerate(told) if figure.kind is not Kind.CONTEXT]
    for place, look in zip(asked, looks(document, [told[i] for i in asked], read), strict=True):
        told[place] = _sure(look, known)
    return told


def _sure(look: Look, known: Weights) -> ReadFigure:
    doubts = doubts_of(look)
    return replace(look.figure, confidence=known.sureness(doubts), doubts=known.lowering(doubts))
