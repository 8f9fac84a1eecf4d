"""A name means the one unit or place that bears it near home, and else nobody."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.units import Unit, Units
from chungtay.queries.naming import Naming, plain_name, province_of
from tests import cast

ON = date(2026, 12, 14)
HOME = "lang-ven"


def near(*units, places=(), home=HOME, on=ON):
    territory = Territory([*cast.TERRITORY, *places], cast.TERRITORY.inheritances)
    return Naming(Units([*cast.UNITS, *units]), territory, home=home, on=on)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hội LHPN xã Làng Ven", "Hội Liên hiệp Phụ nữ xã Làng Ven"),
        ("Hội LHPN Việt Nam xã Làng Ven", "hội liên hiệp phụ nữ xã làng ven"),
        ("UBND xã Cửa Sông", "Ủy ban nhân dân xã Cửa Sông"),
        ("Uỷ ban MTTQ xã A", "Ủy ban Mặt trận Tổ quốc Việt Nam xã A"),
        ("Đoàn TNCS Hồ Chí Minh xã A", "Đoàn Thanh niên Cộng sản xã A"),
    ],
)
def test_names_are_compared_spelled_out(one, other):
    assert plain_name(one) == plain_name(other)


def test_two_bodies_are_not_one_for_a_word_they_share():
    assert plain_name("Hội Nông dân xã A") != plain_name("Hội Phụ nữ xã A")


def test_a_unit_is_found_by_its_name():
    assert near().unit("phu nu cua song") == "women@cua-song"


def test_a_unit_is_found_by_its_branch_where_its_place_is_known():
    found = near().unit("Ban Chỉ huy quân sự xã Làng Ven", kind="army-commune", place=HOME)
    assert found == "army@lang-ven"


def test_of_two_bodies_of_one_branch_nobody_can_say_which():
    second = Unit("women-2", "Chi hội chợ", "women", "women-market", HOME)
    assert near(second).unit("Hội Phụ nữ xã", kind="women", place=HOME) is None
    exact = Unit("women-3", "Hội Phụ nữ xã Làng Ven", "women", "women", HOME)
    assert near(exact).unit("Hội PN xã", kind="women", place=HOME) == "women-3"


def test_a_name_that_two_bear_means_the_one_at_the_place_or_nobody():
    twin = Unit("twin", "Phụ nữ Làng Ven", "women", "women", "cua-song")
    assert near(twin).unit("Phụ nữ Làng Ven", place=HOME) == "women@lang-ven"
    assert near(twin).unit("Phụ nữ Làng Ven") is None


def test_a_body_of_another_province_is_not_meant():
    far = [
        Place("ha-vu", "Hạ Vũ", "province", kind="tỉnh"),
        Place("xa-xoi", "Xa Xôi", "commune", "ha-vu", kind="xã"),
    ]
    unit = Unit("far", "Hội Cựu chiến binh xã Xa Xôi", "veterans", "veterans", "xa-xoi")
    assert near(unit, places=far).unit("Hội CCB xã Xa Xôi") is None
    assert near(unit, places=far, home="xa-xoi").unit("Hội CCB xã Xa Xôi") == "far"
    assert near(places=far).place("Xa Xôi", level="commune", kind="xã") is None


def test_a_body_that_ended_is_not_meant():
    ended = Unit("old", "Hội cũ", "women", "women", HOME, until=date(2026, 1, 1))
    assert near(ended).unit("Hội cũ") is None


def test_whoever_speaks_for_a_place_is_found_by_kind():
    committee = Unit("ubnd", "UBND xã Làng Ven", "lang-ven", "government", HOME)
    assert near(committee).unit("Xã Làng Ven", kind="government", place=HOME) == "ubnd"


def test_an_unknown_name_means_nobody():
    assert near().unit("Công ty Hạ Vũ", kind="donor") is None
    assert near().place("Bãi Lở", level="commune", kind="xã") is None


def test_a_place_is_found_with_and_without_marks():
    for name in ("Cửa Sông", "cua song"):
        assert near().place(name, level="commune", kind="xã") == "cua-song"


def test_marks_that_are_written_tell_places_apart():
    like = Place("cua-song-2", "Cửa Sống", "commune", "ninh-binh", kind="xã")
    assert near(places=[like]).place("Cửa Sống", level="commune") == "cua-song-2"
    assert near(places=[like]).place("cua song", level="commune") is None


def test_an_old_name_means_what_it_became():
    assert near().place("Nam Định", level="province", kind="tỉnh") == "ninh-binh"


def test_a_place_lies_in_its_province():
    assert province_of(cast.TERRITORY, "lang-ven") == "ninh-binh"
    assert province_of(cast.TERRITORY, "ninh-binh") == "ninh-binh"
    assert province_of(cast.TERRITORY, None) == COUNTRY
