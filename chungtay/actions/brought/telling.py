"""How a document is laid out, as far as a page needs it to show the text with its tables."""

from __future__ import annotations

import re

from chungtay.domain.claims import Claim
from chungtay.reading.document import Block, BlockKind, Document, Table

_BESIDE = 160  # characters of a row on either side of its number
_PARTED = re.compile(r"\s*\t\s*")
# Places in the text and positions in a grid, as JSON keeps them.
Blocks = list[dict[str, object]]


def blocks_of(document: Document) -> Blocks:
    """Paragraphs and tables in reading order. A paragraph is its place in the text and its level,
    a table its name and its cells: row, column, start, end, rows and columns spanned."""
    laid = [
        *((block.start, _paragraph(block)) for block in document.blocks if _is_prose(block)),
        *((table.cells[0].start, _table(table)) for table in document.tables if table.cells),
    ]
    return [told for _, told in sorted(laid, key=lambda pair: pair[0])]


def row_of(text: str, claim: Claim) -> tuple[str, str] | None:
    """What stands before and behind a number in the row of its table, shortened; None for one in
    prose, whose sentence is known."""
    source = claim.source
    start, end = source.start, source.end
    if start is None or end is None or _stands_in_sentence(text, source.sentence, start, end):
        return None
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before, after = text[first:start], text[end : last if last >= 0 else len(text)]
    if "\t" not in before and "\t" not in after:
        return None
    return _cells(before)[-_BESIDE:], _cells(after)[:_BESIDE]


def _stands_in_sentence(text: str, sentence: str, start: int, end: int) -> bool:
    """Whether the sentence is more than the number, and the one it stands in."""
    found = text.find(sentence, max(0, end - len(sentence)), start + len(sentence))
    return 0 <= found <= start and len(sentence) > end - start


def _cells(row: str) -> str:
    return _PARTED.sub(" · ", row)


def _is_prose(block: Block) -> bool:
    return block.kind is not BlockKind.CELL


def _paragraph(block: Block) -> dict[str, object]:
    return {"at": [block.start, block.end], "level": block.level}


def _table(table: Table) -> dict[str, object]:
    cells = [
        [cell.row, cell.column, cell.start, cell.end, cell.row_span, cell.column_span]
        for cell in table.cells
    ]
    return {"table": table.name, "cells": cells}
