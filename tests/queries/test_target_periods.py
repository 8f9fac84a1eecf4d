"""Whoever sets targets chooses a period by its name."""

from __future__ import annotations

import pytest

from chungtay.queries.programmes import targets_page
from chungtay.queries.target_periods import target_periods
from tests.queries.cast import seen_by

pytestmark = pytest.mark.django_db


def offered(world, period="", **more):
    visitor = seen_by(world, "administrator", **more)
    known = target_periods(visitor, targets_page(visitor, period=period))
    return {one.code: one.name for one in known}


def test_the_open_year_its_parts_and_the_years_beside_it_are_offered_by_name(world):
    known = offered(world, "2027-Q2")
    assert known["2027-Q2"] == "Quý II năm 2027"
    assert {"2026", "2027", "2028", "2027-H1", "2027-12"} <= set(known)
    assert offered(world, "2027", language="en")["2027-Q2"] != known["2027-Q2"]


def test_days_that_were_asked_for_stay_among_them(world):
    assert "2026-03-01/2026-03-31" in offered(world, "2026-03-01/2026-03-31")
