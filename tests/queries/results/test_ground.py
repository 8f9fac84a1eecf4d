"""Rows by place begin where they differ, with the same numbers as of the whole country."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import claims
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY
from chungtay.queries.books import open_ledger
from chungtay.queries.results import results
from chungtay.queries.results.ground import ground, grounded
from chungtay.queries.results.scope import Wanted, scope
from tests.actions.cast import LAN, PROGRAMME, key, later
from tests.cast import ROADS
from tests.queries.cast import anybody
from tests.queries.reorganised import says

pytestmark = pytest.mark.django_db
ON = date(2026, 12, 14)


def rows(**wanted):
    (group,) = results(anybody(), Wanted(indicator=ROADS.code, by="place", **wanted)).groups
    return group


def test_of_a_programme_of_one_province_the_rows_are_its_communes(world):
    assert ground(open_ledger(PROGRAMME), ON) == key("ninh-binh")
    group = rows()
    assert [line.name for line in group.lines] == ["xã Cửa Sông", "xã Làng Ven"]
    assert group.added == group.whole.total


def test_the_page_says_which_place_its_rows_lie_in(world):
    asked = scope(anybody(), Wanted(by="place"))
    assert asked.wanted.place == key("ninh-binh")
    assert scope(anybody(), Wanted(by="unit")).wanted.place == COUNTRY


def test_whatever_lies_in_no_province_keeps_the_whole_country(world):
    told = says("lang-ven", "7", Period.of_days(ON, ON), place=None)
    claims.record([told], programme=PROGRAMME, by=LAN, at=later(30))
    assert ground(open_ledger(PROGRAMME), ON) == COUNTRY
    group = rows()
    assert group.added == group.whole.total


@pytest.mark.parametrize("wanted", [{"structure": "as-reported"}, {"against": "2025"}])
def test_days_and_periods_beside_one_another_stay_as_asked(world, wanted):
    asked = scope(anybody(), Wanted(by="place", **wanted))
    assert asked.asking.place == COUNTRY
    assert grounded(asked.asking) is asked.asking


def test_of_nothing_said_the_ground_is_the_country(programme):
    assert ground(open_ledger(PROGRAMME), ON) == COUNTRY
