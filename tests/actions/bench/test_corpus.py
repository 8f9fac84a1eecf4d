"""The invented reports of a measurement: as many and as long as asked, no two alike."""

from __future__ import annotations

from chungtay.actions.bench.corpus import PAGE, write_reports


def test_reports_are_as_many_and_as_long_as_asked(tmp_path):
    paths = write_reports(tmp_path, documents=3, pages=2)
    texts = [path.read_text(encoding="utf-8") for path in paths]
    assert len(set(texts)) == 3
    assert all(2 * PAGE <= len(text) < 3 * PAGE for text in texts)


def test_the_same_reports_are_written_every_time(tmp_path):
    first = write_reports(tmp_path, documents=1, pages=1)[0].read_bytes()
    assert write_reports(tmp_path, documents=1, pages=1)[0].read_bytes() == first
