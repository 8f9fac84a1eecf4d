"""What was brought before stands in a list, with what a new bringing needs filled in."""

from __future__ import annotations

import pytest

from chungtay.actions.bringings.bringing import bring, throw_away
from chungtay.actions.bringings.confirming import decide_all
from chungtay.domain.bringings import Sweep
from chungtay.queries.bringings.listing import reports
from tests.actions.bringings.cast import brought, file, parcel
from tests.actions.cast import key, later
from tests.queries.bringings.cast import visit

pytestmark = pytest.mark.django_db


def test_the_form_knows_the_unit_and_the_period_that_is_due(world):
    page = reports(visit(world))
    assert page.units == ((key("women@lang-ven"), "Phụ nữ Làng Ven"),)
    assert page.unit == key("women@lang-ven")
    assert page.period == "2026"
    assert {one.code for one in page.periods} >= {"2026", "2026-Q4", "2026-12"}
    assert not page.lines


def test_somebody_above_chooses_among_the_units_below(world):
    names = [name for _, name in reports(visit(world, "coordinator")).units]
    assert names == ["Phụ nữ Cửa Sông", "Phụ nữ Làng Ven", "Phụ nữ Ninh Bình"]


def test_each_line_tells_how_far_it_is(world):
    made = brought(world)
    (line,) = reports(visit(world)).lines
    assert (line.id, line.files, line.open, line.accepted) == (made, ("bao-cao.txt",), 3, 0)
    decide_all(made, Sweep.ACCEPT_REST, by=world.actor("reporter"), at=later(5))
    page = reports(visit(world))
    assert (page.lines[0].open, page.lines[0].accepted) == (0, 3)
    assert not page.is_reading


def test_the_latest_comes_first_and_what_was_thrown_away_is_gone(world):
    first = brought(world)
    second = bring(
        [file("Trao 3 suất quà.", "b.txt")], parcel(), by=world.actor("reporter"), at=later(9)
    ).bringing
    page = reports(visit(world))
    assert [line.id for line in page.lines] == [second, first]
    assert page.is_reading
    throw_away(second, by=world.actor("reporter"), at=later(10))
    assert [line.id for line in reports(visit(world)).lines] == [first]


def test_nobody_sees_what_others_brought(world):
    brought(world)
    assert not reports(visit(world, "stranger")).lines


def test_the_number_of_questions_does_not_grow_with_the_list(world, django_assert_max_num_queries):
    reports(visit(world))
    for n in range(4):
        brought(world, file(f"Trao {n + 2} suất quà.", f"{n}.txt"))
    visitor = visit(world)
    with django_assert_max_num_queries(8):
        assert len(reports(visitor).lines) == 4
