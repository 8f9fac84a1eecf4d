"""Reads the rows of a reorganisation out of a file, or out of what was typed or pasted."""

from __future__ import annotations

from chungtay.domain.reorganisations.written import Row, rows_of
from chungtay.reading import separated
from chungtay.vocabulary.reorganisation_files import spelling

MOST_BYTES = separated.MOST_BYTES


def rows_in(content: bytes, *, name: str) -> tuple[Row, ...]:
    """The rows as they were written; what their names mean is not asked. Raises `TableUnread`,
    `EncodingUnknown`, `ColumnUnfit`, `CellUnfit`."""
    return rows_of(separated.rows(content, name=name), spelling())
