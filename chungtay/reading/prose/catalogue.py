"""The catalogue of indicators as the reader needs it: spellings, gaps, what each may count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from chungtay.reading.phrases import Found, PhraseBook
from chungtay.reading.wording import wording
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.reading_words import reading_words

# How well a measure as written fits an indicator's own measure.
_FITS: Mapping[str, Mapping[str, float]] = {
    "labour-day": {"labour-day": 1},
    "person-time": {"person-time": 1, "person": 0.95, "household": 0.8},
    "person": {"person": 1, "person-time": 0.85, "household": 0.6},
    "household": {"household": 1, "person": 0.5, "person-time": 0.6},
    "house": {"house": 1, "household": 0.75},
    "km": {"km": 1, "m": 1},
    "m2": {"m2": 1, "ha": 1},
    "ha": {"ha": 1, "m2": 1},
    "vnd": {"vnd": 1, "foreign-money": 1},
    "kg": {"kg": 1, "tonne": 1, "quintal": 1},
    "tonne": {"tonne": 1, "kg": 1, "quintal": 1},
    "gift": {"gift": 1},
    "work": {"work": 1, "bridge": 0.8, "organisation": 0.5},
    "piece": {"piece": 1, "vehicle": 0.6},
    "session": {"session": 1, "class": 0.6},
    "group": {"organisation": 1, "model": 0.6},
    "model": {"model": 1},
    "case": {"case": 1, "organisation": 0.7},
    "document": {"document": 1},
    "percent": {"percent": 1},
}


@dataclass(frozen=True, slots=True)
class Gap:
    """Two phrases that a number may part: "hiến 3.250 m2 đất"."""

    indicator: str
    before: str
    after: str


class Catalogue:
    """Spellings and gap phrases of all indicators, and which measures they can have."""

    def __init__(self) -> None:
        self.spellings: PhraseBook[str] = PhraseBook()
        self.gaps_before: PhraseBook[Gap] = PhraseBook()
        self.measure: dict[str, str] = {}
        self._own_fits = {
            code: dict.fromkeys(fits, 1.0) for code, fits in reading_words("fits").items()
        }
        for term in indicators().values():
            self.measure[term.code] = term.indicator.measure
            for spelling in term.spellings:
                self.spellings.add(spelling, term.code)
            for before, after in term.gaps:
                self.gaps_before.add(before, Gap(term.code, before, after))
        for section in ("more_spellings", "faint_spellings"):
            for code, phrases in reading_words(section).items():
                for phrase in phrases:
                    self.spellings.add(phrase, code)
        self.spellings.shelved()
        self.gaps_before.shelved()
        self._faint = {
            (code, wording(phrase, bare=bare).plain)
            for code, phrases in reading_words("faint_spellings").items()
            for phrase in phrases
            for bare in (False, True)
        }

    def is_faint(self, found: Found[str]) -> bool:
        """Whether words are too general to decide against others: "đường", "cây"."""
        return (found.meaning, found.phrase) in self._faint

    def fit(self, indicator: str, measure: str) -> float:
        """0 when an indicator cannot be counted in a measure, 1 when it is its own."""
        own = self._own_fits.get(indicator)
        if own is not None:
            return own.get(measure, 0.0)
        wanted = self.measure.get(indicator, "")
        return _FITS.get(wanted, {wanted: 1}).get(measure, 0.0)


@cache
def catalogue() -> Catalogue:
    return Catalogue()


@cache
def as_book(phrase: str) -> PhraseBook[str]:
    """A book of one phrase, for the second half of a gap."""
    book: PhraseBook[str] = PhraseBook()
    book.add(wording(phrase).plain, phrase)
    return book
