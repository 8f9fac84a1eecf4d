"""Reads a table of separated values as rows of text, whatever its signs and its code table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from chungtay.domain.reorganisations.written import TableUnread
from chungtay.reading.encodings import decode
from chungtay.reading.plain import delimiter_of
from chungtay.reading.safety import FileForbidden, FileIsFolder, FileMissing

MOST_BYTES = 5_000_000
# How files begin that are no text: zipped (.xlsx, .docx), PDF, old office files.
_NO_TEXT = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")


def rows(content: bytes, *, name: str) -> list[list[str]]:
    """The cells of every row; the sign between them is told from the rows themselves. Raises
    `TableUnread`, `EncodingUnknown`."""
    if len(content) > MOST_BYTES:
        raise TableUnread(why="too-large", most=MOST_BYTES // 1_000_000)
    if content.startswith(_NO_TEXT):
        raise TableUnread(why="not-a-table")
    text, _ = decode(content, name=name)
    try:
        return list(csv.reader(io.StringIO(text), delimiter=delimiter_of(text), strict=True))
    except csv.Error as error:
        raise TableUnread(why="not-a-table") from error


def content_of(path: Path) -> bytes:
    """Raises `FileMissing`, `FileIsFolder`, `FileForbidden`."""
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise FileIsFolder(file=str(path)) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(file=str(path)) from error
    except PermissionError as error:
        raise FileForbidden(file=str(path)) from error
