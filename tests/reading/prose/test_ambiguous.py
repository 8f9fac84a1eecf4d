import pytest

from chungtay.reading.numbers import find_numbers
from chungtay.reading.prose.ambiguous import meant_measure
from chungtay.reading.wording import wording


def meant(text, measure, words=1):
    written = wording(text)
    (number,) = find_numbers(written)
    return meant_measure(written, number, measure, number.last + words)


@pytest.mark.parametrize(
    ("text", "measure", "words", "wanted"),
    [
        ("số lợn tiêu hủy là 287 con", "person", 1, "animal"),
        ("chị ấy nuôi 2 con", "person", 1, "person"),
        ("hiến máu 97 đơn vị", "organisation", 2, "piece"),
        ("hiến máu 97 đv", "person", 1, "piece"),
        ("có 97 đơn vị đến", "organisation", 2, "organisation"),
        ("phát thanh lưu động 36 lượt", "person-time", 1, "session"),
        ("khám bệnh 36 lượt", "person-time", 1, "person-time"),
        ("tuần tra 36 lượt người", "person-time", 2, "person-time"),
        ("phát hiện 7 trường hợp mắc bệnh phổi", "case", 2, "person"),
        ("xử lý 7 trường hợp lấn chiếm vỉa hè", "case", 2, "case"),
    ],
)
def test_a_word_of_measure_means_what_the_words_before_it_speak_of(text, measure, words, wanted):
    assert meant(text, measure, words) == wanted
