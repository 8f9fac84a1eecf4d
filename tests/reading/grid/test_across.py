"""Columns of sums: never counted beside what they add up."""

from chungtay.reading.grid.across import Sum, sums_across
from chungtay.reading.grid.figures import table_figures
from chungtay.reading.grid.rows import rows_of
from tests.reading.paper import sheet

MONTHS = ["STT", "Chỉ tiêu", "ĐVT", "Tháng 1", "Tháng 2", "Cộng"]


def months(*rows):
    return sheet(MONTHS, *rows)


def counted(table):
    return [str(one.figure.value) for one in table_figures(table, plans=False).figures]


def test_a_column_that_adds_up_its_neighbours_is_not_counted():
    table = months([1, "Trồng cây", "cây", 100, 50, 150], [2, "Quà Tết", "suất", 20, None, 20])
    assert sums_across(rows_of(table)) == (Sum(6, (4, 5), is_whole=True),)
    assert counted(table) == ["100", "50", "20"]


def test_a_sum_that_does_not_add_up_is_shown_and_not_counted():
    table = months(
        [1, "Trồng cây", "cây", 100, 50, 150],
        [2, "Quà Tết", "suất", 20, 5, 35],
        [3, "Ngày công", "ngày công", 7, 8, 15],
    )
    reading = table_figures(table, plans=False)
    (warning,) = reading.warnings
    assert (warning.code, warning.where) == ("sum-across-differs", "Bảng!F3")
    assert dict(warning.facts) == {"sum": "25", "total": "35"}
    assert "35" not in counted(table)


def test_a_row_that_tells_only_its_sum_is_counted_by_it():
    table = months([1, "Trồng cây", "cây", 100, 50, 150], [2, "Quà Tết", "suất", None, None, 30])
    assert counted(table) == ["100", "50", "30"]


def test_among_which_is_a_part_of_the_total_beside_it():
    table = sheet(
        ["STT", "Xã", "Quà (suất)", None],
        [None, None, "Tổng số", "Hộ nghèo"],
        [1, "Kim Đông", 100, 40],
        [2, "Đức Thịnh", 50, 50],
        [3, "Vĩnh Bình", 30, 10],
        spans={(1, 1): (2, 1), (1, 2): (2, 1), (1, 3): (1, 2)},
    )
    figures = table_figures(table, plans=False).figures
    assert [(str(one.figure.value), one.part_of) for one in figures] == [
        ("100", None), ("40", 0), ("50", None), ("50", 2), ("30", None), ("10", 4),
    ]  # fmt: skip


def test_a_column_of_another_unit_is_no_part_of_a_sum():
    table = sheet(
        ["STT", "Xã", "Quà (suất)", "Kinh phí (đồng)", "Tổng cộng"],
        [1, "Kim Đông", 100, 40, 140],
    )
    assert sums_across(rows_of(table)) == ()
