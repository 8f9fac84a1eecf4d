"""Spreadsheets as units really fill them in."""

from datetime import date

import openpyxl
import pytest
from openpyxl.comments import Comment

from chungtay.reading.document import BlockKind
from chungtay.reading.files import open_document

HEADER = ["STT", "Ngày", "Nội dung", "Nhà (căn)"]


def cells(document):
    return {cell.where: cell for table in document.tables for cell in table.cells}


def codes(document):
    return [warning.code for warning in document.warnings]


def test_numbers_are_exact_and_text_numbers_stay_text(save_sheet):
    row = [1, "2,5", 0.1 + 0.2, 12480, "12.480", 1e15]
    found = cells(open_document(save_sheet("a.xlsx", [["a", "b", "c", "d", "e", "f"], row])))
    assert [found[f"Bảng kê!{column}2"].number for column in "ABCDEF"] == [
        "1",
        None,
        "0.3",
        "12480",
        None,
        "1000000000000000",
    ]
    assert found["Bảng kê!C2"].text == "0,3"
    assert found["Bảng kê!E2"].text == "12.480"


def test_numbers_are_shown_as_the_sheet_shows_them(save_sheet):
    def change(sheet):
        sheet["A2"].number_format = "#,##0"
        sheet["B2"].number_format = "0%"
        sheet["C2"].number_format = '0.0" km"'

    rows = [["a", "b", "c"], [1800, 0.12, 2.5]]
    found = cells(open_document(save_sheet("a.xlsx", rows, change)))
    assert [found[f"Bảng kê!{c}2"].text for c in "ABC"] == ["1.800", "12%", "2,5"]


def test_typed_days_are_days(save_sheet):
    rows = [HEADER, [1, date(2025, 12, 12), "Trao quà", 40], [2, date(2026, 3, 1), "x", 1]]
    found = cells(open_document(save_sheet("a.xlsx", rows)))
    assert (found["Bảng kê!B2"].day, found["Bảng kê!B2"].text) == ("2025-12-12", "12/12/2025")
    assert found["Bảng kê!B2"].number is None
    assert found["Bảng kê!B3"].day == "2026-03-01"


def test_merged_headers_span_and_stand_once(save_sheet):
    def change(sheet):
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:C1")

    rows = [["Đơn vị", "Quà", None], [None, "Số suất", "Trị giá"], ["Xã A", 5, "2,5"]]
    table = open_document(save_sheet("a.xlsx", rows, change)).tables[0]
    assert (table.at(2, 1).text, table.at(1, 3).text, table.at(2, 3).text) == (
        "Đơn vị",
        "Quà",
        "Trị giá",
    )


def test_what_is_hidden_is_read_marked_and_told(save_sheet):
    def change(sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True

    rows = [HEADER, [1, "a", "b", 5], [2, "c", "d", 6]]
    document = open_document(save_sheet("a.xlsx", rows, change))
    assert {cell.where for cell in cells(document).values() if cell.hidden} == {
        "Bảng kê!D1",
        "Bảng kê!D2",
        "Bảng kê!A3",
        "Bảng kê!B3",
        "Bảng kê!C3",
        "Bảng kê!D3",
    }
    assert codes(document) == ["cells-hidden"]
    assert sum(block.style == "hidden" for block in document.blocks) == 6


def test_a_hidden_sheet_is_marked(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["a", 1])
    hidden = book.create_sheet("Nháp")
    hidden.append(["b", 2])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    document = open_document(tmp_path / "a.xlsx")
    assert codes(document) == ["sheet-hidden"]
    assert cells(document)["Nháp!B1"].hidden


def test_a_formula_without_a_stored_result_is_a_warning_not_a_zero(save_sheet):
    document = open_document(save_sheet("a.xlsx", [["a", "b"], [1, "=SUM(A2:A2)"]]))
    assert codes(document) == ["formula-without-value"]
    assert document.warnings[0].where == "Bảng kê!B2"
    assert "Bảng kê!B2" not in cells(document)


@pytest.mark.parametrize(("text", "code"), [("####", "cell-lost"), ("#REF!", "cell-error")])
def test_a_cell_that_lost_its_number_is_told(save_sheet, text, code):
    document = open_document(save_sheet("a.xlsx", [["a", "b"], ["x", text]]))
    assert codes(document) == [code]


def test_tables_on_one_sheet_are_told_apart_and_keep_their_titles(save_sheet):
    rows = [
        ["BẢNG KÊ HOẠT ĐỘNG"],
        [],
        ["Nội dung", "Nhà"],
        ["Xây nhà", 2],
        [],
        ["Phần II"],
        ["Nội dung", "Quà"],
        ["Trao quà", 50],
        [],
        ["Người lập biểu"],
    ]
    document = open_document(save_sheet("a.xlsx", rows))
    assert [[cell.text for cell in table.cells][:3] for table in document.tables] == [
        ["BẢNG KÊ HOẠT ĐỘNG", "Nội dung", "Nhà"],
        ["Phần II", "Nội dung", "Quà"],
    ]
    last = document.blocks[-1]
    assert (last.kind, last.text, last.where) == (
        BlockKind.PARAGRAPH,
        "Người lập biểu",
        "Bảng kê!A10",
    )


def test_an_empty_row_before_more_data_parts_nothing(save_sheet):
    rows = [["Nội dung", "Nhà"], ["Xây nhà", 2], [], ["Sửa nhà", 3]]
    assert len(open_document(save_sheet("a.xlsx", rows)).tables) == 1


def test_notes_on_cells_are_read_with_their_cell(save_sheet):
    def change(sheet):
        sheet["B2"].comment = Comment("đã gồm 3 nhà của xã", "x")

    document = open_document(save_sheet("a.xlsx", [["a", "b"], ["x", 5]], change))
    note = document.blocks[-1]
    assert (note.text, note.where, note.style) == ("đã gồm 3 nhà của xã", "Bảng kê!B2", "comment")


def test_a_cell_formatted_at_the_far_end_costs_nothing(save_sheet):
    def change(sheet):
        sheet["XFD1048576"].number_format = "0.0"

    assert len(cells(open_document(save_sheet("a.xlsx", [["a", 1]], change)))) == 2
