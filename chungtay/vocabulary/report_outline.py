"""The frame of a report on coordination work: its sections in order, its appendix's columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from chungtay.vocabulary.terms import Term, table, term


@dataclass(frozen=True, slots=True)
class SectionTerm(Term):
    """A section's heading and what it tells of."""

    code: str
    parts: tuple[Term, ...] = ()


@cache
def sections() -> Mapping[str, SectionTerm]:
    """The sections of a report, in order."""
    return {
        code: SectionTerm(entry["vi"], entry["en"], code, _parts(entry.get("parts")))
        for code, entry in table("report_outline.toml")["sections"].items()
    }


@cache
def columns() -> Mapping[str, Term]:
    """The columns of the appendix of results, from left to right."""
    return {code: term(entry) for code, entry in table("report_outline.toml")["columns"].items()}


def _parts(parts: Mapping[str, list[str]] | None) -> tuple[Term, ...]:
    if parts is None:
        return ()
    return tuple(Term(vi, en) for vi, en in zip(parts["vi"], parts["en"], strict=True))
