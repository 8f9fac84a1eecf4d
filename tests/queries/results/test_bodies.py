"""How many spoke of an indicator is counted among the bodies that are asked for."""

from __future__ import annotations

import pytest

from chungtay.queries.results.bodies import completeness
from chungtay.queries.results.scope import Wanted, scope
from tests.cast import ROADS
from tests.domain.worlds import GIFTS
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db


def test_everybody_who_reports_is_expected_of_everybody(world):
    told = completeness(scope(anybody(), Wanted()))
    assert told.of(ROADS.code) == (3, 3)
    assert told.of(GIFTS.code) == (0, 3)
    assert told.speaking.weight > 3


def test_a_unit_is_asked_for_its_own_bodies(world):
    assert completeness(scope(seen_by(world, "reporter"), Wanted())).of(ROADS.code) == (1, 1)
    assert completeness(scope(seen_by(world, "standing"), Wanted())).of(ROADS.code) == (3, 3)


def test_an_organisation_is_asked_for_its_bodies(world):
    assert completeness(scope(anybody(), Wanted(organisation="army"))).of(ROADS.code) == (1, 1)


def test_nobody_spoke_in_another_year(world):
    assert completeness(scope(anybody(), Wanted(period="2020"))).of(ROADS.code) == (0, 0)
