"""What runs on the machine, as Linux lists it."""

from __future__ import annotations

import subprocess
from pathlib import Path


def children(of: int) -> set[int]:
    listed = subprocess.run(
        ["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True
    ).stdout
    pairs = [tuple(map(int, line.split())) for line in listed.splitlines()]
    found = {of}
    while more := {pid for pid, parent in pairs if parent in found} - found:
        found |= more
    return found - {of}


def is_alive(number: int) -> bool:
    status = Path(f"/proc/{number}/stat")
    return status.is_file() and status.read_text().rpartition(")")[2].split()[0] != "Z"
