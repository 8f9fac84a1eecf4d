"""A place is written with its kind and with what it lies in."""

from __future__ import annotations

from chungtay.domain.places import Place, Territory
from chungtay.queries.addresses import called, full_name

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
