"""The appendix that puts an earlier period beside this one."""

from __future__ import annotations

from chungtay.writing.consolidated_report.appendix.two_periods import two_periods
from tests.writing import cast
from tests.writing.opened import Opened, W, draft, rows, told

BOTH = {"against": cast.AGAINST, "two_periods": cast.TWO_PERIODS}


def test_every_number_stands_beside_that_of_the_earlier_period():
    (table,) = [part for part in two_periods(draft(**BOTH)) if part.tag == f"{W}tbl"]
    assert rows(table)[2:] == [
        ["Ngày công giúp dân"],
        ["Tính một lần", "ngày công", "14.000", "14.600", "600", "4,3"],
        ["Bộ CHQS tỉnh An Bình", "ngày công", "chưa báo cáo", "14.600", "", ""],
        ["Ban CHQS xã", "ngày công", "9", "có nêu, chưa có số", "", ""],
    ]


def test_it_says_of_which_periods_and_on_which_structure_it_is():
    words = told(two_periods(draft(**BOTH))).replace("\u00a0", " ")
    assert "Kết quả năm 2026 đặt cạnh năm 2025" in words
    assert "chưa báo cáo không phải là 0" in words
    assert "Không có." in told(two_periods(draft(against=cast.AGAINST)))


def test_the_report_has_it_only_beside_another_period():
    assert "So cùng kỳ" in Opened(**BOTH).text
    assert "So cùng kỳ" not in Opened().text
