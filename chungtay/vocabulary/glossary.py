"""One English word for each Vietnamese one: the names that code, words and papers keep to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chungtay.vocabulary.terms import Term, terms


@cache
def glossary() -> Mapping[str, Term]:
    """All terms by identifier, those of joint work before those of counting."""
    return terms("glossary.toml")
