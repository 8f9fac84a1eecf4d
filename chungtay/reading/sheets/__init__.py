"""Reads spreadsheets: every table of every sheet, with exact numbers, typed days and notes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from chungtay.reading.document import BlockKind
from chungtay.reading.draft import Draft
from chungtay.reading.safety import FileCorrupt, checked_archive
from chungtay.reading.sheets.cells import read_cells
from chungtay.reading.sheets.islands import islands
from chungtay.reading.sheets.workbook import (
    S,
    SheetEntry,
    Workbook,
    part_of,
    read_workbook,
    related,
    rich_text,
    xml_part,
)


def read(content: bytes, name: str, draft: Draft) -> None:
    """Write a workbook on the draft, sheet by sheet; hidden ones are read and marked."""
    with checked_archive(content, name=name) as archive:
        try:
            with _without_collecting():
                book = read_workbook(archive, name)
                for entry in book.sheets:
                    _read_sheet(entry, book, draft)
        except ValueError as error:  # a row, style or format number that is none
            raise FileCorrupt(file=name) from error


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Cells are many and none refers to another in a circle: to look for circles among them, again
    and again as they grow, takes a third of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _read_sheet(entry: SheetEntry, book: Workbook, draft: Draft) -> None:
    content = part_of(book.archive, entry.path, book.file)
    if content is None:
        raise FileCorrupt(file=book.file)
    cells = read_cells(content, entry, book, draft)
    for island in islands(cells):
        if island.is_prose:
            for cell in island.cells:
                style = "hidden" if cell.hidden else ""
                draft.write(cell.text, cell.where, kind=BlockKind.PARAGRAPH, style=style)
        else:
            draft.lay_table(entry.name, island.cells)
    _write_comments(entry, book, draft)
    if entry.hidden and cells:
        draft.warn("sheet-hidden", entry.name, sheet=entry.name)
    elif any(cell.hidden for cell in cells):
        draft.warn("cells-hidden", entry.name, sheet=entry.name)


def _write_comments(entry: SheetEntry, book: Workbook, draft: Draft) -> None:
    """Notes on cells stand after the sheet's tables, each with the cell it is on."""
    for kind, path in related(book.archive, entry.path, book.file).values():
        root = xml_part(book.archive, path, book.file) if kind == "comments" else None
        for comment in root.iterfind(f"{S}commentList/{S}comment") if root is not None else ():
            text: etree._Element | None = comment.find(f"{S}text")
            if text is not None:
                where = f"{entry.name}!{comment.get('ref', '')}"
                draft.write(rich_text(text), where, style="comment")
