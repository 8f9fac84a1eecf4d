import pytest

from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.states import state_of


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


@pytest.mark.parametrize(
    "text",
    [
        "Đến nay 92% số hộ đã có nước sinh hoạt.",
        "Đơn vị đã khôi phục liên lạc 80%.",
        "Có 46 hộ đạt danh hiệu gia đình văn hóa.",
        "Tặng quà cho 820 hộ dân.",
        "Lực lượng tại chỗ tăng lên 540 người.",
        "Ủng hộ quỹ hơn 27 tỷ đồng.",
    ],
)
def test_what_was_reached_or_given_is_no_state(text):
    assert not state(text, indicator="")


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ đạt danh hiệu là 92%.",
        "Đến nay còn 5 xã chưa giải ngân cho 18 hộ.",
        "Năm qua, công ty bán 310.000 tấn phân bón, doanh thu đạt 2.150 tỷ đồng.",
        "Năm nay quyên góp cao hơn năm ngoái 2,1 tỷ đồng.",
        "Trên đảo quanh năm sóng gió ấy bấy lâu là 214 nóc nhà.",
    ],
)
def test_shares_accounts_and_what_nobody_did_are_states(text):
    place = 1 if "giải ngân" in text else 0
    assert state(text, place)


def test_who_died_is_lost_whatever_else_the_sentence_tells():
    text = "Theo ban chỉ huy tìm kiếm cứu nạn, mưa lũ làm 7 người chết, 3 người mất tích."
    assert state(text, 0)
    assert state(text, 1)
    assert not state("Ở nơi bị thiệt hại nặng nhất, 160 chiến sĩ được huy động.")
