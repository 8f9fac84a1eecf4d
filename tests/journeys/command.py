"""The command line as its user runs it: the installed program, on a database of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
FOLDER = SAMPLES / "khe-son-2026"
DATABASE = "chungtay.sqlite3"
PROGRAM = Path(sys.executable).with_name("chungtay")


def chungtay(*arguments: object, home: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command; `home` is where its database stands."""
    return subprocess.run(
        [PROGRAM, *map(str, arguments)],
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "CHUNGTAY_DATABASE": f"sqlite:///{home / DATABASE}",
            "CHUNGTAY_LANGUAGE": "vi",
        },
    )


def consolidate(folder: Path, out: Path, *, period: str = "2026", home: Path | None = None):
    """The main job on a folder; the answer as JSON stands beside the report."""
    answer = out.with_suffix(".json")
    asked = ("--period", period, "--out", out, "--json", answer)
    return chungtay("consolidate", folder, *asked, home=home or out.parent)
