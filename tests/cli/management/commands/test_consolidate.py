"""`chungtay consolidate` as a clerk meets it: what is shown, written, refused, and left alone."""

from __future__ import annotations

import json

import docx
import pytest
from django.core.management import call_command

from chungtay.actions.consolidations import NothingCounted
from chungtay.actions.reports import EndingWrong, TargetsCollide
from chungtay.cli.command import UsageWrong
from chungtay.domain.periods import PeriodUnknown
from chungtay.reading.folder import ReportsInFile, ReportsMissing, ReportsNone
from chungtay.storage.models import Claim, Document, DocumentText, LedgerEntry
from chungtay.writing.files import FolderMissing, PlaceTaken
from tests import letters
from tests.cli.management.commands.bad_files import BAD

pytestmark = pytest.mark.django_db


def consolidate(folder, **options):
    call_command("consolidate", str(folder), **{"period": "2026", **options})


def test_the_terminal_shows_totals_what_was_left_out_and_where_the_files_are(
    folder, tmp_path, capsys
):
    consolidate(folder, out=tmp_path / "out.docx", json=tmp_path / "out.json")
    shown = capsys.readouterr().out.splitlines()
    (road,) = [line for line in shown if line.startswith("Đường giao thông")]
    assert road.split()[-3:] == ["2,5", "5", "1"]
    assert "Trong 3 tệp: đưa vào tổng hợp 2, để ngoài 1." in shown
    assert [line for line in shown if "để ngoài plan.txt: Là kế hoạch" in line]
    ends = [line.rpartition("/")[2] for line in shown[-3:]]
    assert ends == ["out.docx", "out.xlsx", "out.json"]


def test_in_english_only_names_stay_vietnamese(folder, capsys):
    consolidate(folder, language="en")
    shown = capsys.readouterr().out
    assert "Rural roads built or repaired" in shown
    assert "left out plan.txt: A plan" in shown
    assert not set("đĐưƯơƠ") & set(shown)


def test_the_same_folder_gives_the_same_bytes_and_no_new_entry(folder, tmp_path, capsys):
    written = []
    for name in ("one", "two"):
        out = tmp_path / f"{name}.docx"
        consolidate(folder, out=out, json=tmp_path / f"{name}.json")
        files = [out, out.with_suffix(".xlsx"), out.with_suffix(".json")]
        written.append([path.read_bytes() for path in files])
    assert written[0] == written[1]
    assert LedgerEntry.objects.count() == 1


def test_files_written_into_the_folder_are_not_read_as_reports(folder, tmp_path, capsys):
    for _ in range(2):
        consolidate(folder, out=folder / "tong-hop.docx", json=folder / "tong-hop.json")
    told = json.loads((folder / "tong-hop.json").read_text(encoding="utf-8"))
    assert [one["file"] for one in told["documents"]] == ["army.txt", "plan.txt", "women.txt"]


def test_the_persons_layout_is_taken_before_the_issuers(folder, tmp_path, capsys):
    words = []
    for layout in ("nd30", "party"):
        out = tmp_path / f"{layout}.docx"
        consolidate(folder, out=out, layout=layout)
        head = " ".join(cell.text for cell in docx.Document(out).tables[0]._cells)
        words.append("ĐẢNG CỘNG SẢN VIỆT NAM" in " ".join(head.split()))
    assert words == [False, True]


@pytest.mark.parametrize(
    ("options", "refusal"),
    [
        ({"period": "2026-13"}, PeriodUnknown),
        ({"programme": "x" * 81}, UsageWrong),
        ({"out": "nowhere/out.docx"}, FolderMissing),
        ({"out": "out.pdf"}, EndingWrong),
        ({"out": "out.docx", "appendix": "out.csv"}, EndingWrong),
        ({"out": "folder.docx"}, PlaceTaken),
        ({"out": "out.docx", "json": "out.docx"}, TargetsCollide),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is_kept(
    folder, tmp_path, options, refusal, capsys
):
    (tmp_path / "folder.docx").mkdir()
    kept = {"json": tmp_path / "answer.json"}
    placed = {
        name: value if name in ("period", "programme") else tmp_path / value
        for name, value in options.items()
    }
    with pytest.raises(refusal):
        consolidate(folder, **(kept | placed))
    assert not LedgerEntry.objects.exists()
    assert {path.name for path in tmp_path.iterdir()} == {"bao-cao", "folder.docx"}


def test_a_folder_that_is_not_one_is_refused(tmp_path):
    with pytest.raises(ReportsMissing):
        consolidate(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ReportsNone):
        consolidate(tmp_path / "empty")
    (tmp_path / "a.txt").write_text("BÁO CÁO")
    with pytest.raises(ReportsInFile):
        consolidate(tmp_path / "a.txt")


def test_where_nothing_counts_each_file_says_why_and_nothing_is_written(tmp_path, capsys):
    folder = letters.write(tmp_path / "bao-cao", plan=letters.plan(), empty="")
    with pytest.raises(NothingCounted):
        consolidate(folder, json=tmp_path / "answer.json", language="en")
    said = capsys.readouterr().err
    assert "left out plan.txt: A plan" in said
    assert "left out empty.txt: The file empty.txt is empty" in said
    assert not (tmp_path / "answer.json").exists()
    assert not LedgerEntry.objects.exists()


def test_work_that_is_stopped_leaves_nothing_behind(folder, tmp_path, monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("chungtay.actions.consolidations.add_claims", stopped)
    with pytest.raises(KeyboardInterrupt):
        consolidate(folder, json=tmp_path / "answer.json")
    assert not Document.objects.exists()
    assert not (tmp_path / "answer.json").exists()


@pytest.fixture(scope="module")
def bad_folder(tmp_path_factory):
    """Every bad file beside the army's report."""
    folder = letters.write(tmp_path_factory.mktemp("bad") / "bao-cao", army=letters.army())
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content())
    return folder


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_bad_file_is_named_in_terminal_report_and_json_and_the_others_count(
    bad_folder, tmp_path, capsys, language
):
    out = tmp_path / "out.docx"
    consolidate(bad_folder, out=out, json=tmp_path / "out.json", language=language)
    shown = capsys.readouterr().out
    answer = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    documents = {one["file"]: one for one in answer["documents"]}
    report = "\n".join(cell.text for table in docx.Document(out).tables for cell in table._cells)
    for name, (_, words) in BAD.items():
        assert not documents[name]["counted"]
        assert words[language] in documents[name]["why"], name
        assert documents[name]["why"] in shown
        assert documents[name]["why"] in report
    assert documents["army.txt"]["counted"]
    assert answer["totals"]["labour-days"]["total"] == "60"


def test_nothing_of_a_secret_document_is_kept_but_its_name(folder, tmp_path, capsys):
    secret = letters.army("Ngày 12/6/2026, huy động 7531 ngày công giúp dân làng Bí Ẩn.")
    (folder / "mat.txt").write_text(f"MẬT\n{secret}", encoding="utf-8")
    consolidate(folder, out=tmp_path / "out.docx", json=tmp_path / "out.json")
    (kept,) = Document.objects.filter(file="mat.txt")
    assert (kept.sha256, kept.issuer, kept.title, kept.fingerprint) == ("", "", "", "")
    assert not DocumentText.objects.filter(text__contains="7531").exists()
    assert not Claim.objects.filter(literal__contains="7531").exists()
    assert "7531" not in (tmp_path / "out.json").read_text(encoding="utf-8")
