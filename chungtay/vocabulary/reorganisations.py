"""The reorganisation of 2025 and 2026, as far as it touches who reports to whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from chungtay.vocabulary.terms import Table, Term, table


@dataclass(frozen=True, slots=True)
class ReorganisationTerm(Term):
    """What happened on a day. `ended` and `heirs` are kinds of organisation, where named."""

    code: str
    on: date
    kind: str
    source: str
    ended: tuple[str, ...] = ()
    heirs: tuple[str, ...] = ()


@cache
def reorganisations() -> Mapping[str, ReorganisationTerm]:
    """All events by code, in the order of their days."""
    return {code: _event(code, entry) for code, entry in table("reorganisations.toml").items()}


def _event(code: str, entry: Table) -> ReorganisationTerm:
    return ReorganisationTerm(
        vi=entry["vi"],
        en=entry["en"],
        code=code,
        on=entry["on"],
        kind=entry["kind"],
        source=entry["source"],
        ended=tuple(entry.get("from", ())),
        heirs=tuple(entry.get("to", ())),
    )
