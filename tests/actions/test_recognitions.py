"""Joining what is one, keeping apart what is not, and taking either back."""

from __future__ import annotations

import threading
import uuid
from decimal import Decimal

import pytest
from django.db import connection, connections

from chungtay.actions import decisions, recognitions
from chungtay.actions.ledger import deciding
from chungtay.actions.recognitions import Recognised
from chungtay.domain.recognition import JoinRefused, PartRefused, Strength
from chungtay.queries.seals import broken_seals
from chungtay.queries.totals import Filters, totals
from chungtay.storage import facts, models
from tests.actions.cast import LAN, PROGRAMME, TOLD, later

pytestmark = pytest.mark.django_db


@pytest.fixture
def claims(said) -> list[str]:
    """Four claims that speak of four roads until somebody says otherwise."""
    return [claim.id for claim in said(*TOLD)]


def join(*claims: str, minutes: int = 2) -> str:
    return recognitions.join(claims, by=LAN, at=later(minutes))


def apart(one: str, other: str, minutes: int = 3) -> str:
    return recognitions.not_the_same(one, other, reason="", by=LAN, at=later(minutes))


def machine(*found: Recognised, among, parts=(), minutes: int = 4) -> None:
    with deciding("recognise", by="machine", at=later(minutes)) as recorder:
        recognitions.keep_machine_s(recorder, found, list(parts), among=among)


def sees(*claims: str, score: float = 0.9, strength: Strength = Strength.MACHINE) -> Recognised:
    return Recognised(frozenset(claims), strength, score, ({"code": "same-place"},))


def total(known: str | None = None) -> tuple[Decimal, Decimal]:
    (row,) = totals(Filters(PROGRAMME, known=known)).rows
    return row.counted.low, row.counted.high


def standing() -> set[tuple[frozenset[str], Strength]]:
    return {(join.claims, join.strength) for join in facts.joins()}


def test_what_is_one_counts_once(claims):
    assert total() == (Decimal("36.5"),) * 2
    join(*claims[:2])
    assert total() == (Decimal("31.5"), 34)


def test_undoing_restores_exactly(claims):
    before = total()
    undone = join(*claims[:2])
    kept = join(*claims[2:])
    recognitions.undo_join(undone, by=LAN, at=later(3))
    assert [j.id for j in facts.joins()] == [kept]
    recognitions.undo_join(kept, by=LAN, at=later(4))
    assert total() == before
    assert list(broken_seals()) == []


def test_undoing_falls_back_to_what_the_other_joins_say(claims):
    undone = join(*claims[:3])
    join(*claims[:2])
    recognitions.undo_join(undone, by=LAN, at=later(3))
    assert total() == (Decimal("31.5"), 34)


def test_undoing_is_refused_while_a_decision_stands_on_it_and_names_it(claims):
    joined = join(*claims[:2])
    decision = decisions.choose(claims[0], reason="", by=LAN, at=later(3))
    with pytest.raises(recognitions.UndoRefused) as refused:
        recognitions.undo_join(joined, by=LAN, at=later(4))
    assert refused.value.facts["standing"] == decision
    decisions.withdraw(decision, by=LAN, at=later(5))
    recognitions.undo_join(joined, by=LAN, at=later(6))
    assert total() == (Decimal("36.5"),) * 2


def test_a_join_on_which_no_decision_rests_can_be_undone(claims):
    joined = join(*claims[:2])
    other = join(*claims[2:])
    again = join(*claims[:2])
    decisions.choose(claims[0], reason="", by=LAN, at=later(3))
    recognitions.undo_join(other, by=LAN, at=later(4))
    recognitions.undo_join(again, by=LAN, at=later(5))
    assert [j.id for j in facts.joins()] == [joined]


def test_what_was_undone_cannot_be_undone_again(claims):
    joined = join(*claims[:2])
    recognitions.undo_join(joined, by=LAN, at=later(3))
    with pytest.raises(recognitions.ClaimUnknown):
        recognitions.undo_join(joined, by=LAN, at=later(4))


def test_a_claim_that_nobody_made_cannot_be_joined(claims):
    with pytest.raises(recognitions.ClaimUnknown):
        join(claims[0], str(uuid.UUID(int=1)))


def test_not_the_same_stands_against_closure_and_names_what_is_in_the_way(claims):
    a, b, c, _ = claims
    first, said = join(a, b), apart(a, c)
    with pytest.raises(JoinRefused) as refused:
        join(b, c, minutes=4)
    assert (refused.value.facts["not_same"], refused.value.facts["joins"]) == (said, first)
    assert standing() == {(frozenset({a, b}), Strength.PERSON)}


def test_what_people_joined_cannot_be_said_not_the_same(claims):
    a, b, c, _ = claims
    join(a, b)
    join(b, c)
    with pytest.raises(JoinRefused):
        apart(a, c)
    assert not models.NotSame.objects.exists()


def test_a_person_s_word_ends_the_machine_s_join(claims):
    machine(sees(*claims[:2]), sees(*claims[2:]), among=claims)
    apart(*claims[:2], minutes=5)
    assert standing() == {(frozenset(claims[2:]), Strength.MACHINE)}


def test_a_word_about_what_was_never_joined_ends_nothing(claims):
    machine(sees(*claims[:2]), sees(*claims[2:]), among=claims)
    apart(claims[0], claims[2], minutes=5)
    assert len(standing()) == 2


def test_a_new_run_replaces_the_machine_s_joins_while_people_s_stay(claims):
    a, b, c, d = claims
    join(a, b)
    machine(sees(b, c), among=claims)
    machine(sees(c, d), sees(a, d, strength=Strength.PROPOSED), among=claims, minutes=5)
    assert standing() == {
        (frozenset({a, b}), Strength.PERSON),
        (frozenset({c, d}), Strength.MACHINE),
        (frozenset({a, d}), Strength.PROPOSED),
    }


def test_the_same_run_again_changes_nothing(claims):
    machine(sees(*claims[:2]), among=claims, parts=[(claims[2], claims[3])])
    entries = models.LedgerEntry.objects.count()
    machine(sees(*claims[:2]), among=claims, parts=[(claims[2], claims[3])], minutes=5)
    assert models.LedgerEntry.objects.count() == entries


def test_a_run_leaves_alone_what_it_did_not_look_at(claims):
    machine(sees(*claims[:2]), among=claims[:2], parts=[(claims[2], claims[3])])
    machine(among=claims[2:], minutes=5)
    assert standing() == {(frozenset(claims[:2]), Strength.MACHINE)}
    assert facts.parts() == []


def test_the_machine_closes_over_no_word_of_a_person(claims):
    a, b, c, d = claims
    join(a, b)
    apart(a, c)
    machine(sees(b, c), sees(c, d), among=claims)
    assert standing() == {
        (frozenset({a, b}), Strength.PERSON),
        (frozenset({c, d}), Strength.MACHINE),
    }


def test_of_joins_that_contradict_a_person_together_the_surest_stays(claims):
    a, b, c, _ = claims
    apart(a, c)
    machine(sees(a, b, score=0.85), sees(b, c, score=0.95), among=claims)
    assert standing() == {(frozenset({b, c}), Strength.MACHINE)}


def test_a_proposal_is_joined_in_the_low_and_apart_in_the_high(claims):
    machine(sees(*claims[:2], strength=Strength.PROPOSED, score=0.6), among=claims)
    assert total() == (Decimal("31.5"), Decimal("36.5"))
    (kept,) = facts.joins()
    assert kept.score == 0.6


def test_a_part_is_counted_inside_its_whole(claims):
    recognitions.part_of(claims[0], claims[1], by=LAN, at=later(2))
    assert total() == (34, 34)


def test_nothing_is_part_of_itself_around_a_circle(claims):
    a, b, c, d = claims
    recognitions.part_of(a, b, by=LAN, at=later(2))
    recognitions.part_of(c, d, by=LAN, at=later(3))
    with pytest.raises(PartRefused):
        recognitions.part_of(b, a, by=LAN, at=later(4))
    join(b, c, minutes=5)
    with pytest.raises(PartRefused):
        join(a, d, minutes=6)
    assert total() == (20, 20)


def test_a_part_is_never_joined_with_its_whole(claims):
    recognitions.part_of(claims[0], claims[1], by=LAN, at=later(2))
    with pytest.raises(PartRefused):
        join(*claims[:2])
    machine(sees(*claims[:2]), among=claims)
    assert standing() == set()


def test_the_machine_s_parts_are_replaced_while_people_s_stay(claims):
    a, b, c, d = claims
    recognitions.part_of(a, b, by=LAN, at=later(2))
    machine(among=claims, parts=[(b, c)])
    machine(among=claims, parts=[(c, d)], minutes=5)
    assert {(p.part, p.whole) for p in facts.parts()} == {(a, b), (c, d)}


def test_the_machine_closes_no_circle_of_parts(claims):
    a, b, c, _ = claims
    recognitions.part_of(a, b, by=LAN, at=later(2))
    machine(among=claims, parts=[(b, a), (b, c), (c, a)])
    assert {(p.part, p.whole) for p in facts.parts()} == {(a, b), (b, c)}
    assert total() == (29, 29)


def test_every_past_answer_can_be_asked_again(claims):
    a, b, c, d = claims
    answers = {models.LedgerEntry.objects.count(): total()}

    def then(*_: object) -> None:
        answers[models.LedgerEntry.objects.count()] = total()

    first = join(a, b)
    then()
    then(machine(sees(c, d, strength=Strength.PROPOSED), among=claims))
    then(recognitions.undo_join(first, by=LAN, at=later(5)))
    then(recognitions.part_of(a, d, by=LAN, at=later(6)))
    then(apart(c, d, minutes=7))
    then(join(b, c, minutes=8))
    then(decisions.choose(c, reason="", by=LAN, at=later(9)))
    assert len(set(answers.values())) > 4
    assert {number: total(str(number)) for number in answers} == answers
    moments = dict(models.LedgerEntry.objects.order_by("number").values_list("number", "at"))
    assert {n: total(moments[n].isoformat()) for n in answers} == answers


@pytest.mark.django_db(transaction=True)
def test_two_words_that_exclude_each_other_never_both_stand(claims):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time; this is PostgreSQL's question")
    said: list[str] = []

    def say(word, *args) -> None:
        try:
            said.append(word(*args))
        except JoinRefused:
            pass
        finally:
            connections.close_all()

    threads = [
        threading.Thread(target=say, args=(join, *claims[:2])),
        threading.Thread(target=say, args=(apart, *claims[:2])),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(said) == 1


def test_words_about_some_claims_read_no_others(claims, monkeypatch):
    """Of a million claims in the ledger nothing is read but what hangs together with these."""

    def everything(*_args, **_more):
        raise AssertionError("all rows were read")

    for name in ("joins", "parts", "apart"):
        monkeypatch.setattr(facts, name, everything)
    a, b, c, d = claims
    joined = join(a, b)
    apart(a, c)
    recognitions.part_of(d, a, by=LAN, at=later(4))
    decisions.choose(a, reason="Đã đo", by=LAN, at=later(5))
    with pytest.raises(recognitions.UndoRefused):
        recognitions.undo_join(joined, by=LAN, at=later(6))
