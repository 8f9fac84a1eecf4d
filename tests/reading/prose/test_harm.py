import pytest

from chungtay.reading.prose.harm import harm_of
from chungtay.reading.prose.passages import passage


def harm(text, place=-1):
    words = passage(text)
    return harm_of(words, words.expressions[place])[0]


@pytest.mark.parametrize(
    "text",
    [
        "Cơn lốc làm 14 căn nhà bị gió mạnh thổi sập.",
        "Trong tháng ghi nhận 45 ca mắc mới.",
        "Năm qua từ trần 9 đồng chí.",
        "Đường vào thôn bị đứt 6 đoạn.",
        "Ở đó 17 ngư dân trôi dạt.",
    ],
)
def test_what_was_suffered_was_not_done(text):
    assert harm(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cứu 3 người bị nạn.",
        "Lai dắt an toàn 2 tàu cá bị hỏng máy.",
        "Trạm đã điều trị 38 ca sốt xuất huyết.",
        "Đoàn khám phát hiện 18 trường hợp mắc bệnh tim.",
        "Có 2 công nhân mắc bệnh hiểm nghèo được ban tổ chức hỗ trợ.",
        "Bốn máy xúc và 6 thuyền tìm kiếm người mất tích.",
    ],
)
def test_who_was_saved_treated_or_helped_is_told_of_a_deed(text):
    assert not harm(text)


def test_harm_is_not_told_of_what_comes_behind_another_sign():
    assert not harm("Lũ vùi lấp một bản: 350 người tham gia tìm kiếm.")
    assert not harm("Tàu chìm làm 3 người chết; 6 người về bờ an toàn.")


def test_whether_harm_is_told_behind_a_list():
    words = passage("Mưa lớn: 12 ha lúa, 7 ha ngô bị vùi lấp.")
    assert harm_of(words, words.expressions[-1])[1]
    words = passage("Lũ cuốn trôi 23 ngôi nhà.")
    assert not harm_of(words, words.expressions[-1])[1]


def test_the_harm_of_a_whole_place_may_stand_farther_from_its_sum():
    assert harm("Ước tính thiệt hại ban đầu của cả tỉnh khoảng 480 tỷ đồng.")
    assert not harm("Nhằm khắc phục thiệt hại, tỉnh chi cho các xã 48 tỷ đồng.")


def test_what_an_official_says_is_no_help():
    assert harm("Ông Páo cho biết 19 ngôi nhà bị vùi lấp.")


def test_who_is_still_missing_was_not_found():
    assert harm("Tàu đã cứu được 10 ngư dân, 1 người vẫn mất tích.")
    assert not harm("Tàu đã cứu được 10 ngư dân mất tích.")


def test_remains_and_rubble_are_told_of_who_cleared_them():
    assert not harm("Cất bốc 14 hài cốt liệt sĩ hy sinh trong kháng chiến.")
    assert not harm("Bộ đội đào đắp 2.000 m3 đất đá bị sạt lở.")
    assert not harm("Tàu đưa 34 người mắc kẹt về bờ.")


def test_fields_under_water_are_harmed_and_woods_in_salt_water_are_not():
    assert harm("Mưa lớn, 90 ha lúa ngập.")
    assert harm("Có 60 nhà ngập nền.")
    assert not harm("Trồng 12 ha rừng ngập mặn.")
