"""Reads PDF files that hold text: paragraphs put together from lines, page furniture left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import pypdfium2
import pypdfium2.raw

from chungtay.domain.problems import Problem
from chungtay.reading.document import BlockKind
from chungtay.reading.draft import Draft, seen
from chungtay.reading.encodings import repair
from chungtay.reading.headings import heading_level
from chungtay.reading.printed_tables import (
    Piece,
    PrintedLine,
    PrintedTable,
    going_on,
    printed_tables,
    titles_of,
)
from chungtay.reading.safety import FileCorrupt, FileProtected

MOST_PAGES = 2_000
_SAMPLED = 12
_FEW_LETTERS = 20  # a stamp or a page number on a scanned page is no text
_EDGE_LINES = 2
_LONGEST_ROW = 300  # signs
_WIDE = 0.8  # of the height of the print: a blank between cells, no blank between words
_PAGE_NUMBER = re.compile(
    r"[-–\s]*(?:trang|page)?\s*\d{1,4}\s*(?:/\s*\d{1,4})?[-–\s]*", re.IGNORECASE
)
_ITEM = re.compile(r"(?:[-+•*–]|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVXLC]+[.)-])\s*\S")


class FileIsScanned(Problem):
    """Pictures of pages, without text."""

    code = "file-is-scanned"


class TooManyPages(Problem):
    """A book, not a report."""

    code = "file-has-too-many-pages"


@dataclass(frozen=True, slots=True)
class _Look:
    """How a page is set: where lines begin and end, how high and how far apart they are."""

    left: float
    right: float
    height: float
    pitch: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of print: its words and where it stands, in points from the lower left."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    pieces: tuple[Piece, ...] = ()

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def is_title(self) -> bool:
        """In capitals, as heads and titles are; one word says nothing."""
        return self.text.isupper() and " " in self.text

    @property
    def is_rule(self) -> bool:
        """Dashes or stars that part things."""
        return not any(ch.isalnum() for ch in self.text)

    @property
    def first_word(self) -> float:
        """About the width of the first word and a blank."""
        letters = len(self.text.split(maxsplit=1)[0]) + 1
        return (self.right - self.left) * letters / max(len(self.text), 1)


def read(content: bytes, name: str, draft: Draft) -> None:
    """Write a PDF on the draft. Raises `FileIsScanned` after a look at a few pages."""
    try:
        lines = _pages(content, name)
    except pypdfium2.PdfiumError as error:
        raise FileCorrupt(file=name) from error
    bare = [number for number, page in enumerate(lines, start=1) if not page]
    if bare:
        draft.warn("pages-without-text", f"page {bare[0]}", pages=", ".join(map(str, bare[:20])))
    _write_pages(_without_furniture(lines), draft)


def _pages(content: bytes, name: str) -> list[list[_Line]]:
    with _opened(content, name) as document:
        pages = len(document)
        if pages > MOST_PAGES:
            raise TooManyPages(file=name, pages=pages, most=MOST_PAGES)
        if pages and not any(_has_text(document, page) for page in _sample(pages)):
            raise FileIsScanned(file=name, pages=pages)
        return [_repaired(_lines(document, page)) for page in range(pages)]


def _opened(content: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise FileProtected(file=name) from error
        raise FileCorrupt(file=name) from error


def _sample(pages: int) -> Iterator[int]:
    """The first pages and some spread evenly over the rest."""
    step = max(pages // _SAMPLED, 1)
    return iter(dict.fromkeys([*range(min(3, pages)), *range(0, pages, step)]))


def _has_text(document: pypdfium2.PdfDocument, page: int) -> bool:
    sheet = document[page]
    text = sheet.get_textpage()
    enough = bool(text.count_chars() >= _FEW_LETTERS)
    text.close()
    sheet.close()
    return enough


def _lines(document: pypdfium2.PdfDocument, page: int) -> list[_Line]:
    sheet = document[page]
    text = sheet.get_textpage()
    lines: list[_Line] = []
    first = 0
    written = [text.get_text_range(i, 1) for i in range(text.count_chars())]
    for index, sign in enumerate([*written, "\n"]):
        if sign in ("\r", "\n"):
            for start, end in _rows(text, written, first, index):
                line = _line(text, "".join(written[start:end]), start, end)
                if line is not None:
                    lines.append(line)
            first = index + 1
    text.close()
    sheet.close()
    return lines


def _rows(
    page: pypdfium2.PdfTextPage, written: Sequence[str], first: int, end: int
) -> Iterator[tuple[int, int]]:
    """A line, parted where print jumps back to the left and down: rows of a table that nothing
    parts run together."""
    begun, before = first, None
    for place in range(first, end):
        if written[place].isspace():
            continue
        box = page.get_charbox(place, loose=True)
        height = box[3] - box[1]
        if before is not None and box[0] < before[0] and box[3] < before[3] - height / 2:
            yield begun, place
            begun = place
        before = box
    yield begun, end


def _repaired(page: list[_Line]) -> list[_Line]:
    """A page set in old fonts tells so as a whole; a line alone may say too little."""
    whole = "\n".join(line.text for line in page)
    repaired = repair(whole)
    if repaired == whole:
        return page
    texts = repaired.split("\n")
    return [replace(line, text=text) for line, text in zip(page, texts, strict=True)]


def _line(page: pypdfium2.PdfTextPage, written: str, first: int, end: int) -> _Line | None:
    words = repair(seen(written.replace("\ufffe", "-")))
    if not words:
        return None
    # Blanks have no true box.
    first += len(written) - len(written.lstrip())
    end -= len(written) - len(written.rstrip())
    places = (first, (first + end) // 2, end - 1)
    # Loose boxes have the height of the font, whatever the letter.
    boxes = [page.get_charbox(index, loose=True) for index in places]
    return _Line(
        text=words,
        left=min(box[0] for box in boxes),
        right=max(box[2] for box in boxes),
        top=max(box[3] for box in boxes),
        bottom=min(box[1] for box in boxes),
        pieces=tuple(_pieces(page, written, first, boxes[0][3] - boxes[0][1])),
    )


def _pieces(
    page: pypdfium2.PdfTextPage, written: str, first: int, height: float
) -> Iterator[Piece]:
    """The words of a line between its wide blanks, as the cells of a table stand."""
    words = written.strip()
    if len(words) > _LONGEST_ROW or " " not in words:
        return
    begun, left, right = 0, 0.0, None
    for place, sign in enumerate(words):
        if sign.isspace():
            continue
        box = page.get_charbox(first + place)
        if right is not None and box[0] - right > _WIDE * height:
            yield Piece(repair(seen(words[begun:place])), left, right)
            begun, right = place, None
        left = box[0] if right is None else left
        right = box[2]
    if right is not None:
        yield Piece(repair(seen(words[begun:])), left, right)


def _without_furniture(pages: Sequence[list[_Line]]) -> list[list[_Line]]:
    """Without page numbers, and without lines that stand at the edge of most pages."""
    edges = Counter(
        _furniture_key(line.text)
        for page in pages
        for line in {id(line): line for line in page[:_EDGE_LINES] + page[-_EDGE_LINES:]}.values()
    )
    most = max(3, len(pages) // 2 + 1)
    return [
        [
            line
            for index, line in enumerate(page)
            if not (
                _is_edge(index, len(page))
                and (_PAGE_NUMBER.fullmatch(line.text) or edges[_furniture_key(line.text)] >= most)
            )
        ]
        for page in pages
    ]


def _is_edge(index: int, count: int) -> bool:
    return index < _EDGE_LINES or index >= count - _EDGE_LINES


def _furniture_key(text: str) -> str:
    """A running head without the page number at its end; other numbers may be results."""
    return re.sub(r"\s*[-–|/]?\s*\d{1,4}$", "", " ".join(text.lower().split()))


def _write_pages(pages: Sequence[list[_Line]], draft: Draft) -> None:
    """A paragraph that runs over a page's end is one, and stands on the page where it begins."""
    held: list[_Line] = []
    held_page = 1
    titles: tuple[PrintedLine, ...] = ()
    for number, page in enumerate(pages, start=1):
        look = _look(page)
        tables = {table.first: table for table in _tables(page, number, titles)}
        titles = _titles_at_end(page, tables.values())
        inside = {place for table in tables.values() for place in range(table.first, table.last)}
        for index, line in enumerate(page):
            if index in inside:
                _write(held, held_page, draft)
                held = []
                if index in tables:
                    draft.lay_table(f"page {number}", tables[index].cells)
                continue
            if held and _begins(held[-1], line, look, same_page=index > 0):
                _write(held, held_page, draft)
                held = []
            if not held:
                held_page = number
            held.append(line)
    _write(held, held_page, draft)


def _tables(
    page: Sequence[_Line], number: int, titles: Sequence[PrintedLine]
) -> Iterator[PrintedTable]:
    """The tables of a page, the first perhaps under the titles of the page before."""
    lines = [PrintedLine(line.pieces, line.middle) for line in page]
    first = going_on(titles, lines, f"page {number}")
    reached = 0 if first is None else first.last
    if first is not None:
        yield first
    for table in printed_tables(lines[reached:], f"page {number}"):
        yield replace(table, first=table.first + reached, last=table.last + reached)


def _titles_at_end(
    page: Sequence[_Line], tables: Iterable[PrintedTable]
) -> tuple[PrintedLine, ...]:
    """The titles of a table that reaches to the end of its page."""
    last = max(tables, key=lambda table: table.last, default=None)
    if last is None or last.last < len(page):
        return ()
    lines = [PrintedLine(line.pieces, line.middle) for line in page[last.first : last.last]]
    return titles_of(lines)


def _write(lines: Sequence[_Line], page: int, draft: Draft) -> None:
    text = " ".join(line.text for line in lines)
    level = heading_level(text)
    kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
    draft.write(text, f"page {page}", kind=kind, level=level)


def _begins(last: _Line, line: _Line, look: _Look, *, same_page: bool) -> bool:
    """Whether a line begins a paragraph: an item, an indent, a gap above, or after a line in which
    its first word would still have fitted."""
    if _ITEM.match(line.text) or last.is_rule or line.is_rule:
        return True
    if (last.is_title and not line.text.isupper()) or (line.is_title and not last.text.isupper()):
        return True
    if last.right + line.first_word < look.right - look.height / 2:
        return True
    if not same_page:
        return last.text[-1] in ".!?…”;:"
    if line.left > look.left + look.height and last.left <= look.left + look.height / 2:
        return True
    return not 0 < last.middle - line.middle < 1.5 * look.pitch


def _look(page: Sequence[_Line]) -> _Look:
    """Edges and distances as most lines of the page have them."""
    if not page:
        return _Look(0.0, 0.0, 1.0, 1.0)
    rights = sorted(line.right for line in page)
    lefts = Counter(round(line.left / 4) * 4 for line in page)
    steps = [one.middle - other.middle for one, other in pairwise(page)]
    return _Look(
        left=float(min(lefts, key=lambda edge: (-lefts[edge], edge))),
        right=rights[int(len(rights) * 0.9)],
        height=median(line.top - line.bottom for line in page),
        pitch=median([step for step in steps if step > 0] or [1.0]),
    )
