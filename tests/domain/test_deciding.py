"""Who decides follows from the programme's rule; sides are what a recognition brings together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.deciding import (
    NotTheDecider,
    Powers,
    Sureness,
    above,
    across,
    check_may_decide,
    check_may_join,
    check_may_object,
    powers,
    sides,
    sureness,
)
from chungtay.domain.permissions import (
    Actor,
    Deed,
    NotAllowed,
    NotFound,
    PersonRole,
    Post,
    reach,
)
from chungtay.domain.programmes import Deciders
from chungtay.domain.recognition import Join, Strength
from chungtay.domain.units import ROOT
from tests.cast import LAN, ROADS, UNITS, says

ON = date(2026, 11, 1)
HERS = says(LAN, ROADS, "2.5", partners=("army@lang-ven",))
ARMYS = says("army@lang-ven", ROADS, "2.5", lead="army@lang-ven")
FRONTS = says("front@lang-ven", ROADS, "9")
BOTH = (HERS, ARMYS)


def who(role: PersonRole, unit: str) -> Actor:
    return Actor("somebody", (Post(role, unit),))


def may(actor: Actor, claims=BOTH, rule: Deciders = Deciders.PARTNERS) -> Powers:
    return powers(actor, claims, rule=rule, units=UNITS, on=ON)


WOMEN = who(PersonRole.COORDINATOR, "women@ninh-binh")
ARMY = who(PersonRole.COORDINATOR, "army@ninh-binh")
FRONT = who(PersonRole.COORDINATOR, "front@ninh-binh")
AGENCY = who(PersonRole.STANDING, "joint@ninh-binh")


@pytest.mark.parametrize(
    ("rule", "deciding"),
    [
        (Deciders.PARTNERS, (True, True, False, True)),
        (Deciders.LEAD, (False, True, False, True)),
        (Deciders.STANDING, (False, False, False, True)),
    ],
)
def test_the_programme_s_rule_says_who_decides(rule, deciding):
    assert tuple(may(a, rule=rule).decide for a in (WOMEN, ARMY, FRONT, AGENCY)) == deciding


def test_where_nobody_is_stated_as_lead_the_partners_decide():
    told = (HERS, replace(ARMYS, lead=None))
    assert may(WOMEN, told, Deciders.LEAD).decide


def test_a_reporter_may_join_what_their_own_unit_said_and_decide_nothing():
    lan = who(PersonRole.REPORTER, LAN)
    assert may(lan) == Powers(True, True, False, LAN)
    named_only = (FRONTS, replace(ARMYS, partners=(LAN,)))
    assert may(lan, named_only) == Powers(True, False, False, LAN)


def test_whoever_only_looks_may_neither_join_nor_object():
    leader = who(PersonRole.LEADER, "joint@ninh-binh")
    assert may(leader) == Powers(sees=True)


def test_whoever_reaches_nobody_in_it_sees_nothing():
    assert may(who(PersonRole.REPORTER, "front@cua-song")) == Powers()
    assert may(FRONT) == Powers()


def test_the_whole_programme_is_reached_from_its_root():
    assert may(who(PersonRole.STANDING, ROOT)).decide


def test_whom_a_seat_reaches_is_said_the_same_way_everywhere():
    for seat in UNITS:
        actor = who(PersonRole.COORDINATOR, seat.id)
        reached = reach(actor, Deed.DECIDE, units=UNITS, on=ON).units
        assert reached == {u.id for u in UNITS if seat.id in above(u.id, UNITS, ON)}


def test_each_refusal_says_which_it_is():
    reporter, leader = who(PersonRole.REPORTER, LAN), who(PersonRole.LEADER, LAN)
    for check, actor, has, refusal in (
        (check_may_decide, reporter, Powers(True, True), NotAllowed),
        (check_may_decide, WOMEN, Powers(), NotFound),
        (check_may_decide, WOMEN, Powers(True), NotTheDecider),
        (check_may_join, leader, Powers(True), NotAllowed),
        (check_may_join, reporter, Powers(), NotFound),
        (check_may_join, reporter, Powers(True), NotTheDecider),
        (check_may_object, leader, Powers(True), NotAllowed),
        (check_may_object, reporter, Powers(True), NotFound),
    ):
        with pytest.raises(refusal):
            check(actor, has)
    check_may_decide(WOMEN, Powers(True, True, True))
    check_may_join(reporter, Powers(True, True))
    check_may_object(reporter, Powers(True, objecting=LAN))


def test_how_sure_is_said_in_four_steps():
    steps = [sureness(score) for score in (1.0, 0.85, 0.84, 0.65, 0.5, 0.49, 0.0)]
    assert steps == [
        Sureness.ALMOST_CERTAIN, Sureness.ALMOST_CERTAIN, Sureness.LIKELY, Sureness.LIKELY,
        Sureness.POSSIBLE, Sureness.DOUBTFUL, Sureness.DOUBTFUL,
    ]  # fmt: skip


def test_sides_are_the_activities_without_the_recognition_asked_about():
    joins = [
        Join("asked", frozenset({HERS.id, ARMYS.id}), Strength.MACHINE),
        Join("guess", frozenset({ARMYS.id, FRONTS.id}), Strength.PROPOSED),
        Join("said", frozenset({ARMYS.id, "further"}), Strength.PERSON),
    ]
    found = sides(BOTH, joins=joins, leaving=["asked"])
    assert found == (frozenset({HERS.id}), frozenset({ARMYS.id, "further"}))
    assert len(sides(BOTH, joins=joins)) == 1


def test_what_one_body_said_in_one_statement_stands_together():
    first, second = (replace(HERS, id=f"hers-{n}", statement="row 7") for n in (1, 2))
    found = sides([first, ARMYS, second], joins=[])
    assert found == (frozenset({"hers-1", "hers-2"}), frozenset({ARMYS.id}))


def test_across_pairs_every_claim_of_one_group_with_those_of_the_others():
    assert across([["b", "a"], ["c"], ["d"]]) == [
        ("a", "c"), ("b", "c"), ("a", "d"), ("b", "d"), ("c", "d"),
    ]  # fmt: skip
