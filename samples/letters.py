"""The paper of the sample reports: letters in the state's layout, and sheets with merged heads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

# A file tells when it was made; these all tell the same moment, so that they come out the same.
STILL = datetime(2026, 12, 15, tzinfo=UTC)
COLUMNS = (Cm(7), Cm(9.5))


@dataclass(frozen=True)
class Letterhead:
    """The head and foot of an official document. `above` is the body over the issuer."""

    above: str
    issuer: str
    number: str
    day: date
    kind: str
    subject: str
    signer: tuple[str, str, str]  # for whom, office, name
    recipients: tuple[str, ...]
    seat: str = "Khê Sơn"


def letter(head: Letterhead, body: str) -> Word:
    """A document in the layout of the state's rules, with its text as people type it."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    section = document.sections[0]
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    document.core_properties.created = document.core_properties.modified = STILL
    document.core_properties.author = head.issuer
    top = _two_columns(document, rows=2)
    day = f"ngày {head.day.day:02} tháng {head.day.month} năm {head.day.year}"
    _centred(top.cell(0, 0), [head.above.upper(), head.issuer.upper(), "-------"], bold=1)
    nation = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "---------------",
    ]
    _centred(top.cell(0, 1), nation, bold=0)
    _centred(top.cell(1, 0), [f"Số: {head.number}"])
    _centred(top.cell(1, 1), [f"{head.seat}, {day}"])
    for title in (head.kind.upper(), *head.subject.split("\n")):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(title).bold = not title.startswith("(")
    for words in paragraphs(body):
        paragraph = document.add_paragraph()
        paragraph.add_run(words.removeprefix("# ")).bold = words.startswith("# ")
    foot = _two_columns(document, rows=1)
    foot.cell(0, 0).text = "\n".join(["Nơi nhận:", *(f"- {name};" for name in head.recipients)])
    on_behalf, office, name = head.signer
    _centred(foot.cell(0, 1), [on_behalf, office, "", "", name], bold=0)
    return document


def _two_columns(document: Word, *, rows: int) -> Table:
    table = document.add_table(rows=rows, cols=2)
    table.autofit = False
    for column, width in zip(table.columns, COLUMNS, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, COLUMNS, strict=True):
            cell.width = width
    return table


def paragraphs(text: str) -> list[str]:
    """Texts stand wrapped in this file; a blank line parts two paragraphs."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]


def _centred(cell: _Cell, lines: list[str], bold: int | None = None) -> None:
    """Lines in the middle of a cell, those from number `bold` on in bold type."""
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.bold = bold is not None and number >= bold
        run.font.size = Pt(12)


def sheet(rows: list[tuple[object, ...]], *, name: str, merged: list[str], wide: int) -> Workbook:
    """A workbook of one sheet with typed rows, merged heads and a readable width."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = name
    for row in rows:
        page.append(row)
    for span in merged:
        page.merge_cells(span)
    for letter_of_column in "ABCDEFGHIJ":
        page.column_dimensions[letter_of_column].width = 14
    page.column_dimensions["B"].width = wide
    return book
