"""What people taught the reader: words behind a number that mean an indicator in a programme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from chungtay.domain.learning import Spelling, disputed, told
from chungtay.reading.figure import ReadFigure
from chungtay.reading.phrases import Found, PhraseBook
from chungtay.reading.wording import Wording, wording
from chungtay.vocabulary.indicators import catalogue

RULE = "taught"


class Taught:
    """The spellings a programme learned. Words taught to mean several things decide nothing."""

    def __init__(self, spellings: Iterable[Spelling] = ()) -> None:
        known = [one for one in spellings if one.indicator in catalogue()]
        at_odds = disputed(known)
        self._book: PhraseBook[Spelling] = PhraseBook()
        self._at_odds: PhraseBook[Spelling] = PhraseBook()
        for one in known:
            (self._at_odds if one.id in at_odds else self._book).add(one.words, one)
        self.is_empty = not known

    def find(self, text: Wording, first: int, last: int, *, measure: str) -> Found[Spelling] | None:
        """The longest spelling between two words that was taught in a measure."""
        return _longest(self._book, text, first, last, measure)

    def at_odds(self, figure: ReadFigure) -> tuple[Spelling, ...]:
        """The spellings in dispute that would have decided a figure."""
        if self.is_empty or figure.taught or not figure.noun:
            return ()
        text = wording(figure.noun)
        found = self._at_odds.all_in(text)
        return tuple(one.meaning for one in found if one.meaning.measure == figure.measure)

    def in_cell(self, figure: ReadFigure) -> ReadFigure:
        """A figure of a table, with the indicator that its column or row was taught to mean."""
        if self.is_empty or not figure.noun:
            return figure
        text = wording(figure.noun)
        found = self.find(text, 0, len(text.words), measure=figure.measure)
        if found is None:
            return figure
        spelling = found.meaning
        why = " · ".join(part for part in (figure.why, f"{RULE}: {told(spelling)}") if part)
        return replace(figure, indicator=spelling.indicator, taught=spelling.id, why=why)


NOTHING = Taught()


def _longest(
    book: PhraseBook[Spelling], text: Wording, first: int, last: int, measure: str
) -> Found[Spelling] | None:
    fitting = (one for one in book.all_in(text, first, last) if one.meaning.measure == measure)
    return max(fitting, key=lambda one: one.length, default=None)
