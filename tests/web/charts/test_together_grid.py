"""The stair of cells: one for each pair, with its number, or with a square where none fits."""

from __future__ import annotations

from itertools import combinations

from chungtay.web.charts.amounts import NOT_REPORTED
from chungtay.web.charts.together import Body, Bond, Together
from chungtay.web.charts.together_grid import together_grid
from tests.web.charts.pictures import amount, check_sound

CAST = (Body("army", "Quân sự", amount(40)), Body("women", "Phụ nữ"), Body("front", "Mặt trận"))


def drawn(bodies, bonds, **more):
    told = Together("Làm chung", tuple(bodies), tuple(bonds), **more)
    return check_sound(together_grid(told, language="vi", prefix="g"), "g")


def test_a_pair_has_one_cell_wherever_it_is_named_first():
    one = drawn(CAST, [Bond("army", "front", amount(7))])
    other = drawn(CAST, [Bond("front", "army", amount(7))])
    place = [(m.get("x"), m.get("y")) for m in one.marks("chart-cell")]
    assert place == [(m.get("x"), m.get("y")) for m in other.marks("chart-cell")]
    assert sorted(one.words("chart-cell")) == ["40", "7"]


def test_more_done_together_is_a_darker_shade():
    bonds = [Bond("army", "women", amount(2)), Bond("army", "front", amount(50))]
    picture = drawn(CAST, bonds)
    assert picture.marks("chart-tile--1")
    assert picture.marks("chart-tile--5")


def test_a_range_has_a_hatched_band_and_its_words():
    picture = drawn(CAST, [Bond("army", "women", amount(5, 5, 9))])
    assert picture.marks("chart-band")
    assert "khoảng có thể có" in picture.words("chart-note")
    assert picture.summary == "Quân sự và Phụ nữ: 5–9"


def test_numbers_too_wide_for_a_cell_become_squares_that_grow_with_them():
    bodies = [Body(str(n), f"Cơ quan {n}") for n in range(14)]
    bonds = [
        Bond(a.code, b.code, amount(10_000 * (n + 1)))
        for n, (a, b) in enumerate(combinations(bodies, 2))
    ]
    picture = drawn(bodies, bonds)
    assert not picture.words("chart-cell")
    sides = [float(m.get("width")) for m in picture.marks("chart-tile") if m.get("width")]
    assert sides == sorted(sides)
    assert sides[0] < sides[-1]


def test_a_pair_that_was_not_reported_is_neither_empty_nor_zero():
    bonds = [Bond("army", "women", NOT_REPORTED), Bond("army", "front", amount(0))]
    picture = drawn(CAST, bonds)
    assert len(picture.marks("chart-missing")) == 2  # the cell and the legend
    assert "0" in picture.words("chart-cell")
    assert "chưa báo cáo" in picture.words("chart-note")


def test_names_stand_on_their_steps_and_open():
    bodies = [Body("a", "Quân sự", amount(4), "/a"), Body("b", "Phụ nữ")]
    picture = drawn(bodies, [Bond("a", "b", amount(3), "/ab")], measure="căn")
    first, second, _ = picture.numbers("chart-step", "x")  # the last is the legend's
    assert first < second
    assert picture.links() == {"/a": "Quân sự, tất cả: 4 căn", "/ab": "Quân sự và Phụ nữ: 3 căn"}


def test_without_organisations_the_picture_says_so():
    assert drawn((), ()).words() == ["Chưa có số để vẽ."]
