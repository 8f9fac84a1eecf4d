"""Numbers of a brought report that no indicator fits: shown, so that nothing goes missing in
silence, and named by whoever knows what they count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.figures import Figure, Qualifier
from chungtay.queries.bringings.cards import BESIDE, OPENING_SIGNS, Quoted, flat, mark_of
from chungtay.queries.bringings.opening import OpenedBringing
from chungtay.queries.bringings.texts import Span
from chungtay.storage import models
from chungtay.vocabulary.whereabouts import place_in

MOST = 60


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A number in its sentence; `quote` are its words as they stand in the text, `near` says where,
    as the file and the offset; `mark` is the id of its mark in the text."""

    key: str
    mark: str
    quote: str
    quoted: Quoted
    where: str
    near: str
    span: Span
    place: int  # of its file


def unnamed_of(found: OpenedBringing, language: str) -> tuple[Unnamed, ...]:
    """Those that nobody added yet, in the order of the text."""
    told = [one for file in found.files for one in _of_file(file, found, language)]
    return tuple(told[:MOST])


def _of_file(file: models.BroughtFile, found: OpenedBringing, language: str) -> list[Unnamed]:
    taken = [
        (figure.claim.source.start or 0, figure.claim.source.end or 0)
        for figure in found.figures
        if figure.key.startswith(f"{file.place}-") and not figure.is_gone
    ]
    return [
        _unnamed(file, start, end, span, place_in(where, language))
        for start, end, *span, where in (row[:5] for row in file.unnamed)
        if not any(start < last and first < end for first, last in taken)
    ]


def _unnamed(
    file: models.BroughtFile, start: int, end: int, around: Sequence[int], where: str
) -> Unnamed:
    key = f"u{file.place}-{start}"
    return Unnamed(
        key,
        mark_of(key),
        file.text[start:end],
        _quoted(file.text, around, start, end),
        where,
        near=f"{file.place}-{start}",
        span=Span(start, end, mark_of(key)),
        place=file.place,
    )


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was read, in the measure it was read in."""

    figure: Figure
    measure: str


def number_at(found: OpenedBringing, near: str) -> Number | None:
    """The one that stands where `near` says; None where nobody kept what it was read as."""
    for file in found.files:
        for start, _, _, _, _, *read in file.unnamed:
            if near == f"{file.place}-{start}" and read:
                value, most, qualifier, measure = read
                high = None if most is None else Decimal(most)
                return Number(Figure(Decimal(value), Qualifier(qualifier), high), measure)
    return None


def _quoted(text: str, span: Sequence[int], start: int, end: int) -> Quoted:
    first, last = max(span[0], start - BESIDE), min(span[1], end + BESIDE)
    before = flat(text[first:start]).lstrip(OPENING_SIGNS)
    return Quoted(before, flat(text[start:end]), flat(text[end:last]))
