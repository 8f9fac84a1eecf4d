"""How long the main job takes, against only reading the documents that go into it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from django.db import transaction

from chungtay.actions.bench.corpus import write_reports
from chungtay.actions.bench.ratios import Ratio, Stopwatch, compared
from chungtay.actions.consolidations import consolidate_folder
from chungtay.reading.figures import read_figures
from chungtay.reading.files import open_document

PAGES = 1
AT = datetime(2026, 12, 15, tzinfo=UTC)


def consolidation(folder: Path, *, documents: int, stopwatch: Stopwatch) -> Ratio:
    """A folder of invented reports, written to `folder`; what is stored is taken back."""
    paths = write_reports(folder, documents=documents, pages=PAGES)
    return compared(
        "consolidation",
        lambda: _whole_job(folder),
        lambda: _bare(paths),
        amount=documents,
        stopwatch=stopwatch,
    )


def _whole_job(folder: Path) -> None:
    with transaction.atomic():
        consolidate_folder(
            folder,
            period="2026",
            language="vi",
            by="bench",
            at=AT,
            progress=_in_silence,
        )
        transaction.set_rollback(True)


def _in_silence(*_: int) -> None:
    """Nobody watches a measurement."""


def _bare(paths: Sequence[Path]) -> None:
    for path in paths:
        read_figures(open_document(path))
