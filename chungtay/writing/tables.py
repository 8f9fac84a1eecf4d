"""The spreadsheet beside the report: totals, activities, claims with their sources, and the rest.

Amounts are typed numbers in the catalogue's measure, so that people can go on reckoning with them.
A silence is never a number: it stands in words in a column of its own.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from chungtay.domain.consolidation import Consolidation
from chungtay.writing.account import Account
from chungtay.writing.discretion import without_names
from chungtay.writing.files import archive, write_whole
from chungtay.writing.sheets import SHEETS, Sheet, Value
from chungtay.writing.speech import Speech

FONT = "Times New Roman"
TITLE_ROW, HEADING_ROW = 1, 2
_THIN = Side(style="thin", color="000000")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FONT, _HEAD_FONT = Font(FONT, 12), Font(FONT, 12, bold=True)
_HEAD_ALIGNMENT = Alignment("center", "center", wrap_text=True)
_WORDS, _NUMBERS = Alignment(vertical="top", wrap_text=True), Alignment(vertical="top")
_SHADE = PatternFill("solid", fgColor="EDEDED")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_appendix(consolidation: Consolidation, *, path: Path, language: str = "vi") -> None:
    """Writes the spreadsheet. The same result and language give the same bytes.

    Raises what `write_whole` raises; nothing half-written is left.
    """
    write_whole(path, appendix_content(consolidation, language=language))


def appendix_content(consolidation: Consolidation, *, language: str = "vi") -> bytes:
    """The bytes of the spreadsheet."""
    say = Speech(language)
    account = Account(without_names(consolidation, withheld=say("name.withheld")), say)
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in SHEETS:
        _fill(book.create_sheet(say(f"sheet.{sheet.name}")), sheet, account)
    book.properties.creator = consolidation.issuer
    book.properties.title = f"{consolidation.programme} {account.period}".strip()
    # The moment of a file is the day after its period: nothing here reads the clock.
    closed = consolidation.period.until
    moment = datetime(closed.year, closed.month, closed.day, tzinfo=UTC)
    book.properties.created = book.properties.modified = moment.replace(tzinfo=None)
    return _same_every_time(book)


def _fill(page: Worksheet, sheet: Sheet, account: Account) -> None:
    say, width = account.say, len(sheet.columns)
    title = say("sheet.title", sheet=say(f"sheet.{sheet.name}"), period=account.period)
    first = _at(page, TITLE_ROW, 1)
    _write(first, title)
    first.font = Font(FONT, 14, bold=True)
    for at, (key, characters) in enumerate(sheet.columns, start=1):
        _head(_at(page, HEADING_ROW, at), account.column(key))
        page.column_dimensions[get_column_letter(at)].width = characters
    last = HEADING_ROW
    for last, values in enumerate(sheet.rows(account), start=HEADING_ROW + 1):
        for at, value in enumerate(values, start=1):
            _body(_at(page, last, at), value)
    page.freeze_panes = f"{'C' if width > 5 else 'A'}{HEADING_ROW + 1}"
    page.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(width)}{last}"
    _print_well(page)


def _at(page: Worksheet, row: int, column: int) -> Cell:
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)  # nothing is merged here
    return cell


def _head(cell: Cell, words: str) -> None:
    _write(cell, words)
    cell.font, cell.alignment, cell.fill = _HEAD_FONT, _HEAD_ALIGNMENT, _SHADE
    cell.border = _BOX


def _body(cell: Cell, value: Value) -> None:
    _write(cell, value)
    cell.font = _FONT
    cell.alignment = _WORDS if isinstance(value, str) else _NUMBERS
    cell.border = _BOX


def _write(cell: Cell, value: Value) -> None:
    """Typed, with a format that shows every written digit. Words stay words: a quotation that
    begins like a formula is marked as text, so that no program computes it."""
    if isinstance(value, str):
        _write_words(cell, value)
    elif isinstance(value, Decimal | int):
        cell.value = value
        cell.number_format = number_format(Decimal(value))
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"


def _write_words(cell: Cell, words: str) -> None:
    cell.value = "".join(sign for sign in words if sign >= " " or sign in "\t\n")
    if words.startswith(_FORMULA_STARTS):
        cell.data_type = "s"
        cell.quotePrefix = True


def number_format(value: Decimal) -> str:
    """Grouped, with as many decimals as the number has; the reader's computer chooses the signs,
    "1.250,5" where Vietnamese is set."""
    exponent = value.normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return "#,##0." + "0" * decimals if decimals else "#,##0"


def _print_well(page: Worksheet) -> None:
    """A4 across, as wide as the paper, headings on every page, numbered."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    page.page_margins.left = page.page_margins.right = 0.6
    page.page_margins.top = page.page_margins.bottom = 0.8
    header = page.oddHeader
    assert header is not None
    header.center.text = "&P"


def _same_every_time(book: Workbook) -> bytes:
    """openpyxl stamps the hour of saving into the properties and the archive; both are undone."""
    moment = book.properties.created
    buffer = BytesIO()
    book.save(buffer)
    book.properties.modified = moment
    with ZipFile(buffer) as saved:
        parts = {name: saved.read(name) for name in saved.namelist()}
    parts["docProps/core.xml"] = tostring(book.properties.to_tree())
    return archive(parts.items())
