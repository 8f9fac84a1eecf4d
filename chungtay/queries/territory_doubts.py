"""What is doubtful in the sources of the national territory, with the clause that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from chungtay.domain.permissions import Deed, check_may
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.territory import (
    REORGANISED,
    Doubt,
    National,
    clause_words,
    doubt_reason,
    national,
)
from chungtay.vocabulary.territory.words import named


@dataclass(frozen=True, slots=True)
class DoubtLine:
    """One edge that somebody should look at: from which old place to which new one, why it is
    doubtful, whether it is applied, and the clause in our words and as it was printed."""

    code: str
    old: str
    new: str
    reason: str
    applied: bool
    resolution: str
    clause_number: int
    clause: str
    printed: str


def review(visitor: Visitor) -> tuple[DoubtLine, ...]:
    """Of an administrator."""
    check_may(visitor.actor, Deed.ADMINISTER)
    return doubts(visitor.language)


def doubts(language: str) -> tuple[DoubtLine, ...]:
    """Those that are not applied first, each in the order of the list."""
    country = national()
    in_order = sorted(country.review, key=lambda doubt: doubt.applied)
    return tuple(_line(country, doubt, language) for doubt in in_order)


def _line(country: National, doubt: Doubt, language: str) -> DoubtLine:
    eve = REORGANISED - timedelta(days=1)
    clause = country.clause(doubt.new)
    return DoubtLine(
        code=doubt.code,
        old=named(country.name(doubt.old, on=eve), language) if doubt.old else doubt.called,
        new=named(country.name(doubt.new, on=REORGANISED), language),
        reason=doubt_reason(doubt.reason, language),
        applied=doubt.applied,
        resolution=doubt.basis.resolution,
        clause_number=doubt.basis.clause,
        clause=clause_words(country, clause, language) if clause else "",
        printed=country.printed.get(doubt.basis, ""),
    )
