"""Every row that a table could have is known, whether or not anybody said anything of it."""

from __future__ import annotations

import pytest

from chungtay.queries.results.dimensions import category_children, children
from chungtay.queries.results.scope import Wanted, scope
from tests.actions.cast import key
from tests.cast import ROADS
from tests.queries.cast import anybody
from tests.queries.reorganised import PROVINCE, renamed, women

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
    provinces = kids(by="place", structure="as-reported")
    assert [kid.name for kid in provinces] == ["tỉnh Ninh Bình"]
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


@pytest.mark.parametrize(
    ("on", "structure", "name"),
    [
        ("2026-09-30", "", "Bản Luông"),
        ("2026-10-01", "", "Luông Mới"),
        ("", "today", "Luông Mới"),
        ("", "as-reported", "Luông Mới"),
    ],
)
def test_rows_bear_the_names_of_the_day_of_the_structure(reorganised, on, structure, name):
    renamed()
    more = {"on": on, "structure": structure}
    places = named(by="place", place=PROVINCE, **more)
    assert places[key("ban")] == f"xã {name}"
    bodies = named(by="unit", unit=key("women@ninh-binh"), line="sector", **more)
    assert bodies[women("ban")] == f"Phụ nữ {name}"


def test_as_reported_a_period_that_was_over_before_has_the_names_of_then(reorganised):
    renamed()
    told = named(by="place", place=PROVINCE, period="2026-Q3", structure="as-reported")
    assert told[key("ban")] == "xã Bản Luông"


def named(**wanted: str) -> dict[str, str]:
    return {kid.key: kid.name for kid in kids(**wanted)}
