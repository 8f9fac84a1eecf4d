"""Which sum narrows a range by how much: exactly what itemising it in truth then does."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain import itemising
from chungtay.domain.claims import Coverage, Role
from chungtay.domain.counting import Book, count
from chungtay.domain.itemising import narrowed_by_itemising
from chungtay.domain.periods import Period
from chungtay.domain.questions import Question
from tests.cast import TERRITORY, UNITS, YEAR, says
from tests.domain.worlds import CATALOGUE, GIFTS, world

QUESTION = Question(GIFTS, YEAR, YEAR.last)


def bare(unit: str, value: str, **more):
    return says(unit, GIFTS, value, role=Role.BARE, coverage=Coverage.OWN, **more)


def book(*claims) -> Book:
    return Book(claims, UNITS, TERRITORY, CATALOGUE)


def told(*claims) -> dict[str, Decimal]:
    known = book(*claims)
    found = narrowed_by_itemising(known, count(known, QUESTION))
    return {one.scope.unit: one.amount for one in found}


def width(*claims) -> Decimal:
    counted = count(book(*claims), QUESTION)
    return counted.high - counted.low


def test_of_two_sums_in_one_commune_either_closes_the_range():
    sums = bare("women@lang-ven", "40"), bare("army@lang-ven", "25")
    assert told(*sums) == {"women@lang-ven": 25, "army@lang-ven": 25}


def test_of_three_the_one_that_narrows_most_stands_first():
    sums = [
        bare("women@lang-ven", "40"),
        bare("army@lang-ven", "25"),
        bare("front@lang-ven", "30"),
    ]
    assert list(told(*sums).items()) == [
        ("front@lang-ven", 30), ("women@lang-ven", 30), ("army@lang-ven", 25),
    ]  # fmt: skip


def test_what_is_said_is_what_happens_when_it_is_itemised():
    sums = [bare("women@lang-ven", "40"), bare("army@lang-ven", "25"), bare("front@lang-ven", "30")]
    done = says(
        "army@lang-ven", GIFTS, "25", id="itemised", partners_complete=True,
        days=Period(YEAR.since, YEAR.until),
    )  # fmt: skip
    assert width(*sums) - width(*sums, done) == told(*sums)["army@lang-ven"]


def test_an_exact_number_has_nothing_to_itemise():
    assert told(says("women@lang-ven", GIFTS, "4")) == {}


def test_where_there_are_too_many_nothing_is_tried(monkeypatch):
    monkeypatch.setattr(itemising, "TOO_MANY", 1)
    assert told(bare("women@lang-ven", "40"), bare("army@lang-ven", "25")) == {}


@pytest.mark.parametrize("seed", range(12))
def test_no_sum_narrows_a_range_by_more_than_its_width(seed):
    known = world(seed).book
    counted = count(known, QUESTION)
    found = narrowed_by_itemising(known, counted)
    assert all(one.amount > 0 for one in found)
    if found:
        assert counted.high - counted.low > 0
