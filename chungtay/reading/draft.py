"""The sheet on which every format's reader writes: it keeps the text, the places, the order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from chungtay.domain.problems import Problem
from chungtay.domain.spelling import nfc
from chungtay.reading.document import Block, BlockKind, Cell, Document, ReadingWarning, Table

# Two thousand pages: whoever writes more of them has written no report.
MOST_PARAGRAPHS = 50_000


class TooMuchText(Problem):
    """More paragraphs or lines than any report has."""

    code = "file-has-too-much-text"


# What is never seen: controls, soft hyphens, zero-width signs, byte order marks.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff\ufffe\uffff]")
_BLANKS_AT_LINE_ENDS = re.compile(r"[ \t\u00a0]+(?=\n)|(?<=\n)[ \t\u00a0]+")


def seen(text: str) -> str:
    """The text as a person sees it: NFC, LF line ends, nothing invisible, trimmed."""
    if text.isprintable():
        return nfc(text.strip())
    plain = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return nfc(_BLANKS_AT_LINE_ENDS.sub("", plain).strip())


@dataclass(slots=True)
class CellText:
    """A cell before it has a place in the document's text."""

    row: int
    column: int
    text: str
    where: str
    number: str | None = None
    day: str | None = None
    row_span: int = 1
    column_span: int = 1
    hidden: bool = False


@dataclass(slots=True)
class Draft:
    """Collects a document from its first word to its last.

    `write` and `lay_table` append; `mark` and `mark_table` point into a text that was given whole,
    so that a text file keeps its own offsets.
    """

    file: str = ""
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    warnings: list[ReadingWarning] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)  # page heads and text boxes, for secrecy marks
    properties: dict[str, str] = field(default_factory=dict)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _paragraphs: int = 0

    def write(
        self,
        text: str,
        where: str,
        *,
        kind: BlockKind = BlockKind.PARAGRAPH,
        style: str = "",
        level: int = 0,
    ) -> None:
        """Append a block on a line of its own; nothing when there is nothing to see."""
        shown = seen(text)
        if shown:
            start, end = self._append(shown, "\n")
            self._add(Block(kind, shown, start, end, where, style, level))

    def lay_table(self, name: str, cells: Sequence[CellText]) -> None:
        """Append a table row by row; cells in which nothing is seen are left out."""
        laid: list[Cell] = []
        ordered = sorted(cells, key=attrgetter("row", "column"))
        row, end, separator = 0, self._length, ""
        for cell in ordered:
            text = seen(cell.text)
            if text:
                if laid:
                    separator = "\t" if row == cell.row else "\n"
                row, start = cell.row, end + len(separator)
                end = start + len(text)
                self._parts += (separator, text)
                laid.append(_placed(cell, text, start, end))
        if laid:
            self._parts.append("\n")
            self._length = end + 1
            self._keep_table(name, laid)

    def mark(
        self,
        start: int,
        end: int,
        where: str,
        *,
        kind: BlockKind = BlockKind.PARAGRAPH,
        level: int = 0,
    ) -> None:
        """A block of the text that was given whole."""
        if start < end:
            self._add(Block(kind, self.text[start:end], start, end, where, "", level))

    def mark_table(self, name: str, cells: Sequence[tuple[CellText, int]]) -> None:
        """A table of the text that was given whole: each cell with its first offset."""
        laid = [
            _placed(cell, cell.text, start, start + len(cell.text))
            for cell, start in cells
            if cell.text
        ]
        if laid:
            self._keep_table(name, laid)

    def warn(self, code: str, where: str = "", quote: str = "", **facts: object) -> None:
        told = tuple((name, str(value)) for name, value in sorted(facts.items()))
        self.warnings.append(ReadingWarning(code, where, quote, told))

    def finished(self, *, path: str, sha256: str, format_name: str) -> Document:
        return Document(
            path=path,
            sha256=sha256,
            text=self.text or "".join(self._parts),
            blocks=tuple(self.blocks),
            tables=tuple(self.tables),
            format=format_name,
            warnings=tuple(self.warnings),
            properties=dict(self.properties),
        )

    def _add(self, block: Block) -> None:
        self._paragraphs += 1
        if self._paragraphs > MOST_PARAGRAPHS:
            raise TooMuchText(file=self.file, most=MOST_PARAGRAPHS)
        self.blocks.append(block)

    def _append(self, text: str, separator: str) -> tuple[int, int]:
        start = self._length
        self._parts += (text, separator)
        self._length += len(text) + len(separator)
        return start, start + len(text)

    def _keep_table(self, name: str, cells: list[Cell]) -> None:
        self.tables.append(Table(name, tuple(cells)))
        self.blocks += (
            Block(
                BlockKind.CELL,
                cell.text,
                cell.start,
                cell.end,
                cell.where,
                style="hidden" if cell.hidden else "",
            )
            for cell in cells
        )


def _placed(cell: CellText, text: str, start: int, end: int) -> Cell:
    return Cell(
        cell.row,
        cell.column,
        text,
        start,
        end,
        cell.where,
        cell.number,
        cell.day,
        cell.row_span,
        cell.column_span,
        cell.hidden,
    )
