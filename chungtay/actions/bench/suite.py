"""The whole performance suite in one run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from chungtay.actions.bench.consolidation import consolidation
from chungtay.actions.bench.counting import counting
from chungtay.actions.bench.pages import pages
from chungtay.actions.bench.ratios import Ratio, Stopwatch
from chungtay.actions.bench.reading import reading
from chungtay.actions.bench.recasting import recasting
from chungtay.actions.bench.recognition import CLAIMS, recognition
from chungtay.actions.bench.sheets import ROWS, sheets
from chungtay.actions.bench.territory import LOOKUPS, loading, lookups

DOCUMENTS = 6


def suite(facts: int, *, claims: int | None = None, stopwatch: Stopwatch) -> Iterator[Ratio]:
    """Each ratio as soon as it is measured; what was written for it is gone afterwards.

    `claims` are those that are recognised; no more than `facts` where nothing is said."""
    yield counting(facts, stopwatch=stopwatch)
    yield recasting(facts, stopwatch=stopwatch)
    yield loading(stopwatch=stopwatch)
    yield lookups(min(LOOKUPS, facts), stopwatch=stopwatch)
    with TemporaryDirectory(prefix="chungtay-bench-") as folder:
        yield sheets(Path(folder), rows=min(ROWS, 10 * facts), stopwatch=stopwatch)
    for measured in (reading, consolidation, pages):
        with TemporaryDirectory(prefix="chungtay-bench-") as folder:
            yield measured(Path(folder), documents=DOCUMENTS, stopwatch=stopwatch)
    with TemporaryDirectory(prefix="chungtay-bench-") as folder:
        many = min(CLAIMS, facts) if claims is None else claims
        yield from recognition(Path(folder), claims=many, stopwatch=stopwatch)
