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
