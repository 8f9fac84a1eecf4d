"""Movements and campaigns that joint work belongs to, and who leads each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from chungtay.vocabulary.terms import Term, table, term


@dataclass(frozen=True, slots=True)
class MovementTerm(Term):
    """A movement; `owner` is who leads it, in words."""

    code: str
    owner: Term


@cache
def movements() -> Mapping[str, MovementTerm]:
    """All movements by code."""
    return {
        code: MovementTerm(entry["vi"], entry["en"], code, term(entry["owner"]))
        for code, entry in table("movements.toml").items()
    }
