"""Every number opens: the parts that add up to it, and the claims behind each part (law 6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.atoms import Atom
from chungtay.domain.counting import Counted
from chungtay.domain.distinct import said_as
from chungtay.domain.intervals import Choice
from chungtay.domain.settling import ZERO


@dataclass(frozen=True, slots=True)
class Opened:
    """One thing that a number is made of.

    `activity` is an activity's id, or "" for the "not itemised" rest of a bare sum. `claims` are
    the ids of the claims behind it; each leads to a sentence, a cell, a form or a call.
    """

    activity: str
    amount: Decimal
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """The parts of a total and of both its ends; each list adds up to its number."""

    total: tuple[Opened, ...]
    low: tuple[Opened, ...]
    high: tuple[Opened, ...]


def trace(counted: Counted) -> Trace:
    """Opens a counted number. A number without parts (a ratio, a silence) has an empty trace."""
    total, low, high = (_opened(choice, counted.atoms_of(choice)) for choice in counted.choices)
    return Trace(total, low, high)


def added(parts: Sequence[Opened]) -> Decimal:
    return sum((part.amount for part in parts), ZERO)


def _opened(choice: Choice, atoms: Mapping[str, Atom]) -> tuple[Opened, ...]:
    return tuple(
        Opened("", part.amount, _said(part.scope.claims))
        if part.scope is not None
        else Opened(part.item, part.amount, _said(atoms[part.item].settled.claims))
        for part in choice.parts
    )


def _said(claims: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(said_as, claims)))
