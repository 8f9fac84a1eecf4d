"""Scopes: land, days and categories of bare sums, compared as what they cover."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.claims import Claim, Coverage, Role, Share, Source
from chungtay.domain.periods import Period
from chungtay.domain.scopes import Box, Scope, is_covered, scopes_of
from tests.cast import HOUSES, LAN, TERRITORY, UNITS, YEAR, says

START = date(2026, 1, 1)
boxes = st.builds(
    lambda land, first, length: Box(
        land, Period(START + timedelta(first), START + timedelta(first + length))
    ),
    st.frozensets(st.sampled_from("abcd"), min_size=1),
    st.integers(0, 8),
    st.integers(1, 5),
)


def cells(box: Box) -> set[tuple[str, date]]:
    days = [box.days.since + timedelta(n) for n in range(box.days.days)]
    return set(product(box.land, days))


@given(boxes, st.lists(boxes, max_size=4))
def test_a_box_is_covered_exactly_when_every_cell_of_it_is(box: Box, holes: list[Box]) -> None:
    left = cells(box) - set().union(*(cells(hole) for hole in holes))
    assert is_covered(box, holes) == (not left)


@given(boxes, boxes)
def test_boxes_meet_in_exactly_the_cells_they_share(one: Box, other: Box) -> None:
    common = one.meet(other)
    assert (cells(common) if common else set()) == cells(one) & cells(other)
    assert one.contains(other) == (cells(other) <= cells(one))


def test_men_and_women_are_disjoint_and_unsaid_categories_are_all_of_them() -> None:
    box = Box(frozenset("a"), YEAR)
    men, women = (replace(box, categories=frozenset({("sex", s)})) for s in ("male", "female"))
    assert men.meet(women) is None
    assert box.contains(men)
    assert not men.contains(box)


def bare(unit: str, value: str, **more: object) -> Claim:
    return says(unit, HOUSES, value, **{"role": Role.BARE, **more})


def scopes(*claims: Claim) -> tuple[Scope, ...]:
    return scopes_of(claims, units=UNITS, territory=TERRITORY)


def test_the_union_at_every_level_holds_the_sum_of_its_commune() -> None:
    province = bare("women@ninh-binh", "300", coverage=Coverage.BELOW)
    above, below = scopes(province, bare(LAN, "100"))
    assert above.contains(below)
    assert not below.contains(above)
    assert above.names(frozenset({LAN}))


def test_a_scope_said_twice_is_one_sum() -> None:
    (one,) = scopes(bare(LAN, "40"), bare(LAN, "40", id="again"))
    assert one.amount.low == 40
    assert len(one.claims) == 2


def test_two_documents_that_differ_dispute_and_a_newer_one_replaces() -> None:
    old = bare(LAN, "40", source=Source("a.docx"), said_on=date(2026, 3, 1))
    new = bare(LAN, "50", source=Source("b.docx"), said_on=date(2026, 6, 1))
    (scope,) = scopes(old, new)
    assert (scope.amount.low, scope.disputed) == (50, False)
    other = bare(LAN, "50", source=Source("b.docx"), unit_name="x")
    (scope,) = scopes(
        replace(old, said_on=None), replace(other, of_unit=LAN, unit="front@lang-ven")
    )
    assert (scope.amount.low, scope.amount.high, scope.disputed) == (40, 50, True)


def test_two_sums_in_one_document_are_one_inside_the_other_or_add_up() -> None:
    (scope,) = scopes(bare(LAN, "500"), bare(LAN, "300"))
    assert (scope.amount.low, scope.amount.high) == (500, 800)


def test_a_part_that_says_nothing_finer_is_left_to_its_sum() -> None:
    whole = bare(LAN, "500", id="sum")
    same = bare(LAN, "400", role=Role.PART, within="sum")
    tet = bare(LAN, "400", role=Role.PART, within="sum", categories=(("occasion", "tet"),), id="t")
    assert len(scopes(whole, same)) == 1
    assert len(scopes(whole, tet)) == 2


def test_own_parts_of_different_bodies_are_apart_on_the_same_land() -> None:
    one, other = scopes(
        bare(LAN, "60", share=Share.OWN), bare("army@lang-ven", "40", share=Share.OWN)
    )
    assert one.is_apart(other)
    assert one.amount.low + other.amount.low == Decimal(100)
