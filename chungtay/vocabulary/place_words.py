"""The words around the names of places, for the look-up of a place from free text."""

from __future__ import annotations

from functools import cache

from chungtay.domain.gazetteer import Kind, OtherName, PlaceWords
from chungtay.domain.units import EVER, NEVER
from chungtay.vocabulary.terms import Table, table


@cache
def place_words() -> PlaceWords:
    """All words that a look-up knows."""
    words = table("place_words.toml")
    kinds = (_kind(word, entry) for word, entry in words["kinds"].items())
    marks = {mark: tuple(phrases) for mark, phrases in words["marks"].items()}
    other_names = tuple(_other_name(entry) for entry in words["other_names"])
    return PlaceWords(kinds=tuple(kinds), other_names=other_names, **marks)


def _kind(word: str, entry: Table) -> Kind:
    return Kind(word, tuple(entry["levels"]), tuple(entry.get("written", ())))


def _other_name(entry: Table) -> OtherName:
    return OtherName(
        text=entry["text"],
        of=entry["of"],
        level=entry["level"],
        kind=entry.get("kind", ""),
        since=entry.get("since", EVER),
        until=entry.get("until", NEVER),
        trust=1.0 * float(entry.get("trust", 1)),
    )
