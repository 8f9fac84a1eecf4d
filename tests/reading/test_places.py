"""Names of places and what old names mean."""

from __future__ import annotations

import pytest

from chungtay.reading.places import PlaceMention, places_in, renamed_in

HOME = PlaceMention(0, 0, "xã", "Làng Ven", "commune")


def named(text):
    return [(m.kind, m.name, m.old) for m in places_in(text)]


def renamed(text, home=None):
    return [(pair.old.name, pair.today.name) for pair in renamed_in(text, home=home)]


def test_a_hamlet_and_its_commune_are_two_places():
    assert named("ở thôn Bến Đá, xã Làng Ven; trị giá") == [
        ("thôn", "Bến Đá", False),
        ("xã", "Làng Ven", False),
    ]


def test_places_are_found_without_diacritics_too():
    assert named("dg lien thon Ben Da (xa Lam Hop cu)") == [
        ("thôn", "Ben Da", False),
        ("xã", "Lam Hop", True),
    ]


def test_several_names_may_stand_under_one_kind():
    assert [name for _, name, _ in named("tại các xã An Lĩnh, Ia Drông và Cửa Sông")] == [
        "An Lĩnh",
        "Ia Drông",
        "Cửa Sông",
    ]


def test_one_old_mark_behind_a_list_makes_all_of_it_old():
    assert all(old for _, _, old in named("sáp nhập từ 2 xã An Lĩnh, Cửa Sông cũ"))


def test_society_is_no_commune():
    assert named("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == []
    assert named("69 xã, phường. Năm 2026, toàn quân") == []


@pytest.mark.parametrize(
    ("text", "old", "today"),
    [
        ("xã An Lĩnh (cũ), nay thuộc xã Cửa Sông", "An Lĩnh", "Cửa Sông"),
        ("xã An Lĩnh cũ (nay là xã Cửa Sông)", "An Lĩnh", "Cửa Sông"),
        ("tại xã Cửa Sông (xã An Lĩnh cũ)", "An Lĩnh", "Cửa Sông"),
        ("xã Cửa Sông (trước là xã An Lĩnh)", "An Lĩnh", "Cửa Sông"),
        ("Sau khi sáp nhập xã An Lĩnh cũ thành xã Cửa Sông", "An Lĩnh", "Cửa Sông"),
    ],
)
def test_a_text_explains_an_old_name(text, old, today):
    assert (old, today) in renamed(text)


def test_a_commune_says_what_it_was_made_of():
    text = "Xã Cửa Sông được thành lập trên cơ sở thị trấn Bến Đá, xã An Lĩnh và xã Phú Hải (cũ)."
    assert renamed(text) == [
        ("Bến Đá", "Cửa Sông"),
        ("An Lĩnh", "Cửa Sông"),
        ("Phú Hải", "Cửa Sông"),
    ]


def test_in_a_commune_s_own_report_an_old_name_means_that_commune():
    assert renamed("ở thôn Ngõ Trên (xã An Lĩnh cũ)", HOME) == [("An Lĩnh", "Làng Ven")]
    assert renamed("ở thôn Ngõ Trên (xã An Lĩnh cũ)") == []


def test_two_communes_side_by_side_explain_nothing():
    assert renamed("tại xã An Lĩnh, xã Cửa Sông") == []
