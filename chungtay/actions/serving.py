"""Serving the pages: the web server and the worker behind it, started, watched and stopped as one.

The two are processes of their own. When one dies the other is stopped, so that whatever watches
over the machine sees one thing that runs or does not.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import IO, Any
from urllib.request import ProxyHandler, build_opener

from django.conf import settings
from django.core.management import call_command

from chungtay.actions.readiness import make_ready
from chungtay.domain.problems import Problem

WORKERS = 2
LOOKS = 0.2  # seconds between two looks at whether all still run
GRACE = 10.0  # seconds that a process may take to finish what it was doing
REQUEST_GRACE = 5  # seconds that a page may take to be finished then
ASKED_TO_STOP = (signal.SIGINT, signal.SIGTERM)


class SecretMissing(Problem):
    """A server without a key of its own: anybody could sign sessions."""

    code = "setting-secret"


class PortTaken(Problem):
    """Somebody else listens at the address already."""

    code = "port-taken"


class ServingStopped(Problem):
    """One of the processes ended by itself, so all were stopped."""

    code = "serving-stopped"


class ServingSilent(Problem):
    """The processes run, but no page came within the time allowed."""

    code = "serving-silent"


def prepare() -> None:
    """What must be there before the first page: a key, the tables, the static files.

    Raises `SecretMissing`, and what `make_ready` raises.
    """
    if not settings.SECRET_KEY_IS_OWN:
        raise SecretMissing()
    make_ready()
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("prune_db_task_results", verbosity=0)


def check_free(host: str, port: int) -> None:
    """Raises `PortTaken`."""
    if not is_free(host, port):
        raise PortTaken(host=host, port=port)


def is_free(host: str, port: int) -> bool:
    """Whether one could listen there; one that was stopped a moment ago counts as free."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError:
            return False
    return True


def any_port(host: str) -> int:
    """A port at which nobody listens."""
    with socket.socket() as found:
        found.bind((host, 0))
        return int(found.getsockname()[1])


def commands(host: str, port: int) -> Mapping[str, Sequence[str]]:
    """What runs, by name. One blocking thread a worker: Python runs one at a time anyway, and
    a second would only make both slower."""
    server = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", str(WORKERS), "--blocking-threads", "1", "--no-ws", "--log-level", "warning",
        "--no-access-log", "--respawn-failed-workers", "--workers-kill-timeout", str(REQUEST_GRACE),
        "chungtay.config.wsgi:application",
    ]  # fmt: skip
    worker = [
        sys.executable, "-m", "django", "db_worker", "--queue-name", "*", "--interval", "0.5",
        "--no-reload", "--verbosity", "0", "--settings", settings.SETTINGS_MODULE,
    ]  # fmt: skip
    if str(settings.TASKS["default"]["BACKEND"]).endswith("DatabaseBackend"):
        return {"server": server, "worker": worker}
    return {"server": server}


def serve(
    host: str,
    port: int,
    *,
    meanwhile: Callable[[], None] = lambda: None,
    when_ready: Callable[[], None] = lambda: None,
    log: IO[Any] | None = None,
) -> None:
    """Serves until somebody asks to stop; `meanwhile` is done while the processes start. Raises
    `ServingStopped` when one of them ends by itself, and `ServingSilent` when none answers."""
    with stop_asked() as stop, running(commands(host, port), log=log) as processes:
        meanwhile()
        wait_for_answer(host, port, processes, stop=stop)
        if not stop.is_set():
            when_ready()
        watch(processes, stop=stop)


@contextmanager
def stop_asked() -> Iterator[threading.Event]:
    """An event that is set when the process is asked to stop, by the keyboard or by the system."""
    asked = threading.Event()
    kept = {number: signal.getsignal(number) for number in ASKED_TO_STOP}
    for number in ASKED_TO_STOP:
        signal.signal(number, lambda *_: asked.set())
    try:
        yield asked
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)


@contextmanager
def running(
    commands: Mapping[str, Sequence[str]], *, log: IO[Any] | None = None
) -> Iterator[Mapping[str, subprocess.Popen[bytes]]]:
    """The processes, each with whatever it starts in a group of its own; none is left behind."""
    processes: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, command in commands.items():
            processes[name] = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )
        yield processes
    finally:
        _stop(list(processes.values()))


def _end_with_parent() -> None:
    """Whoever is killed cannot stop their children; the system tells them."""
    tell_when_parent_dies = 1
    ctypes.CDLL(None).prctl(tell_when_parent_dies, signal.SIGTERM)


def _stop(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    """Asks all to finish, then ends what has not, with everything it started."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    latest = time.monotonic() + GRACE
    for process in processes:
        try:
            process.wait(max(0.0, latest - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
        _end_group(process.pid)
        process.wait()


def _end_group(group: int) -> None:
    """What a process started may outlive it, and would keep the port."""
    if hasattr(os, "killpg"):
        try:
            os.killpg(group, signal.SIGKILL)
        except ProcessLookupError:
            return


def wait_for_answer(
    host: str,
    port: int,
    processes: Mapping[str, subprocess.Popen[bytes]],
    *,
    stop: threading.Event,
    patience: float = 60.0,
) -> None:
    """Returns once a page comes, or somebody asked to stop."""
    latest = time.monotonic() + patience
    while not stop.is_set() and not _answers(host, port):
        _check_all_run(processes)
        if time.monotonic() > latest:
            raise ServingSilent(seconds=int(patience))
        stop.wait(LOOKS / 2)


def _answers(host: str, port: int) -> bool:
    called = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    named = f"[{called}]" if ":" in called else called
    try:
        # No proxy of the surroundings stands between two processes of one machine.
        opener = build_opener(ProxyHandler({}))
        with opener.open(f"http://{named}:{port}/health/", timeout=5) as answer:
            return bool(json.load(answer)["status"] == "ok")
    except (OSError, ValueError):
        return False


def watch(processes: Mapping[str, subprocess.Popen[bytes]], *, stop: threading.Event) -> None:
    """Returns when somebody asked to stop. Raises `ServingStopped`."""
    while not stop.wait(LOOKS):
        _check_all_run(processes)


def _check_all_run(processes: Mapping[str, subprocess.Popen[bytes]]) -> None:
    for name, process in processes.items():
        if process.poll() is not None:
            raise ServingStopped(process=name, status=process.returncode)
