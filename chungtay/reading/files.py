"""Opens a file as a document: what it is by its content, read by the reader of that format."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from chungtay.reading import pages, pdf, plain, sheets, word
from chungtay.reading.document import Document
from chungtay.reading.draft import Draft
from chungtay.reading.safety import (
    MOST_BYTES,
    FileEmpty,
    FileForbidden,
    FileIsFolder,
    FileMissing,
    FileTooLarge,
    Format,
    check_secrecy,
    format_of,
)

# Each reader takes the bytes, the file's name for its refusals, and the draft to write on.
_READERS: dict[Format, Callable[[bytes, str, Draft], None]] = {
    Format.DOCX: word.read,
    Format.XLSX: sheets.read,
    Format.PDF: pdf.read,
    Format.HTML: pages.read,
    Format.TXT: plain.read,
    Format.MD: plain.read_markdown,
    Format.CSV: plain.read_csv,
}
_ENDINGS = {
    Format.DOCX: (".docx", ".docm", ".dotx"),
    Format.XLSX: (".xlsx", ".xlsm", ".xltx"),
    Format.PDF: (".pdf",),
    Format.HTML: (".html", ".htm", ".xhtml"),
    Format.TXT: (".txt", ".text", ""),
    Format.MD: (".md", ".markdown"),
    Format.CSV: (".csv", ".tsv"),
}


def open_document(path: Path) -> Document:
    """The file as a document. Raises a `Problem` that says what to do, for any file that cannot
    be read; a file named as something else is read as what it is, with a warning."""
    content = _content(path)
    ending = path.suffix.lower()
    found = format_of(content, ending=ending, name=path.name)
    draft = Draft()
    if ending not in _ENDINGS[found]:
        draft.warn("file-named-otherwise", path.name, named=ending or "—", found=found.value)
    _READERS[found](content, path.name, draft)
    document = draft.finished(
        path=str(path), sha256=hashlib.sha256(content).hexdigest(), format_name=found.value
    )
    _check_worth_reading(document, draft.stamps, path.name)
    return document


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise FileIsFolder(file=path.name)
        if size > MOST_BYTES:
            raise FileTooLarge(
                file=path.name, size=size // 1024 // 1024, most=MOST_BYTES // 1024 // 1024
            )
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(file=str(path)) from error
    except PermissionError as error:
        raise FileForbidden(file=str(path)) from error


def _check_worth_reading(document: Document, stamps: list[str], name: str) -> None:
    lines = chain.from_iterable(block.text.split("\n") for block in document.blocks)
    loose = chain.from_iterable(stamp.split("\n") for stamp in stamps)
    check_secrecy(lines, loose, name=name)
    if not document.blocks:
        raise FileEmpty(file=name)
