"""What stands around some claims is found from one to the next; nothing else is read."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions.decisions import choose
from chungtay.actions.ledger import recording
from chungtay.actions.recognitions import add_parts, join, not_the_same, part_of
from chungtay.domain.periods import Period
from chungtay.domain.recognition import Strength
from chungtay.storage.connected import (
    apart_of,
    choices_on,
    connected,
    machine_parts_of,
    near,
)
from chungtay.vocabulary.measures import measures
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, founded, later, rekeyed, rekeyed_roll

pytestmark = pytest.mark.django_db
DAY = Period.of_days(date(2026, 5, 19), date(2026, 5, 19))
YEAR = Period(date(2026, 1, 1), date(2027, 1, 1))
MEASURES = {code: term.measure for code, term in measures().items()}


@pytest.fixture
def said():
    """Five roads told by the women of Làng Ven, each by a claim of its own."""
    from chungtay.actions import claims, units
    from chungtay.domain.counting import Book
    from chungtay.vocabulary.indicators import catalogue

    founded()
    bodies = Book((), cast.UNITS, cast.TERRITORY, catalogue())
    units.enter(rekeyed_roll(bodies), by=LAN, at=later(0))
    told = [
        rekeyed(cast.says("women@lang-ven", cast.ROADS, amount, days=DAY)) for amount in "12345"
    ]
    claims.record(told, programme=PROGRAMME, by=LAN, at=later(1))
    return [claim.id for claim in told]


def found_near(*, besides=(), places=None, days=DAY):
    with recording("look", by=LAN, at=later(9)) as recorder:
        return {
            claim.id
            for claim in near(
                PROGRAMME, places=places, days=days, besides=besides, writing=recorder.entry,
                measures=MEASURES,
            )
        }  # fmt: skip


def test_joins_parts_and_what_is_not_the_same_are_followed_from_claim_to_claim(said):
    one, two, three, four, five = said
    join([one, two], by=LAN, at=later(2))
    join([two, three], by=LAN, at=later(3))
    part_of(three, four, by=LAN, at=later(4))
    not_the_same(one, five, reason="", by=LAN, at=later(5))
    around = connected([one])
    assert {j.claims for j in around.joins} == {frozenset({one, two}), frozenset({two, three})}
    assert [(p.part, p.whole) for p in around.parts] == [(three, four)]
    assert [n.claims for n in around.apart] == [frozenset({one, five})]


def test_what_hangs_together_elsewhere_is_not_read(said):
    one, _, three, four, _ = said
    join([three, four], by=LAN, at=later(2))
    assert connected([one]).joins == ()


def test_the_questions_asked_grow_with_what_is_found_and_not_with_what_is_kept(
    said, django_assert_num_queries
):
    with django_assert_num_queries(3):  # joins, parts, what is not the same
        connected([said[0]])


def test_claims_near_are_those_of_the_programme_on_the_days_besides_the_new_ones(said):
    assert found_near() == set(said)
    assert found_near(besides=said[:2]) == set(said[2:])
    assert found_near(days=Period.of_days(date(2026, 5, 20), date(2026, 5, 21))) == set()


def test_claims_near_are_on_the_places_asked_for(said):
    here = rekeyed(cast.says("women@lang-ven", cast.ROADS, "1", days=DAY)).place
    elsewhere = rekeyed(cast.says("women@lang-ven", cast.ROADS, "1", place="thuong-lam")).place
    assert found_near(places={here}) == set(said)
    assert found_near(places={elsewhere}) == set()


def test_everything_that_hangs_together_is_reached(said):
    one, two, three, four, five = said
    join([one, two], by=LAN, at=later(2))
    part_of(two, three, by=LAN, at=later(3))
    assert connected([one]).claims == {one, two, three}
    assert connected([five]).claims == {five}
    assert four not in connected([one]).claims


def test_choices_parts_and_what_is_apart_are_those_of_some_claims(said):
    one, two, three, four, five = said
    made = choose(one, reason="Đã đo", by=LAN, at=later(2))
    choose(five, reason="Đã đo", by=LAN, at=later(3))
    not_the_same(one, two, reason="", by=LAN, at=later(4))
    part_of(three, four, by=LAN, at=later(5))
    with recording("recognise", by="machine", at=later(6)) as recorder:
        add_parts(recorder, [(four, five)], Strength.MACHINE)
    assert [str(row.id) for row in choices_on([one, two])] == [made]
    assert [said.claims for said in apart_of([two])] == [frozenset({one, two})]
    assert apart_of([five]) == ()
    # What a person said is not the machine's.
    assert [str(row.part_id) for row in machine_parts_of([three, four])] == [four]
