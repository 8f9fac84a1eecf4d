"""Bonds count activities, or one indicator's amount with what sums may share besides."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.claims import Coverage, Role
from chungtay.queries.ledgers.bonds import company
from chungtay.queries.ledgers.doings import doings
from chungtay.queries.results.scope import Wanted, scope
from tests.cast import LAN as LANS_BODY
from tests.cast import ROADS, says
from tests.domain.worlds import GIFTS
from tests.queries.cast import anybody

pytestmark = pytest.mark.django_db


def bonds(**wanted: str):
    asked = scope(anybody(), Wanted(**wanted))
    return company(asked, doings(asked))


def test_without_an_indicator_activities_are_counted(world):
    told = bonds()
    assert [(member.code, member.own) for member in told.members] == [
        ("women", 1), ("front", 1), ("army", 1),
    ]  # fmt: skip
    assert [bond.amount for bond in told.bonds] == [Decimal(1)]


def test_of_an_indicator_its_amount_is_told(world):
    assert [bond.amount for bond in bonds(indicator=ROADS.code).bonds] == [Decimal("2.5")]


def test_sums_that_may_share_are_told_beside(said):
    said(
        says(LANS_BODY, GIFTS, "40", role=Role.BARE, coverage=Coverage.OWN),
        says("army@lang-ven", GIFTS, "25", role=Role.BARE, coverage=Coverage.OWN),
    )
    (bond,) = bonds(indicator=GIFTS.code).bonds
    assert (bond.amount, bond.possible) == (Decimal(0), Decimal(25))
