"""A Word file as its parts: text, styles, lists, page number, properties, and what ties them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from chungtay.writing.files import archive
from chungtay.writing.word.elements import (
    Element,
    R,
    element,
    number_bookmarks,
)
from chungtay.writing.word.elements import (
    field as computed,
)
from chungtay.writing.word.grids import twips
from chungtay.writing.word.styles import Look, numbering, styles

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# Part name in the word folder, kind of content, kind of relation from the main document.
_PARTS = (
    ("styles", f"{_WORD}.styles+xml", f"{_OFFICE}/relationships/styles"),
    ("numbering", f"{_WORD}.numbering+xml", f"{_OFFICE}/relationships/numbering"),
    ("settings", f"{_WORD}.settings+xml", f"{_OFFICE}/relationships/settings"),
    ("header1", f"{_WORD}.header+xml", f"{_OFFICE}/relationships/header"),
)
_HEADER_ID = "rId4"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper of a section, in millimetres. `restart` numbers its pages from 1 again."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 20
    restart: bool = False

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def landscape(self) -> bool:
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself. `on` stands for the moment it was made."""

    title: str
    author: str
    on: date
    subject: str = ""
    language: str = "vi-VN"


@dataclass(slots=True)
class WordText:
    """The text of a Word file while it grows, section by section."""

    look: Look
    body: Element = field(default_factory=lambda: element("body"))

    def add(self, *elements: Element) -> None:
        self.body.extend(elements)

    def end_section(self, sheet: Sheet) -> None:
        """Closes the pages so far; what follows stands on new ones."""
        properties = element("pPr", element("pStyle", val="SectionEnd"), _section(sheet))
        self.body.append(element("p", properties))

    def content(self, last_sheet: Sheet, properties: Properties) -> bytes:
        """The whole file; `last_sheet` is the paper of what was added last."""
        self.body.append(_section(last_sheet))
        number_bookmarks(self.body)
        return archive(
            (
                ("[Content_Types].xml", _content_types()),
                ("_rels/.rels", _package_relations()),
                ("docProps/core.xml", _core(properties)),
                ("docProps/app.xml", _app()),
                ("word/document.xml", _bytes(element("document", self.body))),
                ("word/_rels/document.xml.rels", _document_relations()),
                ("word/styles.xml", _bytes(styles(self.look))),
                ("word/numbering.xml", _bytes(numbering(self.look))),
                ("word/settings.xml", _bytes(_settings())),
                ("word/header1.xml", _bytes(_header())),
            )
        )


def _section(sheet: Sheet) -> Element:
    reference = element("headerReference", type="default")
    reference.set(f"{{{R}}}id", _HEADER_ID)
    size = element("pgSz", w=twips(sheet.width), h=twips(sheet.height))
    if sheet.landscape:
        size = element("pgSz", w=twips(sheet.width), h=twips(sheet.height), orient="landscape")
    made = element("sectPr", reference, element("type", val="nextPage"), size, _margins(sheet))
    if sheet.restart:
        made.append(element("pgNumType", start=1))
    # The first page of an official document carries no number.
    made.append(element("titlePg"))
    return made


def _margins(sheet: Sheet) -> Element:
    return element(
        "pgMar",
        top=twips(sheet.top),
        right=twips(sheet.right),
        bottom=twips(sheet.bottom),
        left=twips(sheet.left),
        header=twips(sheet.top / 2),
        footer=twips(sheet.bottom / 2),
        gutter=0,
    )


def _header() -> Element:
    number = element("p", element("pPr", element("pStyle", val="Header")))
    number.extend(computed("PAGE", "2"))
    return element("hdr", number)


def _settings() -> Element:
    modern = element(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    return element(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=720),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", modern),
    )


def _bytes(root: Element) -> bytes:
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _root(space: str, name: str) -> Element:
    """A root whose namespace needs no prefix."""
    return etree.fromstring(f'<{name} xmlns="{space}"/>')


def _content_types() -> bytes:
    root = _root(f"{_PACKAGE}/content-types", "Types")

    def add(kind: str, **attributes: str) -> None:
        etree.SubElement(root, f"{{{_PACKAGE}/content-types}}{kind}", attributes)

    add(
        "Default",
        Extension="rels",
        ContentType="application/vnd.openxmlformats-package.relationships+xml",
    )
    add("Default", Extension="xml", ContentType="application/xml")
    add("Override", PartName="/word/document.xml", ContentType=f"{_WORD}.document.main+xml")
    for name, content, _ in _PARTS:
        add("Override", PartName=f"/word/{name}.xml", ContentType=content)
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    app = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    add("Override", PartName="/docProps/core.xml", ContentType=core)
    add("Override", PartName="/docProps/app.xml", ContentType=app)
    return _bytes(root)


def _relations(wanted: list[tuple[str, str]]) -> bytes:
    space = f"{_PACKAGE}/relationships"
    root = _root(space, "Relationships")
    for number, (kind, target) in enumerate(wanted, start=1):
        attributes = {"Id": f"rId{number}", "Type": kind, "Target": target}
        etree.SubElement(root, f"{{{space}}}Relationship", attributes)
    return _bytes(root)


def _package_relations() -> bytes:
    return _relations(
        [
            (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relations() -> bytes:
    return _relations([(relation, f"{name}.xml") for name, _, relation in _PARTS])


def _core(properties: Properties) -> bytes:
    spaces = {
        "cp": f"{_PACKAGE}/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    root = etree.Element(f"{{{spaces['cp']}}}coreProperties", nsmap=spaces)

    def add(space: str, name: str, value: str) -> Element:
        made = etree.SubElement(root, f"{{{spaces[space]}}}{name}")
        made.text = value
        return made

    add("dc", "title", properties.title)
    add("dc", "subject", properties.subject)
    add("dc", "creator", properties.author)
    add("cp", "lastModifiedBy", properties.author)
    for name in ("created", "modified"):
        moment = add("dcterms", name, f"{properties.on.isoformat()}T00:00:00Z")
        moment.set(f"{{{spaces['xsi']}}}type", "dcterms:W3CDTF")
    add("dc", "language", properties.language)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _app() -> bytes:
    space = f"{_OFFICE}/extended-properties"
    root = _root(space, "Properties")
    application = etree.SubElement(root, f"{{{space}}}Application")
    application.text = "Chung Tay"
    return _bytes(root)
