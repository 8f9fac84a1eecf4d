"""Targets are told beside what they were set for, as they were known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import programmes
from chungtay.queries.results.scope import Wanted, scope
from chungtay.queries.results.targets import targets
from tests.actions.cast import LAN, PROGRAMME, key, later
from tests.cast import ROADS, YEAR
from tests.queries.cast import anybody

pytestmark = pytest.mark.django_db


def meant(amount: str, minutes: int) -> None:
    programmes.set_target(
        PROGRAMME, indicator=ROADS.code, period=YEAR, amount=Decimal(amount), by=LAN,
        at=later(minutes),
    )  # fmt: skip


def test_the_target_of_the_period_is_told(world):
    meant("8", 20)
    assert targets(scope(anybody(), Wanted())) == {ROADS.code: Decimal(8)}
    assert targets(scope(anybody(), Wanted(period="2026-Q1"))) == {}


def test_less_than_the_programme_has_no_target(world):
    meant("8", 20)
    for narrower in ({"unit": key("joint@lang-ven")}, {"place": "Làng Ven"}):
        assert targets(scope(anybody(), Wanted(**narrower))) == {}


def test_a_target_is_told_as_it_was_known(world):
    meant("8", 20)
    known = scope(anybody(), Wanted()).ledger.number
    meant("9", 30)
    assert targets(scope(anybody(), Wanted(known=str(known)))) == {ROADS.code: Decimal(8)}
    assert targets(scope(anybody(), Wanted())) == {ROADS.code: Decimal(9)}
