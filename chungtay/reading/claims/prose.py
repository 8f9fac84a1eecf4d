"""The tellings of a sentence: its clauses, each with what it says and what it takes from before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chungtay.domain.indicators import Identity
from chungtay.domain.periods import Calendar
from chungtay.reading.bodies import BodyMention
from chungtay.reading.claims.cues import cost_begins, flat, land_for_work, part_begins, same_thing
from chungtay.reading.claims.places import nearest, where_of
from chungtay.reading.claims.sums import sums_in
from chungtay.reading.claims.takers import doers_in, is_complete, lead_in, owners_of, takers_in
from chungtay.reading.claims.tellings import Telling, Voice, Where
from chungtay.reading.claims.things import persons_in, things_in
from chungtay.reading.claims.titles import title_of
from chungtay.reading.days import days_in
from chungtay.reading.figure import ReadFigure
from chungtay.reading.sentences import Span
from chungtay.vocabulary.indicators import catalogue

_FEW_WORDS = 6
_ONE_EVENT = 7  # days


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the document with the figures in it and the bodies it names (offsets in the
    clause's own text). `is_inside` says that it tells of a part of what was said before."""

    span: Span
    text: str
    figures: tuple[ReadFigure, ...]
    bodies: tuple[BodyMention, ...]
    is_inside: bool = False


def clauses_of(text: str, start: int, end: int, figures: Sequence[ReadFigure]) -> list[Clause]:
    """The clauses of a sentence, with their figures."""
    plain = flat(text[start:end])
    cuts = {start + place + 1 for place, sign in enumerate(plain) if sign == ";"}
    cuts |= {start + match.start() for match in part_begins().finditer(plain)}
    cuts |= _before_parts(text, figures)
    inner = sorted(cut for cut in cuts if start < cut < end)
    inner = _with_figures(inner, start, end, figures)
    bounds = zip([start, *inner], [*inner, end], strict=True)
    return [_clause(text, Span(*bound), figures) for bound in bounds if text[slice(*bound)].strip()]


def _with_figures(
    cuts: Sequence[int], start: int, end: int, figures: Sequence[ReadFigure]
) -> list[int]:
    """Only the cuts between clauses with figures: a clause without any says more of the doing
    before it ("…; Đồn Biên phòng giúp công xây dựng"), the first ones of that behind them."""
    kept: list[int] = []
    last = start
    for cut, following in zip(cuts, [*cuts, end][1:], strict=True):
        ahead = any(last <= figure.start < cut for figure in figures)
        behind = any(cut <= figure.start < following for figure in figures)
        if ahead and behind:
            kept.append(cut)
            last = cut
    return kept


def _clause(text: str, span: Span, figures: Sequence[ReadFigure]) -> Clause:
    said = text[span.start : span.end]
    here = tuple(f for f in figures if span.start <= f.start < span.end)
    parts = bool(here) and here[0].part_of is not None
    return Clause(
        span, said, here, doers_in(said), parts or part_begins().match(flat(said)) is not None
    )


def _before_parts(text: str, figures: Sequence[ReadFigure]) -> set[int]:
    """Parts without a word for it ("200 suất (150 hộ nghèo, 50 hộ cận nghèo)") begin behind the
    number before them. What follows their bracket goes on with the whole."""
    cuts = set()
    for before, figure in pairwise(figures):
        close = text.find(")", before.end, figure.start)
        if before.part_of is not None and figure.part_of is None and close >= 0:
            cuts.add(close + 1)
        if figure.part_of is not None and before.part_of is None:
            signs = [text.rfind(sign, before.end, figure.start) for sign in "(:,"]
            cuts.add(max([before.end, *signs]))
    return cuts


def tell_without_figure(text: str, span: Span, voice: Voice, calendar: Calendar) -> Telling:
    """What a sentence tells that leads to the numbers of the next one."""
    clause = _clause(text, span, ())
    where = where_of(clause.text, clause.bodies, voice)
    return _telling(clause, where, len(clause.text), voice, calendar, None)


def tell(
    clause: Clause, figure: ReadFigure, voice: Voice, calendar: Calendar, *, before: Telling | None
) -> Telling:
    """What a clause tells of one of its figures; what it leaves unsaid it takes from the clause
    before it in the sentence ("…; trị giá 120 triệu đồng")."""
    start = figure.start - clause.span.start
    where = nearest(clause.text, start, _until(clause, figure), clause.bodies, voice)
    own = _telling(clause, where, start, voice, calendar, before)
    if before is None:
        return own
    # What stands beside the parts of a number and is none of them goes on with an event.
    goes_on = figure.part_of is None and before.days is not None and before.days.days <= _ONE_EVENT
    inside = clause.is_inside and not goes_on
    return _part_of(own, before) if inside else _continued(own, before)


def _telling(
    clause: Clause,
    where: Where,
    start: int,
    voice: Voice,
    calendar: Calendar,
    before: Telling | None,
) -> Telling:
    commune = where.place if where.said else None
    if commune is None and before is not None and before.where.said:
        commune = before.where.place
    return Telling(
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
        title=_title(clause, before),
        complete=is_complete(clause.text),
    )


def _part_of(own: Telling, before: Telling) -> Telling:
    """A part lies where its whole does; with whom and for whom it was done it says itself. A part
    of an event is of its day too."""
    if own.where.said or own.where.several:
        return own
    if before.days is not None and before.days.days <= _ONE_EVENT:
        where = own.where if own.where.hamlets else before.where
        return replace(own, where=where, days=own.days or before.days)
    return replace(own, where=replace(before.where, said=False, hamlets=own.where.hamlets))


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


def goes_with(figure: ReadFigure) -> bool:
    """Money, labour and land go with a doing that another number names; alone they are one."""
    known = catalogue().get(figure.indicator)
    return known is not None and (
        known.identity is Identity.MONEY or known.field == "A" or known.code == "land-donated"
    )


def goes_on(sentence: str, figures: Sequence[ReadFigure]) -> bool:
    """Whether a sentence tells more of the doing of the sentence before it."""
    plain = flat(sentence)
    if same_thing().search(plain):
        return True
    if not all(goes_with(figure) for figure in figures):
        return False
    return cost_begins().match(plain) is not None or land_for_work().search(plain) is not None


def _title(clause: Clause, before: Telling | None) -> str:
    own = title_of(clause.text, clause.figures, clause.span.start)
    if before is not None and before.title and same_thing().search(flat(clause.text)):
        return before.title
    if before is not None and clause.is_inside and len(own.split()) < _FEW_WORDS:
        return before.title
    if before is not None and before.title and all(goes_with(f) for f in clause.figures):
        return before.title
    return own


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
