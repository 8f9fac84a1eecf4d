"""Any table as a file: numbers stay numbers, words stay words, nothing is computed."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from chungtay.writing.table_files import (
    FORMULA_STARTS,
    Column,
    WrittenTable,
    csv_content,
    xlsx_content,
)

CLOSED = date(2026, 12, 15)
TABLE = WrittenTable(
    title="Kết quả: [năm] 2026",
    asked=(("Ai tham gia:", "Phụ nữ Làng Ven"), ("Kỳ:", "Năm 2026")),
    columns=(Column("Chỉ tiêu", 30), Column("Tính một lần"), Column("Ngày")),
    rows=(
        ("Đường", Decimal("2.5"), date(2026, 5, 19)),
        ("Quà", None, None),
        ("Số gộp", Decimal("1150000000"), None),
    ),
    notes=("Mỗi hoạt động chỉ tính một lần.",),
    strong=frozenset({2}),
)


def sheet(table: WrittenTable = TABLE):
    return load_workbook(BytesIO(xlsx_content(table, closed=CLOSED))).active


def lines(table: WrittenTable = TABLE) -> list[list[str]]:
    text = csv_content(table).decode("utf-8-sig")
    return list(csv.reader(StringIO(text)))


def test_what_was_asked_stands_on_top_and_notes_below():
    cells = [[cell.value for cell in row] for row in sheet().iter_rows()]
    assert cells[0][0] == TABLE.title
    assert cells[1][:2] == ["Ai tham gia:", "Phụ nữ Làng Ven"]
    assert cells[4][:3] == ["Chỉ tiêu", "Tính một lần", "Ngày"]
    assert cells[-1][0] == TABLE.notes[0]
    assert lines()[0] == [TABLE.title]
    assert lines()[-1] == list(TABLE.notes)


def test_numbers_are_typed_and_what_is_missing_is_empty():
    page = sheet()
    assert (page["B6"].value, page["B6"].number_format) == (2.5, "#,##0.0")
    assert page["B7"].value is None
    assert page["B8"].value == 1150000000
    assert page["C6"].value.date() == date(2026, 5, 19)
    assert page["A8"].font.bold
    assert lines()[5] == ["Đường", "2.5", "2026-05-19"]
    assert lines()[6] == ["Quà", "", ""]


def test_spreadsheet_programs_are_told_that_the_letters_are_utf_8():
    assert csv_content(TABLE).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_words_that_begin_like_a_formula_are_never_computed(start):
    evil = f"{start}HYPERLINK(1)"
    table = WrittenTable(evil, ((evil, evil),), (Column(evil),), ((evil,),), (evil,))
    for row in sheet(table).iter_rows():
        for cell in row:
            assert cell.data_type != "f"
    for line in lines(table):
        assert not any(cell.startswith(FORMULA_STARTS) for cell in line)


def test_signs_that_no_file_may_hold_are_left_out():
    table = WrittenTable("\x00/:*", (), (Column("a"),), (("b\x07c",),))
    assert sheet(table)["A4"].value == "bc"
    assert lines(table)[-1] == ["bc"]


def test_the_same_table_gives_the_same_bytes():
    assert xlsx_content(TABLE, closed=CLOSED) == xlsx_content(TABLE, closed=CLOSED)
