"""Whether the ledger is intact: a row changed or deleted by hand is found and named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from chungtay.domain.ledger import BEGINNING, Line, entry_digest
from chungtay.storage import models, rows


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
    erased: set[tuple[str, str]] = set()
    for entry in entries:
        manifest = _manifest(entry)
        if entry_digest(entry.head(), manifest, entry.previous) != entry.digest:
            yield f"ledger entry {entry.number}"
        for line in manifest:
            key = (line.table, line.row)
            if line.verb == "new":
                told.add(key)
                yield from _broken_row(key, line, str(entry.id), kept)
            elif line.verb == "erase":
                erased.add(key)
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
    yield from _broken_erasable(erased)


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


def _manifest(entry: models.LedgerEntry) -> list[Line]:
    """The lines of an entry's manifest; one that is no list of lines seals nothing."""
    try:
        return [Line(*map(str, line)) for line in entry.manifest]
    except TypeError:
        return []


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
        # Heads that are no such list were written over; their row's own seal says so.
        heads = publication.heads if isinstance(publication.heads, dict) else {}
        for chain, (ordinal, sealed) in sorted(heads.items()):
            if digests.get((chain, ordinal)) != sealed:
                yield f"chain {chain} was rewritten after publication {publication.id}"


def _broken_erasable(erased: Collection[tuple[str, str]]) -> Iterator[str]:
    """What may be erased is as it was, or an entry says that it was erased."""
    persons = {p.claim_id: p for p in models.ClaimPersons.objects.order_by("claim_id")}
    claims = models.Claim.objects.exclude(persons_digest="").order_by("id")
    for id, digest in claims.values_list("id", "persons_digest"):
        kept = persons.pop(id, None)
        if ("persons", str(id)) not in erased and (
            kept is None or rows.persons_digest(kept) != digest
        ):
            yield f"names of claim {id}: changed"
    yield from (f"names of claim {id}: nobody said them" for id in persons)
    documents = models.Document.objects.exclude(text_digest="").order_by("id")
    texts = dict(
        models.DocumentText.objects.order_by("document_id").values_list("document_id", "text")
    )
    for id, digest in documents.values_list("id", "text_digest"):
        if ("text", str(id)) not in erased and rows.text_digest(texts.get(id) or "") != digest:
            yield f"text of document {id}: changed"
