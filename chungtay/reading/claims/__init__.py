"""Documents to claims: every figure with who says it, of what, where, when, with whom, and how.

Numbers that are not counted (plans, unit prices, quoted or outside the period) become claims too:
they keep their kind and standing, so that nothing that was read is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chungtay.domain.claims import Claim
from chungtay.domain.consolidation import Remark
from chungtay.domain.documents import DocumentHead, Selected, select
from chungtay.domain.periods import Calendar, Period
from chungtay.reading.claims.corrections import Letter, with_corrections
from chungtay.reading.claims.layouts import Layout, Layouts
from chungtay.reading.claims.making import Making, claim_id
from chungtay.reading.claims.messages import begins_at, day_of_message
from chungtay.reading.claims.prose import (
    clauses_of,
    goes_on,
    goes_with,
    owners,
    tell,
    tell_without_figure,
)
from chungtay.reading.claims.remarks import (
    remarks_on_claims,
    remarks_on_documents,
    remarks_on_places,
)
from chungtay.reading.claims.rows import tell_row
from chungtay.reading.claims.scenes import (
    Stage,
    is_one_event,
    scene_for,
    scenes_of,
    setting_of,
)
from chungtay.reading.claims.spots import spots_of, telling_at
from chungtay.reading.claims.tellings import Telling, Voice
from chungtay.reading.claims.wholes import with_telling_categories
from chungtay.reading.document import Document
from chungtay.reading.figure import ReadFigure
from chungtay.reading.register import Register
from chungtay.reading.sentences import Span, sentences
from chungtay.vocabulary.indicators import catalogue


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document with its head and its figures."""

    document: Document
    head: DocumentHead
    figures: tuple[ReadFigure, ...]


@dataclass(frozen=True, slots=True)
class ClaimSet:
    """All claims of a folder in the order of its documents, the verdict on each document, and what
    a person should look at. Units are in the register, which grew while the claims were made."""

    claims: tuple[Claim, ...]
    selected: tuple[Selected, ...]
    remarks: tuple[Remark, ...]


def claims_of(
    documents: Sequence[ReadDocument], register: Register, *, period: Period, calendar: Calendar
) -> ClaimSet:
    """Every figure that has an indicator as a claim."""
    selected = select([read.head for read in documents], period=period)
    verdicts = {chosen.head.file: chosen for chosen in selected}
    claims: list[Claim] = []
    unknown: list[Remark] = []
    for read in sorted(documents, key=lambda one: (one.head.file, one.head.sha256)):
        making = Making(
            head=read.head,
            voice=Voice(register, register.speakers[read.head.file], read.head.period or period),
            period=period,
            counted=verdicts[read.head.file].counted,
        )
        told = list(_tellings(read, making.voice, calendar))
        claims += with_telling_categories(list(_claims(read, told, making)))
        if making.counted:
            unknown += remarks_on_places(read.head.file, (one.telling for one in told))
    letters = [
        Letter(read.document.text, read.head, read.figures, register.speakers[read.head.file].unit)
        for read in documents
        if read.head.corrects and verdicts[read.head.file].counted
    ]
    claims = with_corrections(claims, letters)
    remarks = [
        *remarks_on_documents(selected, register, claims),
        *unknown,
        *remarks_on_claims(claims),
    ]
    return ClaimSet(tuple(claims), selected, tuple(remarks))


def _claims(read: ReadDocument, tellings: Sequence[_Told], making: Making) -> Iterator[Claim]:
    ids = [claim_id(read.head, figure) for figure in read.figures]
    for told in tellings:
        if told.figure.indicator in catalogue():
            part_of = told.figure.part_of
            yield making.claim(
                told.figure,
                told.telling,
                told.owners,
                statement=f"{read.head.sha256[:16]}:{told.statement}",
                within=None if part_of is None else ids[part_of],
            )


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure in its telling: whose part it is, and which figures tell of the same doing."""

    figure: ReadFigure
    telling: Telling
    owners: tuple[str, ...]
    statement: str


def _tellings(read: ReadDocument, voice: Voice, calendar: Calendar) -> Iterator[_Told]:
    """Sentence by sentence; one that speaks of "this road" goes on with the one before it."""
    last: _Told | None = None
    layouts = Layouts(read.document.tables)
    spots = spots_of(read.document, read.figures, voice)
    stage = Stage(read.document, read.head, [f.start for f in read.figures], voice, calendar)
    scenes = scenes_of(stage)
    for span, figures in _by_sentence(read.figures).items():
        layout = layouts.at(span[0])
        if layout is not None:
            yield from _of_row(layout, figures, voice, calendar)
            continue
        before = None
        setting = setting_of(scenes, span)
        if setting is not None:
            before = _Told(figures[0], setting, (), f"{span[0]}")
        scene = scene_for(scenes, stage, span)
        if scene is not None:
            before = _Told(figures[0], scene.telling, (), f"{scene.start}")
        elif goes_on(read.document.text[slice(*span)], figures):
            before = _sentence_before(read, span[0], last, voice, calendar)
        above = telling_at(spots, span[0]) if before is None else None
        if above is not None:
            before = _Told(figures[0], above, (), f"{span[0]}")
        for last in _of_sentence(read, span, figures, voice, calendar, before):
            yield last if scene is None else _titled(last, scene.telling.title)


def _titled(told: _Told, title: str) -> _Told:
    """What goes on with an event bears its title."""
    return replace(told, telling=replace(told.telling, title=title or told.telling.title))


def _sentence_before(
    read: ReadDocument, start: int, last: _Told | None, voice: Voice, calendar: Calendar
) -> _Told | None:
    """What the sentence before, in the same line of the text, tells."""
    text = read.document.text
    line = text.rfind("\n", 0, start) + 1
    earlier = sentences(text[line:start])
    if not earlier:
        return None
    span = Span(line + earlier[-1].start, line + earlier[-1].end)
    if last is not None and span.start <= last.telling.start < span.end:
        return last
    telling = tell_without_figure(text, span, voice, calendar)
    return _Told(read.figures[0], telling, (), f"{span.start}")


def _by_sentence(figures: Sequence[ReadFigure]) -> dict[tuple[int, int], list[ReadFigure]]:
    told: dict[tuple[int, int], list[ReadFigure]] = {}
    for figure in figures:
        told.setdefault((figure.sentence_start, figure.sentence_end), []).append(figure)
    return told


def _of_sentence(
    read: ReadDocument,
    span: tuple[int, int],
    figures: Sequence[ReadFigure],
    voice: Voice,
    calendar: Calendar,
    goes_on_from: _Told | None,
) -> Iterator[_Told]:
    """Clause by clause; a clause that starts a doing of its own is a statement of its own."""
    before = goes_on_from.telling if goes_on_from is not None else None
    named = False  # whether a number before names a doing of its own
    statement = goes_on_from.statement if goes_on_from is not None else f"{span[0]}"
    outer = statement  # that of the whole, to which the words behind its parts return
    text, today = read.document.text, day_of_message(read.document.text, *span)
    for clause in clauses_of(text, begins_at(text, *span), span[1], figures):
        last, statement = before, statement if clause.is_inside else outer
        names = any(not goes_with(figure) for figure in clause.figures)
        for number, figure in enumerate(clause.figures):
            telling = tell(clause, figure, voice, calendar, before=before)
            telling = replace(telling, days=telling.days or today)
            other = names and named and number == 0 and not clause.is_inside
            other = other and not (last is not None and _is_same_event(telling, last))
            if last is not None and (other or _is_new_doing(telling, last)):
                statement = f"{figure.start if number else clause.span.start}"
            last = telling
            owned = owners(clause, figure, voice, telling.where)
            yield _Told(figure, telling, owned, statement)
        named = named or names
        outer = outer if clause.is_inside else statement
        before = before if clause.is_inside and before is not None else last


def _is_same_event(telling: Telling, before: Telling) -> bool:
    return is_one_event(telling) and telling.days == before.days


def _is_new_doing(telling: Telling, before: Telling) -> bool:
    if telling.where.place != before.where.place or telling.where.hamlets != before.where.hamlets:
        return True
    new_things = bool(telling.things) and telling.things != before.things
    new_things = new_things and not _is_same_event(telling, before)
    if _is_same_event(telling, before) and not before.persons:
        return new_things
    return new_things or (bool(telling.persons) and telling.persons != before.persons)


def _of_row(
    layout: Layout, figures: Sequence[ReadFigure], voice: Voice, calendar: Calendar
) -> Iterator[_Told]:
    """The numbers of one row. In a row that lists one doing they all tell of it; in a row of
    results only those under one title do."""
    for figure in figures:
        found = layout.row_at(figure.start)
        if found is None:
            continue
        row, own = found
        telling = tell_row(row, own, voice, calendar)
        part = "" if telling.is_list_row else f":{row.group}"
        yield _Told(figure, telling, (), f"{telling.start}{part}")


__all__ = ["ClaimSet", "ReadDocument", "claims_of"]
