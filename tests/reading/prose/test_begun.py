import pytest

from chungtay.reading.prose.begun import begun, begun_in, described
from chungtay.reading.prose.passages import passage


def last(text):
    words = passage(text)
    return words, words.expressions[-1]


def told(text, *, above=False):
    return bool(described(*last(text), begun_above=above))


def test_works_that_were_begun_are_not_done():
    assert begun(*last("Xã khởi công 3 căn nhà."))
    assert not begun(*last("Xã khởi công 3 căn nhà, bàn giao 2 căn."))


def test_of_money_only_the_cost_of_the_work_is_to_come():
    assert begun(*last("Xã khởi công trạm y tế, tổng mức đầu tư 4 tỷ đồng."))
    assert not begun(*last("Tại lễ khởi công, công ty trao 4 tỷ đồng."))


@pytest.mark.parametrize(
    "text",
    [
        "Sáng nay, xã khởi công điểm trường. Công trình gồm 4 phòng học.",
        "Xã khởi công nhà văn hóa. Tổng mức đầu tư 3 tỷ đồng.",
        "Xã khởi công trạm xá. Công trình dự kiến hoàn thành sau Tết. Tổng mức đầu tư 3 tỷ đồng.",
        "Xã động thổ cầu Suối Cạn. Cầu dành cho người đi bộ, tổng vốn 800 triệu đồng.",
    ],
)
def test_what_is_told_of_a_work_begun_above_is_to_come(text):
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Xã khánh thành điểm trường. Công trình gồm 4 phòng học.",
        "Xã khởi công điểm trường. Công trình đã xong 4 phòng học.",
        "Xã khởi công điểm trường. Công trình có 40 đoàn viên giúp sức.",
        "Xã khởi công điểm trường. Công trình được công ty tặng 300 triệu đồng.",
        "Xã khởi công điểm trường. Hội tặng 4 tivi.",
    ],
)
def test_what_was_finished_and_who_helps_is_not(text):
    assert not told(text)


def test_a_block_goes_on_with_the_work_of_the_block_before():
    assert begun_in(passage("Xã tổ chức lễ khởi công điểm trường Nà Lốc."))
    assert not begun_in(passage("Xã khởi công điểm trường; nay đã bàn giao."))
    assert told("Điểm trường gồm 4 phòng học.", above=True)
    assert not told("Điểm trường gồm 4 phòng học.")
