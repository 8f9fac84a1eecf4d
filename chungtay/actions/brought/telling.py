"""How a document is laid out, as far as a page needs it to show the text with its tables."""

from __future__ import annotations

from chungtay.reading.document import Block, BlockKind, Document, Table

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
