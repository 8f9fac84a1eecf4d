"""The words by which reports say how much, of what, and how it is meant, by section and meaning."""

from __future__ import annotations

from functools import cache

from chungtay.vocabulary.terms import Table, table


@cache
def reading_words(section: str) -> dict[str, tuple[str, ...]]:
    """The phrases of a section by their meaning: "qualifiers.before" → {"over": ("trên", …), …}."""
    words: Table = table("reading_words.toml")
    for name in section.split("."):
        words = words[name]
    return {meaning: tuple(phrases) for meaning, phrases in words.items()}
