"""The heading of an appendix."""

from chungtay.writing.consolidated_report.appendix.title import appendix_title
from chungtay.writing.speech import NBSP
from tests.writing.opened import bookmarks, draft, words


def test_it_bears_number_title_and_the_report_it_belongs_to():
    label, title, reference = appendix_title(draft(), "activities")
    assert [words(part) for part in (label, title)] == ["Phụ lục III", "Danh sách hoạt động"]
    assert bookmarks(label) == ["phu_luc_activities"]
    assert words(reference).replace(NBSP, " ") == (
        "(Kèm theo Báo cáo số       /BC-…… ngày … tháng … năm 2026 của "
        "Ban Tuyên giáo và Dân vận Tỉnh ủy An Bình)"
    )
