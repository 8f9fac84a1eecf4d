"""Who is credited, who worked with whom, and what counting once is worth."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.claims import Role, Share
from chungtay.domain.counting import Book, count
from chungtay.domain.credits import credits, own_part, sum_of_reports, together
from chungtay.domain.questions import Question
from chungtay.domain.recognition import Join
from tests.cast import LABOUR, LAN, ROADS, TERRITORY, UNITS, YEAR, says
from tests.domain.worlds import GIFTS, world

ARMY = "army@lang-ven"


def book(*claims, joins=()) -> Book:
    return Book(claims, UNITS, TERRITORY, {i.code: i for i in (ROADS, LABOUR)}, joins)


def test_army_five_and_women_two_and_a_half_are_five_with_two_and_a_half_together() -> None:
    both = (says(ARMY, ROADS, "2.5"), says(LAN, ROADS, "2.5"))
    alone = says(ARMY, ROADS, "2.5", id="alone")
    said = book(*both, alone, joins=(Join("j", frozenset(c.id for c in both)),))
    question = Question(ROADS, YEAR, YEAR.last)
    ledgers = credits(said, question)
    assert {c.organisation: c.amount for c in ledgers} == {"army": 5, "women": Decimal("2.5")}
    assert sum_of_reports(ledgers) == Decimal("7.5")
    (pair,) = together(said, question, ledgers)
    assert (pair.one, pair.other, pair.amount, pair.activities) == (
        "army",
        "women",
        Decimal("2.5"),
        1,
    )


def test_a_ledger_shows_the_activity_whole_and_the_own_part_beside_it() -> None:
    told = (says(ARMY, LABOUR, "60", share=Share.OWN), says(LAN, LABOUR, "40", share=Share.OWN))
    said = book(*told, joins=(Join("j", frozenset(c.id for c in told)),))
    ledgers = {c.organisation: c for c in credits(said, Question(LABOUR, YEAR, YEAR.last))}
    assert (ledgers["army"].amount, ledgers["army"].own) == (100, 60)
    assert (ledgers["women"].amount, ledgers["women"].own) == (100, 40)


def test_bare_sums_of_one_place_show_how_much_they_may_share() -> None:
    said = book(says(ARMY, ROADS, "4", role=Role.BARE), says(LAN, ROADS, "3", role=Role.BARE))
    question = Question(ROADS, YEAR, YEAR.last)
    (pair,) = together(said, question, credits(said, question))
    assert (pair.amount, pair.activities, pair.possible) == (0, 0, 3)


@given(st.integers(0, 10**6))
def test_inclusion_and_exclusion_hold_for_every_pair_of_itemised_ledgers(seed: int) -> None:
    said = world(seed).book
    itemised = Book(
        tuple(c for c in said.claims if c.role is Role.ACTIVITY),
        said.units,
        said.territory,
        said.catalogue,
        said.joins,
    )
    question = Question(GIFTS, YEAR, YEAR.last)
    atoms = count(itemised, question).atoms
    ledgers = {c.organisation: c.amount for c in credits(itemised, question)}
    for pair in together(itemised, question, credits(itemised, question)):
        either = sum(
            atom.value
            for atom in atoms
            if any(u.split("@")[0] in (pair.one, pair.other) for u in atom.participants)
        )
        assert either == ledgers[pair.one] + ledgers[pair.other] - pair.amount


def test_an_own_part_is_that_of_one_activity_and_none_where_nobody_stated_it() -> None:
    said = book(
        says(ARMY, LABOUR, "60", share=Share.OWN, partners=(LAN,)),
        says(LAN, ROADS, "2.5", partners=(ARMY,)),
    )
    (days,) = count(said, Question(LABOUR, YEAR, YEAR.last)).atoms
    (road,) = count(said, Question(ROADS, YEAR, YEAR.last)).atoms
    assert (own_part(said, days, "army"), own_part(said, days, "women")) == (60, None)
    assert own_part(said, road, "women") is None
