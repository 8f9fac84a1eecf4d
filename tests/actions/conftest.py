"""The cast in the database: chị Lan's bodies and places, and one founded programme."""

from __future__ import annotations

import pytest

from chungtay.actions import claims, units
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book
from chungtay.vocabulary.indicators import catalogue
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, founded, later, rekeyed, rekeyed_roll
from tests.kept_worlds import kept_world


@pytest.fixture
def programme(db) -> str:
    """The programme in which nothing is counted yet."""
    return kept_world("programme", _programme)


def _programme() -> str:
    founded()
    bodies = Book((), cast.UNITS, cast.TERRITORY, catalogue())
    units.enter(rekeyed_roll(bodies), by=LAN, at=later(0))
    return PROGRAMME


@pytest.fixture
def said(programme):
    """Records what somebody says and gives it back under the database's ids."""

    def record(*told: Claim, minutes: int = 1) -> list[Claim]:
        kept = [rekeyed(claim) for claim in told]
        claims.record(kept, programme=programme, by=LAN, at=later(minutes))
        return kept

    return record
