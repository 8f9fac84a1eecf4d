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
