"""The ledger's rule: what was said stays said, and a changed or missing row is found by name.

Every entry digests the rows it wrote and the entry before it in its chain. Chains run per unit, so
that writers do not queue behind one another; publications anchor the heads of all chains.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID

from chungtay.domain.measures import plain
from chungtay.domain.problems import Problem

BEGINNING = "0" * 64  # what the first entry of a chain follows


class MomentUnknown(Problem):
    """Neither a ledger number nor a moment with its zone."""

    code = "moment-unknown"


def canonical(value: object) -> object:
    """One spelling, whichever database gave the value back, of what JSON has no word for."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return f"{plain(value):f}"  # a database gives 0.7 back as 0.70000000
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return sorted(map(_spelled, value))
    raise TypeError(f"{value!r} has no one spelling")


# JSON's own writer walks the payload and asks only about what it does not know: every row that is
# written or tried passes here.
_spelled = json.JSONEncoder(
    default=canonical, ensure_ascii=False, sort_keys=True, separators=(",", ":")
).encode


def digest(payload: Mapping[str, object]) -> str:
    """SHA-256 of a payload in its one spelling, in hexadecimal."""
    return hashlib.sha256(_spelled(payload).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of an entry's manifest: `verb` is "new" or "end"."""

    verb: str
    table: str
    row: str
    digest: str = ""


def entry_digest(head: Mapping[str, object], manifest: Iterable[Line], previous: str) -> str:
    """The digest of an entry: who did what when, every row it touched, and what it follows."""
    rows = [f"{line.verb} {line.table} {line.row} {line.digest}" for line in manifest]
    return digest({"head": head, "rows": rows, "previous": previous})


@dataclass(frozen=True, slots=True)
class Known:
    """What `known=` may name: entries by number, in the order of their commits."""

    number: int
    at: datetime


def resolve(known: str, entries: Sequence[Known]) -> int:
    """The ledger number that a number or a moment with its zone stands for; 0 before everything.

    Raises `MomentUnknown`.
    """
    if known.isdecimal():
        return int(known)
    try:
        moment = datetime.fromisoformat(known)
    except ValueError as error:
        raise MomentUnknown(known=known) from error
    if moment.tzinfo is None:
        raise MomentUnknown(known=known)
    return max((entry.number for entry in entries if entry.at <= moment), default=0)
