"""The files of a consolidated report: named so that they can be written, each whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from chungtay.actions import reports
from chungtay.actions.reports import Targets
from chungtay.domain.consolidation import Remark
from chungtay.domain.documents import DocumentHead, Selected, Verdict
from chungtay.writing.files import FolderMissing
from tests.writing.cast import ON, consolidation


@pytest.mark.parametrize(
    ("issuer", "layout"),
    [
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy An Bình", "party"),
        ("Ủy ban nhân dân xã Sơn Hạ", "nd30"),
        ("Tỉnh đoàn An Bình", "youth"),
        ("Bộ Chỉ huy quân sự tỉnh An Bình", "army"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Bình", "front"),
        ("", "nd30"),
        ("Câu lạc bộ Bạn đường", "nd30"),
    ],
)
def test_the_layout_follows_the_kind_of_the_issuer(issuer, layout):
    assert reports.layout_of(issuer) == layout


def test_the_standing_agency_writes_where_the_programme_names_nobody():
    nobody = consolidation(issuer="", place="An Bình")
    assert "An Bình" in reports.with_issuer(nobody).issuer
    assert reports.layout_of(reports.with_issuer(nobody).issuer) == "party"
    named = consolidation(issuer="Tỉnh đoàn An Bình")
    assert reports.with_issuer(named) == named


def test_each_file_asked_for_is_written_and_no_other(tmp_path):
    targets = Targets(json=tmp_path / "a.json")
    reports.write(consolidation(), targets, layout=None, on=ON, language="vi")
    assert {path.name for path in tmp_path.iterdir()} == {"a.json"}
    targets = Targets(tmp_path / "a.docx", tmp_path / "a.xlsx", tmp_path / "a.json")
    reports.write(consolidation(), targets, layout="nd30", on=ON, language="vi")
    assert {path.name for path in tmp_path.iterdir()} == {"a.json", "a.docx", "a.xlsx"}
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert all(one["why"] for one in told["documents"])


@pytest.mark.parametrize(
    ("word", "appendix", "answer", "refusal"),
    [
        ("a.pdf", None, None, reports.EndingWrong),
        ("a", None, None, reports.EndingWrong),
        ("a.docx", "a.docx", None, reports.EndingWrong),
        ("a.docx", "a.xlsx", "a.xlsx", reports.TargetsCollide),
        ("no/a.docx", None, None, FolderMissing),
        ("a.docx", None, "no/a.json", FolderMissing),
    ],
)
def test_names_that_cannot_be_written_are_refused_before_the_work(
    tmp_path, word, appendix, answer, refusal
):
    placed = [tmp_path / name if name else None for name in (word, appendix, answer)]
    with pytest.raises(refusal):
        reports.check_targets(Targets(*placed))


AS_NOBODY = """
import os, sys
from pathlib import Path
from chungtay.actions.reports import Targets, check_targets
from chungtay.writing.files import FolderNotWritable
os.setuid(65534)
try:
    check_targets(Targets(json=Path(sys.argv[1]) / "a.json"))
except FolderNotWritable:
    sys.exit(7)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="rights are dropped, which needs an administrator")
def test_a_folder_that_may_not_be_written_is_refused_before_the_work():
    # A folder of the system: the test's own stands below one that only its owner may enter.
    ran = subprocess.run([sys.executable, "-c", AS_NOBODY, "/usr"], check=False)
    assert ran.returncode == 7


def test_an_unreadable_document_says_its_own_reason():
    broken = Selected(DocumentHead("hong.pdf", ""), Verdict.UNREADABLE)
    secret = Selected(DocumentHead("mat.pdf", ""), Verdict.SECRET)
    copied = Selected(DocumentHead("b.docx", "1"), Verdict.COPY, "a.docx")
    remarks = (
        Remark("file-protected", "hong.pdf", facts=(("file", "hong.pdf"),)),
        Remark("letters-lost", "b.docx"),
    )
    made = replace(consolidation(), documents=(broken, secret, copied), remarks=remarks)
    told = reports.why_documents(made, "en")
    assert "has a password" in told["hong.pdf"]
    assert "secret" in told["mat.pdf"]
    assert "a.docx" in told["b.docx"]


def test_a_remark_without_a_sentence_shows_what_was_written_there():
    assert reports.remark_sentence(Remark("no-such", "a", quote="hàng nghìn"), "vi") == "hàng nghìn"
    assert reports.remark_sentence(Remark("no-such", "a"), "vi") == "no-such"
