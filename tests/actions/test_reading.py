"""Reading for people keeps nothing, and a file that fails stands beside those that were read."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions.reading import read_documents, write_text
from chungtay.reading.safety import FileMissing
from chungtay.writing.files import FolderMissing
from tests import letters


def test_files_are_answered_in_their_order_with_their_figures(tmp_path):
    letters.write(tmp_path, army=letters.army(), women=letters.women())
    paths = [tmp_path / "women.txt", tmp_path / "nowhere.txt", tmp_path / "army.txt"]
    women, nowhere, army = read_documents(paths, language="vi", on=date(2026, 12, 20))
    assert [one.path for one in (women, nowhere, army)] == paths
    assert {"gifts", "rural-road-km"} <= {f["indicator"] for f in women.answer["figures"]}
    assert isinstance(nowhere.problem, FileMissing)
    assert nowhere.answer is None
    assert "60 ngày công" in army.text


def test_the_text_is_written_as_it_was_counted(tmp_path):
    write_text("Đã làm\n5 km", tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_bytes() == "Đã làm\n5 km".encode()
    with pytest.raises(FolderMissing):
        write_text("", tmp_path / "nowhere" / "out.txt")
