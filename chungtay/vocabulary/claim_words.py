"""The words by which reports name bodies and places and say who did what with whom, and when."""

from __future__ import annotations

from functools import cache

from chungtay.vocabulary.terms import Table, table


@cache
def claim_words(section: str) -> dict[str, tuple[str, ...]]:
    """The phrases of a section by their meaning: "bodies.women" → {"any": ("hội …", …), …}."""
    found = _section(section)
    return {meaning: tuple(phrases) for meaning, phrases in found.items()}


@cache
def kinds_of_bodies() -> tuple[str, ...]:
    """The codes of the kinds of organisation whose names are known, most general first."""
    return tuple(_section("bodies"))


def _section(section: str) -> Table:
    found = table("claim_words.toml")
    for name in section.split("."):
        found = found[name]
    return found
