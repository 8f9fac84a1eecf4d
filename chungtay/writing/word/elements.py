"""The pieces of a Word text: runs, links, bookmarks, fields, gaps to fill, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = etree._Element

# Characters that XML cannot carry; a report pasted from a terminal may hold them.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text that looks alike. `to` is the bookmark it leads to."""

    text: str
    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None  # points
    to: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place that a person fills: Word shows `prompt` until somebody types over it."""

    name: str
    prompt: str
    bold: bool | None = None
    italic: bool | None = None


Piece = str | Words | Gap


def element(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element of the main namespace: element("jc", val="center") is <w:jc w:val="center"/>."""
    made = etree.Element(f"{{{W}}}{name}", nsmap={"w": W, "r": R})
    for key, value in attributes.items():
        made.set(f"{{{W}}}{key}", str(value))
    made.extend(children)
    return made


def text(content: str) -> Element:
    """The characters of a run, with their spaces kept."""
    made = element("t")
    made.text = _FORBIDDEN.sub("", content)
    made.set(XML_SPACE, "preserve")
    return made


def run(words: Words) -> Element:
    """One run. What is not said is left to the style, so that people change it in one place."""
    made = element("r")
    properties = _looks(words)
    if len(properties):
        made.append(properties)
    for number, line in enumerate(words.text.split("\n")):
        if number:
            made.append(element("br"))
        made.append(text(line))
    return made


def _looks(words: Words) -> Element:
    properties = element("rPr")
    if words.style:
        properties.append(element("rStyle", val=words.style))
    for name, wanted in (("b", words.bold), ("i", words.italic)):
        if wanted is not None:
            properties.append(element(name, val=int(wanted)))
            properties.append(element(f"{name}Cs", val=int(wanted)))
    if words.size is not None:
        properties.append(element("sz", val=round(words.size * 2)))
        properties.append(element("szCs", val=round(words.size * 2)))
    return properties


def link(words: Words) -> Element:
    """Words that lead to a bookmark of the same document."""
    look = Words(words.text, words.bold, words.italic, words.size, style=words.style or "Source")
    return element("hyperlink", run(look), anchor=words.to, history=1)


def gap(wanted: Gap) -> Element:
    """A content control with its prompt showing."""
    properties = element(
        "sdtPr", element("alias", val=wanted.name), element("tag", val=wanted.name)
    )
    properties.append(element("showingPlcHdr"))
    properties.append(element("text"))
    look = Words(wanted.prompt, wanted.bold, wanted.italic, style="PlaceholderText")
    return element("sdt", properties, element("sdtContent", run(look)))


def bookmark(name: str, *content: Element) -> list[Element]:
    """Content with a name that links lead to. Ids are given when the document is closed."""
    return [element("bookmarkStart", id=0, name=name), *content, element("bookmarkEnd", id=0)]


def number_bookmarks(body: Element) -> None:
    """Gives each pair of bookmark marks its own id, in order. Pairs do not overlap."""
    for kind in ("bookmarkStart", "bookmarkEnd"):
        for number, mark in enumerate(body.iter(f"{{{W}}}{kind}"), start=1):
            mark.set(f"{{{W}}}id", str(number))


def field(instruction: str, shown: str) -> list[Element]:
    """A field that Word recomputes, such as PAGE, with the value shown until then."""

    def mark(kind: str) -> Element:
        return element("r", element("fldChar", fldCharType=kind))

    code = element("instrText")
    code.text = f" {instruction} "
    code.set(XML_SPACE, "preserve")
    return [mark("begin"), element("r", code), mark("separate"), run(Words(shown)), mark("end")]


def drawn(piece: Piece) -> Element:
    """The element of one piece."""
    if isinstance(piece, str):
        return run(Words(piece))
    if isinstance(piece, Gap):
        return gap(piece)
    return link(piece) if piece.to else run(piece)


def paragraph(
    *pieces: Piece,
    style: str = "BodyText",
    anchor: str = "",
    properties: Iterable[Element] = (),
) -> Element:
    """A paragraph in a style. `anchor` names it as the target of links; `properties` must stand
    in the order of the schema."""
    content = [drawn(piece) for piece in pieces if piece != ""]
    if anchor:
        content = bookmark(anchor, *content)
    return element("p", element("pPr", element("pStyle", val=style), *properties), *content)


def plain(pieces: Iterable[Piece]) -> str:
    """The characters of some pieces, without their looks."""
    return "".join(
        piece if isinstance(piece, str) else piece.prompt if isinstance(piece, Gap) else piece.text
        for piece in pieces
    )
