"""What the domain's states are called: how a number is bound, what a claim is, why it counts."""

from __future__ import annotations

from enum import Enum
from functools import cache

from chungtay.vocabulary.terms import Term, table, term


@cache
def state(member: Enum) -> Term:
    """The words for a member of a domain enum: state(Qualifier.ABOUT).vi is "khoảng"."""
    return term(table("states.toml")[type(member).__name__][member.value])
