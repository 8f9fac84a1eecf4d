"""Who works with whom: thick arcs for much, names that never touch, ranges with their rim."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from chungtay.web.charts.together import Body, Bond, Together, own_words, together_chart
from tests.web.charts.pictures import amount, check_sound

ARMY, WOMEN, FRONT = Body("army", "Quân sự"), Body("women", "Phụ nữ"), Body("front", "Mặt trận")
CAST = (ARMY, WOMEN, FRONT)


def drawn(bodies, bonds, **more):
    told = Together("Làm chung", tuple(bodies), tuple(bonds), **more)
    return check_sound(together_chart(told, language="vi", prefix="t"), "t")


def test_arcs_are_thicker_where_more_was_done_together():
    bonds = (Bond("army", "women", amount(5)), Bond("army", "front", amount(20)))
    thick, thin = drawn(CAST, bonds).numbers("chart-arc", "stroke-width")
    assert thick > 2 * thin


def test_a_range_has_a_rim_as_wide_as_its_high_end():
    bonds = (Bond("army", "women", amount(5, 5, 9)), Bond("army", "front", amount(9)))
    picture = drawn(CAST, bonds)
    rim = picture.numbers("chart-arc-range", "stroke-width")[0]
    assert rim == max(picture.numbers("chart-arc", "stroke-width"))
    assert "5–9" in picture.words("chart-halo")
    assert "khoảng có thể có" in picture.words("chart-note")


def test_every_organisation_is_named_even_without_a_bond():
    assert drawn(CAST, ()).words("chart-label") == ["Quân sự", "Phụ nữ", "Mặt trận"]


def test_an_arc_tells_both_names_and_opens():
    picture = drawn(CAST, [Bond("women", "army", amount(5), "/aw")], measure="hoạt động")
    assert picture.links() == {"/aw": "Phụ nữ và Quân sự: 5 hoạt động"}


def test_fourteen_organisations_find_room_without_touching():
    bodies = [Body(str(n), "Hội Liên hiệp Phụ nữ tỉnh", href=f"/{n}") for n in range(14)]
    bonds = [Bond(a.code, b.code, amount(3)) for a, b in combinations(bodies, 2)]
    picture = drawn(bodies, bonds)
    lines = sorted(picture.numbers("chart-label", "y"))
    assert all(low - high >= 14 for high, low in pairwise(lines))
    assert len(picture.marks("chart-arc")) == 14 * 13 / 2


def test_numbers_on_arcs_do_not_lie_on_one_another():
    bodies = [Body(str(n), f"Cơ quan {n}") for n in range(9)]
    bonds = [Bond(a.code, b.code, amount(12)) for a, b in combinations(bodies, 2)]
    places = [
        (float(m.get("x")), float(m.get("y"))) for m in drawn(bodies, bonds).marks("chart-halo")
    ]
    assert len(places) > 5
    assert all(abs(x - u) > 12 or abs(y - v) > 12 for (x, y), (u, v) in combinations(places, 2))


def test_an_organisations_own_amount_is_told_with_its_name():
    assert own_words(Body("army", "Quân sự", amount(40)), "căn", "vi") == "Quân sự, tất cả: 40 căn"
    assert own_words(ARMY, "căn", "vi") == "Quân sự"


def test_a_bond_with_a_stranger_is_a_defect():
    with pytest.raises(KeyError):
        drawn(CAST, [Bond("army", "nobody", amount(1))])


def test_without_organisations_the_picture_says_so():
    assert drawn((), ()).words() == ["Chưa có số để vẽ."]


def test_a_table_can_walk_over_the_bonds():
    bonds = (Bond("army", "women", amount(5)),)
    assert tuple(Together("x", CAST, bonds)) == bonds
