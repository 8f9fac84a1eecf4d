"""Communes that a table lists by their names alone, under a title that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chungtay.reading.document import Document, Table
from chungtay.reading.grid.columns import header_of
from chungtay.reading.grid.titles import Column, Role
from chungtay.reading.places import places_in
from chungtay.reading.wording import comparable

_COMMUNES = re.compile(r"\b(xã|phường|đặc khu)\b")
_HAMLETS = re.compile(r"\b(?:thôn|bản|ấp|khóm|tổ dân phố|khu phố|buôn|xóm|làng)\b")
_NAME = re.compile(r"[^\W\d_]+(?:[ '-][^\W\d_]+){0,3}(?: \d)?")


def communes_listed(document: Document) -> Iterator[tuple[str, str]]:
    """The names with their kind, "" where the title leaves it open ("Xã, phường")."""
    for table in document.tables:
        for column, kind in _columns_of_communes(table):
            texts = {cell.text for cell in table.cells if cell.column == column.index}
            yield from ((text, kind) for text in sorted(texts) if _is_bare_name(text, column))


def _columns_of_communes(table: Table) -> Iterator[tuple[Column, str]]:
    header = header_of(table)
    for column in header.columns if header is not None else ():
        title = comparable(column.title)
        kinds = set(_COMMUNES.findall(title))
        if column.role is Role.PLACE and kinds and not _HAMLETS.search(title):
            yield column, kinds.pop() if len(kinds) == 1 else ""


def _is_bare_name(text: str, column: Column) -> bool:
    """A name in capitals of its words, which says no kind itself and is not the title."""
    if not _NAME.fullmatch(text) or text in column.titles or not text.istitle():
        return False
    return not any(place.level in ("commune", "province") for place in places_in(text))
