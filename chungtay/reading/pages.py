"""Reads web pages: the main text and its tables, without menus, scripts and styles."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import islice

from lxml import etree, html

from chungtay.domain.spelling import nfc
from chungtay.reading.document import BlockKind
from chungtay.reading.draft import CellText, Draft
from chungtay.reading.encodings import decode, old_font
from chungtay.reading.headings import heading_level
from chungtay.reading.safety import FileCorrupt, FileUnpacksTooLarge, is_saved_page

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SCRIPT = re.compile(rb"<(/?)(?:script|style)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_TAG = re.compile(rb"<[^<>]*>")
_WEIGHED = 500_000
_MOST_TAGS = 1_000_000
# Signs that no page shows and no tree of elements takes, written out or by their numbers.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    "|&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0*(?:[0-8bce-f]|1[0-9a-f]))(?![0-9a-f]);?",
    re.IGNORECASE,
)
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
_LINES = ("h2", "h3", "h4", "h5", "h6", "p", "div", "strong", "b", "span")
_LONGEST_LINE = 40  # signs
_OTHER_NEWS = re.compile(
    r"(?:các )?(?:tin|bài)(?: viết| bài)? (?:liên quan|khác|cùng chuyên mục|mới nhất|cũ hơn|mới hơn"
    r"|đọc nhiều|nổi bật)|cùng chuyên mục|đọc thêm|xem thêm|(?:đọc|xem) nhiều nhất"
    r"|có thể bạn quan tâm"
)
_LISTS = ("ul", "ol", "dl")
_FEWEST_LINKS = 3
_MOST_LISTS = 500
_LINKED_SHARE = 0.8
_MOST_SPAN = 500
_MOST_TAKEN = 200_000  # positions under merged cells that are remembered


def read(content: bytes, name: str, draft: Draft) -> None:
    """Write the page's main part on the draft."""
    charset = ""
    if is_saved_page(content):
        content, charset = _unfolded(content, name)
    text = _UNSEEN.sub("", _decoded(content, charset, name))
    if text.count("<") > _MOST_TAGS:
        raise FileUnpacksTooLarge(file=name, unpacked=len(content) // 1024 // 1024)
    try:
        # The parser's own limit would drop long paragraphs in silence.
        parser = html.HTMLParser(huge_tree=True)
        root = html.document_fromstring(_DECLARATION.sub("", text, count=1), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise FileCorrupt(file=name) from error
    main = _main(root)
    try:
        _Page(draft, old_font(main.text_content()) or nfc).walk(main)
    except RecursionError as error:  # elements in elements in elements
        raise FileUnpacksTooLarge(file=name, unpacked=len(content) // 1024 // 1024) from error


def _unfolded(content: bytes, name: str) -> tuple[bytes, str]:
    """The page itself of a page that was saved with its pictures (.mht), and its character set."""
    try:
        message = email.message_from_bytes(content, policy=email.policy.compat32)
        for part in message.walk():
            page = part.get_payload(decode=True)
            if part.get_content_type() == "text/html" and isinstance(page, bytes):
                return page, part.get_content_charset() or ""
    except (ValueError, LookupError, RecursionError) as error:
        raise FileCorrupt(file=name) from error
    raise FileCorrupt(file=name)


def _decoded(content: bytes, charset: str, name: str) -> str:
    """By what the page says of itself, unless that yields errors."""
    said = _CHARSET.search(content[:4096])
    named = charset or (said[1].decode("ascii", "replace").lower() if said else "")
    if named and named not in ("utf-8", "utf8"):
        try:
            return content.decode(named, errors="strict")
        except (ValueError, LookupError):  # a name with a null in it is no name either
            pass
    return decode(content, name=name, shown=_shown(content[:_WEIGHED]))[0]


def _shown(content: bytes) -> bytes:
    """About what is seen of a page: without tags, scripts and styles, signs for their names."""
    before, *parts = _SCRIPT.split(content)
    kept = [
        before,
        *(part for closing, part in zip(parts[::2], parts[1::2], strict=True) if closing),
    ]
    plain = _TAG.sub(b" ", b" <x".join(kept))
    return unescape(plain.decode("latin-1")).encode("latin-1", "ignore")


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
    lists = list(islice(whole.iter(*_LISTS), _MOST_LISTS))
    menus = {one for one in lists if _is_menu(one)} if len(lists) < _MOST_LISTS else set()
    for element in list(whole.iter()):
        if element.getparent() is not None and (element in menus or _is_furniture(element)):
            element.drop_tree()
    _drop_other_news(whole)


def _drop_other_news(whole: html.HtmlElement) -> None:
    """What stands under "Tin liên quan" at the end of an article, with that line."""
    length = len(whole.text_content())
    for element in list(whole.iter(*_LINES)):
        # Nothing deep is looked into: elements in elements would be read again at every depth.
        deep = len(element) > 1 or any(len(child) for child in element)
        if deep or element.getparent() is None or not _is_of_other_news(element):
            continue
        behind = [element, *element.itersiblings()]
        if sum(len(one.text_content()) for one in behind if isinstance(one.tag, str)) < length / 2:
            for one in behind:
                one.drop_tree()


def _is_of_other_news(element: html.HtmlElement) -> bool:
    text = " ".join(element.text_content().split()).lower().strip(" :.>»")
    return len(text) <= _LONGEST_LINE and _OTHER_NEWS.fullmatch(text) is not None


def _is_furniture(element: html.HtmlElement) -> bool:
    tag = element.tag
    if not isinstance(tag, str):
        return False
    hidden = element.get("hidden") is not None
    hidden |= "display:none" in (element.get("style") or "").replace(" ", "").lower()
    return tag in _DROPPED or hidden


def _is_menu(element: html.HtmlElement) -> bool:
    """Several links and hardly a word besides them."""
    links = [link for link in element.iter("a") if link.get("href")]
    if len(links) < _FEWEST_LINKS:
        return False
    linked = sum(len(link.text_content().strip()) for link in links)
    return linked >= _LINKED_SHARE * len("".join(element.text_content().split()))


@dataclass(slots=True)
class _Page:
    """Collects inline text until a block ends."""

    draft: Draft
    as_words: Callable[[str], str]
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
            self.draft.lay_table(f"T{self.tables}", self._cells(element))
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
        text = self.as_words("".join(self._pieces))
        self._pieces.clear()
        # Pages break paragraphs with <br> as often as with <p>.
        for line in text.split("\n"):
            shown = " ".join(line.split())
            if shown:
                self.paragraphs += 1
                depth = level or heading_level(shown)
                kind = BlockKind.HEADING if depth else BlockKind.PARAGRAPH
                self.draft.write(shown, f"paragraph {self.paragraphs}", kind=kind, level=depth)

    def _cells(self, table: html.HtmlElement) -> list[CellText]:
        name = f"T{self.tables}"
        taken: set[tuple[int, int]] = set()
        cells: list[CellText] = []
        rows = list(table.iter("tr"))
        for row, line in enumerate(rows, start=1):
            column = 1
            for element in line.iterchildren("td", "th"):
                while (row, column) in taken:
                    column += 1
                down = min(_span(element, "rowspan"), len(rows) - row + 1)
                across = _span(element, "colspan")
                if len(taken) < _MOST_TAKEN:
                    taken.update((row + i, column + j) for i in range(down) for j in range(across))
                text = self.as_words(_cell_text(element))
                where = f"{name}!R{row}C{column}"
                cells.append(CellText(row, column, text, where, row_span=down, column_span=across))
        return cells


def _squeezed(text: str | None) -> str:
    """White space of the source is one blank on the page."""
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")


def _is_layout(table: html.HtmlElement) -> bool:
    """A table that only places things: one cell, or one that holds another table."""
    if table.find(".//table") is not None:
        return True
    return len(list(islice(table.iter("td", "th"), 2))) <= 1


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
    return min(max(int(said), 1), _MOST_SPAN) if said.isdecimal() and len(said) < 9 else 1
