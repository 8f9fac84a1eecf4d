"""A photograph as a telephone takes it: with its place, its owner and a comment in it."""

from __future__ import annotations

import io

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

SECRET = "So 7 ngo nho xom Ven"


def photograph(*, size: tuple[int, int] = (64, 48), orientation: int = 1) -> bytes:
    picture = Image.effect_noise(size, 80).convert("RGB")
    exif = picture.getexif()
    exif[Base.Orientation] = orientation
    exif[Base.Artist] = SECRET
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (20.0, 15.0, 3.0)
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "N"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, comment=SECRET.encode(), xmp=f"<x>{SECRET}</x>".encode())
    return out.getvalue()
