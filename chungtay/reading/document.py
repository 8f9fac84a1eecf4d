"""A document as the reader sees it: one NFC text, cut into blocks and tables that know their place.

Every format ends here, so that nothing above has to know whether a sentence came from Word, a
spreadsheet, a PDF or a chat.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class BlockKind(Enum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CELL = "cell"
    MESSAGE = "message"  # one message or line of a chat


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the document's text. `text == document.text[start:end]`.

    `where` is how a person finds it: "paragraph 4", "T2!R3C4", "page 3", "Sheet1!B7".
    """

    kind: BlockKind
    text: str
    start: int
    end: int
    where: str
    style: str = ""
    level: int = 0  # heading level, 0 for none


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table. `text` is what a person sees; `number` the stored number, if typed so.

    A merged cell stands once, at its upper left, with its `row_span` and `column_span`.
    """

    row: int  # from 1
    column: int  # from 1
    text: str
    start: int
    end: int
    where: str
    number: str | None = None  # decimal string of a typed number, exact
    day: str | None = None  # ISO day of a typed date
    row_span: int = 1
    column_span: int = 1
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells in reading order. `name` is the sheet's or the caption."""

    name: str
    cells: tuple[Cell, ...]

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a grid position, merged cells included."""
        for cell in self.cells:
            if (
                cell.row <= row < cell.row + cell.row_span
                and cell.column <= column < cell.column + cell.column_span
            ):
                return cell
        return None


@dataclass(frozen=True, slots=True)
class Document:
    """A read file. `text` is NFC with LF line ends; offsets everywhere are characters of it.

    `blocks` are in reading order and do not overlap. Cells of tables are both in `tables` and, as
    blocks of kind CELL, in `blocks`, so a search over blocks misses nothing.
    """

    path: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    format: str = ""  # docx, xlsx, txt, md, csv, html, pdf
    warnings: tuple[ReadingWarning, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something a person should look at. `code` names the sentence in the vocabulary's messages,
    `facts` fill its gaps."""

    code: str
    where: str = ""
    quote: str = ""
    facts: tuple[tuple[str, str], ...] = ()
