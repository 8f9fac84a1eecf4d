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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("gạo 5 tấn 2 tạ", [("5.2", "tonne")]),
        ("làm 1 km 300 m đường", [("1.3", "km")]),
        ("thu gom 2 tấn rưỡi rác", [("2.5", "tonne")]),
        ("ngang 4 m, dài 11 m", [("4", "m"), ("11", "m")]),
        ("số lợn tiêu hủy lên tới 2.873 con", [("2873", "animal")]),
        ("chị nuôi 2 con", [("2", "person")]),
        ("hiến máu 97 đơn vị", [("97", "piece")]),
        ("có 97 đơn vị tham gia", [("97", "organisation")]),
        ("khoảng 150 công dân quân", [("150", "labour-day")]),
        ("giúp 35 công dân hoàn lương", [("35", "person")]),
        ("làm được một khối lượng lớn", []),
        ('thực hiện "3 bám, 5 không" cùng dân', []),
        ("lần lượt là 7,2; 5,9 và 4,45 km", [("7.2", "km"), ("5.9", "km"), ("4.45", "km")]),
        ("xóa 11 trong số 27 nhà tạm", [("11", "house"), ("27", "house")]),
        ("Cầu nông thôn: xây mới 06", [("6", "bridge")]),
        ("số dư 18 triệu xin nhập vào quỹ", [("18000000", "vnd")]),
        ("tặng Trung tâm Y tế huyện một chiếc máy", [("1", "piece")]),
        ("mỗi em được tặng quà cùng lúc với một chiếc máy", []),
    ],
)
def test_what_is_counted_is_read_with_the_words_around_it(text, wanted):
    assert measured(text) == wanted


def test_names_and_neighbours_without_their_marks_are_not_counted():
    def read(text):
        return [str(one.number.value) for one in passage(text, bare=True).expressions]

    assert read("ba con trong xom gop gao nau chao") == []
    assert read("chieu nay ba Tam hien dat lam duong") == []
    assert read("chieu nay trao ba suat qua cho cac chau") == ["3"]


def test_three_schools_and_the_names_of_people():
    assert measured("tặng ba trường tiểu học") != []
    assert measured("nhà anh Sáu Trường ở cuối ấp") == []
    assert measured("ngày lúa chín bộ đội về giúp gặt") == []


def test_money_that_serves_is_money_and_uniforms_are_not():
    assert measured("trị giá 1,4 tỷ đồng phục vụ 85 hộ")[0] == ("1400000000", "vnd")
    assert measured("tặng 60 đồng phục cho các cháu") == [("60", "piece")]
