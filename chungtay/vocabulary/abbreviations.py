"""Abbreviations of reports and chats, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chungtay.vocabulary.terms import Term, terms


@cache
def abbreviations() -> Mapping[str, Term]:
    """All abbreviations as written: "GTNT" stands for "giao thông nông thôn"."""
    return terms("abbreviations.toml")


def spelled_out(abbreviation: str) -> str | None:
    """What an abbreviation stands for, whatever its letters' case; None where it is unknown."""
    return _by_lower_case().get(abbreviation.lower())


@cache
def _by_lower_case() -> Mapping[str, str]:
    return {short.lower(): meant.vi for short, meant in abbreviations().items()}
