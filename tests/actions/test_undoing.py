"""What the machine saw stands again when every decision that ended it is taken back."""

from __future__ import annotations

import pytest

from chungtay.actions import recognitions, verdicts
from chungtay.domain.recognition import Strength
from chungtay.storage import facts
from tests.actions.cast import LAN, TOLD, later
from tests.actions.test_verdicts import machine, say, sees, standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def claims(said) -> list[str]:
    return [claim.id for claim in said(*TOLD)]


def test_a_join_waits_until_nothing_stands_against_it(claims):
    a, b, c, _ = claims
    machine(sees(a, b, c, strength=Strength.MACHINE, score=0.9), among=claims)
    (join,) = (j.id for j in facts.joins())
    first = say(verdicts.not_same, join, taking_out=c, by="binh")
    (left,) = (j.id for j in facts.joins())
    second = say(verdicts.not_same, left, by="binh", minutes=6)
    say(verdicts.undo, first, by="binh", minutes=7)
    assert standing() == set()  # a and b are still said to be two
    say(verdicts.undo, second, by="binh", minutes=8)
    assert standing() == {(frozenset({a, b, c}), Strength.MACHINE)}


def test_what_the_machine_gave_up_itself_is_not_brought_back(claims):
    a, b, _, _ = claims
    (join,) = machine(sees(a, b), among=claims)
    said = say(verdicts.not_same, join, by="binh")
    (again,) = say(verdicts.undo, said, by="binh", minutes=6)
    said = say(verdicts.same, again, by="binh", minutes=7)
    say(verdicts.undo, said, by="binh", minutes=8)
    machine(among=claims, minutes=9)  # a new run sees nothing any more
    said = recognitions.not_the_same(a, b, reason="", by=LAN, at=later(10))
    assert say(verdicts.undo, said, by="binh", minutes=11) == []
    assert standing() == set()


def test_the_machine_s_part_gives_way_to_the_same_and_stands_again(claims):
    a, b, _, _ = claims
    machine(among=claims, parts=[(a, b)])
    joined = recognitions.join([a, b], by=LAN, at=later(5))
    assert facts.parts() == []
    say(verdicts.undo, joined, by="binh", minutes=6)
    assert [(p.part, p.whole) for p in facts.parts()] == [(a, b)]
