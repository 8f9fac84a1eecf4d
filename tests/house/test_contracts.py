"""The import contracts bite: in a house of empty rooms, one forbidden import breaks each."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

TRESPASSES = [
    # contract, where, what it imports there
    ("floors", "domain/counting.py", "import chungtay.vocabulary.words"),
    ("floors", "reading/word.py", "import chungtay.storage.facts"),
    ("floors", "actions/reports.py", "import chungtay.config.settings"),
    ("floors", "utils/__init__.py", ""),
    ("doors", "cli/totals.py", "import chungtay.storage.facts"),
    ("doors", "cli/read.py", "import chungtay.reading.word"),
    ("queries", "queries/reports.py", "import chungtay.writing.report"),
    ("storage", "cli/totals.py", "from chungtay.storage import facts"),
    ("ground-floor", "domain/counting.py", "import django.db"),
    ("ground-floor", "domain/counting.py", "import time"),
    ("ground-floor", "domain/counting.py", "from pathlib import Path"),
    ("vocabulary", "vocabulary/words.py", "import django"),
    ("documents", "queries/reports.py", "import docx"),
    ("documents", "storage/facts.py", "from openpyxl import Workbook"),
    ("pdf", "writing/report.py", "import pypdfium2"),
    ("driver", "actions/reports.py", "import psycopg"),
    ("framework", "reading/word.py", "from django.utils import timezone"),
    ("floors", "web/totals.py", "import chungtay.cli.totals"),
    ("doors", "web/totals.py", "from chungtay.storage import facts"),
    ("pictures", "web/totals.py", "from PIL import Image"),
    ("pages", "queries/reports.py", "from markupsafe import Markup"),
]
ROOMS = {
    "config": "settings",
    "cli": "totals",
    "web": "totals",
    "actions": "reports",
    "queries": "reports",
    "storage": "facts",
    "reading": "word",
    "writing": "report",
    "vocabulary": "words",
    "domain": "counting",
}


@pytest.fixture
def house(tmp_path) -> Path:
    """The floor plan with an empty room on each floor, under the project's own contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for floor, room in ROOMS.items():
        folder = tmp_path / "chungtay" / floor
        folder.mkdir(parents=True)
        (folder / "__init__.py").touch()
        (folder / f"{room}.py").touch()
    (tmp_path / "chungtay" / "__init__.py").touch()
    return tmp_path


def lint(house: Path, contract: str | None = None) -> subprocess.CompletedProcess[str]:
    """The verdict of import-linter on that house."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache", *(["--contract", contract] if contract else [])],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house)},
        capture_output=True,
        text=True,
    )


def test_a_house_without_trespass_keeps_every_contract(house):
    ran = lint(house)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "0 broken" in ran.stdout


@pytest.mark.parametrize(("contract", "room", "trespass"), TRESPASSES)
def test_a_forbidden_import_breaks_its_contract(house, contract, room, trespass):
    target = house / "chungtay" / room
    target.parent.mkdir(exist_ok=True)
    target.write_text(trespass + "\n", encoding="utf-8")
    ran = lint(house, contract)
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "1 broken" in ran.stdout or target.parent.name in ran.stdout


def test_two_neighbours_that_import_each_other_break_a_contract(house):
    folder = house / "chungtay" / "domain"
    (folder / "counting.py").write_text("import chungtay.domain.periods\n", encoding="utf-8")
    (folder / "periods.py").write_text("import chungtay.domain.counting\n", encoding="utf-8")
    assert lint(house, "no-circles").returncode == 1
