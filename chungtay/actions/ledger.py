"""One transaction, one audit line: what every action does around its change."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection, transaction

from chungtay.domain.ledger import BEGINNING, Line, entry_digest
from chungtay.storage.ids import uuid7
from chungtay.storage.models import LedgerEntry, Recorded

INSTALLATION = "installation"
BATCH = 2000
# Held from taking a number to the commit, so that numbers are in commit order.
COMMITTING = 0x43_68_75_6E_67


@dataclass(slots=True)
class Recorder:
    """Writes the rows of one entry and remembers them for its seal."""

    entry: uuid.UUID
    at: datetime
    manifest: list[Line] = field(default_factory=list)

    def new_id(self) -> uuid.UUID:
        return uuid7(self.at)

    def add(self, rows: Sequence[Recorded]) -> None:
        """Adds rows, all of one table or of several, in the order given."""
        by_table: dict[type[Recorded], list[Recorded]] = {}
        for row in rows:
            row.entry_id = self.entry
            by_table.setdefault(type(row), []).append(row)
            self.manifest.append(Line("new", _table(row), str(row.id), row.sealed()))
        for table, together in by_table.items():
            table._default_manager.bulk_create(together, batch_size=BATCH)

    def add_missing(self, rows: Sequence[Recorded]) -> None:
        """Adds those rows whose id is not there yet; ids that follow from the content make a
        repeat harmless."""
        fresh: list[Recorded] = []
        for table in dict.fromkeys(type(row) for row in rows):
            ids = list({row.id for row in rows if type(row) is table})
            known = {
                id
                for start in range(0, len(ids), BATCH)
                for id in table._default_manager.filter(id__in=ids[start : start + BATCH])
                .order_by("id")
                .values_list("id", flat=True)
            }
            seen = set(known)
            for row in rows:
                if type(row) is table and row.id not in seen:
                    seen.add(row.id)
                    fresh.append(row)
        self.add(fresh)

    def end(self, table: type[Recorded], ids: Iterable[uuid.UUID]) -> None:
        """Ends rows that stand; they stay and are no longer part of the present."""
        asked, name = sorted(ids), table._meta.db_table
        for start in range(0, len(asked), BATCH):
            standing = table._default_manager.filter(
                id__in=asked[start : start + BATCH], ended_by__isnull=True
            )
            ending = list(standing.order_by("id").values_list("id", flat=True))
            table._default_manager.filter(id__in=ending).update(ended_by=self.entry)
            self.manifest.extend(Line("end", name, str(id)) for id in ending)

    def erase(self, what: str, id: uuid.UUID) -> None:
        """Remembers that something erasable was erased; only its digest stays."""
        self.manifest.append(Line("erase", what, str(id)))


def _table(row: Recorded) -> str:
    return row._meta.db_table


@contextmanager
def recording(
    action: str, *, by: str, at: datetime, chain: str = INSTALLATION, subject: str = ""
) -> Iterator[Recorder]:
    """A transaction whose rows belong to one entry. An action that changes nothing leaves no
    entry, so that a repeat is harmless."""
    with transaction.atomic():
        recorder = Recorder(uuid7(at), at)
        yield recorder
        if recorder.manifest:
            _seal(recorder, action, by=by, chain=chain, subject=subject)


@contextmanager
def deciding(
    action: str, *, by: str, at: datetime, chain: str = INSTALLATION, subject: str = ""
) -> Iterator[Recorder]:
    """As `recording`, for an action whose rule looks at what others decided: nobody decides at
    the same time, so two decisions that exclude each other never both stand."""
    with transaction.atomic():
        _queue_for_commit()
        with recording(action, by=by, at=at, chain=chain, subject=subject) as recorder:
            yield recorder


def _seal(recorder: Recorder, action: str, *, by: str, chain: str, subject: str) -> None:
    _queue_for_commit()
    heads = LedgerEntry.objects.defer("manifest")  # which may name every place of a country
    last = heads.filter(chain=chain).order_by("-ordinal").first()
    before = heads.order_by("-number").first()
    entry = LedgerEntry(
        id=recorder.entry,
        number=before.number + 1 if before else 1,
        # Clocks of several machines differ; the ledger's moments never run backward.
        at=max(recorder.at, before.at) if before else recorder.at,
        by=by,
        action=action,
        subject=subject[:200],
        chain=chain,
        ordinal=last.ordinal + 1 if last else 1,
        previous=last.digest if last else BEGINNING,
        manifest=[[m.verb, m.table, m.row, m.digest] for m in recorder.manifest],
    )
    entry.digest = entry_digest(entry.head(), recorder.manifest, entry.previous)
    entry.save(force_insert=True)


def _queue_for_commit() -> None:
    """SQLite has one writer at a time; PostgreSQL's writers meet only here, at the very end."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [COMMITTING])
