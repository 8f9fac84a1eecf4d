"""Runs a command with `CHUNGTAY_DATABASE` naming a PostgreSQL that lives only as long as it does.

The server comes from the machine's own programs, listens on a socket in a temporary folder and
nowhere else, and is stopped and removed however the command ends.

    python tests/on_postgresql.py python -m pytest -m database
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

# A crash of a test server loses nothing, so it need not wait for the disk.
CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
QUIET = ("listen_addresses=", "max_connections=60", "log_min_messages=error")


def programs() -> Path | None:
    """The folder of the newest PostgreSQL server on this machine."""
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version, reverse=True)
    found = [*packaged, *(Path(p) for p in [shutil.which("initdb")] if p)]
    return found[0].resolve().parent if found else None


def _version(initdb: Path) -> int:
    number = initdb.parent.parent.name
    return int(number) if number.isdecimal() else 0


def as_owner(folder: Path) -> list[str]:
    """How to start a program as somebody PostgreSQL accepts: it refuses to run as root."""
    if os.geteuid() != 0:
        return []
    names = {entry.pw_name for entry in pwd.getpwall()}
    owner = next(name for name in ("postgres", "nobody") if name in names)
    shutil.chown(folder, owner)
    return ["runuser", "--user", owner, "--"]


@contextlib.contextmanager
def server(bin_folder: Path) -> Iterator[str]:
    """A running server's database address."""
    # A socket's path may hold hardly a hundred characters, so the folder stands near the root.
    with tempfile.TemporaryDirectory(prefix="ct-pg-", dir="/tmp") as name:
        folder = Path(name)
        owner = as_owner(folder)
        cluster = folder / "cluster"
        initdb = [
            "--auth=trust",
            "--username=chungtay",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
        ]
        _quietly([*owner, bin_folder / "initdb", *initdb, cluster], folder)
        settings = [f"-c {setting}" for setting in (*CARELESS, *QUIET)]
        options = " ".join([*settings, f"-k {folder}"])
        pg_ctl = [*owner, bin_folder / "pg_ctl", "--pgdata", cluster, "--wait", "--silent"]
        _quietly([*pg_ctl, "--options", options, "--log", folder / "log", "start"], folder)
        try:
            yield f"postgresql://chungtay@/postgres?host={folder}"
        finally:
            _quietly([*pg_ctl, "--mode", "immediate", "stop"], folder)


def _quietly(command: Sequence[str | Path], folder: Path) -> None:
    ran = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    if ran.returncode:
        sys.exit(f"{command[-1]}: {ran.stderr or ran.stdout}")


def main(command: list[str]) -> int:
    """Runs the command; without a server it passes over, except in CI, where that is a failure."""
    bin_folder = programs()
    if bin_folder is None:
        print(
            "PostgreSQL's server programs are not on this machine (Debian: apt install postgresql);"
        )
        print("the suite ran on SQLite alone.", flush=True)
        return 1 if os.environ.get("CI") else 0
    # A stop request becomes an exception, so that the server is stopped and removed all the same.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server(bin_folder) as address:
        return subprocess.run(
            command, env={**os.environ, "CHUNGTAY_DATABASE": address}, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
