"""Territories through time: land, and where a figure stands after a reorganisation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.places import COUNTRY, Inheritance, Place, Territory

BEFORE, DAY, AFTER = date(2026, 6, 30), date(2026, 7, 1), date(2026, 7, 2)
SHARES = {"y": Decimal("0.7"), "z": Decimal("0.3")}
SPLIT = Territory(
    [
        Place("p", "Tỉnh", "province"),
        Place("x", "Xã X", parent="p", until=DAY),
        Place("y", "Xã Y", parent="p", since=DAY),
        Place("z", "Xã Z", parent="p", since=DAY),
    ],
    [Inheritance("x", heir, whole=False, population=share) for heir, share in SHARES.items()],
)
MERGED = Territory(
    [
        Place("p", "Tỉnh", "province"),
        *(Place(old, f"Xã {old}", parent="p", until=DAY) for old in ("a", "b")),
        Place("new", "Xã mới", parent="p", since=DAY),
    ],
    [Inheritance("a", "new"), Inheritance("b", "new")],
)


def test_after_a_split_a_figure_without_a_finer_place_is_held_above_both_heirs() -> None:
    assert SPLIT.standing("x", BEFORE) == "x"
    assert SPLIT.standing("x", AFTER) == "p"


def test_the_estimate_of_a_split_keeps_the_sum_and_only_shows_known_shares() -> None:
    assert SPLIT.estimate("x", Decimal(6)) == {"y": Decimal("4.2"), "z": Decimal("1.8")}
    assert MERGED.estimate("p", Decimal(6)) == {}


def test_a_merged_commune_s_figures_stand_with_its_heir_and_backward_above_both() -> None:
    assert MERGED.standing("a", AFTER) == "new"
    assert MERGED.standing("new", BEFORE) == "p"


def test_places_are_compared_as_land_across_the_reorganisation() -> None:
    assert MERGED.contains("new", "a")
    assert not MERGED.contains("a", "new")
    assert SPLIT.contains("x", "y")
    assert SPLIT.meets("x", "z")
    assert not SPLIT.meets("y", "z")


def test_what_was_said_of_the_whole_country_never_stands_at_the_one_known_province() -> None:
    assert not SPLIT.contains("p", COUNTRY)
    assert SPLIT.contains(COUNTRY, "p")


def test_the_children_of_a_day_are_those_alive_on_it() -> None:
    assert [child.id for child in SPLIT.children("p", BEFORE)] == ["x"]
    assert [child.id for child in SPLIT.children("p", AFTER)] == ["y", "z"]


@given(st.decimals(0, 10**6, places=3))
def test_an_estimate_never_loses_a_digit(amount: Decimal) -> None:
    assert sum(SPLIT.estimate("x", amount).values()) == amount


def test_land_is_followed_through_a_merger_and_the_split_after_it() -> None:
    later = date(2026, 9, 1)
    land = Territory(
        [
            Place("p", "Tỉnh", "province"),
            *(Place(old, old, parent="p", until=DAY) for old in ("a", "b")),
            Place("ab", "ab", parent="p", since=DAY, until=later),
            *(Place(new, new, parent="p", since=later) for new in ("north", "south")),
        ],
        [
            Inheritance("a", "ab"),
            Inheritance("b", "ab"),
            Inheritance("ab", "north", whole=False),
            Inheritance("ab", "south", whole=False),
        ],
    )
    assert land.contains("ab", "north")
    assert land.contains("ab", "a")
    assert land.meets("a", "north")
    assert not land.meets("north", "south")
    assert land.standing("a", AFTER) == "ab"
    assert land.standing("a", later) == "p"
