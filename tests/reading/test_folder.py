"""A folder as it lies on a disk: hidden files, odd names, folders in it, what may not be opened."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from chungtay.domain.periods import STATE_CALENDAR
from chungtay.reading.folder import (
    ReportsForbidden,
    ReportsInFile,
    ReportsMissing,
    ReportsNone,
    read_folder,
)
from chungtay.reading.safety import FileCorrupt, FileEmpty
from tests import letters
from tests.reading.test_encodings import in_tcvn3, in_windows_1258

YEAR = STATE_CALENDAR.year(2026)


def read(folder, **options):
    shown = []
    found = read_folder(
        folder, period=YEAR, calendar=STATE_CALENDAR,
        progress=lambda done, total: shown.append((done, total)), **options,
    )  # fmt: skip
    return found, shown


def files(found):
    return [document.head.file for document in found.documents]


def test_every_file_is_read_in_the_order_of_the_names_and_counted_aloud(tmp_path):
    letters.write(tmp_path)
    letters.write(tmp_path / "b", army=letters.army(letters.GIFTS))
    found, shown = read(tmp_path)
    assert files(found) == ["army.txt", "b/army.txt", "plan.txt", "women.txt"]
    assert shown == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_what_programs_and_systems_leave_in_a_folder_is_no_report(tmp_path):
    letters.write(tmp_path, army=letters.army())
    for name in (".hidden.txt", "~$army.docx", "Thumbs.db", "desktop.ini"):
        (tmp_path / name).write_text(letters.women())
    letters.write(tmp_path / ".git", women=letters.women())
    found, _ = read(tmp_path)
    assert files(found) == ["army.txt"]
    assert found.unread == ()


def test_the_files_of_the_answer_are_left_alone(tmp_path):
    letters.write(tmp_path)
    found, _ = read(tmp_path, leaving=[tmp_path / "x" / ".." / "plan.txt"])
    assert files(found) == ["army.txt", "women.txt"]


def test_a_file_that_fails_is_told_with_its_reason_and_stops_nothing(tmp_path):
    letters.write(tmp_path, army=letters.army(), empty="")
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 nothing")
    found, _ = read(tmp_path)
    assert files(found) == ["army.txt"]
    assert [(one.file, type(one.problem)) for one in found.unread] == [
        ("empty.txt", FileEmpty),
        ("hong.docx", FileCorrupt),
    ]


@pytest.mark.parametrize(
    ("encoded", "guessed"),
    [
        (in_windows_1258, ["encoding-guessed"]),
        (in_tcvn3, ["encoding-guessed"]),
        (lambda text: text.encode("utf-16"), []),
    ],
)
def test_a_spreadsheet_in_an_old_code_table_is_read_and_a_guess_is_said(tmp_path, encoded, guessed):
    rows = "Hội Nông dân xã Làng Ven;;\nChỉ tiêu;Đơn vị tính;Kết quả\nSuất quà tặng;suất;25\n"
    letters.write(tmp_path, army=letters.army())
    (tmp_path / "bang.csv").write_bytes(encoded(rows))
    found, _ = read(tmp_path)
    claims = [claim for claim in found.said.claims if claim.source.document == "bang.csv"]
    assert [(claim.indicator, str(claim.figure.value)) for claim in claims] == [("gifts", "25")]
    assert [warning.code for file, warning in found.warnings if file == "bang.csv"] == guessed


@pytest.mark.skipif(
    sys.platform != "linux", reason="only here may a name be bytes that are no text"
)
def test_names_are_spelt_out_where_no_text_can_hold_them(tmp_path):
    letters.write(tmp_path, army=letters.army())
    (tmp_path / "army.txt").rename(tmp_path / os.fsdecode(b"a\n\x01\xff 2026.txt"))
    found, _ = read(tmp_path)
    assert files(found) == ["a\\n\\x01\\xff 2026.txt"]


def test_a_name_as_long_as_a_disk_allows_is_kept_whole(tmp_path):
    letters.write(tmp_path, **{"đ" * 125: letters.army()})
    assert files(read(tmp_path)[0]) == ["đ" * 125 + ".txt"]


def test_a_folder_that_is_none_is_refused(tmp_path):
    with pytest.raises(ReportsMissing):
        read(tmp_path / "nowhere")
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(ReportsInFile):
        read(tmp_path / "a.txt")


def test_where_nothing_can_be_read_every_reason_is_told(tmp_path):
    with pytest.raises(ReportsNone) as none:
        read(tmp_path)
    assert none.value.unread == ()
    (tmp_path / "a.txt").write_text("")
    with pytest.raises(ReportsNone) as none:
        read(tmp_path)
    assert [one.file for one in none.value.unread] == ["a.txt"]


AS_NOBODY = """
import os, sys
from pathlib import Path
from tests.reading.test_folder import read
folder = Path(sys.argv[1])
read(folder)  # what reading loads, it loads while it may
os.setuid(65534)
found, _ = read(folder)
print([(one.file, one.problem.code) for one in found.unread])
try:
    read(folder / "shut")
except Exception as refused:
    print(type(refused).__name__)
"""


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="rights are dropped, which needs an administrator",
)
def test_reports_behind_a_closed_door_do_not_go_missing_in_silence():
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        letters.write(folder, army=letters.army(), women=letters.women())
        letters.write(folder / "shut", plan=letters.plan()).chmod(0o700)
        (folder / "women.txt").chmod(0o600)
        folder.chmod(0o755)
        ran = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, folder], capture_output=True, text=True, check=False
        )
    finally:
        shutil.rmtree(folder)
    told = [("shut", ReportsForbidden.code), ("women.txt", "file-forbidden")]
    assert ran.stdout.splitlines() == [str(told), "ReportsForbidden"], ran.stderr
