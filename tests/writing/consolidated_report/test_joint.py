"""Joint work in the report."""

from dataclasses import replace

from chungtay.writing.consolidated_report.joint import activity_sentence, joint_work
from chungtay.writing.speech import NBSP
from chungtay.writing.word.elements import plain
from tests.writing import cast
from tests.writing.opened import W, draft, rows, told

DRAFT = draft()
ROAD, HOUSE, CLINIC, TREES = DRAFT.told.activities


def said(activity):
    return plain(activity_sentence(DRAFT, activity)).replace(NBSP, " ")


def tables():
    return [rows(part) for part in joint_work(DRAFT) if part.tag == f"{W}tbl"]


def test_an_activity_is_told_with_place_day_lead_partners_and_results():
    assert said(ROAD) == (
        "Làm đường giao thông thôn Đông (xã Sơn Hạ, ngày 19 tháng 5 năm 2026): Bộ CHQS tỉnh An "
        "Bình chủ trì, phối hợp với Tỉnh đoàn An Bình và Xã Sơn Hạ; kết quả: đường giao thông nông "
        "thôn làm mới, sửa chữa 2,5 km; ngày công giúp dân 320 ngày công."
    )


def test_without_a_lead_nobody_is_called_one():
    assert "Bộ CHQS tỉnh An Bình và Hội LHPN tỉnh An Bình cùng thực hiện (*)" in said(CLINIC)
    assert (
        said(replace(CLINIC, partners=(), figures=()))
        == "Khám bệnh, cấp thuốc miễn phí (xã Sơn Hạ) (*)."
    )


def test_a_join_that_only_the_machine_made_is_marked():
    assert "(*)" in said(HOUSE)
    assert "(*)" not in said(ROAD)


def test_the_most_shared_activity_comes_first():
    text = told(joint_work(DRAFT))
    assert "Trong kỳ có 3 hoạt động do từ hai cơ quan" in text
    assert text.index("Làm đường") < text.index("Bàn giao nhà") < text.index("Khám bệnh")


def test_without_joint_activities_the_report_says_so():
    assert "không nêu hoạt động nào do từ hai" in told(joint_work(draft(activities=(TREES,))))


def test_counting_once_is_shown_beside_the_sum_of_the_reports():
    once = tables()[0]
    assert [row[1:] for row in once[2:]] == [
        ["Ngày công giúp dân", "ngày công", "23.800", "14.600", "9.200"],
        ["Đường giao thông nông thôn làm mới, sửa chữa", "km", "5", "2,5", "2,5"],
        ["Lượt người được khám bệnh, tư vấn sức khỏe", "lượt người", "870", "420", "450"],
        ["Nhà tình nghĩa", "căn nhà", "2", "1", "1"],
    ]


def test_pairs_are_grouped_with_their_possible_overlap():
    pairs = tables()[1]
    assert pairs[2] == ["Bộ CHQS tỉnh An Bình – Tỉnh đoàn An Bình"]
    assert pairs[4] == ["Ngày công giúp dân", "ngày công", "1", "320", "8.880"]


def test_credits_lead_by_the_joint_deduction_to_what_is_counted_once():
    credits = tables()[2]
    assert [row[:2] for row in credits[-3:]] == [
        ["Cộng các cơ quan", "23.800"],
        ["Trừ phần làm chung", "−9.200"],
        ["Tính một lần", "14.600"],
    ]
    assert cast.NAMES[cast.ARMY] in [row[0] for row in credits]
