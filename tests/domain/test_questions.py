"""Which activities and claims a question takes in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.claims import Role
from chungtay.domain.counting import Book
from chungtay.domain.periods import Period
from chungtay.domain.questions import Asked, Question, organisations_asked
from chungtay.domain.scopes import scopes_of
from chungtay.domain.units import Line, Succession, Units
from tests.cast import HOUSES, LAN, MERGER, ROADS, TERRITORY, UNITS, YEAR, says


def asked(**more: object) -> Asked:
    return Asked(Question(ROADS, YEAR, YEAR.last, **more), UNITS, TERRITORY)


@pytest.mark.parametrize(
    ("question", "taken"),
    [
        ({}, True),
        ({"unit": LAN}, True),
        ({"unit": "women@ninh-binh", "line": Line.SECTOR}, True),
        ({"unit": "women@ninh-binh", "line": Line.SAME_LEVEL}, False),
        ({"organisation": "women"}, True),
        ({"organisation": "army"}, False),
        ({"unit": "joint@lang-ven", "organisation": "women"}, True),
        ({"unit": "joint@lang-ven", "organisation": "army"}, False),
        ({"unit": "joint@cua-song", "organisation": "women"}, False),
        ({"unit": "nobody", "organisation": "women"}, False),
        ({"organisation": "nobody"}, False),
        ({"place": "ninh-binh"}, True),
        ({"place": "cua-song"}, False),
    ],
)
def test_who_and_where_are_asked_apart(question: dict[str, object], taken: bool) -> None:
    assert asked(**question).takes_claim(says(LAN, ROADS, "1")) is taken


def test_a_unit_and_an_organisation_both_took_part_each_by_any_of_their_bodies() -> None:
    joint = says("army@cua-song", ROADS, "1", partners=(LAN,))
    assert asked(unit="joint@cua-song", organisation="women").takes_claim(joint)
    assert asked(unit="joint@lang-ven", organisation="army").takes_claim(joint)
    assert not asked(unit="joint@lang-ven", organisation="front").takes_claim(joint)


@pytest.mark.parametrize(
    ("question", "taken"),
    [
        ({}, True),
        ({"unit": "joint@lang-ven"}, True),
        ({"organisation": "women"}, True),
        ({"unit": "joint@lang-ven", "organisation": "women"}, True),
        ({"unit": "joint@cua-song", "organisation": "women"}, False),
        ({"unit": "joint@lang-ven", "organisation": "army"}, False),
    ],
)
def test_a_bare_sum_is_taken_where_its_one_body_is_all_that_is_asked(question, taken) -> None:
    said = says(LAN, ROADS, "1", role=Role.BARE)
    (scope,) = scopes_of([said], units=UNITS, territory=TERRITORY)
    assert asked(**question).takes_scope(scope) is taken


def test_atoms_are_taken_by_day_place_and_partner() -> None:
    told = (says(LAN, ROADS, "1"), says("army@cua-song", ROADS, "2"))
    book = Book(told, UNITS, TERRITORY, {ROADS.code: ROADS})
    atoms = book.page(Question(ROADS, YEAR, YEAR.last)).joined

    def taken(**more: object) -> list[str]:
        return [atom.id for atom in asked(**more).taken(atoms)]

    lans, armys = (claim.id for claim in told)
    assert taken() == [lans, armys]
    assert taken(unit="joint@cua-song") == taken(place="cua-song") == [armys]
    assert taken(unit="joint@cua-song", organisation="women") == []
    last_year = Period(date(2024, 12, 15), YEAR.since)
    assert Asked(Question(ROADS, last_year, YEAR.last), UNITS, TERRITORY).taken(atoms) == []


@pytest.mark.parametrize("line", Line)
def test_those_who_took_over_stand_for_those_who_ended(line: Line) -> None:
    old = replace(UNITS[LAN], id="old", until=MERGER)
    units = Units([*UNITS, old], [], [Succession("old", LAN, MERGER)])
    claim = says(LAN, ROADS, "1", partners=("old",))
    for unit, on in (("old", date(2025, 6, 1)), (LAN, YEAR.last)):
        question = Question(ROADS, YEAR, on, line, unit=unit)
        assert Asked(question, units, TERRITORY).takes_anybody(claim.participants, on)
    gone = Question(ROADS, YEAR, YEAR.last, line, unit="old")
    assert not Asked(gone, units, TERRITORY).takes_anybody(claim.participants, on)


def test_an_answer_has_rows_of_the_organisation_asked_for_or_of_every_one() -> None:
    everybody = Question(ROADS, YEAR, YEAR.last)
    assert organisations_asked(UNITS, everybody) == ["army", "front", "joint", "women"]
    assert organisations_asked(UNITS, replace(everybody, organisation="women")) == ["women"]


def test_other_indicators_and_other_days_are_not_taken() -> None:
    assert not asked().takes_claim(says(LAN, HOUSES, "1"))
    last_year = Period(date(2024, 12, 15), YEAR.since)
    assert not asked().takes_claim(says(LAN, ROADS, "1", days=last_year))
