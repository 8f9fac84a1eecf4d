"""Correction letters: the figure a letter puts right takes the place of the one it names.

"từ 6.200 m2 thành 620 m2": the claim of 6.200 of the same body stays as what was said, the claim of
620 counts where that one did, of the same doing, place and partners. A letter's figure that
corrects nothing which was read is held for a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from chungtay.domain.claims import Claim, Source, Standing
from chungtay.domain.documents import DocumentHead
from chungtay.reading.claims.cues import any_of, flat
from chungtay.reading.claims.making import claim_id, converted
from chungtay.reading.figure import ReadFigure
from chungtay.reading.numbers import read_digits
from chungtay.vocabulary.indicators import catalogue

_REACH = 80  # characters between the old figure and the new one


@dataclass(frozen=True, slots=True)
class Letter:
    """A counted letter of correction: its text, head and figures, and the unit that sends it."""

    text: str
    head: DocumentHead
    figures: tuple[ReadFigure, ...]
    unit: str


def with_corrections(claims: Sequence[Claim], letters: Sequence[Letter]) -> list[Claim]:
    """The claims with what the letters correct."""
    files = {letter.head.file for letter in letters}
    known = {claim.id: claim for claim in claims}
    for claim in claims:
        if claim.source.document in files and claim.standing is Standing.COUNTED:
            known[claim.id] = replace(claim, standing=Standing.HELD)
    for letter in letters:
        for figure in letter.figures:
            old = _old_amount(letter.text, figure.start)
            if old is not None:
                _correct(known, letter, figure, old, files)
    return list(known.values())


def _correct(
    known: dict[str, Claim], letter: Letter, figure: ReadFigure, old: Decimal, files: set[str]
) -> None:
    """Enters the right figure where the wrong one stood, and marks both places of that one."""
    said = [claim for claim in known.values() if claim.source.document not in files]
    wrong = next((claim for claim in said if _is_wrong(claim, letter, figure, old)), None)
    for claim in list(known.values()):
        ahead = (figure.start - claim.source.end) if claim.source.end is not None else -1
        quotes = claim.source.document == letter.head.file and claim.written_value == old
        if quotes and 0 <= ahead < _REACH:
            known[claim.id] = replace(claim, standing=Standing.REPLACED)
    if wrong is None:
        return
    known[wrong.id] = replace(wrong, standing=Standing.REPLACED)
    right = _right(wrong, letter, figure)
    known[right.id] = right


def _right(wrong: Claim, letter: Letter, figure: ReadFigure) -> Claim:
    """The claim of the letter: all that the wrong one said, but for the number."""
    figure = replace(figure, indicator=wrong.indicator)
    source = Source(letter.head.file, figure.where, figure.quote, figure.start, figure.end)
    return replace(
        wrong,
        id=claim_id(letter.head, figure),
        figure=converted(figure, catalogue()[wrong.indicator]),
        replaces=wrong.id,
        said_on=letter.head.date,
        within=None,
        literal=figure.quote,
        written_value=figure.figure.value,
        written_measure=figure.measure,
        source=replace(source, sentence=wrong.source.sentence),
    )


def _old_amount(text: str, start: int) -> Decimal | None:
    """The number that words of correction tie to the one at an offset."""
    match = _tied().search(flat(text[max(0, start - _REACH) : start]))
    amount = None if match is None else read_digits(match[1])
    return None if amount is None else amount.value


@cache
def _tied() -> re.Pattern[str]:
    becomes = any_of("cues.alone", "becomes")
    return re.compile(rf"(\d[\d.,]*\d|\d)(?!\d)(?:m[23]|[^\d.;])*?\b{becomes}\s*(?:so\s*)?$")


def _is_wrong(claim: Claim, letter: Letter, figure: ReadFigure, old: Decimal) -> bool:
    """Whether a claim of the letter's sender is the one that it puts right. Without words of its
    own for what is counted the same number in the same measure is meant."""
    if claim.unit != letter.unit or not claim.counts or claim.written_value != old:
        return False
    if figure.indicator:
        return claim.indicator == figure.indicator
    return not figure.measure or claim.written_measure == figure.measure
