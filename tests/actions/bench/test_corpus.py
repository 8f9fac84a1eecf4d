"""The invented reports of a measurement: as many and as long as asked, no two alike."""

from __future__ import annotations

from chungtay.actions.bench.corpus import PAGE, write_reports
from chungtay.reading.figures import read_figures
from chungtay.reading.files import open_document


def test_reports_are_as_many_and_as_long_as_asked(tmp_path):
    paths = write_reports(tmp_path, documents=3, pages=2)
    texts = [path.read_text(encoding="utf-8") for path in paths]
    assert len(set(texts)) == 3
    assert all(2 * PAGE <= len(text) < 3 * PAGE for text in texts)


def test_a_page_holds_as_many_figures_as_those_of_real_reports(tmp_path):
    """Of the labelled texts a page holds nine, of lists and annexes more."""
    (path,) = write_reports(tmp_path, documents=1, pages=4)
    document = open_document(path)
    assert 10 <= len(read_figures(document)) / (len(document.text) / PAGE) <= 15


def test_the_same_reports_are_written_every_time(tmp_path):
    first = write_reports(tmp_path, documents=1, pages=1)[0].read_bytes()
    assert write_reports(tmp_path, documents=1, pages=1)[0].read_bytes() == first
