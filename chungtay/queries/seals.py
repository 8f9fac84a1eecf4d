"""Whether the ledger is intact: a row changed or deleted by hand is found and named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from chungtay.domain.ledger import BEGINNING, Line, digest, entry_digest
from chungtay.storage import models


@dataclass(slots=True)
class _Kept:
    """What the tables hold: each row's seal, and which entries wrote and ended it."""

    seals: dict[tuple[str, str], str] = field(default_factory=dict)
    writers: dict[tuple[str, str], str] = field(default_factory=dict)
    enders: dict[tuple[str, str], str] = field(default_factory=dict)


def broken_seals() -> Iterator[str]:
    """Names every row and entry that is not as its entry sealed it, in the ledger's order."""
    kept = _kept()
    entries = list(models.LedgerEntry.objects.order_by("number"))
    yield from _broken_order(entries)
    told: set[tuple[str, str]] = set()
    ended: set[tuple[str, str]] = set()
    for entry in entries:
        manifest = [Line(*line) for line in entry.manifest]
        if entry_digest(entry.head(), manifest, entry.previous) != entry.digest:
            yield f"ledger entry {entry.number}"
        for line in manifest:
            key = (line.table, line.row)
            if line.verb == "new":
                told.add(key)
                yield from _broken_row(key, line, str(entry.id), kept)
            else:
                ended.add(key)
                if key in kept.seals and kept.enders.get(key) != str(entry.id):
                    yield f"{line.table} {line.row}: no longer ended by entry {entry.number}"
    yield from (
        f"{table} {row}: no entry wrote it" for table, row in sorted(kept.seals.keys() - told)
    )
    hidden = sorted(kept.enders.keys() - ended)
    yield from (f"{table} {row}: no entry ended it" for table, row in hidden)
    yield from _broken_anchors({(e.chain, e.ordinal): e.digest for e in entries})
    yield from _broken_erasable()


def _kept() -> _Kept:
    kept = _Kept()
    for table in models.RECORDED:
        name = table._meta.db_table
        for row in table._default_manager.order_by("id").iterator(chunk_size=2000):
            key = (name, str(row.id))
            kept.seals[key] = row.sealed()
            kept.writers[key] = str(row.entry_id)
            if row.ended_by_id:
                kept.enders[key] = str(row.ended_by_id)
    return kept


def _broken_order(entries: list[models.LedgerEntry]) -> Iterator[str]:
    """Numbers run without a gap, and every entry follows the one before it in its chain."""
    heads: dict[str, models.LedgerEntry] = {}
    for place, entry in enumerate(entries, start=1):
        if entry.number != place:
            yield f"ledger entry {place} is missing"
            return
        before = heads.get(entry.chain)
        expected = (before.digest, before.ordinal + 1) if before else (BEGINNING, 1)
        if (entry.previous, entry.ordinal) != expected:
            yield f"ledger entry {entry.number} does not follow its chain"
        heads[entry.chain] = entry


def _broken_row(key: tuple[str, str], line: Line, entry: str, kept: _Kept) -> Iterator[str]:
    table, row = key
    if key not in kept.seals:
        yield f"{table} {row}: deleted"
    elif kept.seals[key] != line.digest or kept.writers[key] != entry:
        yield f"{table} {row}: changed"


def _broken_anchors(digests: Mapping[tuple[str, int], str]) -> Iterator[str]:
    """What was published names the heads of all chains; none may have been rewritten since."""
    for publication in models.Publication.objects.order_by("known", "id"):
        for chain, (ordinal, sealed) in sorted(publication.heads.items()):
            if digests.get((chain, ordinal)) != sealed:
                yield f"chain {chain} was rewritten after publication {publication.id}"


def _broken_erasable() -> Iterator[str]:
    """What may be erased is either gone or as it was."""
    for persons in models.ClaimPersons.objects.order_by("claim_id").iterator(chunk_size=2000):
        if persons.names is not None and digest({"names": persons.names}) != persons.digest:
            yield f"names of claim {persons.claim_id}: changed"
    for text in models.DocumentText.objects.order_by("document_id").iterator(chunk_size=50):
        if text.text is not None and digest({"text": text.text}) != text.digest:
            yield f"text of document {text.document_id}: changed"
