"""Bodies on two dated lines, and where a body's doings stand after it ended."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.periods import Period
from chungtay.domain.units import (
    EVER,
    NEVER,
    ROOT,
    Line,
    LinesBroken,
    Parent,
    Succession,
    Unit,
    UnitCalled,
    Units,
)
from tests.cast import LAN, UNITS

DAY, BEFORE, AFTER = date(2026, 1, 1), date(2025, 12, 31), date(2026, 1, 2)


def test_every_unit_hangs_under_the_programme_on_both_lines() -> None:
    UNITS.check_lines(AFTER)
    for unit in UNITS:
        for line in Line:
            assert UNITS.path(unit.id, line, AFTER)[-1] == ROOT


def test_a_house_of_the_commune_travels_up_either_line() -> None:
    assert "women@ninh-binh" in UNITS.path(LAN, Line.SECTOR, AFTER)
    assert "joint@lang-ven" in UNITS.path(LAN, Line.SAME_LEVEL, AFTER)


def test_below_a_body_are_those_of_its_line_only() -> None:
    assert UNITS.below("women@ninh-binh", Line.SECTOR, AFTER) == {
        "women@ninh-binh",
        LAN,
        "women@cua-song",
    }
    assert LAN not in UNITS.below("army@ninh-binh", Line.SECTOR, AFTER)


def test_links_are_dated() -> None:
    moved = Units(
        [Unit("u", "Đơn vị"), Unit("old", "Cũ"), Unit("new", "Mới")],
        [
            Parent("u", Line.SECTOR, "old", until=DAY),
            Parent("u", Line.SECTOR, "new", since=DAY),
        ],
    )
    assert moved.parent("u", Line.SECTOR, BEFORE) == "old"
    assert moved.parent("u", Line.SECTOR, DAY) == "new"


def test_a_merged_body_s_doings_stand_with_its_heir_and_a_divided_one_s_above_all_heirs() -> None:
    bodies = Units(
        [
            Unit("top", "Tỉnh"),
            Unit("a", "A", until=DAY),
            Unit("b", "B", until=DAY),
            Unit("ab", "AB", since=DAY),
            Unit("whole", "W", until=DAY),
            Unit("left", "L", since=DAY),
            Unit("right", "R", since=DAY),
        ],
        [Parent(unit, Line.SECTOR, "top") for unit in ("a", "b", "ab", "whole", "left", "right")],
        [
            Succession("a", "ab", DAY),
            Succession("b", "ab", DAY),
            Succession("whole", "left", DAY),
            Succession("whole", "right", DAY),
        ],
    )
    assert bodies.seat("a", Line.SECTOR, AFTER) == "ab"
    assert bodies.seat("whole", Line.SECTOR, AFTER) == "top"
    assert bodies.seat("ab", Line.SECTOR, BEFORE) == "top"
    assert bodies.below("ab", Line.SECTOR, AFTER) == {"a", "b", "ab"}


def test_an_unknown_parent_and_a_circle_are_refused() -> None:
    with pytest.raises(LinesBroken):
        Units([Unit("a", "A")], [Parent("a", Line.SECTOR, "nobody")])
    circle = Units(
        [Unit("a", "A"), Unit("b", "B")],
        [Parent("a", Line.SECTOR, "b"), Parent("b", Line.SECTOR, "a")],
    )
    with pytest.raises(LinesBroken):
        circle.check_lines(DAY)


def test_a_body_s_word_reaches_back_to_those_it_took_over_from() -> None:
    merged = Units(
        [Unit("x", "X", until=DAY), Unit("y", "Y", until=DAY), Unit("z", "Z", since=DAY)],
        successions=[Succession("x", "z", DAY), Succession("y", "z", DAY)],
    )
    assert merged.spoken_for("z", Period(BEFORE, AFTER)) == {"x", "y", "z"}
    assert merged.spoken_for("z", Period(DAY, AFTER)) == {"z"}
    assert merged.spoken_for("x", Period(BEFORE, AFTER)) == {"x"}
    assert merged.followers("x") == {"z"}
    assert merged.forebears("z") == {"x", "y"}


def test_many_days_are_of_one_turn_of_the_lines() -> None:
    moved = Units(
        [Unit("u", "U"), Unit("old", "Cũ"), Unit("new", "Mới", since=BEFORE)],
        [
            Parent("u", Line.SECTOR, "old", until=DAY),
            Parent("u", Line.SECTOR, "new", since=DAY),
        ],
    )
    assert moved.turn(AFTER) == moved.turn(DAY) == DAY
    assert moved.turn(BEFORE) == BEFORE
    assert moved.stretches("old", Line.SECTOR) == [("u", EVER, DAY)]
    assert moved.stretches("new", Line.SECTOR) == [("u", DAY, NEVER)]


def test_what_nobody_took_over_stands_with_the_body_that_was_above() -> None:
    bodies = Units(
        [Unit("top", "T"), Unit("closed", "C", until=DAY), Unit("late", "L", since=DAY)],
        [Parent(unit, Line.SECTOR, "top") for unit in ("closed", "late")],
    )
    assert bodies.seat("closed", Line.SECTOR, AFTER) == "top"
    assert bodies.seat("late", Line.SECTOR, BEFORE) == "top"


def test_a_body_that_merged_into_the_one_above_it_leads_nowhere_before_both_were_there():
    """Asked on a day before either began, what they did stands with whoever is above both."""
    begun, merged = date(2026, 3, 1), date(2026, 4, 1)
    units = Units(
        [Unit("country", "Trung ương"), Unit("above", "Tỉnh", since=begun),
         Unit("below", "Xã", since=begun, until=merged)],
        [Parent("below", Line.SECTOR, "above", begun), Parent("above", Line.SECTOR, "country")],
        [Succession("below", "above", merged)],
    )  # fmt: skip
    before = date(2026, 2, 1)
    assert units.seat("below", Line.SECTOR, before) == "country"
    assert units.seat("above", Line.SECTOR, before) == "country"
    assert units.seat("below", Line.SAME_LEVEL, before) == ROOT
    assert units.seat("below", Line.SECTOR, merged) == "above"


def test_a_body_is_called_as_on_the_day_asked_or_by_the_first_name_before_any_was_told():
    first, day = date(2026, 1, 1), date(2026, 7, 1)
    names = [UnitCalled("one", "Mới", day), UnitCalled("one", "Cũ", first, day)]
    units = Units([Unit("one", "Mới"), Unit("two", "Khác")], names=names)
    told = [units.called("one", on).name for on in (date(2025, 1, 1), first, day)]
    assert told == ["Cũ", "Cũ", "Mới"]
    assert units.called("two", day) is units["two"]
