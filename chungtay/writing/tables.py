"""The spreadsheet beside the report: totals, activities, claims with their sources, and the rest.

Amounts are typed numbers in the catalogue's measure, so that people can go on reckoning with them.
A silence is never a number: it stands in words in a column of its own.
"""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from chungtay.domain.consolidation import Consolidation
from chungtay.writing.account import Account
from chungtay.writing.cells import TITLE, body, box, cell_at, content, head, print_across, write
from chungtay.writing.discretion import without_names
from chungtay.writing.files import write_whole
from chungtay.writing.sheets import SHEETS, TWO_PERIODS, Sheet
from chungtay.writing.speech import Speech

TITLE_ROW, ASKED_ROW, HEADING_ROW = 1, 2, 3
_BOX = box("000000")


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
    sheets = SHEETS if consolidation.against is None else (SHEETS[0], TWO_PERIODS, *SHEETS[1:])
    for sheet in sheets:
        _fill(book.create_sheet(say(f"sheet.{sheet.name}")), sheet, account)
    book.properties.creator = consolidation.issuer
    book.properties.title = f"{consolidation.programme} {account.period}".strip()
    # The moment of a file is the day after its period.
    return content(book, closed=consolidation.period.until)


def _fill(page: Worksheet, sheet: Sheet, account: Account) -> None:
    say, width = account.say, len(sheet.columns)
    title = say("sheet.title", sheet=say(f"sheet.{sheet.name}"), period=account.period)
    first = cell_at(page, TITLE_ROW, 1)
    write(first, title)
    first.font = TITLE
    asked = (account.structure(), account.known())
    write(cell_at(page, ASKED_ROW, 1), " ".join(filter(None, asked)))
    for at, (key, characters) in enumerate(sheet.columns, start=1):
        head(cell_at(page, HEADING_ROW, at), account.column(key), border=_BOX)
        page.column_dimensions[get_column_letter(at)].width = characters
    last = HEADING_ROW
    for last, values in enumerate(sheet.rows(account), start=HEADING_ROW + 1):
        for at, value in enumerate(values, start=1):
            body(cell_at(page, last, at), value, border=_BOX)
    page.freeze_panes = f"{'C' if width > 5 else 'A'}{HEADING_ROW + 1}"
    page.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(width)}{last}"
    _print_well(page)


def _print_well(page: Worksheet) -> None:
    """On paper with margins, every page numbered."""
    print_across(page, heading=HEADING_ROW)
    page.page_margins.left = page.page_margins.right = 0.6
    page.page_margins.top = page.page_margins.bottom = 0.8
    header = page.oddHeader
    assert header is not None
    header.center.text = "&P"
