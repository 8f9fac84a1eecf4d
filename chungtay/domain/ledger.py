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

from chungtay.domain.problems import Problem

BEGINNING = "0" * 64  # what the first entry of a chain follows


class MomentUnknown(Problem):
    """Neither a ledger number nor a moment with its zone."""

    code = "moment-unknown"


def canonical(value: object) -> object:
    """One spelling for every value, whichever database gave it back."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, Enum):
        return canonical(value.value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, Mapping):
        return {str(key): canonical(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [canonical(inner) for inner in value]
    return value


def digest(payload: Mapping[str, object]) -> str:
    """SHA-256 of a payload in its one spelling, in hexadecimal."""
    spelled = json.dumps(
        canonical(payload), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(spelled.encode()).hexdigest()


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
