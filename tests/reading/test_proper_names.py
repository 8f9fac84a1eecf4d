"""Where a proper name begins and ends."""

from __future__ import annotations

import pytest

from chungtay.reading.proper_names import name_at, words_of


def name_behind(word, text, **more):
    words = words_of(text)
    first = next(n for n, known in enumerate(words.words) if known.text == word) + 1
    found = name_at(words, first, **more)
    return None if found is None else found.proper


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("xã Làng Ven đã trao", "Làng Ven"),
        ("xã Sơn Kim 1 trị giá 80 triệu đồng", "Sơn Kim 1"),
        ("xã Đắk R'Măng", "Đắk R'Măng"),
        ("XÃ LÀNG VEN", "Làng Ven"),
        ("xã Ngọc Bé Năm", "Ngọc Bé Năm"),
    ],
)
def test_a_name_is_syllables_with_capitals(text, name):
    assert name_behind("xã", text) == name


def test_a_number_that_counts_something_is_no_part_of_a_name():
    assert name_behind("xã", "xã Cửa Sông 5 buổi tuyên truyền") == "Cửa Sông"
    assert name_behind("xã", "xã Cửa Sông 05") == "Cửa Sông"
    assert name_behind("xã", "xã Cửa Sông 50 triệu đồng") == "Cửa Sông"


def test_a_hamlet_may_be_a_number():
    assert name_behind("thôn", "thôn 5, xã Làng Ven", numbered=True) == "5"
    assert name_behind("thôn", "thôn 5, xã Làng Ven") is None


def test_a_name_ends_where_a_body_or_a_day_begins():
    assert name_behind("xã", "xã Cửa Sông Hội LHPN") == "Cửa Sông"
    assert name_behind("xã", "xã Cửa Sông Năm 2026") == "Cửa Sông"
    assert name_behind("xã", "xã Cửa Sông BCH") == "Cửa Sông"


def test_in_a_line_of_capitals_a_name_has_two_syllables_unless_it_ends_the_line():
    assert name_behind("xã", "XÃ LÀNG VEN TRONG THỜI GIAN TỚI") == "Làng Ven"
    assert name_behind("xã", "XÃ YÊN THỌ ĐOÀI") == "Yên Thọ Đoài"


def test_lower_case_is_no_name():
    assert name_behind("xã", "xã giúp dân") is None
