"""Amounts beyond what a whole place can have, whatever is counted: a slip of the number or unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from chungtay.domain.claims import Standing
from chungtay.domain.measures import convert
from chungtay.reading.document import Block, ReadingWarning
from chungtay.reading.figure import ReadFigure
from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.wording import wording
from chungtay.vocabulary.amounts import WIDTHS, largest_amounts, width_words
from chungtay.vocabulary.measures import measures


def beyond_their_place(
    figures: Iterable[ReadFigure], blocks: Sequence[Block], width: str
) -> Iterator[ReadingWarning]:
    """A warning for every amount that is more than the whole place it is told of can have. `width`
    is that of the body that speaks, "" where it is unknown; a sentence about a wider place is
    judged by that. Figures of others are not the speaker's to mend."""
    for figure in figures:
        limits, amount = _limits(figure)
        if amount is None or figure.standing is Standing.THIRD_PARTY or amount <= min(limits):
            continue
        told_of = _width_of(figure, blocks, width)
        if told_of != _UNKNOWN and amount > limits[WIDTHS.index(told_of)]:
            yield ReadingWarning(f"amount-beyond-{told_of}", figure.where, figure.quote)


_UNKNOWN = WIDTHS[-1]


def _limits(figure: ReadFigure) -> tuple[list[Decimal], Decimal | None]:
    """The limits from the narrowest place on, and the amount in their measure; None of an amount
    that has none."""
    value, measure = figure.figure.value, _measured_in().get(figure.measure)
    if value is None or measure is None:
        return [], None
    known = measures()
    amount = convert(value, known[figure.measure].measure, known[measure].measure)
    return [largest_amounts()[measure][width] for width in WIDTHS[:-1]], amount


@cache
def _measured_in() -> dict[str, str]:
    """Every measure with the one of its dimension in which the limits are told."""
    known = measures()
    told = {known[code].measure.dimension: code for code in largest_amounts()}
    return {
        code: told[term.measure.dimension]
        for code, term in known.items()
        if term.measure.dimension in told
    }


def _width_of(figure: ReadFigure, blocks: Sequence[Block], width: str) -> str:
    """The widest place that the sentence names and the speaker is of; else that the paragraph
    names, else the whole country."""
    block = next((one for one in blocks if one.start <= figure.start < one.end), None)
    if block is None:
        return width or "country"
    first, last = figure.sentence_start - block.start, figure.sentence_end - block.start
    named = [one for one in (width, _named_in(block.text[first:last])) if one]
    return max(named, key=WIDTHS.index) if named else _named_in(block.text) or "country"


def _named_in(text: str) -> str:
    named = (found.meaning for found in _words().longest_in(wording(text)))
    return max(named, key=WIDTHS.index, default="")


@cache
def _words() -> PhraseBook[str]:
    return phrase_book(width_words())
