"""Server and worker start, stop and die together; nothing is left behind."""

from __future__ import annotations

import http.server
import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from chungtay.actions import serving

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "print('deaf', flush=True); time.sleep(60)",
]
# Starts a child of its own, says its number, and dies.
FORKS = [
    sys.executable,
    "-c",
    f"import subprocess, sys;print(subprocess.Popen({SLEEP!r}).pid, flush=True); sys.stdin.read()",
]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    monkeypatch.setattr(serving, "GRACE", 0.5)
    monkeypatch.setattr(serving, "LOOKS", 0.02)


def is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def gone(number: int) -> bool:
    latest = time.monotonic() + 5
    while is_alive(number) and time.monotonic() < latest:
        time.sleep(0.02)
    return not is_alive(number)


def test_all_processes_are_stopped_at_the_end():
    with serving.running({"server": SLEEP, "worker": SLEEP}) as processes:
        assert [process.poll() for process in processes.values()] == [None, None]
    assert all(process.returncode == -signal.SIGTERM for process in processes.values())


def test_one_that_does_not_listen_is_ended_all_the_same(tmp_path):
    with (tmp_path / "log").open("wb") as log, serving.running({"deaf": STUBBORN}, log=log) as all_:
        while not (tmp_path / "log").read_text():
            time.sleep(0.02)
    assert all_["deaf"].returncode == -signal.SIGKILL


def test_what_a_process_started_goes_with_it(tmp_path):
    with (tmp_path / "log").open("wb") as log, serving.running({"server": FORKS}, log=log):
        while not (tmp_path / "log").read_text().strip():
            time.sleep(0.02)
        child = int((tmp_path / "log").read_text())
    assert gone(child)


def test_when_one_dies_the_other_is_stopped_and_that_is_told():
    with serving.running({"server": SLEEP, "worker": SLEEP}) as processes:
        processes["worker"].kill()
        with pytest.raises(serving.ServingStopped) as stopped:
            serving.watch(processes, stop=threading.Event())
    assert stopped.value.facts["process"] == "worker"
    assert processes["server"].returncode == -signal.SIGTERM


@pytest.mark.parametrize("number", serving.ASKED_TO_STOP)
def test_a_request_to_stop_ends_the_watch_and_is_no_error(number):
    kept = signal.getsignal(number)
    with serving.stop_asked() as stop, serving.running({"server": SLEEP}) as processes:
        os.kill(os.getpid(), number)
        serving.watch(processes, stop=stop)
    assert signal.getsignal(number) is kept


def test_children_of_a_server_that_was_killed_end_too(tmp_path):
    """Whoever is killed cannot stop anything: the system does it."""
    if sys.platform != "linux":
        pytest.skip("other systems cannot be asked to")
    program = (
        "import sys, time; from chungtay.actions import serving\n"
        f"with serving.running({{'server': {SLEEP!r}}}) as processes:\n"
        "    print(processes['server'].pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        child = int(parent.stdout.readline())
        parent.kill()
    assert gone(child)


def test_a_port_that_somebody_uses_is_not_free():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not serving.is_free("127.0.0.1", port)
        with pytest.raises(serving.PortTaken):
            serving.check_free("127.0.0.1", port)
    serving.check_free("127.0.0.1", port)


class Answering(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'{"status": "ok"}')

    def log_message(self, *args):
        """Nobody reads it."""


def test_it_waits_until_a_page_comes():
    port = serving.any_port("127.0.0.1")
    server = http.server.HTTPServer(("127.0.0.1", port), Answering)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    serving.wait_for_answer("0.0.0.0", port, {}, stop=threading.Event(), patience=5)
    server.shutdown()
    thread.join()
    server.server_close()


def test_it_does_not_wait_for_ever():
    port, stop = serving.any_port("127.0.0.1"), threading.Event()
    with pytest.raises(serving.ServingSilent):
        serving.wait_for_answer("127.0.0.1", port, {}, stop=stop, patience=0.1)


def test_it_does_not_wait_for_a_process_that_died():
    with serving.running({"server": [sys.executable, "-c", ""]}) as processes:
        processes["server"].wait()
        port, stop = serving.any_port("127.0.0.1"), threading.Event()
        with pytest.raises(serving.ServingStopped):
            serving.wait_for_answer("127.0.0.1", port, processes, stop=stop)


def test_it_stops_waiting_when_asked_to():
    stop = threading.Event()
    stop.set()
    serving.wait_for_answer("127.0.0.1", serving.any_port("127.0.0.1"), {}, stop=stop)


def test_a_server_without_a_key_of_its_own_does_not_start(settings):
    settings.SECRET_KEY_IS_OWN = False
    with pytest.raises(serving.SecretMissing):
        serving.prepare()


@pytest.mark.django_db
def test_static_files_are_collected_under_names_that_change_with_them(settings, tmp_path):
    settings.SECRET_KEY_IS_OWN = True
    settings.STATIC_ROOT = tmp_path
    serving.prepare()
    assert list(tmp_path.glob("chungtay/chungtay.*.css"))


def test_work_done_at_once_needs_no_worker(settings):
    assert serving.commands("127.0.0.1", 8000).keys() == {"server", "worker"}
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    assert serving.commands("127.0.0.1", 8000).keys() == {"server"}


def test_both_processes_run_while_something_else_is_prepared(monkeypatch):
    told = []
    monkeypatch.setattr(serving, "commands", lambda host, port: {"server": SLEEP})
    monkeypatch.setattr(serving, "_answers", lambda host, port: True)

    def when_ready():
        told.append("ready")
        os.kill(os.getpid(), signal.SIGTERM)

    serving.serve("127.0.0.1", 1, meanwhile=lambda: told.append("meanwhile"), when_ready=when_ready)
    assert told == ["meanwhile", "ready"]
