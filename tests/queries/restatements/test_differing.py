"""Two answers differ in the activities, sums and silences that do not count as they did."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.domain.claims import Coverage, Role
from chungtay.domain.counting import Book, count
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.questions import Question
from chungtay.queries.restatements.differing import differing
from tests.cast import ROADS, TERRITORY, UNITS, YEAR, says

HERS = says("women@lang-ven", ROADS, "2.5")
THEIRS = says("army@lang-ven", ROADS, "5")
VAGUE = replace(
    says("front@lang-ven", ROADS, "9"), role=Role.BARE, figure=Figure(None, Qualifier.VAGUE)
)


def counted(*claims):
    book = Book(claims, UNITS, TERRITORY, {ROADS.code: ROADS})
    return count(book, Question(ROADS, YEAR, YEAR.last))


def claims_of(was, now) -> set[str]:
    return {claim for piece in differing(was, now) for claim in piece.claims}


def test_what_is_the_same_does_not_differ():
    assert differing(counted(HERS), counted(HERS)) == ()
    assert differing(None, None) == ()


def test_a_new_activity_differs_and_the_other_does_not():
    assert claims_of(counted(HERS), counted(HERS, THEIRS)) == {THEIRS.id}
    assert claims_of(counted(HERS, THEIRS), counted(HERS)) == {THEIRS.id}
    assert claims_of(None, counted(HERS)) == {HERS.id}


def test_another_amount_differs():
    more = replace(HERS, figure=Figure(Decimal(3)))
    assert claims_of(counted(HERS), counted(more)) == {HERS.id}


@pytest.mark.parametrize("coverage", [Coverage.OWN, Coverage.BELOW])
def test_a_sum_of_which_less_is_left_differs(coverage):
    bare = replace(THEIRS, id="bare", role=Role.BARE, coverage=coverage)
    itemised = replace(THEIRS, id="one", figure=Figure(Decimal(2)))
    assert {"bare", "one"} <= claims_of(counted(bare), counted(bare, itemised))


def test_a_mention_that_came_differs():
    assert claims_of(counted(HERS), counted(HERS, VAGUE)) == {VAGUE.id}
