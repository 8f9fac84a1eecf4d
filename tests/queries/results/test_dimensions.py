"""Every row that a table could have is known, whether or not anybody said anything of it."""

from __future__ import annotations

import pytest

from chungtay.queries.results.dimensions import category_children, children
from chungtay.queries.results.scope import Wanted, scope
from tests.actions.cast import key
from tests.cast import ROADS
from tests.queries.cast import anybody

pytestmark = pytest.mark.django_db


def kids(**wanted: str):
    asked = scope(anybody(), Wanted(indicator=ROADS.code, **wanted))
    return children(asked, asked.question(asked.indicator))


def test_units_are_those_directly_below_on_the_line(world):
    below = kids(by="unit", unit=key("joint@lang-ven"), line="same-level")
    assert [kid.name for kid in below] == [
        "Mặt trận Làng Ven", "Phụ nữ Làng Ven", "Quân sự Làng Ven",
    ]  # fmt: skip
    assert {kid.question.unit for kid in below} == {kid.key for kid in below}


def test_places_are_those_alive_on_the_day(world):
    assert [kid.name for kid in kids(by="place")] == ["tỉnh Ninh Bình"]
    inside = kids(by="place", place=key("ninh-binh"))
    assert [kid.name for kid in inside] == ["xã Cửa Sông", "xã Làng Ven"]


def test_organisations_are_all_or_the_one_asked_for(world):
    assert len(kids(by="organisation")) == 4
    assert [kid.key for kid in kids(by="organisation", organisation="army")] == ["army"]


def test_months_lie_within_the_period(world):
    assert [kid.key for kid in kids(by="period", period="2026-Q2")] == [
        "2026-04", "2026-05", "2026-06",
    ]  # fmt: skip
    assert len(scope(anybody(), Wanted(period="2026")).asking.months) == 12


def test_indicators_have_no_rows_below_them(world):
    assert list(kids()) == []


def test_categories_are_the_values_of_each_dimension(world):
    asked = scope(anybody(), Wanted(indicator=ROADS.code, by="category"))
    told = list(category_children(asked, asked.question(asked.indicator)))
    assert told
    for code, name, values in told:
        assert name
        assert all(value.key.startswith(f"{code}:") for value in values)
        assert all(len(value.question.categories) == 1 for value in values)
