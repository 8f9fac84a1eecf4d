"""Units by what they are."""

from __future__ import annotations

from chungtay.domain.units import Line
from chungtay.reading.register.placebook import PlaceBook
from chungtay.reading.register.unitbook import UnitBook, full_name


def book():
    places = PlaceBook()
    province = places.province("Khê Sơn")
    village = places.commune("Làng Ven", kind="xã", province=province)
    return UnitBook(places), province, village


def test_a_branch_has_the_kind_of_its_level():
    units, province, village = book()
    assert units[units.body("army-province", village)].kind == "army-commune"
    assert units[units.body("army-commune", province)].kind == "army-province"


def test_asking_twice_gives_one_unit():
    units, province, _ = book()
    assert units.body("women", province) == units.body("women", province)


def test_a_body_brings_those_above_it():
    units, province, village = book()
    women = units.body("women", village)
    assert units.sector_path(women) == (women, units.body("women", province))
    assert {link.line for link in units.parents() if link.unit == women} == set(Line)


def test_two_communes_of_one_folded_name_are_two_organisations():
    units, province, village = book()
    other = units.places.commune("Làng Vẹn", kind="phường", province=province)
    first, second = units[units.joint(village)], units[units.joint(other)]
    assert first.organisation != second.organisation


def test_a_post_without_a_name_is_the_only_one_there_is():
    units, province, village = book()
    assert units.post("", province, None) is None
    post = units.post("Nậm Sơn", province, village)
    assert units.post("", province, None) == post
    assert units[post].organisation == "border"


def test_posts_stand_under_the_border_command_where_there_is_one():
    units, province, village = book()
    post = units.post("Nậm Sơn", province, village)
    units.command_of_posts(province)
    assert units.sector_path(post) == (post,)
    command = units.body("border-province", province)
    units.command_of_posts(province)
    assert units.sector_path(post) == (post, command)


def test_a_body_below_belongs_to_the_organisation_above():
    units, province, _ = book()
    union = units.body("union", province)
    school = units.below("union", "Công đoàn ngành Giáo dục", union)
    assert units[school].organisation == "union"
    assert units.sector_path(school) == (school, union)


def test_a_body_of_no_place_here_is_free():
    units, _, _ = book()
    regiment = units.free("army-regiment", "Trung đoàn 841")
    assert units[regiment].organisation == "army"
    assert units.sector_path(regiment) == (regiment,)


def test_an_area_is_found_by_its_number():
    units, province, _ = book()
    area = units.area("3 - Tân Khê", "Ban CHPTKV 3 - Tân Khê", province)
    assert units.area("3", "BCH PTKV 3", province) == area
    assert units.area("4", "BCH PTKV 4", province) != area


def test_a_place_s_full_name_begins_with_a_capital():
    units, _, village = book()
    assert full_name(units.places[village]) == "Xã Làng Ven"
