"""Places by name, old ones and new."""

from __future__ import annotations

from chungtay.reading.places import PlaceMention, Renamed
from chungtay.reading.register.placebook import PlaceBook, most_named, stable_id, unspaced


def commune(name, kind="xã", *, old=False):
    return PlaceMention(0, 0, kind, name, "commune", old)


def book():
    places = PlaceBook()
    province = places.province("Khê Sơn")
    return places, province


def test_a_name_without_diacritics_is_the_place_with_them():
    places, province = book()
    ven = places.commune("Lang Ven", kind="xã", province=province)
    assert places.commune("Làng Ven", kind="xã", province=province) == ven
    assert places[ven].name == "Làng Ven"


def test_names_that_differ_in_a_tone_are_two_places():
    places, province = book()
    high = places.commune("Sơn Hà", kind="xã", province=province)
    low = places.commune("Sơn Hạ", kind="xã", province=province)
    assert high != low
    assert places.find(commune("Sơn Hạ"), province=province) == low


def test_a_ward_and_a_commune_of_one_name_are_two_places():
    places, province = book()
    ward = places.commune("Tân Khê", kind="phường", province=province)
    village = places.commune("Tân Khê", kind="xã", province=province)
    assert ward != village
    assert places.find(commune("Tân Khê", "phường"), province=province) == ward


def test_an_old_name_means_its_heir():
    places, province = book()
    places.learn(Renamed(commune("An Lĩnh", old=True), commune("Làng Ven")), province=province)
    heir = places.find(commune("An Lĩnh", old=True), province=province)
    assert places[heir].name == "Làng Ven"
    assert [edge.heir for edge in places.inheritances()] == [heir]


def test_an_old_name_that_is_also_a_name_of_today_is_told_apart():
    places, province = book()
    places.commune("Trần Hải", kind="phường", province=province, sure=True)
    places.learn(
        Renamed(commune("Trần Hải", "phường", old=True), commune("Bến Sen", "phường")),
        province=province,
    )
    today = places.find(commune("Trần Hải", "phường"), province=province)
    before = places.find(commune("Trần Hải", "phường", old=True), province=province)
    assert (places[today].name, places[before].name) == ("Trần Hải", "Bến Sen")


def test_a_name_that_is_only_mentioned_and_has_an_heir_is_forgotten_as_one_of_today():
    places, province = book()
    gone = places.commune("An Lĩnh", kind="xã", province=province)
    places.learn(Renamed(commune("An Lĩnh", old=True), commune("Làng Ven")), province=province)
    places.drop_old()
    assert gone not in places


def test_nobody_can_say_what_an_unexplained_old_name_means():
    places, province = book()
    assert places.find(commune("An Lĩnh", old=True), province=province) is None


def test_communes_are_found_by_their_names_alone():
    places, province = book()
    ven = places.commune("Làng Ven", kind="xã", province=province)
    assert places.communes_in("hành quân về Làng Ven giúp dân") == (ven,)
    assert places.communes_in("về làng ven biển") == ()


def test_the_name_that_stands_most_often_wins():
    assert most_named(["Khê Sơn", "Hải Thanh", "Khê Sơn"]) == "Khê Sơn"
    assert most_named([]) == ""


def test_ids_ignore_case_and_diacritics():
    assert stable_id("commune", "Làng Ven") == stable_id("commune", "LANG VEN")
    assert unspaced("Sơn Kim 1") == "sonkim1"
