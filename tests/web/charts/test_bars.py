"""Bars are as long as what is certain, hatched as far as is possible, and open their number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.questions import State
from chungtay.web.charts.amounts import NOT_REPORTED, Amount
from chungtay.web.charts.bars import Bar, Bars, bar_chart
from tests.web.charts.pictures import amount, check_sound


def drawn(*rows, language="vi", **more):
    return check_sound(bar_chart(Bars("Đường", rows, **more), language=language, prefix="b"), "b")


def test_bars_are_as_long_as_their_amounts():
    first, second = drawn(Bar("A", amount(60)), Bar("B", amount(15))).numbers("chart-bar", "width")
    assert first == pytest.approx(4 * second, abs=0.2)


def test_a_range_is_hatched_from_its_low_end_to_its_high_end():
    picture = drawn(Bar("A", amount(40, 40, 80)))
    (solid,) = picture.numbers("chart-bar", "width")
    possible = picture.marks("chart-range")[0]
    assert float(possible.get("x")) == solid
    assert float(possible.get("width")) == pytest.approx(solid, abs=1)
    assert picture.words("chart-value") == ["40–80"]
    assert "khoảng có thể có" in picture.words("chart-note")


def test_an_exact_amount_has_neither_hatching_nor_its_legend():
    picture = drawn(Bar("A", amount(40)))
    assert not picture.marks("chart-range")
    assert "khoảng có thể có" not in picture.words()


def test_a_value_inside_its_range_is_marked():
    assert drawn(Bar("A", amount(50, 40, 65))).marks("chart-best")
    assert not drawn(Bar("A", amount(40, 40, 65))).marks("chart-best")


def test_what_may_be_higher_still_has_an_arrow_and_its_words():
    picture = drawn(Bar("A", amount(12, is_open=True)))
    assert len(picture.marks("chart-open")) == 2
    assert picture.words("chart-value") == ["12 trở lên"]


def test_zero_and_the_other_silences_differ():
    rows = (
        Bar("A", amount(0)),
        Bar("B", NOT_REPORTED),
        Bar("C", Amount(None, silence=State.MENTIONED)),
        Bar("D", Amount(None, silence=State.NOT_APPLICABLE)),
    )
    picture = drawn(*rows)
    assert picture.words("chart-value") == ["0"]
    assert picture.words("chart-silence") == [
        "chưa báo cáo",
        "có nêu, chưa lượng hóa",
        "không thuộc phạm vi",
    ]
    assert len(picture.marks("chart-silent")) == 3
    assert not picture.marks("chart-bar")


def test_a_target_stands_on_the_scale_of_the_bars():
    picture = drawn(Bar("A", amount(30), target=Decimal(60)), Bar("B", amount(60)))
    longest = max(picture.numbers("chart-bar", "width"))
    (mark,) = picture.marks("chart-target")
    assert float(mark.get("d")[1:].split()[0]) == pytest.approx(longest, abs=1.5)
    assert "chỉ tiêu 60" in picture.words("chart-note")


def test_a_bar_opens_what_its_number_is_made_of():
    picture = drawn(Bar("Phụ nữ", amount(40, 40, 65), href="/x?a=1&b=2"), measure="km")
    assert picture.links() == {"/x?a=1&b=2": "Phụ nữ: 40–65 km"}
    assert picture.marks("chart-hit")


def test_a_long_label_is_cut_on_the_picture_and_whole_in_its_title():
    label = "Đoàn Thanh niên Cộng sản Hồ Chí Minh " * 5
    picture = drawn(Bar(label, amount(1)))
    assert picture.words("chart-label")[-1].endswith("…")
    assert any(title.startswith(label) for title in picture.titles())


def test_the_description_tells_every_row():
    rows = (Bar("A", amount(5)), Bar("B", amount(7), target=Decimal(9)))
    assert drawn(*rows, measure="km").summary == "A: 5 km; B: 7 km, chỉ tiêu 9"
    assert drawn(*rows, language="en").summary == "A: 5; B: 7, target 9"


def test_a_kind_of_bar_has_hatching_of_its_colour():
    picture = drawn(Bar("A", amount(4, 4, 5)), Bar("B", amount(4, 4, 5), tone=2))
    assert [mark.get("fill") for mark in picture.marks("chart-range")][:2] == [
        "url(#b-hatch-1)",
        "url(#b-hatch-2)",
    ]


def test_no_rows_say_so():
    assert drawn().words() == ["Chưa có số để vẽ."]


def test_rows_come_in_order():
    rows = (Bar("B", amount(1)), Bar("A", amount(2)))
    assert tuple(Bars("x", rows)) == rows
    assert drawn(*rows).words("chart-label") == ["B", "A"]
