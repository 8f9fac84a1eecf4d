"""The rows of a reorganisation as a table in words: on a page, in a text, in a file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from io import StringIO

from chungtay.domain.reorganisations.written import COLUMNS, NOBODY, Row
from chungtay.vocabulary.reorganisation_files import FILE, columns
from chungtay.vocabulary.terms import Term, table, term

IN_WORDS = ("what", "change", "level", "line", "bodies")
# A cell that begins so would be computed by a spreadsheet; the sign before it says that it is text,
# and whoever reads it back leaves it out.
COMPUTED = ("=", "+", "-", "@")
MARK = "\ufeff"  # by it spreadsheet programs know that the letters are UTF-8


@cache
def words(column: str) -> Mapping[str, Term]:
    """The words that a column has, by code."""
    return {code: term(entry) for code, entry in table(FILE)[column].items()}


def columns_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """The columns in which some row says something, in their order."""
    filled = {column for row in rows for column, text in row.cells.items() if text}
    return tuple(column for column in COLUMNS if column in filled)


def heading(column: str, language: str) -> str:
    return columns()[column].text(language)


def cell_words(column: str, text: str, language: str) -> str:
    """What a cell says in words: "sáp nhập" for merge. Names, and words that mean nothing here,
    stay as they were written."""
    is_code = column in IN_WORDS or (column == "parent" and text == NOBODY)
    return words(column)[text].text(language) if is_code and text in words(column) else text


def cells_of(row: Row, shown: Sequence[str], language: str) -> tuple[str, ...]:
    return tuple(cell_words(column, row.says(column), language) for column in shown)


def as_text(rows: Sequence[Row], language: str, *, shown: Sequence[str] = ()) -> str:
    """The rows below their headings, to be typed on in a form."""
    return _separated(rows, shown or columns_of(rows), language, str)


def as_file(rows: Sequence[Row], language: str, *, shown: Sequence[str] = ()) -> bytes:
    """The same for a spreadsheet, which must neither compute what people wrote nor drop the zeros
    that a code begins with."""
    text = _separated(rows, shown or columns_of(rows), language, _kept)
    return (MARK + text).encode("utf-8")


def _separated(
    rows: Sequence[Row], shown: Sequence[str], language: str, cell: Callable[[str], str]
) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([heading(column, language) for column in shown])
    for row in rows:
        writer.writerow([cell(said) for said in cells_of(row, shown, language)])
    return text.getvalue()


def _kept(said: str) -> str:
    if said.isdecimal() and said.startswith("0"):
        return f'="{said}"'
    return f"'{said}" if said.startswith(COMPUTED) else said
