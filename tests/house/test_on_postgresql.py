"""The PostgreSQL that the suite starts itself: it serves one command and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests import on_postgresql
from tests.house.tree import TESTS

pytestmark = pytest.mark.skipif(
    on_postgresql.programs() is None, reason="no PostgreSQL server programs on this machine"
)
SAY_ADDRESS = "import os; print(os.environ['CHUNGTAY_DATABASE'], flush=True)"


def started(code: str) -> subprocess.Popen[str]:
    """A Python program with a database of its own."""
    command = [sys.executable, TESTS / "on_postgresql.py", sys.executable, "-c", code]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def socket_folder(address: str) -> Path:
    return Path(parse_qs(urlsplit(address.strip()).query)["host"][0])


def test_the_command_can_write_to_it():
    program = f"{SAY_ADDRESS}; import psycopg; c = psycopg.connect(os.environ['CHUNGTAY_DATABASE'])"
    run = started(f"{program}; print(c.execute('create table t (n int)').statusmessage)")
    said, _ = run.communicate()
    assert said.splitlines()[1] == "CREATE TABLE"
    assert not socket_folder(said.splitlines()[0]).exists()


def test_a_failure_of_the_command_is_passed_on_and_leaves_nothing():
    run = started(f"{SAY_ADDRESS}; raise SystemExit(3)")
    said, _ = run.communicate()
    assert run.returncode == 3
    assert not socket_folder(said).exists()


def test_a_stop_request_stops_the_server_too():
    run = started(f"{SAY_ADDRESS}; import time; time.sleep(20)")
    folder = socket_folder(run.stdout.readline())
    pid = int((folder / "cluster" / "postmaster.pid").read_text().splitlines()[0])
    run.send_signal(signal.SIGTERM)
    run.communicate()
    assert not folder.exists()
    assert not alive(pid)


def alive(pid: int) -> bool:
    """Whether a process still runs; one that has ended may wait a moment for its parent."""
    for _ in range(50):
        try:
            os.kill(pid, 0)
            if "Z" in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]:
                return False
        except (ProcessLookupError, FileNotFoundError):
            return False
        time.sleep(0.1)
    return True


@pytest.mark.parametrize(("in_ci", "code"), [("", 0), ("true", 1)])
def test_a_machine_without_the_server_fails_in_ci_only(monkeypatch, capsys, in_ci, code):
    monkeypatch.setattr(on_postgresql, "programs", lambda: None)
    monkeypatch.setenv("CI", in_ci)
    assert on_postgresql.main(["true"]) == code
    assert "SQLite alone" in capsys.readouterr().out
