"""What was truly done follows from the seed and the number alone."""

from __future__ import annotations

import uuid
from random import Random

from chungtay.actions.samples import YEAR
from chungtay.actions.samples.doings import AMOUNTS, doing
from chungtay.actions.samples.nation import nation
from chungtay.vocabulary.indicators import indicators

LAND = nation(uuid.UUID(int=1), units=100, chance=Random(1))
DONE = [doing(LAND, number, year=YEAR, seed=1) for number in range(300)]


def test_a_doing_does_not_depend_on_what_was_made_before_it():
    assert doing(LAND, 7, year=YEAR, seed=1) == DONE[7]
    assert doing(LAND, 7, year=YEAR, seed=2) != DONE[7]


def test_doings_lie_in_the_year_and_their_parts_make_the_amount():
    assert {done.indicator for done in DONE} == AMOUNTS.keys() <= indicators().keys()
    for done in DONE:
        assert YEAR.holds(done.day)
        assert 1 <= len(set(done.bodies)) == len(done.parts) <= 4
        assert 0 <= done.inside <= done.amount == sum(part for _, part in done.parts)
