"""What may be one asset: an owner or a name, one place under all its names, another season."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.activities import world
from chungtay.domain.likely_assets import MOST_ALIKE, NAME, OWNER, likely_assets
from chungtay.domain.periods import Period
from chungtay.domain.places import Inheritance, Place, Territory
from chungtay.domain.recognition import Join, NotSame
from tests.cast import HOUSES, LABOUR, LAN, ROADS, says

CATALOGUE = {i.code: i for i in (HOUSES, ROADS, LABOUR)}
MERGER = date(2025, 7, 1)
LANDS = Territory(
    [
        Place("old", "Bãi Trên", "commune", until=MERGER, kind="xã"),
        Place("new", "Bãi Bồi", "commune", since=MERGER, kind="xã"),
        Place("far", "Đồi Cao", "commune", kind="xã"),
    ],
    [Inheritance("old", "new")],
)


def work(id: str, title: str, year: int, indicator=HOUSES, place: str = "new"):
    day = date(year, 5, 19)
    return says(
        LAN, indicator, "1", id=id, title=title, days=Period.of_days(day, day), place=place,
        unit_name="Hội LHPN xã Bãi Bồi", place_name="xã Bãi Bồi",
    )  # fmt: skip


def found(*claims, ties=(), apart=()):
    return likely_assets(
        world(claims).activities,
        catalogue=CATALOGUE,
        territory=LANDS,
        owners={"ba", "ong", "ho"},
        ties=ties,
        apart=apart,
        on=date(2027, 12, 1),
    )


BUILT = work("a", "Xây nhà tình nghĩa tặng bà Lò Thị Mẩy", 2024, place="old")
REPAIRED = work("b", "Sửa nhà bà Lò Thị Mẩy", 2027)


def test_one_owner_s_house_in_a_commune_that_was_merged_is_proposed_with_its_reason():
    (one,) = found(BUILT, REPAIRED)
    assert (one.earlier, one.later) == ("a", "b")
    assert (one.sign, one.name) == (OWNER, "Lò Thị Mẩy")


def test_a_bridge_of_one_name_is_proposed():
    (one,) = found(
        work("a", "Làm cầu Suối Mơ", 2024, ROADS), work("b", "Nâng cấp cầu Suối Mơ", 2026, ROADS)
    )
    assert (one.sign, one.name) == (NAME, "Suối Mơ")


@pytest.mark.parametrize(
    "other",
    [
        work("b", "Sửa nhà bà Lò Thị Mẩy", 2027, place="far"),
        work("b", "Sửa nhà ông Vàng A Của", 2027),
        work("b", "Ngày công tại nhà bà Lò Thị Mẩy", 2027, LABOUR),
        work("b", "Làm đường qua nhà bà Lò Thị Mẩy", 2027, ROADS),
        work("b", "Bàn giao nhà bà Lò Thị Mẩy", 2024),
    ],
    ids=["elsewhere", "another owner", "no asset", "another kind", "the same season"],
)
def test_other_works_are_not(other):
    assert found(BUILT, other) == ()


def test_a_commune_s_own_name_tells_no_roads_apart():
    roads = [
        work(id, "Làm đường xã Bãi Bồi", year, ROADS) for id, year in (("a", 2024), ("b", 2026))
    ]
    assert found(*roads) == ()


def test_what_people_said_is_not_proposed_again():
    assert found(BUILT, REPAIRED, ties=[Join("t", frozenset("ab"))]) == ()
    assert found(BUILT, REPAIRED, apart=[NotSame("n", frozenset("ab"))]) == ()


def test_the_next_nearest_is_proposed_where_the_nearest_is_another_asset():
    again = work("c", "Sửa lại nhà bà Lò Thị Mẩy", 2026)
    proposed = found(BUILT, again, REPAIRED, apart=[NotSame("n", frozenset("bc"))])
    assert {(one.earlier, one.later) for one in proposed} == {("a", "c"), ("a", "b")}


def test_a_name_that_everybody_bears_tells_nothing():
    many = [work(str(n), "Sửa nhà bà Hoa", 2010 + n) for n in range(MOST_ALIKE + 1)]
    assert found(*many[:-1])
    assert found(*many) == ()
