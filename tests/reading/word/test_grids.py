"""Merged cells of Word stand once, with their spans; nested tables follow the outer one."""

import docx

from chungtay.reading.files import open_document


def test_a_merged_header_covers_its_columns_and_rows(tmp_path):
    word = docx.Document()
    table = word.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Đơn vị"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Nhà"
    for column, text in ((0, "Xã A"), (1, "2"), (2, "60")):
        table.cell(2, column).text = text
    table.cell(1, 1).text, table.cell(1, 2).text = "Số", "Tiền"
    word.save(tmp_path / "a.docx")
    grid = open_document(tmp_path / "a.docx").tables[0]
    assert [(c.where, c.text, c.row_span, c.column_span) for c in grid.cells] == [
        ("T1!R1C1", "Đơn vị", 2, 1),
        ("T1!R1C2", "Nhà", 1, 2),
        ("T1!R2C2", "Số", 1, 1),
        ("T1!R2C3", "Tiền", 1, 1),
        ("T1!R3C1", "Xã A", 1, 1),
        ("T1!R3C2", "2", 1, 1),
        ("T1!R3C3", "60", 1, 1),
    ]
    assert grid.at(2, 1).text == "Đơn vị"
    assert grid.at(1, 3).text == "Nhà"


def test_a_table_in_a_cell_is_a_table_of_its_own(tmp_path):
    word = docx.Document()
    cell = word.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "ngoài"
    cell.add_table(rows=1, cols=2).cell(0, 1).text = "trong"
    word.add_table(rows=1, cols=1).cell(0, 0).text = "bảng hai"
    word.save(tmp_path / "a.docx")
    document = open_document(tmp_path / "a.docx")
    assert [(c.where, c.text) for table in document.tables for c in table.cells] == [
        ("T1!R1C1", "ngoài"),
        ("T1.1!R1C2", "trong"),
        ("T2!R1C1", "bảng hai"),
    ]


def test_a_row_that_begins_later_keeps_its_columns(save_body):
    cell = "<w:tc>{}<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    body = "<w:tbl><w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>" + cell.format("", "x")
    body += cell.format("<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>", "y") + "</w:tr></w:tbl>"
    document = open_document(save_body("a.docx", body))
    assert [(c.column, c.column_span) for c in document.tables[0].cells] == [(3, 1), (4, 2)]


def test_counts_that_are_no_numbers_count_nothing(save_body):
    cell = (
        '<w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    )
    spans = ["²", "x", "-1", "9" * 5000]
    row = "".join(cell.format(span) for span in spans)
    document = open_document(save_body("a.docx", f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"))
    assert [c.column_span for c in document.tables[0].cells] == [1, 1, 1, 500]
