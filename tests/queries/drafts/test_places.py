"""Words name a place near the unit first, and stay words when they name none."""

from __future__ import annotations

import pytest

from chungtay.domain.drafts import PlaceMissing, Typed
from chungtay.queries.drafts.places import place_named, where
from tests import cast
from tests.queries.drafts.typing import LAN, LAND, TODAY

PROVINCE = cast.UNITS["women@ninh-binh"]


def at(unit=LAN, **typed):
    return where(Typed(**typed), unit=unit, territory=LAND, on=TODAY)


def test_a_place_picked_from_the_list_is_it():
    assert (at(place="ha").place, at(place="ha").words) == ("ha", "thôn Hạ, xã Làng Ven")


def test_a_hamlet_is_the_one_of_the_unit_s_own_commune():
    assert at(place="lang-ven", place_name="thon ha").place == "ha"


def test_a_hamlet_of_another_commune_is_found_by_its_commune():
    assert at(place="lang-ven", place_name="Thôn Hạ, xã Cửa Sông").place == "ha-2"


def test_a_hamlet_that_two_communes_have_is_not_guessed():
    assert place_named("thôn Hạ", territory=LAND, around="ninh-binh", on=TODAY) is None


def test_words_that_name_no_place_stay_words_in_the_unit_s_own():
    told = at(place="lang-ven", place_name="tuyến kênh N3")
    assert (told.place, told.words) == ("lang-ven", "tuyến kênh N3, xã Làng Ven")


def test_a_province_s_body_writes_the_commune():
    assert at(PROVINCE, place_name="xa cua song").place == "cua-song"
    assert at(PROVINCE, place_name="Cửa Sông").place == "cua-song"


def test_the_living_bearer_of_a_name_comes_first():
    assert place_named("Ninh Bình", territory=LAND, around=None, on=TODAY) == "ninh-binh"
    assert place_named("tỉnh Nam Định", territory=LAND, around=None, on=TODAY) == "nam-dinh"


@pytest.mark.parametrize("picked", ["", "no such place"])
def test_nobody_says_where(picked):
    with pytest.raises(PlaceMissing):
        at(place=picked)
