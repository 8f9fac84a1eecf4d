"""A brought file read for the unit that brings it: its text, its figures, its warnings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid5

from chungtay.actions.brought.placing import Placing
from chungtay.actions.brought.said_once import said_once
from chungtay.actions.brought.speaking import register_for
from chungtay.actions.brought.telling import Blocks, blocks_of, row_of
from chungtay.domain.bringings import Brought, Note
from chungtay.domain.claims import Claim, Kind, Standing
from chungtay.domain.confidence import with_doubts
from chungtay.domain.consolidation import Remark
from chungtay.domain.documents import DocumentHead, DocumentKind
from chungtay.domain.history import NO_HISTORY, History
from chungtay.domain.periods import Calendar, Period
from chungtay.domain.units import Unit
from chungtay.queries.naming import Naming
from chungtay.reading.claims import ReadDocument, claims_of
from chungtay.reading.claims.making import claim_id
from chungtay.reading.document import ReadingWarning
from chungtay.reading.figure import ReadFigure
from chungtay.reading.figures import read
from chungtay.reading.files import open_document
from chungtay.reading.head import read_head
from chungtay.reading.taught import NOTHING, Taught
from chungtay.storage import rows
from chungtay.vocabulary.indicators import measure_of

# Somebody brings it as what their unit did, so it is read as a report whatever it calls itself;
# what plans stays a plan.
_READ_AS_REPORT = frozenset(
    (
        DocumentKind.NEWS,
        DocumentKind.UNKNOWN,
        DocumentKind.LETTER,
        DocumentKind.MINUTES,
        DocumentKind.PROGRAMME,
    )
)
# What these say of a figure is shown at the figure; the others concern the file.
_NEVER_OF_THE_FILE = frozenset(
    ("claim-outside-period", "only-mentions", "issuer-unknown", "document-plan")
)


# That a figure is held says also that it is implausible.
_SAID_BETTER = {"figure-implausible": "claim-implausible"}


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything that was read of one file. `head` is as the document says it."""

    text: str
    blocks: Blocks
    head: DocumentHead
    figures: tuple[Brought, ...]
    warnings: tuple[Note, ...]
    unnamed: tuple[ReadFigure, ...] = ()  # results that no indicator fits


@dataclass(frozen=True, slots=True)
class Asked:
    """For whom and for when a file is read. `id` is the file's own, `name` its name; `taught` is
    what the programme learned, `history` what the unit said before."""

    id: str
    name: str
    unit: Unit
    naming: Naming
    period: Period
    calendar: Calendar
    taught: Taught = NOTHING
    history: History = NO_HISTORY


def heard(path: Path, asked: Asked) -> Heard:
    """Reads a file. Raises a `Problem` that says what to do where it cannot be read."""
    document = open_document(path)
    said = replace(read_head(document, calendar=asked.calendar), file=asked.name)
    head = _head(said, asked)
    found = read(document, head=head, taught=asked.taught, calendar=asked.calendar)
    register = register_for(asked.unit, document, head, asked.naming)
    told = ReadDocument(document, head, found.figures)
    assert head.period is not None
    claims = claims_of([told], register, period=head.period, calendar=asked.calendar)
    placing = Placing(asked.unit, asked.naming, register, register.speakers[head.file])
    figures = list(_figures(told, claims.claims, placing, asked))
    kept, beyond = _keepable(figures)
    warned = [*document.warnings, *found.warnings, *(_warning(r) for r in claims.remarks)]
    noted, loose = _noted(kept, warned)
    noted, often = said_once(noted)
    notes = (*_of_head(said, asked), *often, *loose, *beyond)
    unnamed = tuple(figure for figure in found.figures if _is_unnamed(figure))
    return Heard(document.text, blocks_of(document), said, tuple(noted), notes, unnamed)


def _is_unnamed(figure: ReadFigure) -> bool:
    is_result = figure.kind is Kind.RESULT and figure.standing is Standing.COUNTED
    return is_result and not figure.indicator and figure.figure.value is not None


def _head(said: DocumentHead, asked: Asked) -> DocumentHead:
    kind = DocumentKind.REPORT if said.kind in _READ_AS_REPORT else said.kind
    return replace(
        said,
        kind=kind,
        corrects=False,
        issuer=said.issuer or asked.unit.name,
        period=said.period or asked.period,
    )


def figure_id(file: str, number: int) -> str:
    """The claim's id of a file's figure: sent twice it is the same claim."""
    return str(uuid5(UUID(file), f"figure {number}"))


def _figures(
    told: ReadDocument, claims: Sequence[Claim], placing: Placing, asked: Asked
) -> Iterator[Brought]:
    """The figures that have an indicator, in text order."""
    by_id = {claim.id: claim for claim in claims}
    ids = {
        claim_id(told.head, figure): figure_id(asked.id, number)
        for number, figure in enumerate(told.figures)
    }
    for number, figure in enumerate(told.figures):
        claim = by_id.pop(claim_id(told.head, figure), None)
        if claim is not None:
            id = figure_id(asked.id, number)
            said, notes = placing.placed(claim, id=id, ids=ids)
            yield Brought(
                f"{number}",
                _worded(said, figure),
                why=with_doubts(figure.why, figure.doubts),
                notes=(*notes, *asked.history.notes(said), *_at_odds(figure, asked.taught)),
                noun=figure.noun,
                measured=figure.measure,
                taught=figure.taught,
                beside=row_of(told.document.text, claim),
            )


def _at_odds(figure: ReadFigure, taught: Taught) -> Iterator[Note]:
    """Words that were taught to mean several things, of which nobody chose yet."""
    found = taught.at_odds(figure)
    if found:
        meant = ", ".join(dict.fromkeys(one.indicator for one in found))
        yield Note("spelling-at-odds", (("meanings", meant), ("words", found[0].words)))


def _worded(claim: Claim, figure: ReadFigure) -> Claim:
    """A figure that no clause tells of has at least its own words."""
    source = claim.source
    return replace(claim, source=replace(source, sentence=source.sentence or figure.quote))


def _keepable(figures: Sequence[Brought]) -> tuple[list[Brought], list[Note]]:
    """Amounts that no database holds are slips of the keyboard: they are told, not offered."""
    kept, beyond = [], []
    for figure in figures:
        try:
            check_keepable(figure.claim)
        except rows.AmountTooLarge:
            quote = figure.claim.source.quote
            beyond.append(Note("bringing-beyond-keeping", (("quote", quote),)))
        else:
            kept.append(figure)
    return kept, beyond


def check_keepable(claim: Claim) -> None:
    """Raises `AmountTooLarge`."""
    rows.check_keepable(claim, measure=measure_of(claim.indicator))


def _warning(remark: Remark) -> ReadingWarning:
    return ReadingWarning(remark.code, remark.where, remark.quote, remark.facts)


def _noted(
    figures: Sequence[Brought], warned: Sequence[ReadingWarning]
) -> tuple[list[Brought], list[Note]]:
    """Every warning at the figures it speaks of; those that speak of none are of the file."""
    notes: dict[str, list[Note]] = {}
    loose: list[Note] = []
    for warning in warned:
        note = Note(warning.code, _facts(warning))
        about = [figure.key for figure in figures if _speaks_of(warning, figure.claim)]
        for key in about:
            notes.setdefault(key, []).append(note)
        if not about and warning.code not in _NEVER_OF_THE_FILE:
            loose.append(note)
    return [replace(f, notes=_unsaid((*f.notes, *notes.get(f.key, ())))) for f in figures], loose


def _unsaid(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes without those that another one at the figure says better."""
    codes = {note.code for note in notes}
    return tuple(note for note in notes if _SAID_BETTER.get(note.code, "") not in codes)


def _speaks_of(warning: ReadingWarning, claim: Claim) -> bool:
    quote, source = warning.quote, claim.source
    if not quote:
        return bool(warning.where) and warning.where == source.where
    if warning.code == "place-unknown":
        return quote in source.sentence
    same = not warning.where or warning.where == source.where
    return same and (quote in source.quote or source.quote in quote)


def _facts(warning: ReadingWarning) -> tuple[tuple[str, str], ...]:
    told = {**dict(warning.facts), "where": warning.where, "quote": warning.quote}
    return tuple(sorted((name, value) for name, value in told.items() if value))


def _of_head(said: DocumentHead, asked: Asked) -> Iterator[Note]:
    """What the head says that does not fit what the person chose."""
    if said.kind in (DocumentKind.PLAN, DocumentKind.NEWS):
        yield Note(f"bringing-is-{said.kind.value}")
    if said.period is not None and not _is_same_time(said.period, asked.period):
        yield Note("bringing-other-period", _days(said.period.since, said.period.last))


def _is_same_time(one: Period, other: Period) -> bool:
    return other.contains(one) or one.contains(other)


def _days(since: date, last: date) -> tuple[tuple[str, str], ...]:
    return (("last", last.isoformat()), ("since", since.isoformat()))
