"""Territories: what the database itself refuses to keep."""

from __future__ import annotations

import uuid
from decimal import Decimal

import pytest

from chungtay.storage.models import Inheritance, Place, PlaceName


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
