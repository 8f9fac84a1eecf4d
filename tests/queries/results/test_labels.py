"""Units and places are found by the name that people see, with or without diacritics."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chungtay.domain.counting import Book
from chungtay.domain.places import Place, PlaceCalled, Territory
from chungtay.domain.units import Unit, UnitCalled, Units
from chungtay.queries.results.labels import (
    place_label,
    place_labels,
    place_name,
    unit_label,
    unit_labels,
)
from tests.cast import LAN, TERRITORY, UNITS

PLACES = Territory(
    [
        Place("a", "Sơn La", "province", kind="tỉnh"),
        Place("b", "Lào Cai", "province", kind="tỉnh"),
        Place("a1", "Hòa Bình", parent="a", kind="xã"),
        Place("b1", "Hòa Bình", parent="b", kind="xã"),
        Place("c1", "Đông Hải", parent="b", kind="xã"),
    ]
)


def book(units: Units = UNITS, places: Territory = TERRITORY) -> Book:
    return Book((), units, places, {})


def test_a_unit_is_found_by_name_id_or_name_without_diacritics():
    labels = unit_labels(book())
    for asked in (LAN, "Phụ nữ Làng Ven", "phu nu lang ven"):
        assert labels.ids(asked) == (LAN,)
    assert labels.ids("Phụ nữ Làng Xa") == ()


def test_two_places_of_one_name_are_told_apart_by_their_provinces():
    labels = place_labels(book(places=PLACES))
    assert labels.by_id["a1"] == "xã Hòa Bình (tỉnh Sơn La)"
    assert labels.ids("xa hoa binh (tinh lao cai)") == ("b1",)
    assert labels.ids("Hòa Bình") == ("a1", "b1")
    assert labels.ids("Đông Hải") == labels.ids("xã dong hai") == ("c1",)


def test_units_that_nothing_else_tells_apart_are_told_apart_by_their_ids():
    twins = Units([Unit("11111111-x", "Tổ công tác"), Unit("22222222-y", "Tổ công tác")])
    labels = unit_labels(book(units=twins))
    assert labels.by_id["11111111-x"] == "Tổ công tác [11111111]"
    assert labels.ids("Tổ công tác") == ("11111111-x", "22222222-y")


def test_a_place_is_named_with_its_kind():
    assert place_name(PLACES["c1"]) == "xã Đông Hải"
    assert place_name(replace(PLACES["c1"], kind="")) == "Đông Hải"


def test_who_bears_a_name_now_bears_it_alone():
    labels = place_labels(book())
    assert labels.by_id["ninh-binh"] == "tỉnh Ninh Bình"
    assert labels.by_id["old-ninh-binh"] == "tỉnh Ninh Bình (– 30/06/2025)"
    assert labels.ids("Ninh Bình") == ("ninh-binh",)
    assert labels.ids("tỉnh Ninh Bình (– 30/06/2025)") == ("old-ninh-binh",)


def test_a_label_of_a_day_has_the_name_of_that_day():
    day, before = date(2026, 7, 1), date(2026, 6, 30)
    names = [PlaceCalled("c1", "Hòa Bình", "xã"), PlaceCalled("c1", "Đông Hải", "xã", day)]
    land = Territory(list(PLACES), names=names)
    assert place_label(book(places=land), "c1", day) == "xã Đông Hải"
    assert place_label(book(places=land), "c1", before) == "xã Hòa Bình (tỉnh Lào Cai)"


def test_a_former_name_is_found_where_nobody_bears_it_now():
    names = [
        UnitCalled(LAN, "Phụ nữ Làng Xưa"),
        UnitCalled(LAN, "Phụ nữ Làng Ven", date(2026, 7, 1)),
    ]
    units = Units(list(UNITS), names=names)
    assert unit_labels(book(units=units)).ids("phu nu lang xua") == (LAN,)
    assert unit_label(book(units=units), LAN, date(2000, 1, 1)) == "Phụ nữ Làng Xưa"
