"""The appendix by indicator."""

from chungtay.writing.consolidated_report.appendix.by_indicator import bodies, by_indicator
from tests.writing import cast
from tests.writing.opened import W, draft, rows


def lines(**changes):
    made = by_indicator(draft(**changes))
    return rows(next(part for part in made if part.tag == f"{W}tbl"))


def test_it_has_the_columns_of_the_official_outline_and_the_range():
    assert lines()[0] == [
        "STT",
        "Nội dung chỉ tiêu",
        "Đơn vị tính",
        "Kế hoạch năm",
        "Kết quả kỳ này",
        "Khoảng có thể có",
        "Lũy kế từ đầu năm",
        "So với kế hoạch (%)",
        "So với cùng kỳ (%)",
        "Đơn vị thực hiện / phối hợp",
        "Ghi chú",
    ]


def test_a_line_carries_everything_that_is_known():
    row = next(row for row in lines() if "Ngày công giúp dân" in row)
    assert row == [
        "1",
        "Ngày công giúp dân",
        "ngày công",
        "15.000",
        "14.600",
        "14.600 - 23.480",
        "14.600",
        "97,3",
        "104,3",
        "Bộ CHQS tỉnh An Bình, Tỉnh đoàn An Bình",
        "số tổng: 2",
    ]


def test_only_a_period_that_begins_the_year_gives_the_cumulative_figure():
    row = next(row for row in lines(period_code="2026-Q2") if "Ngày công giúp dân" in row)
    assert (row[4], row[6]) == ("14.600", "")


def test_lines_stand_under_their_fields():
    assert ["Lực lượng, ngày công"] in lines()


def test_the_bodies_of_an_indicator_are_those_whose_ledgers_hold_it():
    assert bodies(draft(), "gifts") == [cast.NAMES[cast.WOMEN]]
