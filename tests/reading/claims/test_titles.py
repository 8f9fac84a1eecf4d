"""A doing in a few words."""

from __future__ import annotations

from chungtay.reading.claims.titles import MOST_CHARACTERS, shortened, title_of
from chungtay.reading.figures import read_figures
from tests.reading.folder import document


def title(text):
    return title_of(text, read_figures(document(text)), 0)


def test_who_how_much_and_for_which_person_are_left_out():
    text = "- Phối hợp với Hội LHPN tỉnh bàn giao 01 nhà tình nghĩa cho bà Ngô Thị Sen, thôn Bến Đá"
    assert title(text) == "Bàn giao nhà tình nghĩa cho, thôn Bến Đá"


def test_the_name_of_the_work_stays():
    assert title("Nạo vét 1,8 km kênh N2") == "Nạo vét kênh N2"


def test_money_is_left_out():
    assert title("Trao 200 suất quà, tổng trị giá 100 triệu đồng") == "Trao suất quà"


def test_a_title_is_cut_between_words():
    long = shortened("làm đường " * 40)
    assert len(long) <= MOST_CHARACTERS + 1
    assert long.endswith("đường…") or long.endswith("làm…")


def test_the_day_and_the_place_a_sentence_begins_with_are_left_out():
    assert title("Ngày 12/5/2026, tại xã Làng Ven, nạo vét 1,8 km kênh N2") == "Nạo vét kênh N2"
    assert title("Cùng ngày, trồng 600 cây xanh") == "Trồng cây xanh"
    assert title("Tại thôn Đông, 60 ngày công") == "Tại thôn Đông, ngày công"
