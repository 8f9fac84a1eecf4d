"""A place is written with its kind and with what it lies in."""

from __future__ import annotations

from datetime import date

from chungtay.domain.places import Place, Territory
from chungtay.queries.addresses import called, called_on, full_name

LAND = Territory(
    [
        Place("ks", "Khe Sơn", "province", kind="tỉnh"),
        Place("lv", "Làng Ven", "commune", "ks", kind="xã"),
        Place("ha", "Hạ", "village", "lv", kind="thôn"),
    ]
)


def test_a_hamlet_is_written_with_its_commune():
    assert called(LAND, "ha") == "thôn Hạ, xã Làng Ven"


def test_a_province_stands_alone():
    assert called(LAND, "ks") == full_name(LAND["ks"]) == "tỉnh Khe Sơn"


def test_a_place_without_a_kind_is_its_name():
    assert full_name(Place("x", "Bến Đá")) == "Bến Đá"


def test_on_a_day_everything_bears_the_name_of_that_day():
    from chungtay.actions.samples.province.land import land

    territory, commune = land().territory, land().communes["ban-luong"]
    village = commune.villages["Nà Luông"]
    assert (
        called_on(territory, village, date(2025, 5, 1))
        == "bản Nà Luông, xã Nà Luông, huyện Mường Lầu"
    )
    assert called_on(territory, village, date(2026, 5, 1)) == "bản Nà Luông, xã Bản Luông"
