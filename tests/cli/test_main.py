"""The console script as it is started: its exit codes, its languages, its ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from chungtay.cli import main

PROGRAM = [sys.executable, "-c", "from chungtay.cli.main import main; main()"]
ROOT = Path(__file__).parents[2]


def environment(home, **more):
    kept = f"sqlite:///{home / 'chungtay.sqlite3'}"
    return {**os.environ, "PYTHONPATH": str(ROOT), "CHUNGTAY_DATABASE": kept, **more}


def run(*arguments, home, **more):
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env=environment(home, **more),
        check=False,
    )


def test_without_a_command_every_command_is_shown_with_what_it_does(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["chungtay"])
    main.main()
    shown = capsys.readouterr().out
    assert all(name in shown for name in main.COMMANDS)
    assert "đếm một lần" in shown


def test_the_overview_is_in_english_where_that_is_asked_for(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["chungtay", "--help", "--language", "en"])
    main.main()
    assert "counted once" in capsys.readouterr().out


def test_the_version_is_the_products_own(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["chungtay", "--version"])
    main.main()
    assert capsys.readouterr().out.startswith("chungtay 0")


def test_a_command_of_two_words_is_typed_with_a_dash(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["chungtay", "find-place", "--help"])
    with pytest.raises(SystemExit) as ended:
        main.main()
    assert ended.value.code == 0
    assert "chungtay find-place" in capsys.readouterr().out


def test_an_unknown_command_is_refused_naming_those_there_are(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["chungtay", "frobnicate"])
    with pytest.raises(SystemExit) as refused:
        main.main()
    assert refused.value.code == main.REFUSED
    assert "consolidate" in capsys.readouterr().err


@pytest.mark.parametrize("spelling", [["--language=en"], ["--language", "en"]])
def test_a_refusal_speaks_the_language_of_the_arguments(monkeypatch, capsys, spelling):
    monkeypatch.setenv("CHUNGTAY_LANGUAGE", "vi")
    monkeypatch.setattr(sys, "argv", ["chungtay", "read", *spelling])
    with pytest.raises(SystemExit):
        main.main()
    assert "The arguments are not right" in capsys.readouterr().err


def test_without_an_argument_the_environment_says_the_language(monkeypatch):
    monkeypatch.setenv("CHUNGTAY_LANGUAGE", "en")
    assert main.language(["chungtay", "totals"]) == "en"
    assert main.language(["chungtay", "totals", "--language", "vi"]) == "vi"
    monkeypatch.setenv("CHUNGTAY_LANGUAGE", "de")
    assert main.language() == "vi"


def test_a_wrong_variable_stops_the_start_with_one_sentence(tmp_path):
    ran = run("totals", home=tmp_path, CHUNGTAY_LANGUAGE="de")
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1
    assert "CHUNGTAY_LANGUAGE" in ran.stderr


def test_a_console_without_our_letters_still_gets_the_answer(tmp_path):
    ran = run(home=tmp_path, PYTHONIOENCODING="ascii")
    assert ran.returncode == 0
    assert "đếm một lần" in ran.stdout


def test_a_reader_that_goes_away_early_is_no_error(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        PROGRAM, stdout=writing, stderr=subprocess.PIPE, env=environment(tmp_path), check=False
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a named pipe to wait at")
def _heeding() -> None:
    """What is started in the background is told to pass the keyboard over, and tells its own."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_stopping_by_the_keyboard_is_answered_with_a_sentence(tmp_path):
    waiting = tmp_path / "bao-cao.txt"
    os.mkfifo(waiting)
    work = subprocess.Popen(
        [*PROGRAM, "read", waiting],
        env=environment(tmp_path),
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_heeding,
    )
    with waiting.open("wb"):  # opens once the command has begun to read
        work.send_signal(signal.SIGINT)
        said = work.communicate(timeout=20)[1]
    assert work.returncode == main.INTERRUPTED
    assert said.splitlines() == ["Đã dừng theo yêu cầu; không có gì ghi dở."]
