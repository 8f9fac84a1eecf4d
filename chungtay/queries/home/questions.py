"""What a unit is asked back: about figures that it only mentioned, and figures that are held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chungtay.domain.claims import Claim, Kind, Standing
from chungtay.domain.permissions import Deed, Reach, check_may
from chungtay.queries.books import Ledger, open_ledger, year_of
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.indicators import indicators

MENTION, HELD = "mention", "held"


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question to a unit. `why` is `MENTION` or `HELD`, `words` what was said."""

    claim: str
    why: str
    unit: str
    indicator: str
    title: str
    words: str
    last: date


@dataclass(frozen=True)
class _Kept:
    asked: tuple[Claim, ...]
    weight: int


def questions(visitor: Visitor, ledger: Ledger) -> tuple[QuestionLine, ...]:
    """Those of this year to units for which the visitor reports, the latest first."""
    reach, on = visitor.reach(Deed.RECORD), visitor.on
    kept: _Kept = ledger.answers.made(
        ("home-questions", reach, on), lambda: _asked(ledger, reach, on)
    )
    return tuple(_line(claim, ledger, visitor.language) for claim in kept.asked)


def questions_page(visitor: Visitor) -> tuple[QuestionLine, ...]:
    """All of them. Raises `NotAllowed`."""
    check_may(visitor.actor, Deed.RECORD)
    return questions(visitor, open_ledger(visitor.programme))


def _asked(ledger: Ledger, reach: Reach, on: date) -> _Kept:
    year = year_of(ledger.calendar, on)
    found = [c for c in _open(ledger) if reach.holds(c.unit) and year.meets(c.days)]
    found.sort(key=lambda claim: (-claim.days.last.toordinal(), claim.id))
    return _Kept(tuple(found), 5 + len(found))


def _open(ledger: Ledger) -> Iterator[Claim]:
    for claim in ledger.book.claims:
        if claim.kind is not Kind.RESULT:
            continue
        if claim.standing is Standing.HELD or (claim.counts and claim.is_mention):
            yield claim


def _line(claim: Claim, ledger: Ledger, language: str) -> QuestionLine:
    term, units = indicators().get(claim.indicator), ledger.book.units
    return QuestionLine(
        claim=claim.id,
        why=HELD if claim.standing is Standing.HELD else MENTION,
        unit=units[claim.unit].name if claim.unit in units else claim.unit_name,
        indicator=term.text(language) if term else claim.indicator,
        title=claim.title,
        words=claim.literal or claim.source.quote,
        last=claim.days.last,
    )
