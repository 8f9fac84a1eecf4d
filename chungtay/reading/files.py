"""Opens a file as a document: what it is by its content, read by the reader of that format."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from chungtay.reading import pages, pdf, plain, sheets, word
from chungtay.reading.document import Document
from chungtay.reading.draft import Draft
from chungtay.reading.old_office import renewed
from chungtay.reading.safety import (
    MOST_BYTES,
    FileEmpty,
    FileForbidden,
    FileIsFolder,
    FileMissing,
    FileOfOldOffice,
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
    Format.HTML: (".html", ".htm", ".xhtml", ".mht", ".mhtml"),
    Format.TXT: (".txt", ".text", ""),
    Format.MD: (".md", ".markdown"),
    Format.CSV: (".csv", ".tsv"),
}


def open_document(path: Path) -> Document:
    """The file as a document. Raises a `Problem` that says what to do, for any file that cannot
    be read; a file named as something else is read as what it is, with a warning."""
    content = _content(path)
    draft = Draft(path.name)
    found, read = _recognised(content, path, draft)
    _READERS[found](read, path.name, draft)
    document = draft.finished(
        path=str(path), sha256=hashlib.sha256(content).hexdigest(), format_name=found.value
    )
    _check_worth_reading(document, draft.stamps, path.name)
    return document


def _recognised(content: bytes, path: Path, draft: Draft) -> tuple[Format, bytes]:
    """The format, and the bytes in it: those of a file of old Office are made new ones."""
    ending = path.suffix.lower()
    try:
        found = format_of(content, ending=ending, name=path.name)
    except FileOfOldOffice as old:
        new = str(old.facts["new"])
        content = renewed(content, name=path.name, ending=new)
        draft.warn("file-renewed", path.name, found=new)
        return format_of(content, ending=new, name=path.name), content
    if ending not in _ENDINGS[found]:
        draft.warn("file-named-otherwise", path.name, named=ending or "—", found=found.value)
    return found, content


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
