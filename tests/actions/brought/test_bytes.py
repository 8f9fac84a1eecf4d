"""Bytes are kept once, opened under the name they came with, and thrown away for good."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from chungtay.actions.brought import bytes as kept_bytes

CONTENT = ContentFile(b"ab", name="a.txt")
DIGEST = "fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603"


def test_bytes_are_known_by_their_digest():
    assert kept_bytes.digest_of(CONTENT) == DIGEST


def test_the_same_bytes_are_kept_once():
    for _ in range(2):
        kept_bytes.keep(CONTENT, sha256=DIGEST)
    assert default_storage.listdir(f"brought/{DIGEST[:2]}")[1] == [DIGEST]


def test_bytes_are_opened_under_their_name():
    kept_bytes.keep(CONTENT, sha256=DIGEST)
    with kept_bytes.opened(DIGEST, name="thư mục/Báo cáo.docx") as path:
        assert path.name == "Báo cáo.docx"
        assert path.read_bytes() == b"ab"
    assert not path.exists()


def test_what_is_forgotten_is_gone():
    kept_bytes.keep(CONTENT, sha256=DIGEST)
    kept_bytes.forget([DIGEST])
    assert not default_storage.exists(f"brought/{DIGEST[:2]}/{DIGEST}")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\bao cao\\a.docx", "a.docx"),
        ("a\nb\0.txt", "ab.txt"),
        ("", "-"),
        ("..", "-"),
        ("x" * 300 + ".docx", "x" * 115 + ".docx"),
        ("." + "y" * 300, "y" * 120),
    ],
)
def test_a_name_is_made_fit_for_a_disk_and_keeps_its_ending(name, kept):
    assert kept_bytes.name_of(name) == kept
