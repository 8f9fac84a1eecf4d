"""How fast a long spreadsheet is read, against the bare read of every cell by a library."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from chungtay.actions.bench.ratios import Ratio, Stopwatch, compared
from chungtay.reading.files import open_document
from chungtay.reading.sheets.bare import count_cells
from chungtay.writing.table_files import Column, WrittenTable, xlsx_content

# The times grow with the rows alike, so a part tells of a hundred thousand.
ROWS = 4_000
COLUMNS = ("STT", "Xã", "Nội dung", "Quà Tết (suất)", "Kinh phí (triệu đồng)")


def sheets(folder: Path, *, rows: int = ROWS, stopwatch: Stopwatch) -> Ratio:
    """Rows of an invented list, written to `folder`."""
    path = write_list(folder, rows)
    return compared(
        "sheets",
        lambda: open_document(path),
        lambda: count_cells(path),
        amount=rows,
        stopwatch=stopwatch,
    )


def write_list(folder: Path, rows: int) -> Path:
    """A list as long as a whole country's: numbers, places, gifts and money."""
    columns = tuple(Column(heading) for heading in COLUMNS)
    told = tuple(
        (n, f"xã Lâm Khê {n % 300}", "Trao quà Tết cho hộ nghèo", n % 97, Decimal(n % 53) / 2)
        for n in range(1, rows + 1)
    )
    path = folder / "bang ke.xlsx"
    content = xlsx_content(WrittenTable("Bảng kê", (), columns, told), closed=date(2026, 1, 1))
    path.write_bytes(content)
    return path
