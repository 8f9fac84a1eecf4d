"""Territories through time: land, and where a figure stands after a reorganisation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.places import (
    COUNTRY,
    Inheritance,
    LandInACircle,
    Nesting,
    Place,
    PlaceCalled,
    Territory,
)
from chungtay.domain.units import EVER, NEVER

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


def test_a_figure_stands_in_one_row_below_any_place_or_is_held_there() -> None:
    assert SPLIT.row_of("x", BEFORE, above="p") == "x"
    assert SPLIT.row_of("x", AFTER, above="p") == "p"
    assert SPLIT.row_of("x", AFTER) == "p"
    assert SPLIT.row_of("y", AFTER, above="p") == "y"
    assert SPLIT.row_of("p", AFTER, above="p") == "p"
    assert MERGED.row_of("a", AFTER, above="b") == "b"


TWO = [Place("a", "A"), Place("b", "B")]


def test_land_that_would_come_back_to_its_giver_is_refused() -> None:
    with pytest.raises(LandInACircle):
        Territory(
            [Place("a", "A"), Place("b", "B")], [Inheritance("a", "b"), Inheritance("b", "a")]
        )
    lying = [Nesting("a", "b"), Nesting("b", "a")]
    with pytest.raises(LandInACircle):
        Territory([Place("a", "A"), Place("b", "B")], nestings=lying).check_nesting(DAY)


def test_a_place_lies_in_its_parent_of_the_day_and_each_is_told_for_its_days() -> None:
    moved = Territory(
        [
            Place("old", "Huyện cũ", "district", until=DAY),
            Place("p", "Tỉnh", "province"),
            Place("c", "Xã", parent="p"),
        ],
        nestings=[Nesting("c", "old", until=DAY), Nesting("c", "p", since=DAY)],
    )
    assert moved.path("c", BEFORE) == ("c", "old", COUNTRY)
    assert moved.path("c", AFTER) == moved.path("c") == ("c", "p", COUNTRY)
    assert moved.stretches("old") == [("c", EVER, DAY)]
    assert moved.stretches("p") == [("c", DAY, NEVER)]
    assert [c.id for c in moved.children("old", BEFORE)] == ["c"]
    assert moved.contains("old", "c")
    assert moved.standing("old", AFTER) == COUNTRY


def test_what_ended_without_heir_is_held_by_what_it_lay_in() -> None:
    closed = Territory(
        [
            Place("p", "Tỉnh", "province"),
            Place("d", "Huyện", "district", "p", until=DAY),
            Place("c", "Xã", parent="d"),
        ],
        nestings=[Nesting("c", "d", until=DAY), Nesting("c", "p", since=DAY)],
    )
    assert closed.standing("d", AFTER) == "p"
    assert closed.contains("p", "d")
    assert closed.row_of("c", AFTER, above="p") == "c"


def test_an_estimate_follows_what_happened_after_the_split() -> None:
    later = date(2026, 9, 1)
    land = Territory(
        [
            *(SPLIT[place] for place in ("p", "x", "z")),
            Place("y", "Xã Y", parent="p", since=DAY, until=later),
            Place("y2", "Xã Y mới", parent="p", since=later),
        ],
        [*SPLIT.inheritances, Inheritance("y", "y2")],
    )
    assert land.estimate_on("x", Decimal(6), later) == {"y2": Decimal("4.2"), "z": Decimal("1.8")}
    assert land.estimate_on("x", Decimal(6), BEFORE) == {"x": Decimal(6)}


def test_a_place_is_called_as_on_the_day_asked():
    day = date(2026, 7, 1)
    one = Place("one", "Hòa Lâm", kind="phường")
    was, now = PlaceCalled("one", "Hòa Khuông", "xã"), PlaceCalled("one", "Hòa Lâm", "phường", day)
    land = Territory([one, Place("two", "Bản Luông", kind="xã")], names=[now, was])
    before = land.called("one", date(2026, 6, 30))
    assert (before.kind, before.name, before.id) == ("xã", "Hòa Khuông", "one")
    assert land.called("one", day) == one
    assert land.called("two", day) is land["two"]


def test_the_places_that_meet_one_are_all_that_share_its_land():
    land = Territory(
        [
            Place("p", "Tỉnh", "province"),
            Place("old", "Cũ", "commune", "p", until=date(2025, 7, 1)),
            Place("new", "Mới", "commune", "p", since=date(2025, 7, 1)),
            Place("far", "Xa", "commune", "p"),
        ],
        [Inheritance("old", "new")],
    )
    assert land.meeting("new") == {"p", "old", "new"}
    assert all(land.meets("new", other) for other in land.meeting("new"))
    assert land.meeting("far") == {"p", "far"}
