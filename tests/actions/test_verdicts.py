"""Deciding what is one, by whoever may, once; every word can be taken back, in any order."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal

import pytest
from django.db import connection, connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chungtay.actions import decisions, recognitions, verdicts
from chungtay.actions.ledger import deciding, recording
from chungtay.actions.recognitions import Recognised, UndoRefused, keep_machine_s
from chungtay.actions.verdicts import DecidedMeanwhile, ProposalGone
from chungtay.domain.deciding import NotTheDecider
from chungtay.domain.permissions import Actor, NotAllowed, NotFound, PersonRole, Post
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import JoinRefused, PartRefused, Strength
from chungtay.queries.seals import broken_seals
from chungtay.queries.totals import Filters, totals
from chungtay.storage import facts, models
from tests.actions.cast import LAN, PROGRAMME, TOLD, key, later
from tests.cast import ROADS, says

pytestmark = pytest.mark.django_db

HERS, ARMYS, FRONTS, FAR = (key(claim.id) for claim in TOLD)
WHO = {
    "lan": (PersonRole.REPORTER, "women@lang-ven"),
    "ha": (PersonRole.COORDINATOR, "women@ninh-binh"),
    "minh": (PersonRole.COORDINATOR, "army@ninh-binh"),
    "binh": (PersonRole.STANDING, "joint@ninh-binh"),
    "ta": (PersonRole.REPORTER, "front@cua-song"),
    "son": (PersonRole.LEADER, "joint@ninh-binh"),
}


def actor(name: str) -> Actor:
    role, unit = WHO[name]
    return Actor(key(name), (Post(role, key(unit)),))


@pytest.fixture
def claims(said) -> list[str]:
    """Four claims that speak of four roads until somebody says otherwise."""
    return [claim.id for claim in said(*TOLD)]


def machine(*found: Recognised, among, parts=(), minutes: int = 4) -> list[str]:
    with deciding("recognise", by="machine", at=later(minutes)) as recorder:
        keep_machine_s(recorder, found, list(parts), among=among)
    return [join.id for join in facts.joins() if join.strength is not Strength.PERSON]


def sees(*claims: str, score: float = 0.7, strength: Strength = Strength.PROPOSED) -> Recognised:
    return Recognised(frozenset(claims), strength, score, ({"code": "same-place", "facts": {}},))


@pytest.fixture
def proposal(claims) -> str:
    (join,) = machine(sees(*claims[:2]), among=claims)
    return join


def say(word, *args, by: str = "ha", minutes: int = 5, **more):
    return word(*args, programme=PROGRAMME, by=actor(by), at=later(minutes), **more)


def total() -> tuple[Decimal, Decimal]:
    (row,) = totals(Filters(PROGRAMME)).rows
    return row.counted.low, row.counted.high


def standing() -> set[tuple[frozenset[str], Strength]]:
    return {(join.claims, join.strength) for join in facts.joins()}


def told() -> set[tuple[str, str]]:
    return set(models.Notice.objects.order_by("id").values_list("unit_id", "matter"))


def test_the_same_counts_once_and_ends_the_proposal(claims, proposal):
    assert total() == (Decimal("31.5"), Decimal("36.5"))
    say(verdicts.same, proposal)
    assert standing() == {(frozenset(claims[:2]), Strength.PERSON)}
    assert total() == (Decimal("31.5"), Decimal("34"))


def test_everybody_else_concerned_is_told_in_the_entry_of_the_decision(claims, proposal):
    made = say(verdicts.same, proposal, reason="Đã hỏi hai bên", by="lan")
    (notice,) = models.Notice.objects.all()
    assert (str(notice.unit_id), notice.matter) == (key("army@lang-ven"), "joined")
    assert (notice.subject, notice.reason) == (made, "Đã hỏi hai bên")
    assert notice.entry_id == models.Join.objects.get(id=made).entry_id
    assert list(broken_seals()) == []


def test_not_the_same_is_remembered_and_both_count(claims, proposal):
    say(verdicts.not_same, proposal, reason="Hai thôn khác nhau")
    assert standing() == set()
    assert total() == (Decimal("36.5"),) * 2
    assert {said.claims for said in facts.apart()} == {frozenset(claims[:2])}
    assert {matter for _, matter in told()} == {"apart"}


def test_a_part_counts_inside_its_whole(claims, proposal):
    say(verdicts.part_of, proposal, part=HERS, whole=ARMYS)
    assert standing() == set()
    assert total() == (34, 34)


def test_a_part_of_what_the_proposal_does_not_bring_together_is_not_found(claims, proposal):
    with pytest.raises(NotFound):
        say(verdicts.part_of, proposal, part=HERS, whole=FAR)
    with pytest.raises(NotFound):
        say(verdicts.part_of, proposal, part=HERS, whole=HERS)


def test_whoever_comes_second_is_told_who_decided_and_nothing_changes(claims, proposal):
    person = models.Person.objects.create(
        id=key("ha"), username="ha", name="Nguyễn Thu Hà", joined_at=later(0)
    )
    say(verdicts.same, proposal)
    entries = models.LedgerEntry.objects.count()
    for word, more in (
        (verdicts.same, {}),
        (verdicts.not_same, {}),
        (verdicts.part_of, {"part": HERS, "whole": ARMYS}),
    ):
        with pytest.raises(DecidedMeanwhile) as refused:
            say(word, proposal, by="binh", minutes=6, **more)
        assert refused.value.facts == {"who": person.name, "when": "15:05 20/12/2026"}
    assert models.LedgerEntry.objects.count() == entries


def test_what_the_machine_gave_up_itself_is_gone(claims, proposal):
    machine(among=claims, minutes=5)
    with pytest.raises(ProposalGone):
        say(verdicts.same, proposal, minutes=6)


@pytest.mark.parametrize("word", [verdicts.same, verdicts.not_same, verdicts.later])
def test_what_is_not_there_or_out_of_reach_is_not_found(claims, proposal, word):
    with pytest.raises(NotFound):
        say(word, str(uuid.uuid4()))
    if word is verdicts.not_same:
        return
    with pytest.raises(NotFound):
        say(word, proposal, by="ta")


def test_a_reporter_may_join_what_they_said_and_nothing_else(claims, proposal):
    with pytest.raises(NotAllowed):
        say(verdicts.not_same, proposal, by="lan")
    with pytest.raises(NotAllowed):
        say(verdicts.part_of, proposal, by="lan", part=HERS, whole=ARMYS)
    say(verdicts.same, proposal, by="lan")


def test_a_reporter_does_not_join_what_others_said(said):
    named = says("front@lang-ven", ROADS, "4", partners=("women@lang-ven",))
    ids = [claim.id for claim in said(named, TOLD[1])]
    (join,) = machine(sees(*ids), among=ids)
    with pytest.raises(NotTheDecider):
        say(verdicts.same, join, by="lan")


def test_a_leader_decides_nothing(claims, proposal):
    for word in (verdicts.same, verdicts.not_same):
        with pytest.raises(NotAllowed):
            say(word, proposal, by="son")


def test_the_programme_s_rule_says_who_decides(claims, proposal):
    with recording("choose", by=LAN, at=later(4)) as recorder:
        choice = models.ProgrammeChoice(
            id=recorder.new_id(), programme_code=PROGRAMME, name="deciders", value="standing"
        )
        recorder.add([choice])
    with pytest.raises(NotTheDecider):
        say(verdicts.not_same, proposal)
    say(verdicts.not_same, proposal, by="binh")


def test_a_closure_over_not_the_same_is_refused_and_names_the_decisions(claims, proposal):
    joined = recognitions.join([ARMYS, FRONTS], by=LAN, at=later(4))
    apart = recognitions.not_the_same(HERS, FRONTS, reason="", by=LAN, at=later(4))
    assert standing() == {(frozenset({ARMYS, FRONTS}), Strength.PERSON)}
    with deciding("recognise", by="machine", at=later(5)) as recorder:
        (again,) = recognitions.add_joins(recorder, [sees(HERS, ARMYS)])
    with pytest.raises(JoinRefused) as refused:
        say(verdicts.same, again, minutes=6)
    assert refused.value.facts == {"not_same": apart, "joins": joined}


def test_nothing_becomes_a_part_of_itself(claims):
    (join,) = machine(sees(ARMYS, FRONTS), among=claims)
    recognitions.part_of(HERS, ARMYS, by=LAN, at=later(5))
    with pytest.raises(PartRefused):
        recognitions.part_of(ARMYS, HERS, by=LAN, at=later(6))
    recognitions.part_of(FRONTS, HERS, by=LAN, at=later(7))
    assert standing() == set()  # a part's part is not the same as the whole
    with pytest.raises(DecidedMeanwhile):
        say(verdicts.part_of, join, part=ARMYS, whole=FRONTS, by="binh", minutes=8)


def test_undoing_the_same_brings_the_proposal_back_as_it_was(claims, proposal):
    before = total()
    made = say(verdicts.same, proposal)
    (again,) = say(verdicts.undo, made, minutes=6)
    assert total() == before
    row = models.Join.objects.get(id=again)
    assert (row.score_ppm, row.reasons) == (700_000, [{"code": "same-place", "facts": {}}])
    assert standing() == {(frozenset(claims[:2]), Strength.PROPOSED)}
    assert ("undone") in {matter for _, matter in told()}
    say(verdicts.not_same, again, minutes=7)


def test_undoing_twice_tells_who_did(claims, proposal):
    made = say(verdicts.same, proposal)
    say(verdicts.undo, made, minutes=6)
    with pytest.raises(DecidedMeanwhile):
        say(verdicts.undo, made, minutes=7)


def test_whoever_said_it_may_undo_it(claims, proposal):
    made = say(verdicts.same, proposal, by="lan")
    say(verdicts.undo, made, by="lan", minutes=6)
    made = say(verdicts.same, machine(sees(HERS, ARMYS), among=claims)[0], minutes=7)
    with pytest.raises(NotTheDecider):
        say(verdicts.undo, made, by="lan", minutes=8)


def test_undoing_is_refused_while_a_choice_stands_on_it(claims, proposal):
    made = say(verdicts.same, proposal)
    chosen = say(verdicts.choose, HERS, instead_of="", reason="Đã đo", minutes=6)
    with pytest.raises(UndoRefused) as refused:
        say(verdicts.undo, made, minutes=7)
    assert refused.value.facts["standing"] == chosen
    say(verdicts.undo, chosen, minutes=8)
    say(verdicts.undo, made, minutes=9)


def test_taking_one_out_leaves_the_others_together(claims):
    (join,) = machine(sees(*claims[:3], strength=Strength.MACHINE, score=0.9), among=claims)
    before = total()
    said = say(verdicts.not_same, join, taking_out=FRONTS)
    assert standing() == {(frozenset(claims[:2]), Strength.MACHINE)}
    say(verdicts.undo, said, minutes=6)
    assert standing() == {(frozenset(claims[:3]), Strength.MACHINE)}
    assert total() == before


def test_a_word_about_two_leaves_the_machine_s_other_joins_alone(claims):
    found = (sees(HERS, ARMYS), sees(ARMYS, FRONTS, strength=Strength.MACHINE, score=0.9))
    machine(*found, among=claims)
    (proposal,) = (j.id for j in facts.joins() if j.strength is Strength.PROPOSED)
    say(verdicts.not_same, proposal)
    assert standing() == {(frozenset({ARMYS, FRONTS}), Strength.MACHINE)}


def test_later_is_nobody_else_s_business(claims, proposal):
    models.Person.objects.create(id=key("ha"), username="ha", name="Hà", joined_at=later(0))
    entries = models.LedgerEntry.objects.count()
    for minutes in (5, 6):
        say(verdicts.later, proposal, minutes=minutes)
    assert models.Postponed.objects.count() == 1
    assert models.LedgerEntry.objects.count() == entries


def test_a_choice_names_the_one_it_replaces_and_comes_back_when_undone(claims, proposal):
    say(verdicts.same, proposal)
    first = say(verdicts.choose, HERS, instead_of="", reason="Đã đo", minutes=6)
    with pytest.raises(DecidedMeanwhile):
        say(verdicts.choose, ARMYS, instead_of="", reason="Đo lại", by="binh", minutes=7)
    second = say(verdicts.choose, ARMYS, instead_of=first, reason="Đo lại", by="binh", minutes=7)
    third = say(verdicts.choose, HERS, instead_of=second, reason="Thống nhất", minutes=8)
    values = []
    for minutes, decision in enumerate((third, "", ""), start=9):
        row = models.Decision.objects.filter(ended_by__isnull=True).get()
        assert decision in ("", str(row.id))
        say(verdicts.undo, str(row.id), minutes=minutes)
        values.append([str(d.claim_id) for d in models.Decision.objects.filter(ended_by=None)])
    assert values == [[ARMYS], [HERS], []]


def test_a_choice_that_was_taken_back_meanwhile_is_not_replaced(claims, proposal):
    say(verdicts.same, proposal)
    first = say(verdicts.choose, HERS, instead_of="", reason="Đã đo", minutes=6)
    decisions.withdraw(first, by=key("ha"), at=later(7))
    with pytest.raises(DecidedMeanwhile):
        say(verdicts.choose, ARMYS, instead_of=first, reason="Đo lại", by="binh", minutes=8)


def test_the_choice_of_a_claim_that_nobody_counts_is_not_found(claims):
    with pytest.raises(NotFound):
        say(verdicts.choose, str(uuid.uuid4()), instead_of="", reason="x")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_the_same_moment_one_is_told(claims, proposal):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time; this is PostgreSQL's question")
    outcomes: list[str] = []

    def decide(word, who: str) -> None:
        try:
            say(word, proposal, by=who)
            outcomes.append("decided")
        except DecidedMeanwhile:
            outcomes.append("told")
        finally:
            connections.close_all()

    threads = [
        threading.Thread(target=decide, args=(verdicts.same, "ha")),
        threading.Thread(target=decide, args=(verdicts.not_same, "binh")),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["decided", "told"]


CLAIMS = (HERS, ARMYS, FRONTS, FAR)
PAIRS = [(a, b) for n, a in enumerate(CLAIMS) for b in CLAIMS[n + 1 :]]
FOUND = st.lists(
    st.tuples(
        st.sampled_from([*PAIRS, CLAIMS[:3], CLAIMS[1:]]),
        st.sampled_from([Strength.PROPOSED, Strength.MACHINE]),
        st.sampled_from([0.5, 0.7, 0.9]),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda found: found[0],
)
WORDS = st.lists(
    st.tuples(st.sampled_from(["same", "apart", "out", "part", "asset"]), st.integers(0, 5)),
    max_size=5,
)


@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=FOUND, words=WORDS, order=st.randoms(use_true_random=False))
def test_deciding_and_undoing_in_any_order_restores_every_total(claims, found, words, order):
    with _rolled_back():
        machine(*(sees(*c, strength=s, score=p) for c, s, p in found), among=claims)
        before, seen = total(), (standing(), _links())
        said = [made for made in (_say(word, at) for word, at in words) if made]
        order.shuffle(said)
        waiting, minutes = list(said), 20
        while waiting:  # what another decision stands on is taken back after it
            made = waiting.pop(0)
            try:
                say(verdicts.undo, made, by="binh", minutes=minutes)
            except UndoRefused:
                waiting.append(made)
            minutes += 1
        assert total() == before
        assert (standing(), _links()) == seen


def _links() -> set[tuple[str, str]]:
    return {(p.part, p.whole) for p in facts.parts()} | {
        tuple(sorted(said.claims)) for said in (*facts.apart(), *facts.asset_ties())
    }


def _say(word: str, at: int) -> str | None:
    """A word about one of the machine's recognitions that stand, where it is possible."""
    waiting = sorted(
        (j for j in facts.joins() if j.strength is not Strength.PERSON),
        key=lambda j: (sorted(j.claims), j.strength.value),
    )
    if not waiting:
        return None
    join = waiting[at % len(waiting)]
    first, *_, last = sorted(join.claims)
    with suppress(Problem):
        if word == "same":
            return say(verdicts.same, join.id, by="binh")
        if word == "asset":
            return say(verdicts.another_work, join.id, by="binh")
        if word == "part":
            return say(verdicts.part_of, join.id, by="binh", part=first, whole=last)
        taking_out = last if word == "out" else ""
        return say(verdicts.not_same, join.id, by="binh", taking_out=taking_out)
    return None


@contextmanager
def _rolled_back() -> Iterator[None]:
    """A transaction that leaves nothing behind, one an example."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
