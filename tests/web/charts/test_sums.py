"""Two reports of one road: adding them says 7,5, the road is 5, and 2,5 were done together."""

from __future__ import annotations

import pytest

from chungtay.web.charts.amounts import NOT_REPORTED
from chungtay.web.charts.sums import Sums, sums_chart
from tests.web.charts.pictures import amount, check_sound

ROADS = (amount("7.5"), amount(5), amount("2.5"))
GIFTS = (amount(65), amount(40, 40, 65), amount(0, 0, 25))


def drawn(adding, once, joint, **more):
    sums = Sums("Đường", adding, once, joint, **more)
    return check_sound(sums_chart(sums, language="vi", prefix="s"), "s")


def test_counted_once_and_adding_stand_on_one_scale():
    picture = drawn(*ROADS)
    (once,), (pale,) = picture.numbers("chart-bar", "width"), picture.numbers("chart-pale", "width")
    (joint,) = picture.numbers("chart-joint", "width")
    assert once == pale
    assert joint == pytest.approx(once / 2, abs=1.5)


def test_the_difference_is_named_and_bracketed():
    picture = drawn(*ROADS)
    assert picture.words("chart-joint-words") == ["làm chung 2,5"]
    assert picture.marks("chart-bracket")
    assert picture.words("chart-value") == ["7,5", "5"]


def test_a_possible_overlap_is_hatched_in_both_bars_and_not_dotted():
    picture = drawn(*GIFTS)
    assert len(picture.marks("chart-range")) == 3  # both bars and the legend
    assert not picture.marks("chart-joint")
    assert picture.words("chart-joint-words") == ["làm chung 0–25"]


def test_what_is_surely_joint_is_told_apart_from_what_may_be():
    picture = drawn(amount(165), amount(100, 100, 120), amount(45, 45, 65))
    assert picture.marks("chart-joint")
    start = float(picture.marks("chart-joint")[0].get("x"))
    possible = picture.marks("chart-range")[0]
    end = float(possible.get("x")) + float(possible.get("width"))
    assert start == pytest.approx(end + 1, abs=0.2)


def test_nothing_joint_is_said():
    picture = drawn(amount(5), amount(5), amount(0))
    assert picture.words("chart-joint-words") == ["không có phần làm chung"]
    assert not picture.marks("chart-bracket")


def test_each_of_the_three_numbers_opens():
    picture = drawn(*ROADS, measure="km", adding_href="/a", once_href="/o", joint_href="/j")
    assert picture.links() == {
        "/a": "Cộng các báo cáo: 7,5 km",
        "/j": "làm chung 2,5",
        "/o": "Tính một lần: 5 km",
    }


def test_sums_that_nobody_reported_are_drawn_as_silence():
    picture = drawn(NOT_REPORTED, NOT_REPORTED, NOT_REPORTED)
    assert picture.words("chart-silence") == ["chưa báo cáo", "chưa báo cáo"]


def test_the_table_has_the_same_three_rows():
    assert [key for key, _ in Sums("x", *ROADS)] == ["adding", "joint", "once"]
