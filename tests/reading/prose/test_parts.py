from decimal import Decimal

import pytest

from chungtay.reading.prose.blocks import Setting, figures_of
from chungtay.reading.prose.parts import part_warnings, with_parts
from chungtay.reading.prose.passages import passage


def parted(text):
    words = passage(text)
    return with_parts(words, figures_of(words, Setting()), offset=0)


@pytest.mark.parametrize(
    "text",
    [
        "Trao 1.150 suất quà, trong đó dịp Tết 400 suất.",
        "Trao 1.150 suất quà (trong đó dịp Tết 400 suất).",
        "Trao 1.150 suất quà. Trong đó, dịp Tết 400 suất quà.",
    ],
)
def test_a_number_behind_of_which_is_part_of_the_one_before(text):
    whole, part = parted(text)
    assert whole.part_of is None
    assert part.part_of == 0
    assert part.indicator == "gifts"


def test_numbers_in_a_bracket_that_add_up_break_down_the_number_before():
    whole, poor, policy = parted("Trao 200 suất quà (150 hộ nghèo, 50 gia đình chính sách).")
    assert {poor.part_of, policy.part_of} == {0}
    assert poor.indicator == whole.indicator == "gifts"
    assert dict(poor.categories)["beneficiary"] == "poor"


def test_numbers_left_short_in_a_bracket_are_parts():
    _, new, repaired = parted("Xóa 118 nhà tạm (xây mới 80, sửa chữa 38).")
    assert (new.part_of, repaired.part_of) == (0, 0)
    assert repaired.figure.value == Decimal(38)


def test_other_things_in_a_bracket_are_no_parts():
    _, cows = parted("Trao 5 mô hình sinh kế (12 con bò giống).")
    assert cows.part_of is None


def test_parts_larger_than_their_whole_are_shown():
    (warning,) = part_warnings(parted("Trao 100 suất quà, trong đó dịp Tết 400 suất."))
    assert warning.code == "parts-exceed-whole"
    assert dict(warning.facts) == {"parts": "400", "whole": "100"}
    assert not part_warnings(parted("Trao 500 suất quà, trong đó dịp Tết 400 suất."))


def test_money_inside_a_sum_is_for_what_the_sum_is_for():
    whole, own = parted("Ngôi nhà có kinh phí 120 triệu đồng, trong đó Hội hỗ trợ 50 triệu đồng.")
    assert own.part_of == 0
    assert own.indicator == whole.indicator == "house-support-value"


def test_numbers_of_two_brackets_are_no_parts_of_one_another():
    text = "Tặng quà tại xã Gò Sặt (90 suất, trị giá 45 triệu đồng) và xã Vàm Lẽo (90 suất)."
    assert [figure.part_of for figure in parted(text)] == [None, None, None]


def test_persons_and_turns_of_persons_hold_one_another():
    found = parted("Huy động 320 lượt người, gồm 200 dân quân, 120 đoàn viên.")
    assert [one.part_of for one in found] == [None, 0, 0]


def test_houses_in_a_breakdown_keep_their_brand():
    found = parted("Xây 14 căn nhà (8 nhà tình nghĩa, 6 nhà đại đoàn kết).")
    assert [one.indicator for one in found] == [
        "houses-distinct-total",
        "houses-gratitude",
        "houses-great-unity",
    ]
