"""The list of activities."""

from chungtay.writing.consolidated_report.appendix.activities import activities
from chungtay.writing.speech import NBSP
from tests.writing.opened import W, bookmarks, draft, rows, told


def table(**changes):
    return next(part for part in activities(draft(**changes)) if part.tag == f"{W}tbl")


def test_every_activity_stands_once_with_all_that_is_known():
    lines = [[cell.replace(NBSP, " ") for cell in row] for row in rows(table())[2:]]
    assert lines[0] == [
        "1",
        "19/05/2026",
        "Làm đường giao thông thôn Đông",
        "xã Sơn Hạ",
        "Bộ CHQS tỉnh An Bình",
        "Tỉnh đoàn An Bình, Xã Sơn Hạ",
        "Đường giao thông nông thôn làm mới, sửa chữa: 2,5 km; ngày công giúp dân: 320 ngày công",
        "đã xác nhận",
    ]
    assert len(lines) == 4


def test_each_can_be_found_by_links():
    assert bookmarks(table()) == ["hoat_dong_1", "hoat_dong_2", "hoat_dong_3", "hoat_dong_4"]


def test_the_machines_joins_are_marked_and_explained():
    assert rows(table())[3][-1] == "do máy (*)"
    assert "(*) Nhận diện do máy" in told(activities(draft()))


def test_without_activities_it_says_that_there_are_none():
    assert "Không có." in told(activities(draft(activities=())))
