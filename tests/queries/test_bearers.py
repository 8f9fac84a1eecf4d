"""A name means who bore it on the day asked; a former one means its only bearer, and no guess."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import Place, PlaceCalled, Territory
from chungtay.domain.units import Unit, UnitCalled, Units
from chungtay.queries import bearers
from chungtay.storage import facts

DAY = date(2025, 7, 1)
BEFORE = date(2025, 6, 30)
LAND = Territory(
    [
        Place("province", "Khê Sơn", "province", kind="tỉnh"),
        Place("old", "Bản Luông", parent="province", kind="xã", until=DAY),
        Place("new", "Bản Luông", parent="province", kind="xã", since=DAY),
        Place("moved", "Hòa Lâm", parent="province", kind="phường"),
        Place("other", "Hòa Lâm", kind="thôn", level="village"),
    ],
    names=[
        PlaceCalled("moved", "Hòa Khuông", "xã"),
        PlaceCalled("moved", "Hòa Lâm", "phường", DAY),
        PlaceCalled("other", "Lâm Thoong", "thôn"),
        PlaceCalled("other", "Hòa Lâm", "thôn", DAY),
    ],
)
BODIES = Units(
    [Unit("women", "Phụ nữ phường Hòa Lâm", place="moved"), Unit("youth", "Đoàn xã", place="new")],
    names=[
        UnitCalled("women", "Phụ nữ xã Hòa Khuông", until=DAY),
        UnitCalled("women", "Phụ nữ phường Hòa Lâm", since=DAY),
    ],
)


@pytest.mark.parametrize(
    ("asked", "on", "meant"),
    [
        ("xa ban luong", BEFORE, ["old"]),
        ("xa ban luong", DAY, ["new"]),
        ("Bản Luông", None, ["old", "new"]),
        ("Hòa Khuông", BEFORE, ["moved"]),
        ("xã Hòa Khuông", DAY, ["moved"]),  # its only bearer ever
        ("Hòa Lâm", DAY, ["moved", "other"]),
        ("phường Hòa Lâm", DAY, ["moved"]),
        ("Hòa Lâm", BEFORE, ["moved", "other"]),  # of neither it is known who is meant
        ("nobody", DAY, []),
        ("Hòa Lâm, tỉnh Khê Sơn", DAY, ["moved"]),
        ("hoa lam, xa nowhere", DAY, []),
    ],
)
def test_a_place_is_meant_by_the_name_it_bore_on_the_day(asked, on, meant):
    assert list(bearers.places_meant(LAND, asked, on)) == meant


@pytest.mark.parametrize("asked", ["phu nu xa hoa khuong", "Phụ nữ phường Hòa Lâm"])
@pytest.mark.parametrize("on", [BEFORE, DAY, None])
def test_a_body_is_meant_by_any_name_that_nobody_else_bore(asked, on):
    assert list(bearers.units_meant(BODIES, asked, on)) == ["women"]


def test_a_code_means_whose_it_was_on_the_day(monkeypatch):
    told = [
        Called("old", "Bản Luông", "xã", "commune", "00123", until=DAY),
        Called("new", "Bản Luông", "xã", "commune", "00123", since=DAY),
    ]
    monkeypatch.setattr(facts, "called", lambda number: told if number == 7 else [])
    for on, meant in ((BEFORE, ["old"]), (DAY, ["new"]), (None, ["old", "new"])):
        assert bearers.places_coded(LAND, " 00123", on, number=7) == meant
    assert bearers.places_coded(LAND, "123", DAY, number=7) == []  # eaten zeros are never guessed


def test_candidates_are_told_with_where_they_are_and_their_ids():
    assert bearers.places_told(LAND, ["old"]) == "xã Bản Luông, tỉnh Khê Sơn [old]"
    told = bearers.units_told(BODIES, LAND, ["youth"])
    assert told == "Đoàn xã · xã Bản Luông, tỉnh Khê Sơn [youth]"
    many = bearers.places_told(LAND, ["old"] * (bearers.MOST_TOLD + 1))
    assert many.endswith(" …")
    assert many.count("[old]") == bearers.MOST_TOLD


def test_each_bearer_of_a_name_is_told_once():
    named = [("a", "Hòa"), ("b", "hoa"), ("a", "HÒA")]
    assert bearers.ids_by_name(named) == {"hoa": ("a", "b")}
