"""Held here because a place or a body was divided: said by name, and by how much."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import claims
from chungtay.domain.claims import Coverage, Role
from chungtay.domain.counting import count
from chungtay.domain.questions import Question
from chungtay.domain.units import Line
from chungtay.queries.books import open_ledger
from chungtay.queries.held import divided
from tests.actions.cast import LAN, PROGRAMME, key, later
from tests.cast import ROADS, YEAR
from tests.cast import says as cast_says
from tests.queries.reorganised import BEFORE, PROVINCE, TURN, says

pytestmark = pytest.mark.django_db


def held(by: str, **asked: object):
    book = open_ledger(PROGRAMME).book
    question = Question(book.catalogue[ROADS.code], YEAR, YEAR.last, **asked)
    return divided(book, count(book, question), by)


def test_the_divided_place_is_named_with_what_is_held_for_it(reorganised):
    told = held("place", place=PROVINCE)
    assert (told.names, told.amount) == (("xã Lũng Khoai",), Decimal(6))


def test_a_divided_body_is_named_likewise(reorganised):
    told = held("unit", unit=key("women@ninh-binh"), line=Line.SECTOR)
    assert (told.names, told.amount) == (("Phụ nữ Lũng Khoai",), Decimal(6))


def test_a_sum_of_a_divided_place_is_held_for_it_too(reorganised):
    bare = says("lung", "8", BEFORE, id=key("bare"), role=Role.BARE, coverage=Coverage.OWN)
    claims.record([bare], programme=PROGRAMME, by=LAN, at=later(9))
    assert held("place", place=PROVINCE).amount == Decimal(8)
    assert held("unit", unit=key("women@ninh-binh"), line=Line.SECTOR).amount == Decimal(8)


def test_what_only_has_no_finer_place_was_not_divided(reorganised, said):
    said(cast_says("women@ninh-binh", ROADS, "50"))
    assert held("place", place=PROVINCE).amount == Decimal(6)


def test_as_reported_nothing_was_divided_and_what_had_not_begun_neither(reorganised):
    assert held("place", place=PROVINCE, as_reported=True).names == ()
    book = open_ledger(PROGRAMME).book
    question = Question(book.catalogue[ROADS.code], YEAR, TURN.replace(month=6), place=PROVINCE)
    assert divided(book, count(book, question), "place").names == ()


def test_rows_of_another_kind_hold_nothing_for_a_division(reorganised):
    assert held("organisation").names == ()
