"""Where one table of a sheet ends and the next begins: empty rows, titles and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from chungtay.reading.draft import CellText


@dataclass(frozen=True, slots=True)
class Island:
    """Rows without an empty one between them, or several such that belong together."""

    cells: tuple[CellText, ...]

    @property
    def is_prose(self) -> bool:
        """One cell a row: a title, a note, a signature; no table."""
        rows = [cell.row for cell in self.cells]
        return len(rows) == len(set(rows)) and all(cell.number is None for cell in self.cells)

    @property
    def goes_on(self) -> bool:
        """Its first row with several cells holds a number: data, so no header of a new table."""
        rows = groupby(self.cells, key=lambda cell: cell.row)
        first = next((row for _, cells in rows if len(row := list(cells)) > 1), [])
        return any(cell.number is not None for cell in first)


def islands(cells: Sequence[CellText]) -> list[Island]:
    """The tables of a sheet, each with the titles above it; prose after the last table stands
    alone. An empty row inside a table, before rows that have no header of their own, parts
    nothing."""
    found: list[Island] = []
    titles: tuple[CellText, ...] = ()
    for island in _parted(cells):
        if island.is_prose:
            titles += island.cells
        elif found and island.goes_on:
            found[-1] = Island(found[-1].cells + titles + island.cells)
            titles = ()
        else:
            found.append(Island(titles + island.cells))
            titles = ()
    return [*found, Island(titles)] if titles else found


def _parted(cells: Sequence[CellText]) -> list[Island]:
    """Cut at empty rows; a merged cell fills every row it spans."""
    ordered = sorted(cells, key=attrgetter("row", "column"))
    parts: list[list[CellText]] = []
    last = 0
    for cell in ordered:
        if not parts or cell.row > last + 1:
            parts.append([])
        parts[-1].append(cell)
        last = max(last, cell.row + cell.row_span - 1)
    return [Island(tuple(part)) for part in parts]
