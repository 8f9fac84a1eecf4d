"""What the machine saw stands again when every decision that ended it is taken back."""

from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest

from chungtay.actions import recognitions, verdicts
from chungtay.actions.recognitions import UndoRefused
from chungtay.domain.recognition import JoinRefused, PartRefused, Strength
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


@pytest.mark.parametrize("seed", range(12))
def test_said_and_taken_back_in_any_order_everything_is_as_the_machine_left_it(claims, seed):
    """Twelve programmes of words at random: what hangs together with none of them is not read, and
    nothing that should stand again is missed."""
    chance = Random(seed)
    a, b, c, d = claims
    machine(
        sees(a, b, score=0.9, strength=Strength.MACHINE), sees(b, c), sees(c, d, score=0.8),
        among=claims, parts=[(d, a)],
    )  # fmt: skip
    before = standing(), [(p.part, p.whole) for p in facts.parts()]
    said: list[str] = []
    for minute in range(5, 11):
        one, other = chance.sample(claims, 2)
        with suppress(JoinRefused, PartRefused):
            said.append(_word(chance.randrange(3), one, other, minute))
    said = list(dict.fromkeys(said))  # a part said again is the same word
    chance.shuffle(said)
    minute = 20
    while said:  # what something stands on waits for its turn
        for word in list(said):
            minute += 1
            with suppress(UndoRefused):
                say(verdicts.undo, word, by="binh", minutes=minute)
                said.remove(word)
    assert (standing(), [(p.part, p.whole) for p in facts.parts()]) == before


def _word(kind: int, one: str, other: str, minute: int) -> str:
    if kind == 0:
        return recognitions.join([one, other], by=LAN, at=later(minute))
    if kind == 1:
        return recognitions.not_the_same(one, other, reason="", by=LAN, at=later(minute))
    return recognitions.part_of(one, other, by=LAN, at=later(minute))
