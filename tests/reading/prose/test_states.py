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


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Xã có 17 cây cầu treo.", "rural-bridges"),
        ("Tổng số hộ nghèo cuối năm: 54 hộ.", ""),
        ("Số hội viên phụ nữ là 587 chị.", ""),
        ("Vốn cho vay ủy thác qua 4 tổ chức hội.", ""),
        ("Hiện còn 1 vụ việc đang xác minh.", ""),
        ("Từ 5 hội viên, nay câu lạc bộ thu hút đông đảo người dân.", ""),
        ("Mở rộng đường lên 5 m, nơi yên nghỉ của 4.512 liệt sĩ.", ""),
        ("Chị là một trong 24 thí sinh.", ""),
    ],
)
def test_what_places_and_bodies_have_is_a_state(text, indicator):
    assert state(text, -1, indicator)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Xã có 17 cây cầu được xây mới.", "rural-bridges"),
        ("Tổng số hộ được hỗ trợ: 54 hộ.", ""),
        ("Sân chơi thiếu nhi: 31 sân.", "community-works"),
        ("Đến nay có 86 hộ thoát nghèo.", "households-out-of-poverty"),
        ("Tổng dư nợ 78 tỷ đồng.", ""),
    ],
)
def test_what_was_done_in_such_words_is_none(text, indicator):
    assert not state(text, 0, indicator)


def test_what_was_done_of_the_whole_was_done():
    assert not state("Giúp dân gặt 12 ha lúa trong tổng số 40 ha.", 0, "harvest-ha")


def test_a_share_told_before_the_comma_was_not_reached_behind_it():
    assert state("Từ chỗ có 40% hộ nghèo, đến nay xã đã giúp nhau.")
    assert not state("Đến nay, 92% số hộ đã có nước.")


def test_one_deed_more_is_told_with_the_word_for_what_is_left():
    assert state("Toàn xã còn 40 trường hợp khó khăn.")
    assert not state("Đoàn xã còn trồng 3 km đường hoa.", 0, "rural-road-km")


def test_more_of_those_who_are_sent_is_no_comparison():
    assert not state("Đơn vị tăng thêm 6 xe bồn chở nước.", 0, "disaster-vehicles")
    assert state("Số người dự tăng thêm 6 người so với năm trước.", 0, "")


def test_what_a_station_has_is_a_state_whatever_follows_the_comma():
    assert state("Bệnh xá có 5 bác sĩ, phụ trách cả vùng.", 0, "participant-turns")
    assert not state("Bệnh xá có 5 bác sĩ tham gia chống dịch.", 0, "participant-turns")


def test_accounts_are_sums_and_populations():
    assert state("Tiền viện phí của cháu 14 triệu đồng.")
    assert not state("Hỗ trợ viện phí cho 14 người bệnh.")
    assert state("Dân số của xã 4.300 người.")


def test_groups_that_help_do_more_than_part_something():
    assert state("Xã chia thành 8 thôn.")
    assert not state("Sinh viên chia thành 25 đội giúp dân chằng chống nhà.")


def test_what_happened_before_the_comma_did_not_happen_to_who_came():
    assert state("Trong quý xảy ra 5 vụ cháy.")
    assert not state("Khi vụ cháy xảy ra, 120 chiến sĩ lên đường giúp dân.")


def test_whom_a_body_leads_back_is_no_stock():
    assert state("Đơn vị quản lý 14 thanh niên.")
    assert not state("Đơn vị quản lý, cảm hóa 14 thanh niên.")


def test_what_a_place_has_that_was_handed_over_was_done():
    assert state("Đến nay huyện có 12 trạm.")
    assert not state("Đến nay huyện có 12 trạm được đưa vào sử dụng.")


@pytest.mark.parametrize(
    "text",
    [
        "Quỹ đồng đội còn 4 triệu đồng.",
        "Số tiền đúng không phải 40 triệu đồng.",
        "Nợ quá hạn 12 triệu đồng.",
        "Quỹ đầu kỳ có 4 triệu đồng.",
        "Bệnh viện có 350 giường, xây từ năm 2004.",
    ],
)
def test_what_is_left_owed_or_denied_was_not_done(text):
    assert state(text)


@pytest.mark.parametrize(
    "text",
    [
        "Quỹ Hỗ trợ nông dân hiện có 285 triệu đồng.",
        "Ngân hàng khoanh nợ cho 31 hộ.",
        "Nhà nước hỗ trợ vật liệu, còn 30 triệu đồng dân góp.",
        "Hội hỗ trợ viện phí cho 14 bệnh nhi nghèo.",
    ],
)
def test_the_capital_of_a_fund_and_the_rest_of_a_cost_were_raised(text):
    assert not state(text)
