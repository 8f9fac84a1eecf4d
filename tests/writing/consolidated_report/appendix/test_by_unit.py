"""The appendix by organisation and unit."""

from chungtay.writing.consolidated_report.appendix.by_unit import by_unit
from tests.writing.opened import W, draft, rows, told


def tables(**changes):
    return [rows(part) for part in by_unit(draft(**changes)) if part.tag == f"{W}tbl"]


def test_organisations_lead_by_the_joint_deduction_to_what_is_counted_once():
    lines = tables()[0]
    start = lines.index(["Kinh phí hỗ trợ xây, sửa nhà"])
    assert lines[start + 1 : start + 6] == [
        ["Bộ CHQS tỉnh An Bình", "triệu đồng", "120", ""],
        ["Hội LHPN tỉnh An Bình", "triệu đồng", "120", "50"],
        ["Cộng các cơ quan", "triệu đồng", "240", ""],
        ["Trừ phần làm chung", "triệu đồng", "−120", ""],
        ["Tính một lần", "triệu đồng", "120", ""],
    ]


def test_units_show_their_figures_and_how_many_are_joint():
    lines = tables()[1]
    start = lines.index(["Bộ CHQS tỉnh An Bình"])
    assert lines[start + 1] == ["Ngày công giúp dân", "ngày công", "14.600", "1", "1"]


def test_where_units_add_up_to_more_the_way_back_is_shown():
    lines = tables()[1]
    start = lines.index(["Đối chiếu với kết quả chung: Ngày công giúp dân"])
    assert [row[2] for row in lines[start + 1 : start + 4]] == ["23.800", "−9.200", "14.600"]


def test_without_lines_it_says_that_there_are_none():
    made = draft(ledgers=(), by_unit=())
    assert told(by_unit(made)).count("Không có.") == 2


def test_under_the_units_stands_on_which_structure_they_are():
    last = list(by_unit(draft(as_reported=True)))[-1]
    assert "như đã báo cáo" in told([last])
