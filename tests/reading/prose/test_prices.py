import pytest

from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.prices import price_of


def price(text, place=-1):
    words = passage(text)
    return price_of(words, words.expressions[place])


@pytest.mark.parametrize(
    "text",
    [
        "Mỗi suất 500.000 đồng.",
        "Trao 01 triệu đồng/suất.",
        "Tặng áo ấm giá 150.000 đồng một chiếc.",
        "Doanh nghiệp góp tối thiểu 500.000 đồng, tối đa 100 triệu đồng.",
        "Người hiến máu nặng từ 45 kg trở lên.",
        "Mỗi hộ nhận 1 con bò.",
    ],
)
def test_what_one_holds_or_is_asked_for_is_a_price(text):
    assert price(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ủng hộ tối thiểu 500 triệu đồng.",
        "Nhóm từng gửi về quê 180 triệu đồng.",
        "Tặng cho từng thôn, tổng cộng 180 triệu đồng.",
    ],
)
def test_a_sum_that_stands_alone_is_no_price(text):
    assert not price(text)


def test_the_price_behind_a_sum_is_of_the_next_one():
    for text in (
        "Trao 50 suất quà, trị giá 25 triệu đồng, mỗi suất 500.000 đồng.",
        "Trao 50 suất quà trị giá 25 triệu đồng (mỗi suất 500.000 đồng).",
    ):
        assert not price(text, -2)
        assert price(text)
    assert price("Trao 50 suất quà, 500.000 đồng mỗi suất.")


def test_both_limits_of_a_sum_ask_for_it():
    text = "Mức vận động tối thiểu 1 triệu đồng, tối đa 5 triệu đồng."
    assert price(text, 0)
    assert price(text, 1)


def test_what_each_house_costs_may_stand_behind_its_sizes():
    assert price("Theo đồn trưởng, mỗi căn nhà rộng 40 m2, mái tôn, kinh phí 80 triệu đồng.")
    assert not price("Mỗi căn nhà rộng 40 m2, tổng trị giá 800 triệu đồng.")
    assert not price("Mỗi hộ góp công, Hội hỗ trợ kinh phí 80 triệu đồng.")


def test_how_often_a_person_gave_blood_is_told_of_that_person():
    assert price("Anh đã hiến máu 85 lần.")
    assert not price("Tỉnh tổ chức 92 đợt hiến máu.")


def test_what_all_of_them_gave_together_is_no_price():
    assert not price("Vận động mỗi hộ đóng góp, đến nay thu được 340 triệu đồng.")
    assert price("Vận động mỗi hộ đóng góp 340.000 đồng.")


def test_what_came_of_all_is_not_of_each():
    assert not price("Mức phạt cao, đã phạt 7 trường hợp, thu 5 triệu đồng.")
    assert price("Mỗi hộ mới được 5 triệu đồng.")
