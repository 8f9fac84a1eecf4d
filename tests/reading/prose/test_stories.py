import pytest

from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.stories import is_of_one_person, owned


def last(text):
    words = passage(text)
    return words, words.expressions[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Nay chị có 3,5 ha quế.",
        "Anh Tuấn vay vốn mua 2 con bò cái.",
        "Bà cụ chọn mua 5 kg gạo nếp.",
        "Gia đình ông vay thêm 40 triệu đồng.",
        "Mỗi vụ anh lãi 60 triệu đồng.",
    ],
)
def test_what_one_person_owns_buys_and_earns_is_a_story(text):
    assert owned(*last(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hội mua 2 con bò cái.",
        "Chị em trong xã gom bán 210 tấn phế liệu.",
        "Bà Hoa mua 20 chiếc cặp tặng học sinh nghèo.",
        "Ông Tư trồng 200 cây xanh dọc đường.",
        "Ông Tư hiến 200 m2 đất.",
        "Anh em bộ đội có 30 máy xúc.",
    ],
)
def test_what_bodies_do_and_what_people_give_is_no_story(text):
    assert not owned(*last(text))


def test_the_last_one_told_of_before_a_verb_is_its_subject():
    words, number = last("Chị Mai và Hội Phụ nữ xã mua 3 con bò.")
    assert not is_of_one_person(words, number, number.opening - 1)
    words, number = last("Hội Phụ nữ giúp nên chị Mai mua 3 con bò.")
    assert is_of_one_person(words, number, number.opening - 1)


def test_whom_a_message_is_written_to_owns_nothing():
    assert not owned(*last("bc anh: quy hoi da thu duoc 22 trieu dong"))


def test_a_deed_behind_the_word_of_owning_is_no_story():
    assert not owned(*last("Ông còn hiến 150 m2 đất."))
    assert owned(*last("Ông còn 150 m2 đất."))


def test_who_reports_on_sums_does_not_earn_them():
    assert not owned(*last("Chị Hoa báo cáo quỹ: thu 6 triệu đồng."))
    assert owned(*last("Chị Hoa nuôi gà, thu 6 triệu đồng."))
