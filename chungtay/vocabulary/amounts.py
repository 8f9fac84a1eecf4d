"""The largest amounts that a place of each width can have or do, whatever is counted."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from chungtay.vocabulary.terms import table

# From the narrowest to the widest; of what is told "beyond" the country nothing is known.
WIDTHS = ("commune", "province", "country", "beyond")


@cache
def largest_amounts() -> Mapping[str, Mapping[str, Decimal]]:
    """By measure, the most by width: {"km": {"commune": 2000, …}, …}."""
    return {
        measure: {width: Decimal(most) for width, most in limits.items()}
        for measure, limits in table("amounts.toml").items()
        if measure != "widths"
    }


@cache
def width_words() -> Mapping[str, tuple[str, ...]]:
    """By width, the words that say it."""
    return {width: tuple(words) for width, words in table("amounts.toml")["widths"].items()}
