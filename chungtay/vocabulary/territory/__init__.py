"""The real territory of Vietnam: places before and since 1 July 2025, and who inherited what.

SOURCES.md beside this module says where the facts come from and what was decided about them.
"""

from __future__ import annotations

from functools import cache

from chungtay.vocabulary.territory.assembling import assemble
from chungtay.vocabulary.territory.clauses import clause_words
from chungtay.vocabulary.territory.ids import place_id
from chungtay.vocabulary.territory.national import (
    CHANGED,
    REORGANISED,
    Basis,
    Clause,
    Doubt,
    National,
    Share,
)
from chungtay.vocabulary.territory.words import doubt_reason, doubt_reasons

__all__ = [
    "CHANGED",
    "REORGANISED",
    "Basis",
    "Clause",
    "Doubt",
    "National",
    "Share",
    "clause_words",
    "doubt_reason",
    "doubt_reasons",
    "national",
    "place_id",
]


@cache
def national() -> National:
    """Everything that is known of the country's places, read once."""
    return assemble()
