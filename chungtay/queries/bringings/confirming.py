"""The figures of a brought report beside its text, as a person confirms them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chungtay.domain.bringings import SEEN_ONLY, Brought, Note, by_doubt, last_said, recorded
from chungtay.domain.documents import DocumentKind, Verdict
from chungtay.domain.drafts import BringingState, FigureVerdict
from chungtay.domain.paging import page_of
from chungtay.domain.periods import Period
from chungtay.domain.permissions import Deed
from chungtay.domain.recognition import Strength
from chungtay.queries.asking import Question, asks_back, question_of
from chungtay.queries.bringings.cards import Card, Cards, all_of, file_of, mark_of
from chungtay.queries.bringings.opening import OpenedBringing, opened_bringing
from chungtay.queries.bringings.texts import Piece, Span, pieces
from chungtay.queries.bringings.unnamed import Unnamed, unnamed_of
from chungtay.queries.bringings.warnings import Warned, warned
from chungtay.queries.results.periods import named
from chungtay.queries.visitors import Visitor
from chungtay.storage import models
from chungtay.vocabulary.messages import sentence
from chungtay.vocabulary.states import state

PER_PAGE = 150  # figures; more are on further pages
DOUBT, TEXT = "doubt", "text"  # the two orders
MOST_CONTEXT = 60
SLOW = 120  # seconds after which somebody may ask for reading once more


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a bringing is: results and mentions by what was said of them."""

    asked: int
    open: int
    ticked: int  # on the page
    accepted: int
    dropped: int
    context: int
    version: int
    can_take_back: bool


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file: what its head says, what to look at, or why it could not be read."""

    place: int
    name: str
    head: str
    problem: str
    warnings: tuple[Warned, ...]
    is_read: bool
    found: int
    pieces: tuple[Piece, ...]
    other_period: str
    is_seen_only: bool  # a picture, of which only the eye can read


@dataclass(frozen=True, slots=True)
class Earlier:
    """A standing report of the same unit, kind and period."""

    id: str
    file: str
    at: datetime
    is_named: bool = False  # as the one that is replaced


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a submitted bringing became."""

    figures: int
    mentions: int
    proposals: int
    joined: int
    learned: int
    questions: tuple[Question, ...]
    documents: tuple[tuple[str, str], ...]
    activities: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BringingPage:
    """A bringing at any stage, finished."""

    id: str
    unit: str
    period: str
    state: BringingState
    owner: str
    created_at: datetime
    done: int
    total: int
    is_slow: bool
    order: str
    page: int
    pages: int
    counts: Counts
    cards: tuple[Card, ...]
    questions: tuple[Card, ...]
    context: tuple[Card, ...]
    unnamed: tuple[Unnamed, ...]
    files: tuple[FileLine, ...]
    earlier: tuple[Earlier, ...]
    recorded: Recorded | None
    teaches: bool  # whether the visitor answers for what was learned

    @property
    def is_unreadable(self) -> bool:
        """Whether there is nothing to confirm: no file could be read."""
        return self.state is BringingState.READY and all(file.problem for file in self.files)


def bringing(
    visitor: Visitor, id: str, *, order: str = DOUBT, page: int = 1, at: datetime
) -> BringingPage:
    """Raises `NotFound`."""
    found = opened_bringing(visitor, id, with_text=True)
    row, cards = found.row, _cards(found, visitor.language)
    on = _shown(found, order, page)
    marked = _marks([*on.listed, *on.questions, *on.context])
    unnamed = unnamed_of(found, visitor.language)
    marked += ((one.span, one.place) for one in unnamed)
    return BringingPage(
        id=str(row.id),
        unit=found.ledger.book.units[str(row.unit_id)].name,
        period=period_words(found, visitor.language),
        state=BringingState(row.state),
        owner=row.owner.name,
        created_at=row.created_at,
        done=row.done,
        total=row.total,
        is_slow=(at - row.changed_at).total_seconds() > SLOW,
        order=TEXT if order == TEXT else DOUBT,
        page=on.number,
        pages=on.last,
        counts=_counts(found, visitor, on),
        cards=all_of(on.listed, cards),
        questions=all_of(on.questions, cards),
        context=all_of(on.context, cards),
        unnamed=unnamed,
        files=tuple(_file(file, marked, found, visitor.language) for file in found.files),
        earlier=_earlier(found),
        recorded=_recorded(found, visitor.language),
        teaches=visitor.may(Deed.TEACH),
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """The figures on one page of a bringing, by section."""

    listed: Sequence[Brought]
    questions: Sequence[Brought]
    context: Sequence[Brought]
    number: int
    last: int

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(f.key for f in (*self.listed, *self.questions, *self.context))


def _shown(found: OpenedBringing, order: str, page: int) -> _Shown:
    asked = [f for f in found.figures if f.asks]
    listed = [f for f in asked if not f.is_question]
    ordered = by_doubt(listed, found.threshold) if order != TEXT else listed
    here = page_of(len(ordered), page, size=PER_PAGE)
    return _Shown(
        ordered[here.shown],
        [f for f in asked if f.is_question][:PER_PAGE],
        [f for f in found.figures if not f.asks and not f.is_gone][:MOST_CONTEXT],
        here.number,
        here.last,
    )


def shown_keys(visitor: Visitor, id: str, *, order: str, page: int) -> frozenset[str]:
    """The figures that a page shows: no word is said of many without their being seen. Raises
    `NotFound`."""
    return _shown(opened_bringing(visitor, id), order, page).keys


@dataclass(frozen=True, slots=True)
class Changed:
    """What one decision changed on the page: the cards said of since a version, and the counts."""

    id: str
    cards: tuple[Card, ...]
    counts: Counts


def changed(visitor: Visitor, id: str, *, since: int, order: str = DOUBT, page: int = 1) -> Changed:
    """The cards of a page that anybody said something of since a version. Raises `NotFound`."""
    found = opened_bringing(visitor, id)
    cards, on = _cards(found, visitor.language), _shown(found, order, page)
    said = [f for f in found.figures if f.changed > since and f.key in on.keys]
    return Changed(str(found.row.id), all_of(said, cards), _counts(found, visitor, on))


def _cards(found: OpenedBringing, language: str) -> Cards:
    period = period_of(found)
    names = {file.place: file.name for file in found.files} if len(found.files) > 1 else {}
    return Cards(found.ledger.book, language, found.threshold, names, (period.since, period.last))


def period_of(found: OpenedBringing) -> Period:
    """The period that was chosen for the bringing."""
    row = found.row
    return found.ledger.calendar.parse(row.period_code or str(row.created_at.year))


def period_words(found: OpenedBringing, language: str) -> str:
    code = found.row.period_code or str(found.row.created_at.year)
    return named(code, period_of(found), language)


def _counts(found: OpenedBringing, visitor: Visitor, on: _Shown) -> Counts:
    asked = [f for f in found.figures if f.asks]
    kept = [f for f in found.figures if not f.asks and not f.is_gone]
    return Counts(
        asked=len(asked),
        open=sum(1 for f in asked if f.is_open),
        ticked=sum(1 for f in on.listed if f.is_ticked(found.threshold)),
        accepted=sum(1 for f in asked if f.verdict is FigureVerdict.ACCEPTED),
        dropped=sum(1 for f in asked if f.verdict is FigureVerdict.DROPPED),
        context=len(kept),
        version=found.row.version,
        can_take_back=last_said(found.figures, visitor.actor.id) > 0,
    )


def _file(
    file: models.BroughtFile,
    marked: Iterable[tuple[Span, int]],
    found: OpenedBringing,
    language: str,
) -> FileLine:
    prefix = f"{file.place}-"
    notes = [Note(code, tuple(facts.items())) for code, facts in file.warnings]
    warnings = warned(notes, text=file.text, place=file.place, language=language)
    spans = [span for span, place in marked if place == file.place]
    problem = file.problem and sentence(file.problem, language, **{"file": file.name, **file.facts})
    return FileLine(
        place=file.place,
        name=file.name,
        head=_head(file, language),
        problem=problem,
        warnings=warnings,
        is_read=file.is_read,
        found=sum(1 for f in found.figures if f.key.startswith(prefix) and f.asks),
        pieces=pieces(file.text, file.blocks, [*spans, *(s for w in warnings for s in w.spans)]),
        other_period=_other_period(file, notes),
        is_seen_only=file.problem in SEEN_ONLY,
    )


def _marks(figures: Iterable[Brought]) -> list[tuple[Span, int]]:
    """Where figures stand, each with the place of its file."""
    return [
        (Span(f.claim.source.start, f.claim.source.end, mark_of(f.key)), file_of(f.key))
        for f in figures
        if f.claim.source.start is not None and f.claim.source.end is not None
    ]


def _other_period(file: models.BroughtFile, warnings: Sequence[Note]) -> str:
    """The period that the file says it is of, as the calendar writes it, where it is another."""
    told = file.head.get("period")
    if told and any(note.code == "bringing-other-period" for note in warnings):
        last = Period(date.fromisoformat(told[0]), date.fromisoformat(told[1])).last
        return f"{told[0]}/{last.isoformat()}"
    return ""


def _head(file: models.BroughtFile, language: str) -> str:
    """ "báo cáo · 246/BC-BTV · 12/12/2026 · Hội Liên hiệp Phụ nữ tỉnh Khê Sơn" """
    told = file.head
    if not told:
        return ""
    kind = state(DocumentKind(told["kind"])).text(language)
    day = told["date"] and date.fromisoformat(told["date"]).strftime("%d/%m/%Y")
    return " · ".join(part for part in (kind, told["number"], day, told["issuer"]) if part)


def _earlier(found: OpenedBringing) -> tuple[Earlier, ...]:
    """Standing reports of the unit of the same kind and period as any of the files."""
    if found.row.state != BringingState.READY.value:
        return ()
    wanted = {(file.head["kind"], *_span(file, found)) for file in found.files if file.head}
    if not wanted:
        return ()
    named = {file.head.get("replaces") for file in found.files if file.head}
    standing = models.Document.objects.filter(
        programme_code=found.row.programme_code,
        ended_by__isnull=True,
        verdict=Verdict.COUNTED.value,
        kind__in={kind for kind, _, _ in wanted},
        id__in=models.Claim.objects.filter(
            unit_id=found.row.unit_id, document__isnull=False
        ).values("document"),
    ).select_related("entry")
    return tuple(
        Earlier(str(d.id), d.file, d.entry.at, bool(d.number) and d.number in named)
        for d in standing.order_by("file", "id")
        if (d.kind, d.since, d.until) in wanted
    )


def _span(file: models.BroughtFile, found: OpenedBringing) -> tuple[date, date]:
    told = file.head.get("period")
    if told:
        return date.fromisoformat(told[0]), date.fromisoformat(told[1])
    period = period_of(found)
    return period.since, period.until


def _recorded(found: OpenedBringing, language: str) -> Recorded | None:
    if found.row.state != BringingState.SUBMITTED.value:
        return None
    claims = recorded(found.figures)
    unit = found.ledger.book.units[str(found.row.unit_id)].name
    ids = [uuid.UUID(claim.id) for claim in claims]
    links = models.JoinClaim.objects.filter(
        claim_id__in=ids, ended_by__isnull=True, join__ended_by__isnull=True
    )
    joins = dict(links.order_by("id").values_list("join_id", "join__strength"))
    kept = models.Document.objects.filter(
        id__in=models.Claim.objects.filter(id__in=ids).values("document")
    )
    open_ = [claim for claim in claims if asks_back(claim)]
    one_each = {claim.statement or claim.id: claim for claim in reversed(claims) if claim.counts}
    return Recorded(
        figures=sum(1 for claim in claims if not claim.is_mention),
        mentions=sum(1 for claim in claims if claim.is_mention),
        proposals=sum(1 for s in joins.values() if s == Strength.PROPOSED.value),
        joined=sum(1 for s in joins.values() if s == Strength.MACHINE.value),
        learned=models.LearnedSpelling.objects.filter(claim_id__in=ids, of=None).count(),
        questions=tuple(question_of(c, unit=unit, language=language) for c in open_),
        documents=tuple((str(d.id), d.file) for d in kept.order_by("file", "id")),
        activities=tuple((c.id, c.title or c.literal) for c in reversed(list(one_each.values()))),
    )
