"""A file that is too large is cut off while it arrives; the rest of the form comes through."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory


def posted(settings, **files):
    settings.MOST_UPLOADED = 100_000
    request = RequestFactory().post("/", {"title": "Làm đường", **files})
    return request, request.POST, request.FILES


def test_a_file_within_the_limit_arrives_whole(settings):
    content = b"x" * 90_000
    _, form, files = posted(settings, photo=SimpleUploadedFile("a.jpg", content))
    assert files["photo"].read() == content
    assert form["title"] == "Làm đường"


def test_a_larger_one_is_named_and_not_kept(settings):
    request, form, files = posted(
        settings,
        photo=SimpleUploadedFile("to-lon.jpg", b"x" * 200_000),
        other=SimpleUploadedFile("vua.jpg", b"y" * 1000),
    )
    assert request.too_large == ["to-lon.jpg"]
    assert "photo" not in files
    assert files["other"].size == 1000
    assert form["title"] == "Làm đường"
