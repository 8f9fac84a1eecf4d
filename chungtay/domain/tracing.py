"""Every number opens: the parts that add up to it, and the claims behind each part (law 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

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
    claims = {atom.id: atom.settled.claims for atom in (*counted.atoms, *counted.apart)}
    total, low, high = (_opened(choice, claims) for choice in counted.choices)
    return Trace(total, low, high)


def added(parts: Sequence[Opened]) -> Decimal:
    return sum((part.amount for part in parts), ZERO)


def _opened(choice: Choice, claims: dict[str, tuple[str, ...]]) -> tuple[Opened, ...]:
    return tuple(
        Opened("", part.amount, _said(part.scope.claims))
        if part.scope is not None
        else Opened(part.item, part.amount, _said(claims[part.item]))
        for part in choice.parts
    )


def _said(claims: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(said_as, claims)))
