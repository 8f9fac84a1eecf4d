"""How figures are broken down: beneficiary group, kind of work, sex, occasion, area, funding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from chungtay.vocabulary.terms import Table, Term, optional_term, table


@dataclass(frozen=True, slots=True)
class CategoryTerm(Term):
    """One value of a dimension, with the words that name it in a report."""

    code: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DimensionTerm(Term):
    """A way of breaking figures down, and its values by code."""

    code: str
    values: Mapping[str, CategoryTerm]
    note: Term | None = None


@cache
def dimensions() -> Mapping[str, DimensionTerm]:
    """All dimensions by code."""
    return {code: _dimension(code, entry) for code, entry in table("categories.toml").items()}


def beneficiary_groups() -> Mapping[str, CategoryTerm]:
    """For whom things are done: poor households, policy families, lone elderly people …"""
    return dimensions()["beneficiary"].values


def _dimension(code: str, entry: Table) -> DimensionTerm:
    return DimensionTerm(
        vi=entry["vi"],
        en=entry["en"],
        code=code,
        values={
            name: CategoryTerm(value["vi"], value["en"], name, tuple(value["words"]))
            for name, value in entry["values"].items()
        },
        note=optional_term(entry, "note"),
    )
