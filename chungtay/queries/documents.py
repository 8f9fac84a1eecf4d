"""A document with its figures marked, and the bytes of what people brought, for those who may."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from chungtay.domain.claims import Claim
from chungtay.domain.documents import DocumentKind, Verdict
from chungtay.domain.permissions import NotFound
from chungtay.queries.activities.lines import ClaimLine
from chungtay.queries.activities.page import with_documents
from chungtay.queries.books import open_ledger
from chungtay.queries.sight import Sight, sight
from chungtay.queries.visitors import Visitor
from chungtay.storage import models

# A text longer than this is shown around the figure asked for.
WINDOW = 40_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text; `claims` are the ids of those whose figure it is."""

    text: str
    claims: tuple[str, ...] = ()
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document's head, its text in stretches, and its claims in text order."""

    id: str
    file: str
    kind: DocumentKind
    verdict: Verdict
    other: str
    issuer: str
    number: str
    dated: date | None
    title: str
    since: date | None
    last: date | None
    stretches: tuple[Stretch, ...]
    claims: tuple[ClaimLine, ...]
    chosen: str
    is_cut: bool
    is_erased: bool
    has_file: bool


@dataclass(frozen=True, slots=True)
class KeptFile:
    """Bytes to hand out: where they are kept, and what they are."""

    path: str
    name: str
    media_type: str


def document_page(visitor: Visitor, id: str, *, claim: str = "") -> DocumentPage:
    """Raises `NotFound` for those who do not reach an author of its claims."""
    row = _document(id)
    seen = sight(visitor)
    said = _claims_of(seen, row)
    if not any(seen.reach.holds(c.unit) for c in said):
        raise NotFound()
    text = models.DocumentText.objects.filter(document=row).values_list("text", flat=True).first()
    chosen = next((c for c in said if c.id == claim), None)
    start, end = _window(text or "", chosen)
    return DocumentPage(
        id=str(row.id),
        file=row.file,
        kind=DocumentKind(row.kind),
        verdict=Verdict(row.verdict),
        other=row.other,
        issuer=row.issuer,
        number=row.number,
        dated=row.date,
        title=row.title,
        since=row.since,
        last=_last(row.until),
        stretches=_stretches(text or "", said, start, end, chosen),
        claims=with_documents(seen, said, language=visitor.language),
        chosen=chosen.id if chosen else "",
        is_cut=end - start < len(text or ""),
        is_erased=text is None,
        has_file=models.BroughtFile.objects.filter(sha256=row.sha256).exists(),
    )


def document_file(visitor: Visitor, id: str) -> KeptFile:
    """The file as it was brought. Raises `NotFound`."""
    row = _document(id)
    seen = sight(visitor)
    if not any(seen.reach.holds(c.unit) for c in _claims_of(seen, row)):
        raise NotFound()
    brought = models.BroughtFile.objects.filter(sha256=row.sha256).order_by("id").first()
    if brought is None:
        raise NotFound()
    path = f"brought/{row.sha256[:2]}/{row.sha256}"
    return KeptFile(path, brought.name, "application/octet-stream")


def evidence_file(visitor: Visitor, id: str) -> KeptFile:
    """A photograph or file beside an activity that the visitor sees. Raises `NotFound`."""
    row = models.Evidence.objects.filter(id=_uuid(id), ended_by__isnull=True).first()
    if row is None:
        raise NotFound()
    sight(visitor).claim(str(row.claim_id))
    return KeptFile(f"evidence/{row.sha256[:2]}/{row.sha256}", row.name, row.media_type)


def _document(id: str) -> models.Document:
    row = models.Document.objects.filter(id=_uuid(id)).first()
    if row is None:
        raise NotFound()
    return row


def _uuid(id: str) -> uuid.UUID:
    try:
        return uuid.UUID(str(id))
    except ValueError as error:
        raise NotFound() from error


def _claims_of(seen: Sight, row: models.Document) -> list[Claim]:
    """Its claims that the programme counts, in text order."""
    ids = models.Claim.objects.filter(document=row).order_by("order", "id")
    by_id = open_ledger(seen.ledger.programme.code).book.by_id
    said = [by_id[str(id)] for id in ids.values_list("id", flat=True) if str(id) in by_id]
    return sorted(said, key=lambda c: (c.source.start or 0, c.id))


def _last(until: date | None) -> date | None:
    return until and date.fromordinal(until.toordinal() - 1)


def _window(text: str, chosen: Claim | None) -> tuple[int, int]:
    """All of the text, or of a long one the part around the figure asked for, in whole lines."""
    if len(text) <= WINDOW:
        return 0, len(text)
    middle = (chosen.source.start if chosen else 0) or 0
    start = max(0, min(middle - WINDOW // 2, len(text) - WINDOW))
    line = text.rfind("\n", 0, start) + 1
    return line, min(len(text), start + WINDOW)


def _stretches(
    text: str, said: list[Claim], start: int, end: int, chosen: Claim | None
) -> tuple[Stretch, ...]:
    """The text cut at the ends of its figures; what overlaps another figure is marked with it."""
    spans = [
        (max(start, c.source.start), min(end, c.source.end), c.id)
        for c in said
        if c.source.start is not None and c.source.end is not None
        and c.source.start < end and c.source.end > start
    ]  # fmt: skip
    cuts = sorted({start, end, *(edge for first, last, _ in spans for edge in (first, last))})
    made = []
    for first, last in pairwise(cuts):
        over = tuple(id for begin, stop, id in spans if begin <= first and last <= stop)
        made.append(Stretch(text[first:last], over, chosen is not None and chosen.id in over))
    return tuple(made)
