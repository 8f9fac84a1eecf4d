"""Files appear whole or not at all."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from chungtay.writing import files
from chungtay.writing.files import (
    DiskFull,
    FileInUse,
    FolderMissing,
    FolderNotWritable,
    PlaceTaken,
    archive,
    write_whole,
)


def test_a_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path):
    write_whole(tmp_path / "bao-cao.docx", b"whole")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        ("bao-cao.docx", b"whole")
    ]


def test_an_older_file_is_replaced_and_keeps_its_rights(tmp_path):
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path):
    with pytest.raises(PlaceTaken):
        write_whole(tmp_path, b"whole")


def test_a_folder_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(FolderMissing) as refusal:
        write_whole(tmp_path / "nowhere" / "bao-cao.docx", b"whole")
    assert refusal.value.facts["folder"] == tmp_path / "nowhere"


def test_a_folder_that_may_not_be_written_to_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(files.os, "access", lambda *_: False)
    with pytest.raises(FolderNotWritable):
        write_whole(tmp_path / "bao-cao.docx", b"whole")


@pytest.mark.parametrize(
    ("error", "refusal"),
    [(OSError(28, "no space"), DiskFull), (PermissionError(13, "open"), FileInUse)],
)
def test_when_the_end_fails_the_old_file_stays_and_no_draft_is_left(
    tmp_path, monkeypatch, error, refusal
):
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(b"old")

    def fail(*_):
        raise error

    monkeypatch.setattr(files.Path, "replace", fail)
    with pytest.raises(refusal):
        write_whole(path, b"new")
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [
        ("bao-cao.docx", b"old")
    ]


def test_an_archive_does_not_say_when_it_was_made():
    packed = archive([("a.xml", b"a"), ("b.xml", b"b")])
    assert packed == archive([("a.xml", b"a"), ("b.xml", b"b")])
    with ZipFile(BytesIO(packed)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
