"""Places as an administrator sees them."""

from __future__ import annotations

import pytest

from chungtay.actions import places as actions
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries import places
from chungtay.queries.place_names import PlaceNameUnknown
from tests import cast
from tests.actions.cast import key, later
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR

VEN, PROVINCE = key("lang-ven"), key("ninh-binh")


def hamlet(name="Đầm Sen"):
    new = actions.NewPlace(key(name), name, "village", "thôn", VEN)
    actions.open_place(new, by=OPERATOR, at=later(1))


def test_the_tree_goes_from_provinces_down_to_hamlets(everybody):
    hamlet()
    shown = places.places_page(seen_by(everybody))
    (province,) = shown.nodes
    assert (province.name, province.many) == ("tỉnh Ninh Bình", 2)
    communes = {node.name: [n.name for n in node.inside] for node in province.inside}
    assert communes == {"xã Cửa Sông": [], "xã Làng Ven": ["thôn Đầm Sen"]}
    assert shown.many == 4


def test_a_large_tree_hides_the_hamlets(everybody, monkeypatch):
    monkeypatch.setattr(places, "MOST_NODES", 3)
    hamlet()
    (province,) = places.places_page(seen_by(everybody)).nodes
    assert [node.hidden for node in province.inside] == [False, True]


def test_a_place_that_is_gone_is_found_after_those_that_are_there(everybody):
    found = places.places_page(seen_by(everybody), asked="ninh binh").found
    assert [place.ended for place in found] == [None, cast.MERGER]
    assert [p.name for p in places.places_page(seen_by(everybody), asked="xa lang").found] == [
        "xã Làng Ven"
    ]


def test_a_place_is_shown_with_its_bodies_and_its_land(everybody):
    shown = places.place_page(seen_by(everybody), PROVINCE)
    assert [name for _, name in shown.inside] == ["xã Cửa Sông", "xã Làng Ven"]
    assert "Phụ nữ Ninh Bình" in [name for _, name in shown.units]
    assert sorted(name for _, name, _ in shown.forebears) == ["tỉnh Nam Định", "tỉnh Ninh Bình"]
    assert shown.heirs == ()
    assert (shown.level_name, shown.below, shown.since) == ("cấp tỉnh", "commune", cast.MERGER)
    assert shown.seen_name
    assert places.level_name("nothing", "vi") == ""


def test_a_hamlet_is_offered_communes_and_a_province_nothing(everybody):
    offered = places.offered_places(seen_by(everybody), "village")
    assert [name for _, name in offered] == [
        "xã Cửa Sông, tỉnh Ninh Bình", "xã Làng Ven, tỉnh Ninh Bình",
    ]  # fmt: skip
    assert places.offered_places(seen_by(everybody), "province") == ()


def test_all_living_places_stand_those_above_first(everybody):
    names = [name for _, name in places.standing_places(seen_by(everybody))]
    assert names[0] == "tỉnh Ninh Bình"
    assert len(names) == 3


def test_who_does_not_administer_sees_no_places_here(everybody):
    with pytest.raises(NotAllowed):
        places.places_page(seen_by(everybody, "leader"))
    with pytest.raises(NotAllowed):
        places.place_page(seen_by(everybody, "leader"), VEN)
    with pytest.raises(NotFound):
        places.place_page(seen_by(everybody), key("nowhere"))


def test_of_many_places_none_are_listed_and_names_are_suggested_while_one_types(
    everybody, monkeypatch
):
    monkeypatch.setattr(places, "MOST_OFFERED", 1)
    admin = seen_by(everybody)
    assert places.offered_places(admin, "village") == places.standing_places(admin) == ()
    assert places.suggested_places(admin, "lang") == ("xã Làng Ven, tỉnh Ninh Bình",)
    assert places.suggested_places(admin, "ninh binh", level="village") == (
        "xã Cửa Sông, tỉnh Ninh Bình", "xã Làng Ven, tỉnh Ninh Bình",
    )  # fmt: skip
    assert places.suggested_places(admin, " ") == ()


def test_a_place_is_called_by_its_name_where_it_can_hold_what_is_entered(everybody):
    admin = seen_by(everybody)
    assert places.place_called(admin, "xa lang ven", level="village") == VEN
    assert places.place_called(admin, "") == ""
    with pytest.raises(PlaceNameUnknown):
        places.place_called(admin, "tỉnh Ninh Bình", level="village")
    with pytest.raises(PlaceNameUnknown):
        places.place_called(admin, "Nam Định")
    assert places.path_of(admin, VEN) == "xã Làng Ven, tỉnh Ninh Bình"


def test_a_country_shows_its_provinces_alone(everybody, monkeypatch):
    monkeypatch.setattr(places, "MOST_NODES", 2)
    (province,) = places.places_page(seen_by(everybody)).nodes
    assert (province.hidden, province.inside, province.many) == (True, (), 2)
