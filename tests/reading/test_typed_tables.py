"""A table typed into a text or pasted into a message is read as a table."""

import pytest

from chungtay.domain.claims import Kind
from chungtay.reading.figures import read_figures
from chungtay.reading.files import open_document
from chungtay.reading.typed_tables import TypedTable, fields_of, typed_tables

TABLE = "Thôn | Nhà (căn) | Quà (suất)\nThôn Thượng | 2 | 65\nThôn Hạ | - | 48\n"


def lines_of(text):
    starts = [0, *(place + 1 for place, sign in enumerate(text) if sign == "\n")]
    found = [(start, text.find("\n", start)) for start in starts]
    return [(start, end, row) for row, (start, end) in enumerate(found, 1) if end > start]


def tables(text):
    return list(typed_tables(text, lines_of(text)))


@pytest.mark.parametrize("sign", ["|", ";", "\t"])
def test_lines_parted_alike_under_titles_are_a_table(sign):
    text = f"Kết quả năm 2026\n{TABLE.replace('|', sign)}Ghi chú: hết.\n"
    assert tables(text) == [TypedTable(1, 4, sign)]


@pytest.mark.parametrize(
    "text",
    [
        "Trao 5 suất quà; sửa 3 nhà; làm 2 km đường\n" * 4,
        TABLE.partition("\n")[2] * 2,
        "Thôn | Trưởng thôn | Ghi chú\nThượng | Vừ A Páo | mới\nHạ | Lò Thị Hoa | cũ\n",
        "Một; hai; ba\n" + "x;" * 5_000 + "\n" + "1; 2; 3\n",
    ],
)
def test_lines_without_titles_or_without_a_column_of_numbers_are_none(text):
    assert tables(text) == []


def test_what_nobody_types_is_no_typed_table():
    title, row = "Thôn; Nhà (căn); Quà (suất)\n", "Thượng; 2; 65\n"
    assert tables(title + row * 999)
    assert tables(title + row * 1_000) == []
    wide = "; ".join(f"Thôn {n}" for n in range(31))
    assert tables(f"{wide}\n" + ("; ".join(["1"] * 31) + "\n") * 3) == []


def test_a_field_knows_where_it_stands_in_the_text():
    text = "| a | 12 |\n"
    assert fields_of(text, (0, 10, 1), "|") == [("a", 2), ("12", 6)]


def test_the_columns_say_what_the_numbers_of_a_typed_table_are(save):
    text = (
        "Số liệu hè 2026\n\nNội dung; Đơn vị tính; Chỉ tiêu; Kết quả\n"
        "Cầu nông thôn; cây; 3; 4\nCây xanh trồng mới; cây; 10.000; 11.350\n"
        "Hiến máu; đơn vị; 400; 437\n"
    )
    figures = read_figures(open_document(save("a.txt", text)))
    told = {(figure.quote, figure.kind) for figure in figures}
    assert {("11.350", Kind.RESULT), ("10.000", Kind.TARGET)} <= told
    assert all(text[figure.start : figure.end] == figure.quote for figure in figures)
