"""Reading documents for people: what was found in them, with nothing kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from chungtay.domain.periods import STATE_CALENDAR, Calendar
from chungtay.domain.problems import Problem
from chungtay.queries.books import open_ledger
from chungtay.queries.learning import standing_spellings
from chungtay.reading.answer import Told, as_json
from chungtay.reading.claims import ReadDocument, claims_of
from chungtay.reading.claims.doings import doings_of, sums_of
from chungtay.reading.claims.making import claim_id
from chungtay.reading.figures import read
from chungtay.reading.files import open_document
from chungtay.reading.head import read_head
from chungtay.reading.register import register_of
from chungtay.reading.taught import NOTHING, Taught
from chungtay.writing.files import write_whole


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """What was read of one file, or why nothing was."""

    path: Path
    text: str = ""
    answer: dict[str, Any] | None = None  # JSON, see reading/answer.py
    problem: Problem | None = None


def read_documents(
    paths: Sequence[Path], *, language: str, on: date, programme: str = ""
) -> Iterator[ReadAnswer]:
    """Reads one file after another; a file that cannot be read does not stop the others. With a
    programme by its calendar and by what it learned. A day whose year nothing in a document says is
    of the year of `on`. Raises `ProgrammeUnclear`."""
    taught, calendar = NOTHING, STATE_CALENDAR
    if programme:
        calendar = open_ledger(programme).calendar
        taught = Taught(standing_spellings(programme))
    for path in paths:
        try:
            document = open_document(path)
            head = read_head(document, calendar=calendar)
            found = read(document, head=head, taught=taught, calendar=calendar)
        except Problem as problem:
            yield ReadAnswer(path, problem=problem)
            continue
        warnings = (*document.warnings, *found.warnings)
        told = as_json(
            document,
            head,
            found.figures,
            warnings,
            told=_told(ReadDocument(document, head, found.figures), calendar, on),
            language=language,
        )
        yield ReadAnswer(path, document.text, told)


def _told(read: ReadDocument, calendar: Calendar, on: date) -> Told:
    """What the figures of a document tell, as far as it says by itself."""
    register = register_of([(read.document, read.head)])
    period = read.head.period or calendar.year(on.year + (calendar.year(on.year).until <= on))
    said = claims_of([read], register, period=period, calendar=calendar).claims
    places = {claim_id(read.head, figure): place for place, figure in enumerate(read.figures)}
    claims = {places[claim.id]: claim for claim in said if claim.id in places}
    return Told(claims, doings_of(said, register), sums_of(said, register))


def write_text(text: str, path: Path) -> None:
    """The text in which the places of figures are counted, whole or not at all."""
    write_whole(path, text.encode())
