"""Evidence is what its content is; photographs are cleaned before anything of them is kept."""

from __future__ import annotations

import io

import pytest
from django.core.files.storage import default_storage
from docx import Document

from chungtay.actions import evidence
from chungtay.actions.evidence import Brought, Clean, EvidenceTooLarge, EvidenceUnsupported, cleaned
from chungtay.domain.problems import Problem
from chungtay.reading.safety import FileSecret
from chungtay.storage import models
from tests.actions.cast import PROGRAMME, key, later
from tests.writing.pictures import SECRET, photograph


def word(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "kept"},
        },
    }


@pytest.fixture
def draft(programme) -> models.Draft:
    person = models.Person.objects.create(username="mai", name="Mai", joined_at=later(0))
    return models.Draft.objects.create(
        programme_code=PROGRAMME, unit_id=key("women@lang-ven"), owner=person, saved_by=person,
        created_at=later(0), saved_at=later(0),
    )  # fmt: skip


def test_a_photograph_is_kept_without_its_hidden_place(draft):
    assert evidence.attach(draft, [Brought("a.jpg", photograph())], at=later(1)) == ()
    (file,) = draft.files.all()
    with default_storage.open(evidence.kept_at(file.sha256)) as kept:
        content = kept.read()
    assert SECRET.encode() not in content
    assert b"Exif" not in content
    assert (file.media_type, file.size) == ("image/jpeg", len(content))


def test_a_document_is_what_its_content_is():
    kept = cleaned(Brought("anh.jpg", word("Biên bản nghiệm thu")))
    assert kept.media_type.endswith("wordprocessingml.document")
    assert cleaned(Brought("a.csv", b"a;b\n1;2\n")).media_type == "text/plain"


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", b"MZ" + b"\0" * 400), ("a.zip", b"PK\x05\x06" + b"\0" * 18), ("a.html", b"<html>")],
)
def test_what_is_neither_is_refused(name, content):
    with pytest.raises(Problem) as refusal:
        cleaned(Brought(name, content))
    assert refusal.value.facts["file"] == name


def test_an_archive_is_told_what_is_taken_instead():
    with pytest.raises(EvidenceUnsupported):
        cleaned(Brought("a.zip", b"PK\x05\x06" + b"\0" * 18))


def test_a_secret_document_is_never_kept():
    with pytest.raises(FileSecret) as refusal:
        cleaned(Brought("bien-ban.docx", word("MẬT", "Biên bản")))
    assert refusal.value.facts["file"] == "bien-ban.docx"


def test_a_file_that_is_too_large_is_named(monkeypatch):
    monkeypatch.setattr(evidence, "MOST_BYTES", 10)
    with pytest.raises(EvidenceTooLarge):
        cleaned(Brought("a.jpg", photograph()))


def test_one_bad_file_keeps_no_other_away(draft):
    brought = [Brought("a.exe", b"MZ" + b"\0" * 400), Brought("b.jpg", photograph())]
    (problem,) = evidence.attach(draft, brought, at=later(1))
    assert problem.code == "file-is-executable"
    assert [file.name for file in draft.files.all()] == ["b.jpg"]


def test_the_same_file_is_beside_a_draft_once(draft):
    picture = photograph()
    evidence.attach(draft, [Brought("a.jpg", picture), Brought("b.jpg", picture)], at=later(1))
    evidence.attach(draft, [Brought("c.jpg", picture)], at=later(2))
    assert draft.files.count() == 1


def test_there_are_not_more_files_than_anybody_looks_at(draft, monkeypatch):
    monkeypatch.setattr(evidence, "MOST_FILES", 1)
    brought = [Brought("a.jpg", photograph()), Brought("b.txt", b"Bien ban")]
    (problem,) = evidence.attach(draft, brought, at=later(1))
    assert problem.code == "evidence-too-many"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("C:\\anh\\a.jpg", "a.jpg"),
        ("../../etc/passwd", "passwd"),
        ("a\0\n.jpg", "a.jpg"),
        ("", "—"),
    ],
)
def test_a_name_is_only_a_name(sent, kept, draft):
    assert cleaned(Brought(sent, photograph())).name == kept


def test_a_long_name_keeps_its_ending():
    name = cleaned(Brought(f"{'a' * 400}.jpg", photograph())).name
    assert len(name) <= 255
    assert name.endswith(".jpg")


def test_caption_and_consent_are_kept_and_an_unknown_consent_is_none(draft):
    evidence.attach(draft, [Brought("a.jpg", photograph())], at=later(1))
    (file,) = draft.files.all()
    evidence.describe(draft, {str(file.id): ("Lễ bàn giao", "given"), "no such file": ("", "")})
    assert draft.files.get().consent == "given"
    evidence.describe(draft, {str(file.id): ("Lễ bàn giao", "<script>")})
    assert (draft.files.get().caption, draft.files.get().consent) == ("Lễ bàn giao", "not-asked")


def test_a_dropped_file_is_gone_and_no_file_is_dropped_by_a_wrong_name(draft):
    evidence.attach(draft, [Brought("a.jpg", photograph())], at=later(1))
    evidence.drop(draft, "no id")
    assert draft.files.count() == 1
    evidence.drop(draft, str(draft.files.get().id))
    assert draft.files.count() == 0


def test_the_same_bytes_are_kept_once(draft):
    clean = Clean("a.txt", b"abc", "text/plain")
    assert evidence.store(clean) == evidence.store(clean) == evidence.kept_at(clean.sha256)
    assert evidence.kept_at(clean.sha256).startswith(f"evidence/{clean.sha256[:2]}/")
