"""From the bytes of a table to the event it tells of; nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from chungtay.domain.reorganisations import Reorganisation
from chungtay.domain.reorganisations.rows import event_of
from chungtay.domain.reorganisations.written import Row, event_id, rows_of
from chungtay.domain.spelling import nfc
from chungtay.queries.reorganisations.structures import known
from chungtay.reading import separated
from chungtay.storage import models
from chungtay.vocabulary.reorganisation_files import spelling

LONGEST_TITLE = 200


def read(content: bytes, *, name: str) -> Reorganisation:
    """The event of a table. A table that was applied already is read as it was then, so that it is
    the same event. Raises what is wrong with it, naming the row."""
    rows = rows_of(separated.rows(content, name=name), spelling())
    title = nfc(PurePath(name.replace("\\", "/")).stem).strip()[:LONGEST_TITLE]
    id, before = _event(rows)
    return event_of(rows, known(before), spelling().organisations, id=id, title=title)


def read_file(path: Path) -> Reorganisation:
    """The event of a table on this machine. Raises what `read` does, and what keeps a file from
    being opened."""
    return read(separated.content_of(path), name=path.name)


def _event(rows: Sequence[Row]) -> tuple[str, int | None]:
    """The id of the event, and the ledger number before it where it was applied; one that was
    undone may happen again, as another."""
    time = 0
    while True:
        id = event_id(rows, time=time)
        kept = models.Reorganisation.objects.filter(pk=id).select_related("entry").first()
        if kept is None:
            return id, None
        if kept.ended_by_id is None:
            return id, kept.entry.number - 1
        time += 1
