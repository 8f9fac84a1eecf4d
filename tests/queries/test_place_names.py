"""Places are found and meant by every name they ever bore."""

from __future__ import annotations

import pytest

from chungtay.actions import places
from chungtay.actions.units import NewName
from chungtay.domain.places import COUNTRY
from chungtay.queries.place_names import (
    PlaceNameShared,
    PlaceNameUnknown,
    paths,
    place_names,
)
from chungtay.queries.registers import register
from tests import cast
from tests.actions.cast import key, later
from tests.queries.cast import ON
from tests.web.cast import OPERATOR

VEN, SONG = key("lang-ven"), key("cua-song")


def names():
    return place_names(register())


def hamlet(name, inside, id):
    new = places.NewPlace(key(id), name, "village", "thôn", inside)
    places.open_place(new, by=OPERATOR, at=later(1))


def found(words):
    return list(paths(names().found(words, on=ON)))


def test_who_is_called_exactly_so_comes_first_and_of_each_the_living(programme):
    hamlet("Ninh Bình Nam", VEN, "south")
    assert found("ninh binh") == [
        "tỉnh Ninh Bình", "tỉnh Ninh Bình", "thôn Ninh Bình Nam, xã Làng Ven, tỉnh Ninh Bình",
    ]  # fmt: skip
    first, second, _ = names().found("ninh binh", on=ON)
    assert first.named.place.until > ON
    assert second.named.place.until == cast.MERGER


def test_what_lies_in_something_called_so_is_found_where_nothing_is_called_so(programme):
    assert found("lang ninh") == ["xã Làng Ven, tỉnh Ninh Bình"]
    assert found("xa lang") == ["xã Làng Ven, tỉnh Ninh Bình"]
    assert found("không có") == []


def test_an_old_name_is_told(programme):
    seen = register().place_names[VEN][0].id
    places.rename(VEN, NewName("Làng Mới", cast.MERGER, seen=seen), by=OPERATOR, at=later(1))
    (one,) = names().found("lang ven", on=ON)
    assert (one.named.name, one.also) == ("xã Làng Mới", "Làng Ven")
    assert names().called("Làng Ven", on=ON) == VEN


@pytest.mark.parametrize(
    "asked",
    [VEN, "xã Làng Ven, tỉnh Ninh Bình", "lang ven", " XÃ LÀNG VEN ", "làng ven, ninh bình"],
    ids=["id", "path", "bare", "with its kind", "in its province"],
)
def test_a_place_is_meant_in_several_ways(programme, asked):
    assert names().called(asked, on=ON) == VEN


def test_nothing_is_the_country(programme):
    assert names().called(" ", on=ON) == COUNTRY


def test_a_name_of_several_is_never_guessed_and_what_it_lies_in_tells_apart(programme):
    hamlet("Hạ", VEN, "a")
    hamlet("Hạ", SONG, "b")
    with pytest.raises(PlaceNameShared) as refused:
        names().called("thôn hạ", on=ON)
    assert refused.value.facts["many"] == 2
    assert "xã Cửa Sông" in refused.value.facts["labels"]
    assert names().called("hạ, cua song", on=ON) == key("b")


def test_only_what_fits_is_meant_and_the_living_before_those_that_ended(programme):
    assert names().called("ninh binh", on=ON) == key("ninh-binh")
    with pytest.raises(PlaceNameUnknown):
        names().called("lang ven", on=ON, fits=lambda place: place.level == "province")
    with pytest.raises(PlaceNameUnknown):
        names().called("xã Không Có", on=ON)


def test_names_are_spelt_once_while_no_place_changes(programme):
    before = names()
    assert names() is before
    hamlet("Hạ", VEN, "a")
    assert names() is not before
