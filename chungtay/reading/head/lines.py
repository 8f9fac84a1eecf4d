"""The lines of a document's head, in reading order and parted into left and right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from chungtay.domain.spelling import fold
from chungtay.reading.document import Block, BlockKind, Cell, Document, Table
from chungtay.reading.grid.columns import header_rows

_MOST_BLOCKS = 60
_MOST_LINES = 80
_NATION = re.compile(
    r"cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doan tncs ho chi minh"
    r"|doan thanh nien cong san ho chi minh|cong hoa xhcn viet nam"
)
_MOTTO = re.compile(r"doc lap\s*[-.–]?\s*tu do\s*[-.–]?\s*hanh phuc")
_NUMBER = re.compile(r"so\s*:?\s*(?:\d|[./…_]+\s*[-/]|\s*[-/]\s*[a-z])")
_PLACE_DATE = re.compile(
    r"(?:[^:;()]{1,60}?,\s*)?ngay\s*(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}"
    r"|[\d.…_ ]*\s*thang\s*[\d.…_ ]*\s*nam\s*(?:\d{4}|[\d.…_ ]+))"
)
_RULE = re.compile(r"[\W_]*")
# Wide blanks part columns, but not those left for a number or a day that is yet to be filled in.
_COLUMNS = re.compile(r"\t+|(?<! ) {3,}(?! |[/\d-]|th[áa]ng|n[ăa]m)|\n")


class Part(Enum):
    """What a line of a head is, as far as it can be told from the line itself."""

    NATION = "nation"
    MOTTO = "motto"
    NUMBER = "number"
    PLACE_DATE = "place-date"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One line of the head: `column` is that of its table, 0 outside tables."""

    text: str
    part: Part
    block: Block
    column: int = 0


def head_lines(document: Document) -> list[HeadLine]:
    """The first lines of a document: side by side ones are parted, rules left out, and so are
    tables of figures from their titles on, which say nothing of who writes and for when."""
    opening = document.blocks[:_MOST_BLOCKS]
    reach = opening[-1].end if opening else 0
    tables = [table for table in document.tables if table.cells and table.cells[0].start < reach]
    columns = {cell.start: cell.column for table in tables for cell in _above_titles(table)}
    lines: list[HeadLine] = []
    for block in opening:
        if block.kind is BlockKind.CELL and block.start not in columns:
            continue
        column = columns.get(block.start, 0) if block.kind is BlockKind.CELL else 0
        for piece in pieces(block.text):
            if not (lines and _completes(lines, piece)):
                lines.append(HeadLine(piece, part_of(piece), block, column))
        if len(lines) >= _MOST_LINES:
            break
    return lines


def _above_titles(table: Table) -> Iterator[Cell]:
    """The cells of a table above the titles of its columns; all where it has none."""
    rows = header_rows(table)
    return (cell for cell in table.cells if rows is None or cell.row < rows[0])


def _completes(lines: list[HeadLine], piece: str) -> bool:
    """Put the end of a national title or motto that was broken in two back to its beginning."""
    whole = f"{lines[-1].text} {piece}"
    if lines[-1].part is Part.OTHER and part_of(whole) in (Part.NATION, Part.MOTTO):
        lines[-1] = replace(lines[-1], text=whole, part=part_of(whole))
        return True
    return False


def part_of(text: str) -> Part:
    """What a line is by itself."""
    folded = fold(text)
    if _NATION.fullmatch(folded.strip(" *-_.")):
        return Part.NATION
    if _MOTTO.fullmatch(folded.strip(" *-_.")):
        return Part.MOTTO
    if _NUMBER.match(folded) and len(folded.split()) <= 8:
        return Part.NUMBER
    return Part.PLACE_DATE if _PLACE_DATE.fullmatch(folded.strip(" .()")) else Part.OTHER


def left_side(lines: Sequence[HeadLine]) -> list[str]:
    """The lines that name who issues: left of the national title and above the number, or, where
    nothing stands beside it, the capital lines before the name of the document's type."""
    nation = next((line for line in lines if line.part is Part.NATION), None)
    if nation is not None and nation.column > 1:
        lines = [line for line in lines if line.column < nation.column]
    found: list[str] = []
    for line in lines:
        if line.part in (Part.NUMBER, Part.PLACE_DATE) and found:
            break
        if line.part is not Part.OTHER:
            continue
        if not _is_capital(line.text):
            if found and nation is None:
                break
            continue
        if is_stamp(line.text):
            continue
        if is_type_name(line.text):
            break
        found.append(line.text.strip(" *_-–"))
    return found


def is_type_name(text: str) -> bool:
    """True for lines such as "BÁO CÁO", with or without the subject after it, when the name
    itself stands in capitals or alone."""
    match = _TYPE.match(fold(text))
    if match is None:
        return False
    return _is_capital(text[: match.end()]) or match.end() == len(fold(text))


def is_stamp(text: str) -> bool:
    """Marks of urgency and circulation, not part of any name."""
    return fold(text).strip(" .-()") in (
        "khan",
        "thuong khan",
        "hoa toc",
        "luu hanh noi bo",
        "xem xong tra lai",
        "du thao",
    )


_TYPE = re.compile(
    r"(?:bao cao|ke hoach|chuong trinh|bien ban|cong van|thong bao|to trinh|quyet dinh|nghi quyet"
    r"|huong dan|chi thi|phuong an|de an|du an|quy che|quy dinh|cong dien|giay moi|phu luc|bieu"
    r"|thu (?:ngo|keu goi|cam on|moi|chuc mung|tham hoi)|loi keu goi"
    r"|bang (?:ke|tong hop|thong ke|theo doi)|danh sach|thong ke|tong hop|so lieu|ket qua)\b"
)


def pieces(text: str) -> Iterator[str]:
    """The lines of a block, those that stand side by side parted, rules left out."""
    for piece in _COLUMNS.split(text):
        for part in _parted(piece.strip()):
            if not _RULE.fullmatch(part):
                yield part


def _parted(text: str) -> Iterator[str]:
    """A line in which left and right of a head have run together, as a PDF gives it."""
    folded = fold(text)
    if len(folded) == len(text):
        for pattern in (_NATION, _MOTTO):
            match = pattern.search(folded)
            if match and match.end() == len(folded) and match.start() > 0:
                yield text[: match.start()].strip()
                yield text[match.start() :].strip()
                return
        number = re.match(r"so\s*:?\s*\d*\s*[-/][\w&./-]+(?=\s+[^\d\s])", folded)
        if number and _PLACE_DATE.fullmatch(folded[number.end() :].strip()):
            yield text[: number.end()].strip()
            yield text[number.end() :].strip()
            return
    yield text


def _is_capital(text: str) -> bool:
    """In capitals but for a few letters: "LĐLĐ TỈNH HÀ TĨNH", "ỦY BAN MTTQ VN (khối)"."""
    letters = [ch for ch in text if ch.isalpha()]
    return bool(letters) and sum(ch.isupper() for ch in letters) >= 0.8 * len(letters)
