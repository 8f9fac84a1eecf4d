"""Headings that Word numbers."""

from chungtay.writing.consolidated_report.headings import heading, point
from tests.writing.opened import bookmarks, draft, style, words


def test_a_heading_leaves_its_number_to_word_and_can_be_found():
    made = heading(draft(), "results")
    assert (style(made), words(made)) == ("Heading1", "Kết quả thực hiện")
    assert bookmarks(made) == ["muc_results"]


def test_a_point_stands_one_level_below():
    assert style(point("Nhà ở")) == "Heading2"
