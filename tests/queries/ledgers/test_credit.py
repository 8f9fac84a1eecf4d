"""Credit is the whole activity; the own part stands beside it where it was stated."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.claims import Coverage, Role
from chungtay.domain.counting import count
from chungtay.domain.indicators import Share
from chungtay.queries.ledgers.credit import (
    Excess,
    excess,
    lines_of_indicator,
    lines_of_organisation,
)
from chungtay.queries.ledgers.doings import doings
from chungtay.queries.results.scope import Wanted, scope
from tests.cast import LABOUR, says
from tests.cast import LAN as LANS_BODY
from tests.domain.worlds import GIFTS
from tests.queries.cast import anybody

pytestmark = pytest.mark.django_db


def test_an_own_part_stands_beside_the_whole(said):
    said(
        says(LANS_BODY, LABOUR, "40", share=Share.OWN, partners=("army@lang-ven",)),
        says("women@ninh-binh", GIFTS, "100", role=Role.BARE, coverage=Coverage.BELOW),
    )
    asked = scope(anybody(), Wanted())
    days, gifts = lines_of_organisation(asked, "women")
    assert (days.credit, days.own, days.shared) == (Decimal(40), Decimal(40), Decimal(40))
    assert (gifts.credit, gifts.own, gifts.rest) == (Decimal(100), None, Decimal(100))
    assert gifts.joint == 0
    (army,) = lines_of_organisation(asked, "army")
    assert (army.credit, army.own) == (Decimal(40), None)


def test_lines_of_an_indicator_are_by_name_and_come_to_the_excess(world):
    asked = scope(anybody(), Wanted(indicator="rural-road-km"))
    lines = lines_of_indicator(asked, asked.indicator)
    assert [line.key for line in lines] == ["women", "front", "army"]
    counted = count(asked.book, asked.question(asked.indicator))
    told = excess(lines, counted, doings(asked))
    assert told == Excess(Decimal(8), Decimal("5.5"), Decimal("2.5"))
    assert not lines[0].is_range


def test_nothing_exceeds_where_nothing_was_counted(world):
    asked = scope(anybody(), Wanted(indicator="gifts"))
    counted = count(asked.book, asked.question(asked.indicator))
    assert excess((), counted, ()) is None
