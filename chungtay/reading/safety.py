"""What a file is by its content, and which files are refused before they are opened."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from enum import Enum

from lxml import etree

from chungtay.domain.problems import Problem

MOST_BYTES = 64 * 1024 * 1024
MOST_ENTRIES = 5_000
MOST_UNPACKED = 512 * 1024 * 1024
MOST_PART = 192 * 1024 * 1024
MOST_RATIO = 200  # text of a report packs 5 to 50 times; a bomb a thousand times
MOST_MARKS = 4_000_000  # elements and attributes of a part; each takes a hundred times its length
_RATIO_MATTERS_FROM = 32 * 1024 * 1024


class FileMissing(Problem):
    """No file at the path."""

    code = "file-missing"


class FileForbidden(Problem):
    """The file or its folder may not be read."""

    code = "file-forbidden"


class FileIsFolder(Problem):
    """A folder where one file was asked for."""

    code = "file-is-folder"


class FileEmpty(Problem):
    """Nothing in the file: no bytes, no words, or only empty sheets."""

    code = "file-empty"


class FileTooLarge(Problem):
    """More bytes than any report has."""

    code = "file-too-large"


class FileCorrupt(Problem):
    """The file says it is of a format and cannot be read as such."""

    code = "file-corrupt"


class FileProtected(Problem):
    """A password is needed."""

    code = "file-protected"


class FileOfOldOffice(Problem):
    """.doc, .xls, .rtf or the XML of Office 2003."""

    code = "file-of-old-office"


class FileIsPicture(Problem):
    """A photograph or a picture of a page."""

    code = "file-is-picture"


class FileIsProgramme(Problem):
    """Something to run, whatever its name says."""

    code = "file-is-executable"


class FileUnsupported(Problem):
    """A format that is not read."""

    code = "file-unsupported"


class FileUnpacksTooLarge(Problem):
    """An archive made to fill the memory."""

    code = "file-unpacks-too-large"


class FileSecret(Problem):
    """The file carries a mark of secrecy; nothing of it is kept."""

    code = "file-secret"


class Format(Enum):
    """The formats that are read."""

    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    HTML = "html"
    TXT = "txt"
    MD = "md"
    CSV = "csv"


_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x01\x00",
)
_EXECUTABLES = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_OFFICE = {  # what is read only after it was made new
    b"{\\rtf": ".docx",
    b"schemas.microsoft.com/office/word/2003/wordml": ".docx",
    b"urn:schemas-microsoft-com:office:spreadsheet": ".xlsx",
}
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_HTML_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table")
_LETTER = re.compile(rb"[a-z-]{2,40}: ?")
_TEXT_ENDINGS = {
    ".txt": Format.TXT,
    ".md": Format.MD,
    ".markdown": Format.MD,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".html": Format.HTML,
    ".htm": Format.HTML,
}


def format_of(content: bytes, *, ending: str, name: str) -> Format:
    """The format by the content; the name's ending only tells kinds of text apart.

    Raises a `Problem` for everything that is not read."""
    _refuse_by_magic(content, name)
    if content.startswith(b"PK\x03\x04") or content.startswith(b"PK\x05\x06"):
        return _format_of_archive(content, name)
    if b"%PDF-" in content[:1024]:
        return Format.PDF
    if is_saved_page(content):
        return Format.HTML
    opening = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if opening.startswith(_HTML_OPENINGS) or (
        opening.startswith(b"<?xml") and b"<html" in content[:4096].lower()
    ):
        return Format.HTML
    if _is_binary(content):
        raise FileUnsupported(file=name)
    return _TEXT_ENDINGS.get(ending, Format.TXT)


def is_saved_page(content: bytes) -> bool:
    """A page that a browser saved in one file with its pictures (.mht): a letter in form."""
    head = content[:4096].lower()
    is_letter = _LETTER.match(head) is not None and b"mime-version:" in head
    return is_letter and (b"multipart/related" in head or b"text/html" in head)


def checked_archive(content: bytes, *, name: str) -> zipfile.ZipFile:
    """The archive, once its own table says that unpacking it is harmless.

    Raises `FileCorrupt` or `FileUnpacksTooLarge`."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise FileCorrupt(file=name) from error
    _check_sizes(entries, packed=len(content), name=name)
    return archive


def _check_sizes(entries: list[zipfile.ZipInfo], *, packed: int, name: str) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    ratio_matters = unpacked > _RATIO_MATTERS_FROM
    if (
        len(entries) > MOST_ENTRIES
        or unpacked > MOST_UNPACKED
        or (ratio_matters and unpacked > MOST_RATIO * packed)
        or any(entry.file_size > MOST_PART for entry in entries)
    ):
        raise FileUnpacksTooLarge(file=name, unpacked=unpacked // 1024 // 1024)


def part(archive: zipfile.ZipFile, path: str, *, name: str) -> bytes | None:
    """One part of an archive, never more of it than its table promised; None when absent.

    Raises `FileCorrupt` or `FileProtected`."""
    try:
        entry = archive.getinfo(path)
    except KeyError:
        return None
    if entry.flag_bits & 0x1:
        raise FileProtected(file=name)
    try:
        with archive.open(entry) as stream:
            content = stream.read(entry.file_size + 1)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
        raise FileCorrupt(file=name) from error
    except Exception as error:
        # zlib.error is no subclass of anything narrower.
        if type(error).__module__ == "zlib":
            raise FileCorrupt(file=name) from error
        raise
    if len(content) > entry.file_size:
        raise FileUnpacksTooLarge(file=name, unpacked=len(content) // 1024 // 1024)
    return content


def parsed_xml(content: bytes, *, name: str) -> etree._Element:
    """An XML part without entities, without the network, without anything outside it.

    Raises `FileCorrupt`; a part that declares entities of its own, or has more elements than any
    report, is refused as a bomb."""
    check_entities(content, name=name)
    if content.count(b"<") + content.count(b'="') > MOST_MARKS:
        raise FileUnpacksTooLarge(file=name, unpacked=len(content) // 1024 // 1024)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise FileCorrupt(file=name) from error


def check_entities(content: bytes, *, name: str) -> None:
    """Raises `FileUnpacksTooLarge` for a part that declares entities of its own."""
    if b"<!ENTITY" in content[:65536] or b"<!DOCTYPE" in content[:65536]:
        raise FileUnpacksTooLarge(file=name, unpacked=len(content) // 1024 // 1024)


_MARKS = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
_LINES_OF_THE_HEAD = 40


def check_secrecy(lines: Iterable[str], stamps: Iterable[str], *, name: str) -> None:
    """Raises `FileSecret` when a line of the head, a page head or a text box is a mark of secrecy:
    the words of the stamp and nothing else, or "Độ mật:" with a degree."""
    head = [line for _, line in zip(range(_LINES_OF_THE_HEAD), lines, strict=False)]
    for line in [*head, *stamps]:
        mark = secrecy_mark(line)
        if mark:
            raise FileSecret(file=name, mark=mark)


def secrecy_mark(line: str) -> str:
    """The degree of secrecy a line states, or ""."""
    words = " ".join(line.strip(" \t\u00a0[](){}<>*_-–|.\"'“”").split())
    if words in _MARKS:
        return words
    label, colon, degree = words.partition(":")
    stated = degree.strip(" .-–…").upper()
    if colon and " ".join(label.lower().split()) == "độ mật" and stated in _MARKS:
        return stated
    return ""


def _refuse_by_magic(content: bytes, name: str) -> None:
    if not content:
        raise FileEmpty(file=name)
    if content.startswith(_OLE):
        raise _problem_of_ole(content, name)
    old = next((new for sign, new in _OLD_OFFICE.items() if sign in content[:2048]), "")
    if old and content.lstrip(b"\xef\xbb\xbf \r\n").startswith((b"<?xml", b"{\\rtf")):
        raise FileOfOldOffice(file=name, new=old)
    if content.startswith(_EXECUTABLES) and _is_executable(content):
        raise FileIsProgramme(file=name)
    if _is_picture(content):
        raise FileIsPicture(file=name)
    if content.startswith(_ARCHIVES):
        raise FileUnsupported(file=name)


def _problem_of_ole(content: bytes, name: str) -> Problem:
    # An encrypted .docx or .xlsx is an OLE file with these streams; names are in UTF-16.
    if "EncryptedPackage".encode("utf-16-le") in content:
        return FileProtected(file=name)
    if "Workbook".encode("utf-16-le") in content or "Book\0".encode("utf-16-le") in content:
        return FileOfOldOffice(file=name, new=".xlsx")
    if "WordDocument".encode("utf-16-le") in content:
        return FileOfOldOffice(file=name, new=".docx")
    return FileUnsupported(file=name)


def _is_executable(content: bytes) -> bool:
    """A text may begin with "MZ" or "#!"; a program has bytes that no text has."""
    if content.startswith(b"#!"):
        return content[2:3] in (b"/", b" ")
    return _is_binary(content) or not content.startswith(b"MZ")


def _is_picture(content: bytes) -> bool:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return True
    if content[4:8] == b"ftyp" and content[8:12] in (b"heic", b"heix", b"mif1", b"avif"):
        return True
    if content.startswith(b"BM"):
        return _is_binary(content)
    return content.startswith(_PICTURES)


def _format_of_archive(content: bytes, name: str) -> Format:
    with checked_archive(content, name=name) as archive:
        parts = set(archive.namelist())
    if "word/document.xml" in parts:
        return Format.DOCX
    if "xl/workbook.xml" in parts:
        return Format.XLSX
    raise FileUnsupported(file=name)


def _is_binary(content: bytes) -> bool:
    """Zero bytes and other controls; UTF-16 text has zeros too, but in every second place."""
    sample = content[:65536]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    zeros = sample.count(0)
    if zeros:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        return not (min(even, odd) * 20 < max(even, odd) and zeros * 4 > len(sample))
    controls = sum(sample.count(byte) for byte in range(1, 32) if byte not in (9, 10, 11, 12, 13))
    return controls * 100 > len(sample)
