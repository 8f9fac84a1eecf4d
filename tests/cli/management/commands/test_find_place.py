"""`chungtay find-place`: one text for people or as JSON, or line by line from standard input."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from chungtay.cli.command import UsageWrong
from chungtay.cli.main import REFUSED
from chungtay.cli.management.commands.find_place import PlaceLinesBroken
from chungtay.queries import gazetteer
from chungtay.queries.gazetteer import NearUnknown

ROOT = Path(__file__).parents[4]
PROGRAM = [sys.executable, "-c", "from chungtay.cli.main import main; main()"]
FIELDS = {
    "code", "name", "kind", "level", "province", "since", "until", "score", "heirs_today",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _no_database(monkeypatch, tmp_path):
    gone = ("sqlite", "", "", str(tmp_path / "gone.sqlite3"))
    monkeypatch.setattr(gazetteer.facts, "database", lambda: gone)


@pytest.fixture
def lines(monkeypatch, capsys):
    """What is answered to lines on standard input."""

    def answered(*asked, **options):
        told = [one if isinstance(one, str) else json.dumps(one) for one in asked]
        typed = "\n".join(told).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        call_command("find_place", **options)
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return answered


def codes(answer):
    return [candidate["code"] for candidate in answer["candidates"]]


def test_a_machine_gets_the_candidates_as_the_contract_has_them(asked):
    answer = asked("find_place", "xã Phú Gia cũ, huyện Hương Khê", on="2026-03-01", json=True)
    (found,) = answer["candidates"]
    assert found.keys() == FIELDS
    assert found == {
        "code": "18529", "name": "Phú Gia", "kind": "xã", "level": "commune",
        "province": "Hà Tĩnh", "since": None, "until": "2025-07-01", "score": found["score"],
        "heirs_today": [{"code": "18496", "name": "Hương Khê", "kind": "xã"}],
    }  # fmt: skip
    assert found["score"] >= 0.9


def test_the_text_may_come_in_several_words(asked):
    told = asked("find_place", "tỉnh", "Hà", "Tĩnh", on="2026-03-01", json=True)
    assert codes(told) == ["42"]


def test_the_reporters_place_ranks_what_lies_in_it_first(asked):
    told = asked("find_place", "xã Phú Gia", on="2025-06-30", near="Hà Tĩnh", json=True)
    assert codes(told)[0] == "18529"
    with pytest.raises(NearUnknown):
        call_command("find_place", "xã Phú Gia", on="2025-06-30", near="không đâu cả")


def test_people_read_a_table_in_their_language(asked):
    shown = asked("find_place", "huyện Hương Khê", on="2026-03-01")
    assert "Độ chắc" in shown
    assert "đến trước 01/07/2025" in shown
    assert "xã Hương Khê (18496)" in shown
    assert "nơi khác" in shown
    english = asked("find_place", "xã Hương Khê", on="2026-03-01", language="en")
    assert "since 01/07/2025" in english
    assert "100%" in english


def test_nothing_found_is_said_and_is_no_failure(asked):
    assert "No place bore this" in asked("find_place", "abc xyz", on="2026-03-01", language="en")
    assert asked("find_place", "", on="2026-03-01", json=True) == {"candidates": []}


def test_without_a_day_it_is_today(asked):
    assert codes(asked("find_place", "tỉnh Hà Tĩnh", json=True)) == ["42"]


@pytest.mark.parametrize("day", ["1.3.2026", "2026-02-30"])
def test_what_is_no_day_is_refused(day):
    with pytest.raises(UsageWrong):
        call_command("find_place", "Hà Tĩnh", on=day)


def test_lines_are_answered_in_their_order_each_on_its_own_day(lines):
    first, other, third = lines(
        {"text": "18496", "on": "2025-06-30"},
        {"text": "18496", "on": "2025-07-01", "near": None},
        "",
        {"text": "xã Phú Gia", "on": "2025-06-30", "near": "Huế"},
    )
    assert [answer["candidates"][0]["kind"] for answer in (first, other)] == ["thị trấn", "xã"]
    assert codes(third)[0] == "19954"


def test_what_a_line_does_not_say_the_arguments_do(lines):
    (answer,) = lines({"text": "xã Phú Gia"}, on="2025-06-30", near="Hà Tĩnh")
    assert codes(answer)[0] == "18529"


def test_a_line_that_asks_nothing_is_answered_with_why_and_the_others_as_well(lines, capsys):
    broken = [
        "không phải JSON", "[1]", {"on": "2026-03-01"}, {"text": 3}, {"text": "x", "on": "mai"},
        {"text": "x", "near": 4}, {"text": "xã Phú Gia", "near": "không đâu cả"},
    ]  # fmt: skip
    with pytest.raises(PlaceLinesBroken) as refused:
        lines(*broken, {"text": "tỉnh Hà Tĩnh"}, language="en")
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(answer["error"] for answer in answers[:-1])
    assert "Line 1:" in answers[0]["error"]
    assert codes(answers[-1]) == ["42"]
    assert refused.value.facts["many"] == len(broken)


def test_a_line_that_is_no_text_at_all_is_broken_too(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe{}\n")))
    with pytest.raises(PlaceLinesBroken):
        call_command("find_place")
    assert "error" in json.loads(capsys.readouterr().out)


def test_as_a_program_it_answers_every_line_at_once_and_makes_no_database(tmp_path):
    kept = tmp_path / "chungtay.sqlite3"
    settings = {
        **os.environ, "PYTHONPATH": str(ROOT), "CHUNGTAY_DATABASE": f"sqlite:///{kept}",
    }  # fmt: skip
    with subprocess.Popen(
        [*PROGRAM, "find-place", "--on", "2026-03-01"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=settings,
    ) as program:
        program.stdin.write('{"text": "tỉnh Hà Tĩnh"}\n'.encode())
        program.stdin.flush()
        assert codes(json.loads(program.stdout.readline())) == ["42"]
        _, complaint = program.communicate(b"nothing\n")
    assert program.returncode == REFUSED
    assert "2" in complaint.decode()
    assert not kept.exists()
