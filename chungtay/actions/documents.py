"""Documents: keeping what came and whether it is counted, without editing what was kept."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chungtay.actions.ledger import Recorder
from chungtay.domain.documents import DocumentHead, Selected, Verdict
from chungtay.storage import models, rows


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """One document of a programme as it is now: its verdict and its text."""

    selected: Selected
    text: str


def keep(
    recorder: Recorder, programme: str, documents: Sequence[KeptDocument]
) -> Mapping[str, uuid.UUID]:
    """Makes the programme's documents exactly these: unchanged ones stay, changed ones end and get
    a successor, those gone end. Gives the row ids by file."""
    standing = {
        row.file: row
        for row in models.Document.objects.filter(
            programme_code=programme, ended_by__isnull=True
        ).order_by("file")
    }
    kept: dict[str, uuid.UUID] = {}
    fresh: list[tuple[models.Document, str]] = []
    for document in documents:
        row = _row(recorder, programme, document)
        before = standing.get(row.file)
        if before is not None and _said(before) == _said(row):
            kept[row.file] = before.id
            continue
        fresh.append((row, document.text))
        kept[row.file] = row.id
    recorder.end(models.Document, [r.id for r in standing.values() if kept.get(r.file) != r.id])
    recorder.add([row for row, _ in fresh])
    models.DocumentText.objects.bulk_create(
        [models.DocumentText(document_id=row.id, text=text) for row, text in fresh]
    )
    return kept


def add(
    recorder: Recorder, programme: str, documents: Sequence[KeptDocument]
) -> Mapping[str, uuid.UUID]:
    """Adds documents beside those that stand; no file of the programme may be called like one of
    them. Gives the row ids by file."""
    fresh = [(_row(recorder, programme, document), document.text) for document in documents]
    recorder.add([row for row, _ in fresh])
    models.DocumentText.objects.bulk_create(
        [models.DocumentText(document_id=row.id, text=text) for row, text in fresh]
    )
    return {row.file: row.id for row, _ in fresh}


def replace_by(recorder: Recorder, replaced: Sequence[uuid.UUID], *, file: str) -> None:
    """Standing documents stay visible as replaced by a file: each ends and gets a successor that
    says so, with its text."""
    standing = models.Document.objects.filter(id__in=replaced, ended_by__isnull=True)
    fresh: list[tuple[models.Document, str | None]] = []
    for before in standing.select_related("text").order_by("file", "id"):
        after = models.Document(
            **{
                **_said(before),
                "id": recorder.new_id(),
                "verdict": Verdict.REPLACED.value,
                "other": file,
            }
        )
        fresh.append((after, before.text.text))
    recorder.end(models.Document, replaced)
    recorder.add([row for row, _ in fresh])
    models.DocumentText.objects.bulk_create(
        [models.DocumentText(document_id=row.id, text=text) for row, text in fresh]
    )


def _row(recorder: Recorder, programme: str, document: KeptDocument) -> models.Document:
    head: DocumentHead = document.selected.head
    return models.Document(
        id=recorder.new_id(),
        programme_code=programme,
        file=head.file,
        sha256=head.sha256,
        fingerprint=head.fingerprint,
        kind=head.kind.value,
        issuer=head.issuer,
        parent_issuer=head.parent_issuer,
        number=head.number,
        date=head.date,
        place_name=head.place,
        title=head.title,
        since=head.period.since if head.period else None,
        until=head.period.until if head.period else None,
        replaces=head.replaces,
        verdict=document.selected.verdict.value,
        other=document.selected.other,
        text_digest=rows.text_digest(document.text),
    )


def _said(row: models.Document) -> dict[str, object]:
    kept = {"id", "entry_id"}
    return {name: value for name, value in row.payload().items() if name not in kept}
