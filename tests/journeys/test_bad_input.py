"""Bad input: a clear sentence each, the other documents still counted, nothing half-written."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.journeys.command import DATABASE, FOLDER, consolidate

GOOD = "03 MTTQ tinh - BC nam 2026.docx"


@pytest.fixture(autouse=True)
def _tables(tmp_path, tables_laid):
    tables_laid(tmp_path / DATABASE)


@pytest.fixture
def folder(tmp_path):
    """A folder with one good report."""
    reports = tmp_path / "reports"
    reports.mkdir()
    shutil.copy(FOLDER / GOOD, reports)
    return reports


def refused(ran, out):
    """Exit 2, one sentence, nothing written."""
    assert ran.returncode == 2, ran.stdout + ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1, ran.stderr
    assert "Traceback" not in ran.stderr
    assert not out.exists()
    assert not out.with_suffix(".json").exists()


def test_a_period_that_does_not_exist_is_refused(folder, tmp_path):
    out = tmp_path / "out.docx"
    ran = consolidate(folder, out, period="2026-13")
    refused(ran, out)
    assert "2026-13" in ran.stderr


def test_a_folder_that_does_not_exist_is_refused(tmp_path):
    out = tmp_path / "out.docx"
    ran = consolidate(tmp_path / "nowhere", out)
    refused(ran, out)
    assert "nowhere" in ran.stderr


def test_a_folder_without_a_report_is_refused(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    out = tmp_path / "out.docx"
    refused(consolidate(empty, out), out)


def test_a_place_to_write_that_does_not_exist_is_refused(folder, tmp_path):
    out = tmp_path / "nowhere" / "out.docx"
    ran = consolidate(folder, out, home=tmp_path)
    refused(ran, out)
    assert "nowhere" in ran.stderr


UNREADABLE = {
    "hong.docx": b"PK\x03\x04 not a document",
    "trong.xlsx": b"",
    "anh.pdf": b"%PDF-1.4\n%%EOF\n",
    "mat.txt": "MẬT\nBÁO CÁO\nHuy động 900 ngày công.".encode(),
}


def test_documents_that_cannot_be_read_do_not_stop_the_others(folder, tmp_path):
    for name, content in UNREADABLE.items():
        (folder / name).write_bytes(content)
    out = tmp_path / "out.docx"
    ran = consolidate(folder, out)
    assert ran.returncode == 0, ran.stderr
    answer = json.loads(out.with_suffix(".json").read_text(encoding="utf-8"))
    told = {one["file"].rpartition("/")[2]: one for one in answer["documents"]}
    assert told[GOOD]["counted"]
    for name in UNREADABLE:
        assert not told[name]["counted"], name
        assert told[name]["why"], name
    assert answer["totals"]["fund-for-poor"]["total"] == "6200000000"
