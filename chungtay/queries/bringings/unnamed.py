"""Numbers of a brought report that no indicator fits: shown, so that nothing goes missing in
silence, and named by whoever knows what they count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chungtay.queries.bringings.cards import BESIDE, Quoted, flat
from chungtay.queries.bringings.opening import OpenedBringing
from chungtay.storage import models
from chungtay.vocabulary.whereabouts import place_in

MOST = 60


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A number in its sentence; `quote` are its words as they stand in the text."""

    quote: str
    quoted: Quoted
    where: str


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
        Unnamed(
            file.text[start:end], _quoted(file.text, span, start, end), place_in(where, language)
        )
        for start, end, *span, where in file.unnamed
        if not any(start < last and first < end for first, last in taken)
    ]


def _quoted(text: str, span: Sequence[int], start: int, end: int) -> Quoted:
    first, last = max(span[0], start - BESIDE), min(span[1], end + BESIDE)
    return Quoted(flat(text[first:start]), flat(text[start:end]), flat(text[end:last]))
