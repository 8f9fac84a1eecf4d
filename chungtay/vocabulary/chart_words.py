"""What the charts say beside their numbers, in both languages, by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
def filling(key: str, language: str, *gaps: str) -> Callable[..., str]:
    """A phrase that is said of many things, its gaps by their places instead of their names:
    filling("told", "vi", "label", "amount")("Quân sự", "40")."""
    places = {gap: f"{{{place}}}" for place, gap in enumerate(gaps)}
    return _phrase(key, language).format(**places).format


@cache
def _phrase(key: str, language: str) -> str:
    return chart_words()[key].text(language)
