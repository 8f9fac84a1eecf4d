"""A photograph is kept without anything that its points do not show."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from chungtay.writing.photographs import (
    LONGEST_SIDE,
    PhotographBroken,
    PhotographHeic,
    PhotographTooLarge,
    is_photograph,
    written_anew,
)
from tests.writing.pictures import SECRET, photograph


def test_nothing_hidden_is_left_in_a_photograph():
    kept = written_anew(photograph(), name="a.jpg")
    assert SECRET.encode() in photograph()
    assert SECRET.encode() not in kept.content
    with Image.open(io.BytesIO(kept.content)) as opened:
        assert not opened.getexif()
        assert not {"exif", "xmp", "comment", "icc_profile", "photoshop"} & opened.info.keys()


def test_words_hidden_in_a_png_go_too():
    hidden = PngImagePlugin.PngInfo()
    hidden.add_text("Location", SECRET)
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (1, 2, 3, 128)).save(out, "PNG", pnginfo=hidden)
    kept = written_anew(out.getvalue(), name="a.png")
    assert kept.media_type == "image/png"
    assert SECRET.encode() not in kept.content


def test_a_photograph_taken_sideways_stands_upright():
    kept = written_anew(photograph(size=(60, 20), orientation=6), name="a.jpg")
    assert (kept.width, kept.height) == (20, 60)


def test_a_large_photograph_becomes_as_large_as_a_screen_needs():
    kept = written_anew(photograph(size=(5200, 2600)), name="a.jpg")
    assert (kept.width, kept.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_a_photograph_of_a_kind_few_devices_show_is_refused_with_what_to_do():
    content = b"\x00\x00\x00\x18ftypheic" + b"\x00" * 64
    assert is_photograph(content)
    with pytest.raises(PhotographHeic):
        written_anew(content, name="a.heic")


@pytest.mark.parametrize("cut", [12, 200, -40])
def test_a_broken_photograph_is_refused(cut):
    with pytest.raises(PhotographBroken):
        written_anew(photograph()[:cut], name="a.jpg")


@pytest.mark.parametrize("side", [12_000, 60_000])
def test_a_picture_made_to_fill_the_memory_is_refused(side):
    with pytest.raises(PhotographTooLarge):
        written_anew(_bomb(side), name="bomb.png")


def _bomb(side: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0"))
