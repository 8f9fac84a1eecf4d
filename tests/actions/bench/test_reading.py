"""Reading against a bare pass: the pages measured are pages that hold figures."""

from __future__ import annotations

from time import perf_counter

from chungtay.actions.bench.corpus import write_reports
from chungtay.actions.bench.reading import PAGES, reading
from chungtay.reading.figures import read_figures
from chungtay.reading.files import open_document


def test_the_pages_measured_hold_figures_for_many_indicators(tmp_path):
    (path,) = write_reports(tmp_path, documents=1, pages=PAGES)
    found = {figure.indicator for figure in read_figures(open_document(path))}
    assert {"rural-road-km", "trees-planted", "gifts", "labour-days"} <= found


def test_pages_are_what_is_counted(tmp_path):
    measured = reading(tmp_path, documents=1, stopwatch=perf_counter)
    assert measured.amount == PAGES
    assert measured.times > 1
