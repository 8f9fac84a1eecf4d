"""The text of a brought file as a page shows it: paragraphs and tables, with the figures marked.

Of a long text only what stands around the figures is shown; what is left out is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

SHOWN_WHOLE = 20_000  # characters; of a longer text only windows are shown
LONGEST_PIECE = 4_000  # characters of one paragraph around its figures
HEAD_ROWS = 3  # of a table, which say what its columns are


@dataclass(frozen=True, slots=True)
class Span:
    """Where a figure stands in the text, and the id of its mark."""

    start: int
    end: int
    mark: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text. `marks` are the ids of the figures that begin with it; `is_marked` says
    that it belongs to a figure at all, `of` to which."""

    text: str
    marks: tuple[str, ...] = ()
    of: str = ""

    @property
    def is_marked(self) -> bool:
        return bool(self.of)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text; `level` is that of a heading."""

    segments: tuple[Segment, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One cell of a table."""

    segments: tuple[Segment, ...]
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; a row that is None stands for rows that are left out."""

    name: str
    rows: tuple[tuple[ShownCell, ...] | None, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Pieces of the text that are left out."""

    many: int


Piece = Paragraph | Grid | Gap
Block = Mapping[str, Any]  # as `actions.brought.telling` wrote it


def pieces(text: str, blocks: Sequence[Block], spans: Iterable[Span]) -> tuple[Piece, ...]:
    """The text in reading order. Overlapping figures are cut where they begin and end."""
    laid = _Laid(text, sorted(spans, key=lambda span: (span.start, -span.end, span.mark)))
    whole = len(text) <= SHOWN_WHOLE
    keep = range(len(blocks)) if whole else laid.kept(blocks)
    return tuple(_joined(laid, blocks, frozenset(keep), whole))


def _joined(
    laid: _Laid, blocks: Sequence[Block], keep: frozenset[int], whole: bool
) -> Iterator[Piece]:
    left_out = 0
    for number, block in enumerate(blocks):
        if number not in keep:
            left_out += 1
            continue
        if left_out:
            yield Gap(left_out)
            left_out = 0
        yield laid.grid(block, whole=whole) if "cells" in block else laid.paragraph(block)
    if left_out:
        yield Gap(left_out)


@dataclass
class _Laid:
    text: str
    spans: Sequence[Span]
    shown: set[str] = field(default_factory=set)  # marks that have their id already

    def within(self, start: int, end: int) -> list[Span]:
        return [s for s in self.spans if s.start < end and start < s.end]

    def kept(self, blocks: Sequence[Block]) -> Iterator[int]:
        """Blocks with a figure, with the one before and behind; headings above them."""
        heading = 0
        for number, block in enumerate(blocks):
            if block.get("level"):
                heading = number
            if self.within(*_bounds(block)):
                yield from (heading, max(0, number - 1), number, number + 1)

    def paragraph(self, block: Block) -> Paragraph:
        start, end = block["at"]
        spans = self.within(start, end)
        if end - start > LONGEST_PIECE and spans:
            start = max(start, min(s.start for s in spans) - LONGEST_PIECE // 2)
            end = min(end, max(s.end for s in spans) + LONGEST_PIECE // 2)
        elif end - start > LONGEST_PIECE:
            end = start + LONGEST_PIECE
        return Paragraph(self.segments(start, end), block.get("level", 0))

    def grid(self, block: Block, *, whole: bool) -> Grid:
        rows: dict[int, list[Any]] = {}
        for cell in block["cells"]:
            rows.setdefault(cell[0], []).append(cell)
        numbers = sorted(rows)
        marked = [n for n in numbers if any(self.within(c[2], c[3]) for c in rows[n])]
        near = {m + step for m in marked for step in (-1, 0, 1)}
        shown = [n for n in numbers if whole or n in near or n in numbers[:HEAD_ROWS]]
        return Grid(block["table"], tuple(self._rows(rows, numbers, set(shown))))

    def _rows(
        self, rows: Mapping[int, Sequence[Any]], numbers: Sequence[int], shown: set[int]
    ) -> Iterator[tuple[ShownCell, ...] | None]:
        """Every row has a cell for each column, so that figures stand under their headings."""
        width = max(cell[1] + cell[5] - 1 for cells in rows.values() for cell in cells)
        taken: dict[int, set[int]] = {}
        was_left_out = False
        for number in numbers:
            for row, column, _, _, down, across in rows[number]:
                for below in range(row, row + down):
                    taken.setdefault(below, set()).update(range(column, column + across))
            if number not in shown:
                if not was_left_out:
                    yield None
                was_left_out = True
                continue
            was_left_out = False
            yield tuple(self._cells(rows[number], taken.get(number, set()), width))

    def _cells(self, cells: Sequence[Any], taken: set[int], width: int) -> Iterator[ShownCell]:
        by_column = {cell[1]: cell for cell in cells}
        for column in range(1, width + 1):
            if column in by_column:
                _, _, start, end, down, across = by_column[column]
                yield ShownCell(self.segments(start, end), down, across)
            elif column not in taken:
                yield ShownCell(())

    def segments(self, start: int, end: int) -> tuple[Segment, ...]:
        """A stretch cut wherever a figure begins or ends. A mark has its id once."""
        spans = self.within(start, end)
        cuts = sorted(
            {start, end, *(p for s in spans for p in (s.start, s.end) if start < p < end)}
        )
        return tuple(
            self._segment(one, other, spans) for one, other in pairwise(cuts) if one < other
        )

    def _segment(self, start: int, end: int, spans: Sequence[Span]) -> Segment:
        covering = [s.mark for s in spans if s.start < end and start < s.end]
        fresh = tuple(mark for mark in covering if mark not in self.shown)
        self.shown.update(fresh)
        return Segment(self.text[start:end], fresh, covering[-1] if covering else "")


def _bounds(block: Block) -> tuple[int, int]:
    if "cells" in block:
        return block["cells"][0][2], block["cells"][-1][3]
    start, end = block["at"]
    return start, end
