"""What a category of a figure is called: its dimension and its value, movements included."""

from __future__ import annotations

from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.glossary import glossary
from chungtay.vocabulary.movements import movements

MOVEMENT = "movement"  # a dimension whose values are the movements and campaigns


def category_name(dimension: str, value: str, language: str) -> str:
    """The value's words; a value of another release keeps its code."""
    if dimension == MOVEMENT:
        return movements()[value].text(language) if value in movements() else value
    known = dimensions().get(dimension)
    term = known.values.get(value) if known else None
    return term.text(language) if term else value


def dimension_name(dimension: str, language: str) -> str:
    """ "Đối tượng thụ hưởng", "Phong trào, cuộc vận động"."""
    if dimension == MOVEMENT:
        return glossary()["Movement"].text(language)
    known = dimensions().get(dimension)
    return known.text(language) if known else dimension
