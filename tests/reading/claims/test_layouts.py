"""The layout of a table, worked out once."""

from time import process_time

from chungtay.reading.claims.layouts import Layouts, layout_of
from tests.reading.folder import document

ROWS = [
    ("TT", "Nội dung", "Quà", "Ghi chú"),
    ("I", "Xã Cửa Sông", None, None),
    (1, "Tặng quà", 40, "đợt 1"),
    (2, "Tặng quà Tết", 60, None),
]


def table(rows=ROWS):
    return document("Bảng kê", rows).tables[0]


def cell(of, text):
    return next(one for one in of.cells if one.text == text)


def test_a_number_has_the_cells_of_its_row_by_their_roles():
    of = table()
    row, here = layout_of(of).row_at(cell(of, "60").start)
    assert here.text == "60"
    assert [one.text for one in row.under("content")] == ["Tặng quà Tết"]
    assert (row.titles, row.heading) == (("Quà",), "Xã Cửa Sông")


def test_no_row_stands_where_no_cell_does():
    assert layout_of(table()).row_at(0) is None


def test_words_of_rows_above_are_no_titles():
    rows = [
        ("TT", "Nội dung", "Kết quả"),
        ("a", "Làm đường tháng 3", "350 công"),
        ("b", "Tặng", "2"),
    ]
    of = table(rows)
    row, _ = layout_of(of).row_at(cell(of, "2").start)
    assert row.titles == ("Kết quả",)


def test_a_table_is_found_by_the_place_of_a_number():
    paper = document("Bảng kê", ROWS)
    layouts = Layouts(paper.tables)
    start = cell(paper.tables[0], "60").start
    assert layouts.at(start) is layouts.at(start + 1)
    assert layouts.at(0) is None


def test_a_number_of_a_long_list_costs_no_more_than_one_of_a_short():
    def seconds(rows):
        of = table([ROWS[0], *[(n, "Tặng quà", n, None) for n in range(1, rows)]])
        begun = process_time()
        layout = layout_of(of)
        for one in of.cells:
            layout.row_at(one.start)
        return (process_time() - begun) / rows

    assert seconds(4_000) < 8 * seconds(500)
