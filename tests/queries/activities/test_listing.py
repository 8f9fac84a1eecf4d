"""The list of activities is filtered by what people know of them."""

from __future__ import annotations

import pytest

from chungtay.domain.problems import Problem
from chungtay.queries.activities.listing import Wanted, activity_list
from tests.queries.cast import seen_by


def ids(world, name="standing", **wanted):
    found = activity_list(seen_by(world, name), Wanted(**wanted))
    assert found.many == len(found.lines)
    return {line.id for line in found.lines}


def test_everybody_lists_what_they_see(world):
    assert ids(world, "reporter") == {world.own_claim.id, world.partner_claim.id}
    assert len(ids(world)) == 3


@pytest.mark.parametrize(
    ("wanted", "many"),
    [
        ({"words": "lien thon"}, 3),
        ({"words": "quà"}, 1),
        ({"indicator": "rural-road-km"}, 3),
        ({"indicator": "gifts"}, 0),
        ({"organisations": ("women", "army")}, 1),
        ({"organisations": ("front",)}, 1),
        ({"unit": "Phụ nữ Làng Ven"}, 1),
        ({"unit": "phu nu ninh binh"}, 1),
        ({"place": "Cửa Sông"}, 1),
        ({"period": "2026"}, 3),
        ({"period": "2025"}, 0),
        ({"state": "joint"}, 1),
        ({"state": "disputed"}, 0),
    ],
)
def test_each_filter_keeps_what_fits(world, wanted, many):
    assert len(ids(world, **wanted)) == many


def test_a_name_that_nobody_bears_is_said(world):
    with pytest.raises(Problem):
        ids(world, unit="Không có")


def test_a_page_beyond_the_last_is_the_last(world):
    found = activity_list(seen_by(world, "standing"), Wanted(page=99))
    assert (found.number, found.last) == (1, 1)


def test_the_list_asks_the_database_once_or_twice_however_long_it_is(
    world, django_assert_max_num_queries
):
    visitor = seen_by(world, "standing")
    activity_list(visitor, Wanted())
    with django_assert_max_num_queries(3):
        activity_list(visitor, Wanted())
