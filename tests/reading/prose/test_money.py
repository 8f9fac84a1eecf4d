import pytest

from chungtay.reading.prose.money import money_indicator
from chungtay.reading.prose.passages import passage


def last(text):
    words = passage(text)
    return money_indicator(words, words.expressions[-1])[0].indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Bàn giao 2 nhà tình nghĩa với tổng kinh phí 160 triệu đồng.", "house-support-value"),
        ("Trao 80 suất quà, tổng trị giá 40 triệu đồng.", "gift-value"),
        ("Làm 1,2 km đường, kinh phí 900 triệu đồng.", "funds-mobilised"),
        ("Ủng hộ Quỹ “Vì người nghèo” 25 triệu đồng.", "fund-for-poor"),
        ("Vận động được 310 triệu đồng.", "funds-mobilised"),
        ("Trao 80 suất quà, mỗi suất 500.000 đồng.", "gift-value"),
        ("Bàn giao 01 mái ấm cho chị Hoa; Hội hỗ trợ 30 triệu đồng.", "house-support-value"),
        ("Tặng quà cho bà con với tổng trị giá 12 triệu đồng.", "gift-value"),
    ],
)
def test_money_belongs_to_the_group_before_it(text, indicator):
    assert last(text) == indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Trao 50 suất học bổng, trị giá 100 triệu đồng.", "scholarships"),
        ("Cấp 1,2 tỷ đồng học bổng cho học sinh.", "scholarships"),
        ("Trao học bổng cho sinh viên nghèo với tổng số tiền 9,8 tỷ đồng.", "scholarships"),
        ("Tặng quà và học bổng với tổng trị giá 430 triệu đồng.", "gift-value"),
        ("Tặng 200 suất quà và 30 suất học bổng, tổng trị giá 120 triệu đồng.", "gift-value"),
        ("Đoàn đến thăm, trao 20 triệu đồng cho gia đình.", "gift-value"),
        ("Gửi đến gia đình 5 triệu đồng tiền mặt.", "gift-value"),
        ("Hỗ trợ gia đình 5 triệu đồng.", "funds-mobilised"),
        ("Cấp kính và lượng thuốc trị giá 610 triệu đồng.", "medicine-value"),
        ("Xây 12 nhà tình nghĩa, vận động 45 tỷ đồng.", "funds-mobilised"),
    ],
)
def test_bursaries_presents_and_medicine_have_sums_of_their_own(text, indicator):
    assert last(text) == indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Tặng 186 thẻ bảo hiểm y tế, trị giá 109 triệu đồng.", "gift-value"),
        ("Bàn giao 131 căn nhà, giải ngân 6,5 tỷ đồng.", "house-support-value"),
        ("Quà Tết: 560 suất/280 triệu đồng.", "gift-value"),
    ],
)
def test_a_sum_follows_what_stands_before_it(text, indicator):
    assert last(text) == indicator


def test_what_givers_paid_is_money_raised_and_not_the_worth_of_gifts():
    text = "Bếp nấu 9.000 suất cháo, kinh phí 120 triệu đồng do bà con đóng góp."
    assert last(text) == "funds-mobilised"
    assert last("Trao 90 suất quà, kinh phí 45 triệu đồng.") == "gift-value"


def test_animals_that_households_received_are_gifts_of_some_worth():
    text = "Hội trao 16 con bò giống cho 16 hộ, tổng trị giá 320 triệu đồng."
    assert last(text) == "gift-value"
    assert last("Thả 16 vạn con cá giống, trị giá 320 triệu đồng.") == "funds-mobilised"


def test_the_sum_of_a_list_with_works_in_it_is_not_the_worth_of_its_gifts():
    text = "Xây 3 căn nhà, bắc 2 cây cầu, tặng 240 phần quà, với tổng kinh phí 700 triệu đồng."
    assert last(text) == "funds-mobilised"


def test_a_sum_in_brackets_behind_gifts_is_their_worth():
    assert last("Tặng 70 suất quà (21 triệu đồng).") == "gift-value"


def test_the_worth_of_medicine_and_gifts_together_is_not_that_of_medicine():
    assert last("Tổng trị giá thuốc và quà tặng 90 triệu đồng.") != "medicine-value"
    assert last("Tổng trị giá thuốc 90 triệu đồng.") == "medicine-value"


def test_the_worth_of_what_was_named_last_is_that_of_medicine():
    assert last("Số thuốc cấp phát trị giá 64 triệu đồng.") == "medicine-value"
    assert last("Phát thuốc miễn phí 27 triệu đồng.") == "medicine-value"
    assert last("Cấp thuốc, tặng quà trị giá 27 triệu đồng.") != "medicine-value"


def test_fines_are_given_by_nobody():
    words = passage("Xử phạt 64 triệu đồng.")
    assert money_indicator(words, words.expressions[0]) == []


def test_what_is_given_back_one_day_is_lent():
    assert last("Hội cho xã viên mượn 64 triệu đồng.") == "loans"
    assert last("Vận động được 64 triệu đồng, cho bà con vay nuôi dê.") == "funds-mobilised"


def test_a_sum_right_behind_bursaries_is_theirs():
    assert last("Cấp 22 suất học bổng 33 triệu đồng.") == "scholarships"
    assert last("Cấp 22 suất học bổng, ủng hộ 33 triệu đồng.") == "funds-mobilised"


def test_the_worth_right_behind_gifts_is_theirs_whatever_else_was_built():
    text = "Xây 2 phòng học, tặng 70 suất quà tổng trị giá 35 triệu đồng."
    assert last(text) == "gift-value"


def test_presents_of_other_things_are_worth_no_houses():
    text = "Sửa 4 căn nhà; mua thẻ bảo hiểm tặng hội viên trị giá 35 triệu đồng."
    assert last(text) == "gift-value"


def test_cash_that_is_part_of_the_measure_is_a_present():
    assert last("Hội trao 9 triệu đồng tiền mặt cho cụ Tám.") == "gift-value"
