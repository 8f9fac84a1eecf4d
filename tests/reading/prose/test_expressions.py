import pytest

from chungtay.reading.prose.expressions import find_expressions, turning_words
from chungtay.reading.prose.passages import passage
from chungtay.reading.wording import wording


def measured(text):
    return [(str(one.number.value), one.measure) for one in passage(text).expressions]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("40 ngày công", "labour-day"),
        ("2,5 km đường", "km"),
        ("3.250m2 đất", "m2"),
        ("95% hộ", "percent"),
        ("12 ha lúa", "ha"),
        ("40 hộ", "household"),
        ("96 lượt người", "person-time"),
        ("8 con bò", "animal"),
        ("1.140 đơn vị máu", "piece"),
        ("5 mái ấm", "house"),
        ("40 suất", "gift"),
        ("1.000 USD", "foreign-money"),
        ("120 trđ", "vnd"),
        ("01 nhà “Đồng đội”", "house"),
        ("2 ổ dịch", "outbreak"),
        ("7 cầu dân sinh", "bridge"),
    ],
)
def test_the_words_behind_a_number_say_in_what_it_is_counted(text, measure):
    assert measured(text)[0][1] == measure


def test_an_unknown_common_noun_is_counted_in_pieces():
    assert measured("tặng 360 bếp lửa") == [("360", "piece")]


def test_a_number_left_short_takes_the_measure_before_it():
    found = passage("Xã An Bình 385 suất, xã Tân Lộc 495.").expressions
    assert [one.measure for one in found] == ["gift", "gift"]
    assert [one.named for one in found] == [True, False]


def test_a_bare_sum_of_millions_is_money():
    assert measured("mỗi suất 500k") == [("500000", "vnd")]
    assert measured("trị giá 30 triệu") == [("30000000", "vnd")]


def test_one_counts_only_what_was_given_and_five_is_not_a_year():
    assert measured("trao tặng một căn nhà") == [("1", "house")]
    assert measured("là một người con của xã") == []
    assert measured("trong năm lớp học") == []
    assert measured("xây năm căn nhà") == [("5", "house")]


def test_whole_things_are_not_divided():
    assert measured("1,250 suất quà") == [("1250", "gift")]
    assert measured("1,250 km đường") == [("1.250", "km")]


def test_a_name_with_a_number_word_is_no_count():
    assert find_expressions(wording("ông Ba bản Mường")) == []
    assert "voi" in turning_words("next_part", bare=True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Trao 05 (năm) suất học bổng.", [("5", "gift")]),
        ("Hỗ trợ 2 tỷ đồng (hai tỷ đồng).", [("2000000000", "vnd")]),
        ("Tổng số ngày công: 14.250.", [("14250", "labour-day")]),
        ("8.727 đân quân tự vệ", [("8727", "person")]),
        ("348 tập thể, cá nhân", [("348", "party")]),
        ("12 lượt cựu chiến binh", [("12", "person-time")]),
        ("40 nữ công nhân", [("40", "person")]),
        ("dày 16cm", [("16", "")]),
    ],
)
def test_numbers_said_twice_labelled_misspelt_or_mixed_are_measured(text, wanted):
    assert measured(text) == wanted
