"""A question as reported looks at every structure that a figure of its period stands on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.counting import Book
from chungtay.domain.periods import Period
from chungtay.domain.units import Line
from chungtay.queries.books import open_ledger
from chungtay.queries.structures import bodies_on, days_of, turns
from tests.actions.cast import PROGRAMME, key
from tests.queries.reorganised import AFTER, BEFORE, TURN, says, women

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(reorganised) -> Book:
    return open_ledger(PROGRAMME).book


def test_a_day_on_which_bodies_begin_or_end_is_a_turn(book):
    around = Period(BEFORE.since, AFTER.until)
    assert TURN in turns(book.units, around)
    assert len(turns(book.units, around)) == 2
    assert len(turns(book.units, AFTER)) == 1


def test_a_sum_that_reaches_beyond_the_period_brings_its_own_last_day(book):
    wide = says("lung", "9", Period(BEFORE.since, AFTER.until))
    told = replace(book, claims=(*book.claims, wide))
    assert TURN not in days_of(book, BEFORE)
    assert TURN in days_of(told, BEFORE)


def test_everybody_who_stood_below_on_any_of_the_days_is_a_body_of_the_question(book):
    above, line = key("women@ninh-binh"), Line.SECTOR
    ends = [TURN.replace(month=6), TURN]
    assert women("lung") in bodies_on(book.units, above, line, ends)
    assert women("lung") not in bodies_on(book.units, women("lam"), line, ends)
    assert women("khuong") in bodies_on(book.units, women("lam"), line, ends)
    assert bodies_on(book.units, above, line, ()) == frozenset()


def test_nothing_turned_before_the_registers_begin(book):
    assert turns(book.units, Period(date(2001, 1, 1), date(2001, 2, 1))) == {date.min}
