"""The provinces and the regions are those since 1 July 2025."""

from __future__ import annotations

from chungtay.vocabulary.provinces import army_regions, provinces


def test_34_provinces_were_made_of_63():
    made_of = [old for p in provinces().values() for old in p.merged_from or (p.name,)]
    assert len(provinces()) == 34
    assert len(made_of) == len(set(made_of)) == 63


def test_six_of_them_are_cities():
    assert sum(p.kind == "thành phố" for p in provinces().values()) == 6


def test_nam_dinh_joined_ninh_binh():
    assert "Nam Định" in provinces()["37"].merged_from
    assert provinces()["37"].full_name == "tỉnh Ninh Bình"


def test_a_city_is_not_called_a_city_twice():
    assert provinces()["79"].full_name == "Thành phố Hồ Chí Minh"


def test_every_province_lies_in_one_military_region():
    held = [name for region in army_regions().values() for name in region.provinces]
    assert sorted(held) == sorted(p.name for p in provinces().values())
