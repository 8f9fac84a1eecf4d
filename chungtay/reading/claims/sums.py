"""Words by which a number adds up several doings: "các cấp Hội", "toàn xã", "trong năm"."""

from __future__ import annotations

from functools import cache

from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.proper_names import words_of
from chungtay.reading.remembered import remembered
from chungtay.vocabulary.claim_words import claim_words

BELOW, PLACE, STRETCH = "below", "place", "stretch"


@cache
def _phrases() -> PhraseBook[str]:
    return phrase_book(claim_words("sums"))


@remembered
def sums_in(text: str) -> frozenset[str]:
    """Which words for sums a text has."""
    return frozenset(found.meaning for found in _phrases().longest_in(words_of(text)))
