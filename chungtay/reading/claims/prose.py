"""The tellings of a sentence: its clauses, each with what it says and what it takes from before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chungtay.domain.periods import Calendar
from chungtay.reading.bodies import BodyMention, bodies_in
from chungtay.reading.claims.places import nearest
from chungtay.reading.claims.sums import sums_in
from chungtay.reading.claims.takers import is_complete, lead_in, owners_of, takers_in
from chungtay.reading.claims.tellings import Telling, Voice, Where
from chungtay.reading.claims.things import persons_in, things_in
from chungtay.reading.claims.titles import title_of
from chungtay.reading.days import days_in
from chungtay.reading.figure import ReadFigure
from chungtay.reading.sentences import Span, clauses


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the document with the figures in it and the bodies it names (offsets in the
    clause's own text)."""

    span: Span
    text: str
    figures: tuple[ReadFigure, ...]
    bodies: tuple[BodyMention, ...]


def clauses_of(text: str, start: int, end: int, figures: Sequence[ReadFigure]) -> list[Clause]:
    """The clauses of a sentence, with their figures."""
    return [
        Clause(
            span,
            text[span.start : span.end],
            tuple(f for f in figures if span.start <= f.start < span.end),
            bodies_in(text[span.start : span.end]),
        )
        for span in clauses(text, start, end)
    ]


def tell(
    clause: Clause, figure: ReadFigure, voice: Voice, calendar: Calendar, *, before: Telling | None
) -> Telling:
    """What a clause tells of one of its figures; what it leaves unsaid it takes from the clause
    before it in the sentence ("…; trị giá 120 triệu đồng")."""
    start = figure.start - clause.span.start
    where = nearest(clause.text, start, _until(clause, figure), clause.bodies, voice)
    commune = where.place if where.said else None
    if commune is None and before is not None and before.where.said:
        commune = before.where.place
    own = Telling(
        start=clause.span.start,
        end=clause.span.end,
        text=clause.text,
        where=where,
        takers=takers_in(clause.text, clause.bodies, voice, commune=commune),
        lead=lead_in(clause.text, clause.bodies, voice, commune=commune),
        days=days_in(clause.text, document=voice.document, calendar=calendar),
        persons=persons_in(clause.text),
        things=things_in(clause.text),
        sums=sums_in(clause.text[:start]),
        title=title_of(clause.text, figure, clause.span.start),
        complete=is_complete(clause.text),
    )
    return own if before is None else _continued(own, before)


def _continued(own: Telling, before: Telling) -> Telling:
    """A clause that names no place, nobody and no thing goes on with the doing before it."""
    new_place = own.where.said or own.where.several
    return replace(
        own,
        where=own.where if new_place or own.where.hamlets else _place_of(own.where, before.where),
        takers=own.takers or before.takers,
        lead=own.lead or before.lead,
        days=own.days or before.days,
        sums=own.sums or (frozenset() if new_place else before.sums),
        persons=own.persons if own.persons or own.things or new_place else before.persons,
        things=own.things if own.persons or own.things or new_place else before.things,
    )


def _place_of(own: Where, before: Where) -> Where:
    return before if before.said or before.several or before.hamlets else own


def owners(clause: Clause, figure: ReadFigure, voice: Voice, where: Where) -> tuple[str, ...]:
    """The units whose own part a figure is, as the clause says it."""
    return owners_of(
        clause.text,
        clause.bodies,
        voice,
        commune=where.place if where.said else None,
        start=figure.start - clause.span.start,
        end=figure.end - clause.span.start,
        until=_until(clause, figure),
    )


def _until(clause: Clause, figure: ReadFigure) -> int:
    """Where the words behind a figure end: at the next one, or with the clause."""
    later = [f.start for f in clause.figures if f.start >= figure.end]
    return min([*later, clause.span.end]) - clause.span.start
