"""Words fit where they stand: broken over two lines, and shortened only when nothing else helps."""

from __future__ import annotations

from chungtay.web.charts.lettering import broken, shortened, width_of

LONG = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"


def test_diacritics_take_no_room():
    assert width_of("ặ", 10) == width_of("a", 10)
    assert width_of("m", 10) > width_of("n", 10) > width_of("i", 10)


def test_words_that_fit_stay_as_they_are():
    assert shortened("Phụ nữ", 12, 100) == "Phụ nữ"
    assert broken("Phụ nữ", 12, 100) == ("Phụ nữ",)


def test_shortened_words_fit_and_say_that_they_go_on():
    for room in (30, 60, 90):
        short = shortened(LONG, 12, room)
        assert short.endswith("…")
        assert width_of(short, 12) <= room


def test_long_words_are_broken_at_a_space_and_nothing_is_lost():
    lines = broken(LONG, 12, 160)
    assert " ".join(lines) == LONG
    assert all(width_of(line, 12) <= 160 for line in lines)


def test_a_line_rather_begins_with_a_name_than_in_the_middle_of_one():
    assert broken("Hội Liên hiệp Phụ nữ", 13, 124) == ("Hội Liên hiệp", "Phụ nữ")


def test_what_two_lines_cannot_hold_is_shortened_at_the_end():
    lines = broken(LONG, 12, 90)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width_of(line, 12) <= 90 for line in lines)


def test_a_single_word_too_long_is_shortened():
    assert broken("a" * 60, 12, 90)[0].endswith("…")
