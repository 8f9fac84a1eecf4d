"""Small documents made by hand: a text by its lines, a sheet by its rows."""

from __future__ import annotations

from chungtay.domain.documents import DocumentHead, DocumentKind
from chungtay.reading.document import Block, BlockKind, Cell, Document, Table
from chungtay.reading.figures import read_figures


def paper(text, tables=()):
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            where = f"paragraph {number}"
            blocks.append(Block(BlockKind.PARAGRAPH, line, start, start + len(line), where))
        start += len(line) + 1
    return Document("bao-cao.txt", "", text, tuple(blocks), tuple(tables), format="txt")


def sheet(*rows, spans=None):
    """A table of texts; numbers become typed cells, None an empty one. `spans` gives (row, column)
    → (rows, columns) of a merged cell."""
    cells, start = [], 0
    for row, texts in enumerate(rows, start=1):
        for column, text in enumerate(texts, start=1):
            if text is None:
                continue
            shown = str(text)
            rows_down, columns_right = (spans or {}).get((row, column), (1, 1))
            cells.append(
                Cell(
                    row=row,
                    column=column,
                    text=shown,
                    start=start,
                    end=start + len(shown),
                    where=f"Bảng!{'ABCDEFGHIJKLMNO'[column - 1]}{row}",
                    number=shown if isinstance(text, int | float) else None,
                    row_span=rows_down,
                    column_span=columns_right,
                )
            )
            start += len(shown) + 1
    return Table("Bảng", tuple(cells))


REPORT = DocumentHead("bao-cao.docx", "", kind=DocumentKind.REPORT, issuer="Hội Phụ nữ xã Kim Đông")
PLAN = DocumentHead("ke-hoach.docx", "", kind=DocumentKind.PLAN, issuer="Tỉnh đoàn")


def figures(text, head=None):
    return read_figures(paper(text), head=head)


def only(text, head=None):
    found = figures(text, head)
    assert len(found) == 1, [one.quote for one in found]
    return found[0]


def told(text, head=None):
    """(value, indicator) of every result, in text order."""
    return [
        (None if one.figure.value is None else str(one.figure.value), one.indicator)
        for one in figures(text, head)
        if one.kind.value == "result"
    ]
