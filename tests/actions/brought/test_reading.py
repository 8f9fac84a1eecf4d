"""A file is read once; what cannot be read says why, and nothing secret is kept."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage

from chungtay.actions.bringings.bringing import bring, throw_away
from chungtay.actions.brought import reading
from chungtay.domain.documents import DocumentHead, DocumentKind
from chungtay.storage import models
from tests.actions.bringings.cast import brought, file, parcel, row
from tests.actions.cast import later

pytestmark = pytest.mark.django_db


def kept(made, place=1):
    return models.BroughtFile.objects.get(bringing=made, place=place)


def test_a_read_file_holds_its_text_its_head_and_its_figures(world):
    told = kept(brought(world))
    assert told.is_read
    assert told.text.startswith("HỘI LHPN")
    assert told.head["kind"] == "report"
    assert len(told.figures) == 4
    assert row(str(told.bringing_id)).state == "ready"


def test_reading_twice_reads_once(world):
    told = kept(brought(world))
    version = row(str(told.bringing_id)).version
    reading.read(str(told.id), at=later(8))
    assert row(str(told.bringing_id)).version == version


def test_a_bringing_is_ready_when_its_last_file_is_read(world):
    files = [file(), file("Trao 3 suất quà.", "hai.txt")]
    made = bring(files, parcel(), by=world.actor("reporter"), at=later(3)).bringing
    reading.read(str(kept(made, 2).id), at=later(4))
    assert (row(made).state, row(made).done) == ("reading", 1)
    reading.read(str(kept(made, 1).id), at=later(4))
    assert (row(made).state, row(made).done) == ("ready", 2)


@pytest.mark.parametrize(
    ("content", "name", "problem"),
    [
        (b"", "trong.docx", "file-empty"),
        (b"PK\x03\x04hong", "hong.docx", "file-corrupt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx",
         "file-protected"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "anh.png", "file-is-picture"),
        (b"MZ" + bytes(50), "a.exe", "file-is-executable"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why_and_stops_nothing(world, content, name, problem):
    from django.core.files.base import ContentFile

    made = brought(world, ContentFile(content, name=name), file())
    assert (kept(made).problem, kept(made).facts["file"]) == (problem, name)
    assert len(kept(made, 2).figures) == 4
    assert row(made).state == "ready"


def test_nothing_of_a_secret_file_is_kept(world):
    told = kept(brought(world, file("MẬT\nTrao 4 suất quà.", "mat.txt")))
    assert (told.problem, told.text, told.figures) == ("file-secret", "", [])
    assert not default_storage.exists(f"brought/{told.sha256[:2]}/{told.sha256}")


def test_a_defect_is_told_to_the_person_and_rises_to_the_log(world, monkeypatch):
    made = bring([file()], parcel(), by=world.actor("reporter"), at=later(3)).bringing

    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "heard", broken)
    with pytest.raises(ZeroDivisionError):
        reading.read(str(kept(made).id), at=later(4))
    assert kept(made).problem == reading.FAILED
    assert row(made).state == "ready"


def test_what_was_thrown_away_meanwhile_is_not_read(world):
    made = bring([file()], parcel(), by=world.actor("reporter"), at=later(3)).bringing
    throw_away(made, by=world.actor("reporter"), at=later(4))
    reading.read(str(kept(made).id), at=later(5))
    assert (kept(made).text, row(made).state) == ("", "dropped")


def test_a_head_is_kept_as_plain_values():
    told = reading.head_kept(DocumentHead("a", "0", DocumentKind.REPORT, number="1/BC"))
    assert (told["kind"], told["number"], told["date"], told["period"]) == (
        "report", "1/BC", None, None,
    )  # fmt: skip
