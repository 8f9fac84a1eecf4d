"""What the charts say beside their numbers, in both languages, by key."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chungtay.vocabulary.terms import Term, terms


@cache
def chart_words() -> Mapping[str, Term]:
    """Every phrase by key, its gaps still open."""
    return terms("chart_words.toml")


def chart_word(key: str, language: str, **gaps: str) -> str:
    """A phrase with its gaps filled: chart_word("joint", "vi", amount="2,5")."""
    phrase = _phrase(key, language)
    return phrase.format(**gaps) if gaps else phrase


@cache
def _phrase(key: str, language: str) -> str:
    return chart_words()[key].text(language)
