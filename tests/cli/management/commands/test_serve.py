"""`chungtay serve` from outside: it refuses without a key, serves, and ends cleanly."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

import pytest

from chungtay.actions.serving import ServingStopped
from chungtay.cli.main import main
from chungtay.cli.management.commands import serve
from tests.processes import children, is_alive

ROOT = Path(__file__).parents[4]
PROGRAM = [sys.executable, "-c", "from chungtay.cli.main import main; main()"]
KEY = "a key that only this test has, and long enough"
ENGLISH = ["--language", "en"]


DATABASE = "ct.sqlite3"


def environment(folder, **more):
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "CHUNGTAY_DATABASE": f"sqlite:///{folder / DATABASE}",
        "CHUNGTAY_FILES": str(folder / "files"),
        "CHUNGTAY_SECRET_KEY": KEY,
        **more,
    }


def a_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def opened(address):
    opener = build_opener(ProxyHandler({}))
    try:
        with opener.open(address, timeout=20) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except HTTPError as refused:
        return refused.code, refused.headers, refused.read().decode()


@pytest.fixture(autouse=True)
def _tables(tmp_path, tables_laid):
    tables_laid(tmp_path / DATABASE)


@pytest.fixture
def serving(tmp_path):
    """A running server with its address."""
    port = a_port()
    started = subprocess.Popen(
        [*PROGRAM, "serve", "--port", str(port), *ENGLISH],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    started.line = started.stdout.readline()
    started.address = f"http://127.0.0.1:{port}"
    yield started
    if started.poll() is None:
        started.kill()
    started.communicate()


def test_without_a_key_of_its_own_it_does_not_start(tmp_path):
    for key in ("", "short"):
        ran = subprocess.run(
            [*PROGRAM, "serve", *ENGLISH],
            env=environment(tmp_path, CHUNGTAY_SECRET_KEY=key),
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 2
        assert "CHUNGTAY_SECRET_KEY" in ran.stderr
        assert len(ran.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux lists them")
def test_it_serves_and_ends_with_all_its_processes_when_asked_to(serving):
    assert serving.address in serving.line
    status, headers, page = opened(f"{serving.address}/accounts/login/")
    assert status == 200
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    (style,) = [line for line in page.splitlines() if "/chungtay." in line and "stylesheet" in line]
    style_address = style.split('href="')[1].split('"')[0]
    status, headers, _ = opened(serving.address + style_address)
    assert (status, "immutable" in headers["Cache-Control"]) == (200, True)
    family = children(serving.pid)
    assert len(family) >= 4, "a server with two workers, and the work behind them"
    serving.send_signal(signal.SIGTERM)
    said, errors = serving.communicate(timeout=30)
    assert serving.returncode == 0, errors
    assert "The server has stopped" in said
    assert not any(is_alive(number) for number in family)
    told = [line for line in errors.splitlines() if "account_login" in line]
    assert len(told) == 1, "one structured line a request"


def test_when_one_of_its_processes_ends_by_itself_it_ends_with_code_1(monkeypatch, capsys):
    def ended(*_, **__):
        raise ServingStopped(process="worker")

    monkeypatch.setattr(serve, "prepare", lambda: None)
    monkeypatch.setattr(serve, "serve", ended)
    monkeypatch.setattr(sys, "argv", ["chungtay", "serve", "--port", str(a_port()), *ENGLISH])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 1
    assert "“worker” ended by itself" in capsys.readouterr().err


def test_a_port_in_use_is_told(monkeypatch, capsys):
    monkeypatch.setattr(serve, "prepare", lambda: None)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        monkeypatch.setattr(sys, "argv", ["chungtay", "serve", "--port", port, *ENGLISH])
        with pytest.raises(SystemExit) as left:
            main()
    assert left.value.code == 2
    assert "Something else listens" in capsys.readouterr().err
