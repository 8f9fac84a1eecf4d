import pytest

from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.states import state_of, will_after


def state(text, place=0, indicator="", in_situation=False):
    words = passage(text)
    said, _ = state_of(words, words.expressions[place], indicator, in_situation=in_situation)
    return said


@pytest.mark.parametrize(
    "text",
    [
        "Hội CCB huyện có 6.842 hội viên.",
        "Bản có 128 hộ đồng bào.",
        "Lễ tổ chức tại 18 điểm khám.",
        "Mặt đường rộng 3 m.",
        "Ở đó 40 hộ vẫn thiếu nước sạch.",
        "Lũ khiến 7 người mất tích.",
        "Bể nước phục vụ 102 hộ.",
        "Lũ cuốn trôi 23 ngôi nhà.",
    ],
)
def test_what_is_there_or_was_lost_is_a_state(text):
    assert state(text)


@pytest.mark.parametrize(
    "text",
    [
        "Đã có 45 hộ hiến đất.",
        "Tăng cường 150 chiến sĩ về xã.",
        "Mở rộng 3 km đường.",
        "Thắp sáng thôn bằng 40 bóng đèn.",
        "Trong chương trình, 25 đội đã dạy hè.",
        "Quyên góp 35.000 euro giúp đồng bào bị thiệt hại.",
    ],
)
def test_what_was_done_is_none(text):
    assert not state(text)


def test_how_long_a_road_is_says_how_much_was_built():
    assert state("Tuyến đường dài 2.150 m.")
    assert not state("Tuyến đường dài 2.150 m.", indicator="rural-road-km")


def test_a_stock_that_reports_count_is_a_result():
    assert state("Toàn xã hiện có 38 mô hình.")
    assert not state("Toàn xã hiện có 38 mô hình.", indicator="models-registered")


def test_a_situation_holds_what_nobody_is_said_to_have_done():
    assert state("Địa bàn rộng, 12 thôn vùng cao, 40 hộ.", place=1, in_situation=True)


def test_what_is_promised_behind_a_number_is_found():
    words = passage("Có 45 hộ sẽ được nhận bò.")
    assert will_after(words, words.expressions[0]) == "sẽ"
