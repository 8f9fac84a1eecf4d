"""Photographs written anew: upright, not larger than a screen needs, and without hidden data.

A telephone writes into a picture where and when it was taken, by whom, and a smaller picture of
what was cut away. Only the visible points are kept; everything else is left behind.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from chungtay.domain.problems import Problem

LONGEST_SIDE = 2560
MOST_POINTS = 100_000_000
QUALITY = 85
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_OPENINGS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")


class PhotographBroken(Problem):
    """A picture of which not all points can be read."""

    code = "photograph-broken"


class PhotographHeic(Problem):
    """A picture of a kind that only some telephones show."""

    code = "photograph-heic"


class PhotographTooLarge(Problem):
    """More points than any camera of a telephone has: a picture made to fill the memory."""

    code = "photograph-too-large"


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture as it is kept."""

    content: bytes
    media_type: str
    width: int
    height: int


def is_photograph(content: bytes) -> bool:
    """By its content, whatever it is named."""
    is_webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    return is_webp or _is_heic(content) or content.startswith(_OPENINGS)


def _is_heic(content: bytes) -> bool:
    return content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS


def written_anew(content: bytes, *, name: str) -> Photograph:
    """The same picture without anything hidden in it. Raises a `Problem` that names the file."""
    if _is_heic(content):
        raise PhotographHeic(file=name)
    with warnings.catch_warnings():
        # Too many points are refused below, in our own words; small oddities are no news.
        warnings.simplefilter("ignore")
        try:
            return _written(content, name)
        except Image.DecompressionBombError as error:
            raise PhotographTooLarge(file=name, most=MOST_POINTS // 1_000_000) from error
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
            raise PhotographBroken(file=name) from error


def _written(content: bytes, name: str) -> Photograph:
    with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
        if opened.width * opened.height > MOST_POINTS:
            raise PhotographTooLarge(file=name, most=MOST_POINTS // 1_000_000)
        # A JPEG is read at the size needed, which takes a fraction of the memory.
        opened.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(opened)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        clear = _points_alone(upright)
    out = io.BytesIO()
    if clear.mode == "RGBA":
        clear.save(out, "PNG", optimize=True)
        return Photograph(out.getvalue(), "image/png", *clear.size)
    clear.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return Photograph(out.getvalue(), "image/jpeg", *clear.size)


def _points_alone(picture: Image.Image) -> Image.Image:
    """A new picture that has nothing but the points of the old one."""
    has_holes = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    mode = "RGBA" if has_holes else "RGB"
    seen = picture.convert(mode)
    clear = Image.new(mode, seen.size)
    clear.paste(seen)
    return clear
