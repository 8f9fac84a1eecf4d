"""The parts of a workbook that its sheets share: their order, strings, fonts and formats."""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from chungtay.reading.encodings import from_font
from chungtay.reading.safety import FileCorrupt, parsed_xml, part
from chungtay.reading.sheets.formats import GENERAL, NumberFormat, number_format

_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TEXT, _RUN = f"{S}t", f"{S}r"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How the cells of one style are shown."""

    font: str = ""
    shows: NumberFormat = GENERAL


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One sheet as the workbook lists it."""

    name: str
    path: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Workbook:
    """Everything a sheet needs to be read."""

    archive: zipfile.ZipFile
    file: str
    sheets: tuple[SheetEntry, ...] = ()
    strings: tuple[str, ...] = ()
    styles: tuple[CellStyle, ...] = ()
    from_1904: bool = False
    fonts: tuple[str, ...] = field(default=())

    def style(self, index: str | None) -> CellStyle:
        number = int(index) if index and index.isdecimal() else 0
        return self.styles[number] if number < len(self.styles) else CellStyle()

    def string(self, index: str) -> str:
        """A shared string. Raises `FileCorrupt` for a number that no string has."""
        if not index.strip().isdecimal() or int(index) >= len(self.strings):
            raise FileCorrupt(file=self.file)
        return self.strings[int(index)]


def read_workbook(archive: zipfile.ZipFile, name: str) -> Workbook:
    book = xml_part(archive, "xl/workbook.xml", name)
    if book is None:
        raise FileCorrupt(file=name)
    targets = related(archive, "xl/workbook.xml", name)
    fonts, styles = _styles(xml_part(archive, "xl/styles.xml", name))
    properties = book.find(f"{S}workbookPr")
    return Workbook(
        archive=archive,
        file=name,
        sheets=tuple(_entries(book, targets)),
        strings=tuple(_strings(archive, targets, name)),
        styles=styles,
        fonts=fonts,
        from_1904=properties is not None and properties.get("date1904") in ("1", "true"),
    )


def xml_part(archive: zipfile.ZipFile, path: str, name: str) -> etree._Element | None:
    content = part_of(archive, path, name)
    return None if content is None else parsed_xml(content, name=name)


def part_of(archive: zipfile.ZipFile, path: str, name: str) -> bytes | None:
    """A part with the names of ordinary workbooks, whichever it was saved with."""
    content = part(archive, path, name=name)
    if content is None:
        return None
    for strict, ordinary in _STRICT:
        content = content.replace(strict, ordinary)
    return content


def related(archive: zipfile.ZipFile, path: str, name: str) -> dict[str, tuple[str, str]]:
    """What a part points to: id -> (last word of the relation's type, path in the archive)."""
    folder, file = posixpath.split(path)
    root = xml_part(archive, f"{folder}/_rels/{file}.rels", name)
    found: dict[str, tuple[str, str]] = {}
    for relation in root if root is not None else ():
        target = relation.get("Target", "")
        absolute = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        kind = relation.get("Type", "").rpartition("/")[2]
        found[relation.get("Id", "")] = kind, posixpath.normpath(absolute)
    return found


def rich_text(element: etree._Element, font: str = "") -> str:
    """The text of a string, its runs joined, without the reading aids of Asian scripts."""
    if len(element) == 1 and element[0].tag == _TEXT:
        return from_font(element[0].text or "", font)
    pieces: list[str] = []
    for child in element:
        if child.tag == _TEXT:
            pieces.append(from_font(child.text or "", font))
        elif child.tag == _RUN:
            named = child.find(f"{S}rPr/{S}rFont")
            run_font = font if named is None else named.get("val", font)
            pieces.append(from_font(child.findtext(f"{S}t") or "", run_font))
    return "".join(pieces)


def _entries(book: etree._Element, targets: dict[str, tuple[str, str]]) -> list[SheetEntry]:
    entries: list[SheetEntry] = []
    for sheet in book.iterfind(f"{S}sheets/{S}sheet"):
        kind, path = targets.get(sheet.get(f"{R}id", ""), ("", ""))
        if kind == "worksheet":
            hidden = sheet.get("state", "visible") != "visible"
            entries.append(SheetEntry(sheet.get("name", ""), path, hidden))
    return entries


def _strings(archive: zipfile.ZipFile, targets: dict[str, tuple[str, str]], name: str) -> list[str]:
    path = next((path for kind, path in targets.values() if kind == "sharedStrings"), "")
    root = xml_part(archive, path, name) if path else None
    return [] if root is None else [rich_text(item) for item in root.iterfind(f"{S}si")]


def _styles(root: etree._Element | None) -> tuple[tuple[str, ...], tuple[CellStyle, ...]]:
    if root is None:
        return (), ()
    fonts = tuple(
        (name.get("val", "") if (name := font.find(f"{S}name")) is not None else "")
        for font in root.iterfind(f"{S}fonts/{S}font")
    )
    codes = {
        int(item.get("numFmtId", "0")): item.get("formatCode", "")
        for item in root.iterfind(f"{S}numFmts/{S}numFmt")
    }
    styles: list[CellStyle] = []
    for item in root.iterfind(f"{S}cellXfs/{S}xf"):
        font, shows = int(item.get("fontId", "0")), int(item.get("numFmtId", "0"))
        styles.append(
            CellStyle(
                font=fonts[font] if font < len(fonts) else "",
                shows=number_format(shows, codes.get(shows)),
            )
        )
    return fonts, tuple(styles)
