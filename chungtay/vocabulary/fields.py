"""The fields of work (A to M), in the order in which a report tells of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chungtay.vocabulary.terms import Term, terms


@cache
def fields() -> Mapping[str, Term]:
    """All fields by letter, in order."""
    return terms("fields.toml")
