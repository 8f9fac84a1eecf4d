"""`chungtay read`: the figures of documents with their places; nothing is kept."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from chungtay.cli.command import UsageWrong
from chungtay.cli.main import REFUSED
from chungtay.queries.books import ProgrammeUnclear
from chungtay.writing.files import FolderMissing
from tests import letters
from tests.actions.cast import PROGRAMME, everything
from tests.kept_worlds import kept_world


@pytest.fixture
def report(tmp_path):
    letters.write(tmp_path, women=letters.women())
    return tmp_path / "women.txt"


def test_a_person_sees_words_kind_and_place_in_their_language(report, asked):
    shown = asked("read", report)
    assert "3/BC-BTV · 14/12/2026" in shown
    (line,) = [line for line in shown.splitlines() if line.startswith("40 suất quà")]
    assert line.split("  ")[-1].strip() == "dòng 9"
    assert "kết quả" in line
    (line,) = [
        line for line in asked("read", report, language="en").splitlines() if "40 suất" in line
    ]
    assert "Gifts given" in line
    assert "result" in line


def test_the_offsets_are_those_of_the_text_written_out(report, tmp_path, asked):
    out = tmp_path / "out.txt"
    (told,) = asked("read", report, text=out, json=True)
    text = out.read_text(encoding="utf-8")
    assert told["figures"]
    assert all(text[f["start"] : f["end"]] == f["quote"] for f in told["figures"])


def test_a_file_that_fails_does_not_stop_the_others(report, tmp_path, capsys):
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    call_command("read", broken, report, json=True)
    printed = capsys.readouterr()
    assert [one["document"] for one in json.loads(printed.out)] == [str(report)]
    assert "hong.docx" in printed.err


def test_when_nothing_could_be_read_the_exit_code_says_so(tmp_path, capsys):
    with pytest.raises(SystemExit) as refused:
        call_command("read", tmp_path / "nowhere.docx", language="en")
    assert refused.value.code == REFUSED
    assert "does not exist" in capsys.readouterr().err


def test_the_text_of_several_files_has_no_one_place_to_go(report, tmp_path):
    with pytest.raises(UsageWrong):
        call_command("read", report, report, text=tmp_path / "out.txt")


def test_the_text_is_refused_a_folder_that_is_not_there(report, tmp_path):
    with pytest.raises(FolderMissing):
        call_command("read", report, text=tmp_path / "nowhere" / "out.txt")


@pytest.mark.django_db
def test_a_programme_gives_its_calendar_and_what_it_learned(report, asked, programme):
    told = asked("read", report, programme=PROGRAMME, json=True)[0]["figures"]
    gifts = next(one for one in told if one["quote"].startswith("40 suất quà"))
    assert (gifts["indicator"], gifts["taught"]) == ("gifts", None)


@pytest.mark.django_db
def test_what_a_programme_learned_decides_and_is_told(tmp_path, asked):
    kept_world("everything", everything)
    path = tmp_path / "lang-ven.txt"
    path.write_text("Hội LHPN xã Làng Ven\nĐã làm 2,5 km đường liên thôn.\n", encoding="utf-8")
    (figure,) = asked("read", path, programme=PROGRAMME, json=True)[0]["figures"]
    assert figure["taught"]
    assert figure["why"].startswith("taught: đường liên thôn | ")
    assert not {"derived", "no-indicator"} & {*figure["doubts"]}, "somebody said what it counts"


@pytest.mark.django_db
def test_a_programme_that_nobody_founded_is_told(report, asked, programme):
    with pytest.raises(ProgrammeUnclear):
        asked("read", report, programme="nowhere", json=True)
