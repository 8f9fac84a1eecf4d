"""How fast documents are read, against opening them and finding the digits in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from chungtay.actions.bench.corpus import write_reports
from chungtay.actions.bench.ratios import Ratio, Stopwatch, compared
from chungtay.reading.figures import read_figures
from chungtay.reading.files import open_document

PAGES = 4
DIGITS = re.compile(r"\d[\d.,]*")


def reading(folder: Path, *, documents: int, stopwatch: Stopwatch) -> Ratio:
    """Pages of invented reports, written to `folder`."""
    paths = write_reports(folder, documents=documents, pages=PAGES)
    return compared(
        "reading",
        lambda: [read_figures(open_document(path)) for path in paths],
        lambda: _bare(paths),
        amount=documents * PAGES,
        stopwatch=stopwatch,
    )


def _bare(paths: Sequence[Path]) -> int:
    """What anybody would write first: open, normalise, find what looks like a number."""
    texts = (unicodedata.normalize("NFC", path.read_text(encoding="utf-8")) for path in paths)
    return sum(len(DIGITS.findall(text)) for text in texts)
