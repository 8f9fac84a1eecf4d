"""What every spreadsheet shares: its cells, its paper, and the same bytes every time.

Amounts are typed numbers with every written digit, and nothing that people wrote is ever computed.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from chungtay.writing.files import archive

Value = str | int | Decimal | date | None

FONT = "Times New Roman"
# A cell that begins so is a formula to some spreadsheet programs.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
TEXT, STRONG = Font(FONT, 12), Font(FONT, 12, bold=True)
TITLE = Font(FONT, 14, bold=True)
_HEAD_ALIGNMENT = Alignment("center", "center", wrap_text=True)
_WORDS, _NUMBERS = Alignment(vertical="top", wrap_text=True), Alignment(vertical="top")
_SHADE = PatternFill("solid", fgColor="EDEDED")


def box(colour: str) -> Border:
    """Thin lines around a cell."""
    side = Side(style="thin", color=colour)
    return Border(left=side, right=side, top=side, bottom=side)


def cell_at(page: Worksheet, row: int, column: int) -> Cell:
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)  # nothing is merged here
    return cell


def head(cell: Cell, words: str, *, border: Border) -> None:
    """The heading of a column."""
    write(cell, words)
    cell.font, cell.alignment, cell.fill = STRONG, _HEAD_ALIGNMENT, _SHADE
    cell.border = border


def body(cell: Cell, value: Value, *, border: Border, font: Font = TEXT) -> None:
    """A value under its heading."""
    write(cell, value)
    cell.font = font
    cell.alignment = _WORDS if isinstance(value, str) else _NUMBERS
    cell.border = border


def write(cell: Cell, value: Value) -> None:
    """Typed, with a format that shows every written digit. Words stay words: a quotation that
    begins like a formula is marked as text, so that no program computes it."""
    if isinstance(value, str):
        cell.value = printable(value)
        if value.startswith(FORMULA_STARTS):
            cell.data_type = "s"
            cell.quotePrefix = True
    elif isinstance(value, Decimal | int):
        cell.value = value
        cell.number_format = number_format(Decimal(value))
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"


def printable(words: str) -> str:
    """Without the signs that no spreadsheet may hold."""
    return "".join(sign for sign in words if sign >= " " or sign in "\t\n")


def number_format(value: Decimal) -> str:
    """Grouped, with as many decimals as the number has; the reader's computer chooses the signs,
    "1.250,5" where Vietnamese is set."""
    exponent = value.normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return "#,##0." + "0" * decimals if decimals else "#,##0"


def print_across(page: Worksheet, *, heading: int) -> None:
    """A4 across, as wide as the paper, the row of headings on every page."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"{heading}:{heading}"


def content(book: Workbook, *, closed: date) -> bytes:
    """The bytes of a workbook that says it was made on the day `closed`, for nothing here reads
    the clock: openpyxl stamps the hour of saving into the properties and the archive, and both are
    undone."""
    moment = datetime(closed.year, closed.month, closed.day, tzinfo=UTC).replace(tzinfo=None)
    book.properties.created = moment
    buffer = BytesIO()
    book.save(buffer)
    book.properties.modified = moment
    with ZipFile(buffer) as saved:
        parts = {name: saved.read(name) for name in saved.namelist()}
    parts["docProps/core.xml"] = tostring(book.properties.to_tree())
    return archive(parts.items())
