"""Rows in, domain values out: everything a programme counts, as it was known at one moment."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest

from chungtay.actions.ledger import recording
from chungtay.actions.programmes import Charter, found, standing
from chungtay.domain.ledger import MomentUnknown
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.storage import facts, models
from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.measures import measures
from tests.actions.cast import AT, LAN, PROGRAMME, TOLD, everything, key, later, recorded
from tests.domain.worlds import world
from tests.kept_worlds import kept_world

pytestmark = pytest.mark.django_db

MEASURES = {code: term.measure for code, term in measures().items()}


def kept(known: int | None = None):
    return facts.book(standing(PROGRAMME), catalogue=catalogue(), measures=MEASURES, known=known)


@pytest.mark.parametrize("seed", range(6))
def test_a_world_comes_back_as_it_was_told(seed):
    told = recorded(world(seed).book)
    book = kept()
    assert book.claims == told.claims
    assert {j.claims for j in book.joins} == {j.claims for j in told.joins}
    assert {unit.id: unit for unit in book.units} == {unit.id: unit for unit in told.units}
    assert book.worlds[0].by_id.keys() == told.worlds[0].by_id.keys()


def test_before_the_first_entry_nobody_had_said_anything():
    recorded(world(1).book)
    book = kept(0)
    assert (book.claims, book.joins, list(book.units), list(book.territory)) == ((), (), [], [])


def test_every_number_knows_what_was_written_by_then():
    kept_world("everything", everything)
    entries = models.LedgerEntry.objects.order_by("number")
    selected = {e.number: e.manifest for e in entries}
    for number in selected:
        known = kept(number)
        said = [line for n in range(1, number + 1) for line in selected[n]]
        claims = {
            row for verb, table, row, _ in said if table == "chungtay_claim" and verb == "new"
        }
        assert {claim.id for claim in known.claims} == claims


def test_what_was_undone_was_known_until_then():
    kept_world("everything", everything)
    undo = models.LedgerEntry.objects.get(action="undo-join").number
    assert len(facts.joins(undo - 1)) == 1
    assert facts.joins(undo) == []


def test_decisions_not_sames_and_parts_are_known_from_their_entry_on():
    kept_world("everything", everything)
    numbers = dict(models.LedgerEntry.objects.order_by("number").values_list("action", "number"))
    assert len(facts.apart(numbers["not-the-same"] - 1)) == 0
    assert len(facts.apart(numbers["not-the-same"])) == 1
    assert len(facts.parts(numbers["part-of"] - 1)) == 0
    assert len(facts.parts(numbers["part-of"])) == 1
    chosen = [kept(n).decisions for n in range(numbers["part-of"], numbers["choose-figure"] + 1)]
    # Hers is chosen first, then the army's; both stand on the activity of the oldest claim.
    hers, armys, fronts, far = (key(claim.id) for claim in TOLD)
    assert [[d.claim for d in decisions] for decisions in chosen] == [[], [hers], [armys]]
    assert {d.activity for decisions in chosen for d in decisions} == {hers}
    assert len({hers, armys, fronts, far}) == 4


def test_recognitions_among_some_claims_leave_the_others_alone():
    kept_world("everything", everything)
    hers, armys, fronts, far = (key(claim.id) for claim in TOLD)
    (joined,) = facts.joins(among={hers, armys, fronts})
    assert joined.claims == {hers, armys}
    assert facts.joins(among={hers, far}) == []
    assert facts.parts(among={hers, fronts}) == []


def test_persons_names_are_not_loaded_with_what_was_said():
    kept_world("everything", everything)
    assert {claim.person_names for claim in kept().claims} == {()}


def test_a_moment_stands_for_the_last_number_until_then():
    kept_world("everything", everything)
    last = models.LedgerEntry.objects.count()
    assert facts.number_of(None) is None
    assert facts.number_of("3") == 3
    assert facts.number_of(later(999).isoformat()) == last
    assert facts.number_of((AT - timedelta(days=1)).isoformat()) == 0
    with pytest.raises(MomentUnknown):
        facts.number_of("hôm qua")


def test_a_programme_s_own_calendar_and_campaigns_are_kept_with_it():
    month = {"mua-he-xanh": ["2026-06-01", "2026-07-31"]}
    charter = Charter("a", "A", calendar={"close_month": 11, "close_day": 30, "campaigns": month})
    own = facts.calendar(found(charter, by=LAN, at=AT))
    assert own.year(2026).last.isoformat() == "2026-11-30"
    assert own.parse("mua-he-xanh").last.isoformat() == "2026-07-31"
    assert facts.calendar(found(Charter("b", "B"), by=LAN, at=AT)) == STATE_CALENDAR


def test_the_last_entry_up_to_a_number_and_whether_it_stands():
    assert facts.entry_at(None) == (0, "")
    kept_world("everything", everything)
    ids = dict(models.LedgerEntry.objects.order_by("number").values_list("number", "id"))
    last = max(ids)
    assert facts.entry_at(None) == facts.entry_at(last + 5) == (last, str(ids[last]))
    assert facts.entry_at(3) == (3, str(ids[3]))
    assert facts.entry_at(0) == (0, "")
    assert facts.standing_entries([str(ids[3]), key("nobody")]) == {str(ids[3])}
    assert facts.numbers_of([str(ids[3]), "", key("nobody")]) == {str(ids[3]): 3}


def test_what_an_action_has_begun_is_known_at_no_number_yet():
    kept_world("everything", everything)
    number = facts.entry_at(None)[0]
    before = facts.joins(number)
    with recording("undo", by=LAN, at=later(30)) as recorder:
        recorder.end(models.Join, [uuid.UUID(join.id) for join in before])
        assert facts.joins(number) == before != facts.joins()
    assert facts.joins(number) == before
    assert facts.joins(number + 1) == facts.joins() == []


def test_some_claims_come_back_with_their_place_in_the_order_of_saying(monkeypatch):
    told = recorded(world(2).book)
    monkeypatch.setattr(facts, "BATCH", 2)
    some = {claim.id for claim in told.claims[1:6]}
    found = facts.claims_of(some, MEASURES)
    assert [claim for _, claim in sorted(found.values(), key=lambda told: told[0])] == list(
        told.claims[1:6]
    )
    assert facts.claims_of([], MEASURES) == {}


def test_a_database_is_told_from_another_by_its_name():
    kind, *_, name = facts.database()
    assert kind in ("sqlite", "postgresql")
    assert name


def test_some_joins_come_back_as_they_were_made_standing_or_not(monkeypatch):
    kept_world("everything", everything)
    monkeypatch.setattr(facts, "BATCH", 1)
    ended = models.Join.objects.filter(ended_by__isnull=False).order_by("id")
    standing = facts.joins()
    ids = [*(str(join.id) for join in ended), *(join.id for join in standing)]
    found = facts.joins_of(ids)
    assert [join for join in found if join in standing] == standing
    assert len(found) == len(ids) > len(standing)
    assert facts.joins_of([]) == []
