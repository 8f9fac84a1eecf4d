"""Territories: what the database itself refuses to keep."""

from __future__ import annotations

import uuid
from decimal import Decimal

import pytest

from chungtay.storage.models import (
    Inheritance,
    Place,
    PlaceAttribute,
    PlaceEnd,
    PlaceName,
    PlaceParent,
)


@pytest.fixture
def pair(keep):
    """Two places."""
    return keep(Place(level="commune")), keep(Place(level="commune"))


def test_no_place_lies_in_itself(refused):
    id = uuid.uuid4()
    refused("no_place_in_itself", Place(id=id, level="commune", parent_id=id))


def test_a_name_holds_forward(refused, pair):
    name = PlaceName(place=pair[0], text="Ven", since="2026-01-02", until="2026-01-02")
    refused("place_names_hold_on", name)


def test_no_place_inherits_from_itself(refused, pair):
    refused("no_land_from_itself", Inheritance(place=pair[0], heir=pair[0], whole=True))


@pytest.mark.parametrize("share", [Decimal("-0.1"), Decimal("1.1")])
def test_people_go_along_in_a_share(refused, pair, share):
    edge = Inheritance(place=pair[0], heir=pair[1], whole=False, population=share)
    refused("population_is_a_share", edge)


def test_a_place_ends_once_and_lies_in_one_place_a_day(keep, refused):
    one, other = keep(Place(level="commune")), keep(Place(level="province"))
    keep(PlaceEnd(place_id=one.id, day="2026-07-01"))
    refused("places_end_once", PlaceEnd(place_id=one.id, day="2026-08-01"))
    keep(PlaceParent(place_id=one.id, parent_id=other.id, since="2026-07-01"))
    refused("one_place_around", PlaceParent(place_id=one.id, since="2026-07-01"))
    keep(PlaceParent(place_id=one.id, since="2026-07-02"))
    around = {"place_id": one.id, "parent_id": one.id, "since": "2026-08-01"}
    refused("no_place_within", PlaceParent(**around))


def test_a_place_has_one_kind_and_one_code_a_day(keep, refused):
    one = keep(Place(level="commune"))
    said = {"place_id": one.id, "attribute": "code", "text": "00001", "since": "2026-07-01"}
    keep(PlaceAttribute(**said))
    refused("one_attribute_a_day", PlaceAttribute(**{**said, "text": "00002"}))
    keep(PlaceAttribute(**{**said, "attribute": "kind"}))
    refused("place_attributes_are_two", PlaceAttribute(**{**said, "attribute": "name"}))
