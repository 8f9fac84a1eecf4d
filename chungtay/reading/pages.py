"""Reads web pages: the main text and its tables, without menus, scripts and styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from chungtay.reading.document import BlockKind
from chungtay.reading.draft import CellText, Draft
from chungtay.reading.encodings import decode, repair
from chungtay.reading.headings import heading_level
from chungtay.reading.safety import FileCorrupt

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DROPPED_NAMES = (
    "script style nav aside noscript template form button select svg iframe head menu object audio"
    " video canvas footer figure"
)
_DROPPED = frozenset(_DROPPED_NAMES.split())
_BLOCKS_NAMES = (
    "p div li ul ol blockquote pre section article main header h1 h2 h3 h4 h5 h6 dl dt dd body html"
    " address center hr details summary table tr td th tbody thead"
)
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_MAIN_SHARE = 0.5
_MOST_SPAN = 500


def read(content: bytes, name: str, draft: Draft) -> None:
    """Write the page's main part on the draft."""
    text = _decoded(content, name)
    try:
        root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise FileCorrupt(file=name) from error
    _Page(draft).walk(_main(root))


def _decoded(content: bytes, name: str) -> str:
    """By what the page says of itself, unless that yields errors."""
    said = _CHARSET.search(content[:4096])
    if said and said[1].lower() not in (b"utf-8", b"utf8"):
        try:
            return repair(content.decode(said[1].decode("ascii"), errors="strict"))
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(content, name=name)[0]


def _main(root: html.HtmlElement) -> html.HtmlElement:
    """The article, where the page marks one that holds most of its words."""
    body = root.find("body")
    whole = root if body is None else body
    _drop(whole)
    length = len(whole.text_content())
    for path in (".//article", ".//main", ".//*[@role='main']"):
        for found in whole.findall(path):
            if len(found.text_content()) >= _MAIN_SHARE * length:
                return found
    return whole


def _drop(whole: html.HtmlElement) -> None:
    for element in list(whole.iter()):
        hidden = isinstance(element.tag, str) and (
            element.get("hidden") is not None
            or "display:none" in (element.get("style") or "").replace(" ", "").lower()
        )
        if (element.tag in _DROPPED or hidden) and element.getparent() is not None:
            element.drop_tree()


@dataclass(slots=True)
class _Page:
    """Collects inline text until a block ends."""

    draft: Draft
    paragraphs: int = 0
    tables: int = 0
    bold: bool = False
    _pieces: list[str] = field(default_factory=list)

    def walk(self, element: html.HtmlElement) -> None:
        self._enter(element)
        self._close(0)

    def _enter(self, element: html.HtmlElement) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag == "table" and not _is_layout(element):
            self._close(0)
            self.tables += 1
            self.draft.lay_table(f"T{self.tables}", _cells(element, f"T{self.tables}"))
        elif tag:
            self._enter_other(element, tag)

    def _enter_other(self, element: html.HtmlElement, tag: str) -> None:
        parts = tag in _BLOCKS
        level = int(tag[1]) if re.fullmatch(r"h[1-6]", tag) else 0
        if parts:
            self._close(0)
        if tag == "br":
            self._pieces.append("\n")
        self._pieces.append(_squeezed(element.text))
        for child in element:
            self._enter(child)
            self._pieces.append(_squeezed(child.tail))
        if parts:
            self._close(level)

    def _close(self, level: int) -> None:
        text = "".join(self._pieces)
        self._pieces.clear()
        # Pages break paragraphs with <br> as often as with <p>.
        for line in text.split("\n"):
            shown = " ".join(line.split())
            if shown:
                self.paragraphs += 1
                depth = level or heading_level(shown)
                kind = BlockKind.HEADING if depth else BlockKind.PARAGRAPH
                self.draft.write(shown, f"paragraph {self.paragraphs}", kind=kind, level=depth)


def _squeezed(text: str | None) -> str:
    """White space of the source is one blank on the page."""
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")


def _is_layout(table: html.HtmlElement) -> bool:
    """A table that only places things: one cell, or one that holds another table."""
    cells = table.findall(".//td") + table.findall(".//th")
    return len(cells) <= 1 or table.find(".//table") is not None


def _cells(table: html.HtmlElement, name: str) -> list[CellText]:
    taken: set[tuple[int, int]] = set()
    cells: list[CellText] = []
    for row, line in enumerate(table.iter("tr"), start=1):
        column = 1
        for element in line.iterchildren("td", "th"):
            while (row, column) in taken:
                column += 1
            down, across = _span(element, "rowspan"), _span(element, "colspan")
            taken.update((row + i, column + j) for i in range(down) for j in range(across))
            where = f"{name}!R{row}C{column}"
            cells.append(
                CellText(row, column, _cell_text(element), where, row_span=down, column_span=across)
            )
    return cells


def _cell_text(element: html.HtmlElement) -> str:
    lines = "".join(_cell_pieces(element)).split("\n")
    return "\n".join(shown for line in lines if (shown := " ".join(line.split())))


def _cell_pieces(element: html.HtmlElement) -> Iterator[str]:
    yield _squeezed(element.text)
    for child in element:
        breaks = child.tag in _BLOCKS or child.tag == "br"
        yield "\n" if breaks else ""
        if isinstance(child.tag, str):
            yield from _cell_pieces(child)
        yield "\n" if breaks and child.tag != "br" else ""
        yield _squeezed(child.tail)


def _span(element: html.HtmlElement, name: str) -> int:
    said = element.get(name) or "1"
    return min(max(int(said), 1), _MOST_SPAN) if said.isdigit() else 1
