"""The charts of results show what stands in the table, and lead to what it is made of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.queries.results import results
from chungtay.queries.results.scope import Wanted
from chungtay.web.totals.forms import Links
from chungtay.web.totals.pictures import Scale, cards, charts
from tests.cast import LAN as LANS_BODY
from tests.cast import ROADS, says
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db


def drawn(visitor, **wanted: str):
    found = results(visitor, Wanted(**wanted))
    return charts(found, Links(found.scope))


def test_a_headline_is_drawn_counted_once_and_added(world):
    found = results(seen_by(world, "standing"), Wanted())
    ((line, picture),) = cards(found, Links(found.scope))
    assert line.indicator == ROADS.code
    assert "làm chung 2,5" in picture
    assert "/joint/?" in picture


def test_one_indicator_is_drawn_with_its_sums_and_months(world):
    headings = [heading for heading, _ in drawn(seen_by(world, "standing"), indicator=ROADS.code)]
    assert headings == ["Tính một lần và cộng các báo cáo", "Theo tháng"]
    assert not drawn(seen_by(world, "standing"))


@pytest.mark.parametrize(("by", "kind"), [("organisation", "bars"), ("period", "months")])
def test_rows_are_drawn_by_what_they_are_of(world, by, kind):
    ((_, picture),) = drawn(seen_by(world, "standing"), indicator=ROADS.code, by=by)
    assert f"chart--{kind}" in picture


def test_provinces_are_drawn_on_the_map(world):
    asked = {"indicator": ROADS.code, "by": "place", "structure": "as-reported"}
    ((_, picture),) = drawn(anybody(), **asked)
    assert "chart--tilemap" in picture
    assert "Hoàng Sa" in picture
    assert "Trường Sa" in picture


def test_one_row_alone_and_no_number_are_not_drawn(said):
    said(says(LANS_BODY, ROADS, "2"))
    assert not drawn(anybody(), indicator=ROADS.code, by="organisation")
    assert not drawn(anybody(), indicator="gifts")


def test_money_is_drawn_in_millions(said):
    said(says(LANS_BODY, ROADS, "2"), says("army@lang-ven", ROADS, "3"))
    (line,) = results(anybody(), Wanted()).indicators
    assert Scale.of(line, "vi").word == "km"
    money = Scale("vnd", "triệu đồng", Decimal(10) ** 6)
    assert money.down(Decimal(3_500_000)) == Decimal("3.5")
    assert money.down(None) is None
