from chungtay.reading.grid.rows import rows_of
from chungtay.reading.grid.totals import subtotals, total_warnings
from tests.reading.paper import sheet


def rows(head_sum):
    return rows_of(
        sheet(
            ["TT", "Đơn vị", "Quà (suất)"],
            ["I", "Khối xã", head_sum],
            [1, "Xã An Bình", 40],
            [2, "Xã Tân Lộc", 60],
            [None, "Cộng", 100],
        )
    )


def test_a_heading_row_that_carries_a_sum_is_a_subtotal():
    assert subtotals(rows(100)) == {2}
    assert subtotals(rows(None)) == frozenset()


def test_sums_that_do_not_add_up_are_shown_where_they_stand():
    assert not total_warnings(rows(100))
    (warning,) = total_warnings(rows(90))
    assert warning.where == "Bảng!C2"
    assert dict(warning.facts) == {"total": "90", "sum": "100"}
