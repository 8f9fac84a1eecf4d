"""The sample folder holds what its texts say, and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.tree import ROOT

SAMPLES = ROOT / "samples"
KEPT = SAMPLES / "khe-son-2026"
# Printed once by LibreOffice: another release prints other bytes.
PRINTED = {path.name for path in KEPT.glob("*.pdf")}


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    subprocess.run([sys.executable, SAMPLES / "make_samples.py", folder], check=True)
    return folder


def parts(path: Path) -> dict[str, bytes]:
    """What a file says: the parts of an Office file, whose packing differs between machines."""
    if path.suffix not in {".docx", ".xlsx"}:
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_the_folder_holds_the_files_that_its_texts_make(written):
    assert {path.name for path in written.iterdir()} | PRINTED == {p.name for p in KEPT.iterdir()}


def test_every_file_says_what_its_text_says(written):
    stale = [path.name for path in written.iterdir() if parts(path) != parts(KEPT / path.name)]
    assert not stale, f"python samples/make_samples.py: {stale}"


def test_the_truth_stands_in_numbers_that_can_be_read():
    table = (SAMPLES / "README.md").read_text(encoding="utf-8").split("## Totals")[1]
    figures = re.findall(r"^\| ([\w-]+) \|((?: [\d.]+ \|){4})$", table, re.MULTILINE)
    assert len(figures) > 20
    for indicator, cells in figures:
        once, low, high, added = (float(cell) for cell in cells.strip(" |").split(" | "))
        assert low <= once <= high, indicator
        assert once <= added, f"{indicator}: counting once never gives more than adding all"
