"""The history of one thing and the journal show what is within reach, by name."""

from __future__ import annotations

import uuid

import pytest

from chungtay.actions import people, recognitions
from chungtay.domain.permissions import Actor, NotFound, PersonRole, Post
from chungtay.domain.units import ROOT
from chungtay.queries.history.page import entry_page, history_page, journal
from chungtay.storage.models import LedgerEntry
from tests.actions.cast import later
from tests.queries.cast import seen_by


def test_the_latest_stands_first_and_people_have_their_names(world):
    recognitions.join(
        [world.own_claim.id, world.partner_claim.id],
        by=world.people["coordinator"],
        at=later(5),
    )
    page = history_page(seen_by(world, "reporter"), "activity", world.own_claim.id)
    assert page.lines[0].event.kind == "join-person"
    assert page.lines[0].by == "Người coordinator"
    assert page.lines[-1].event.kind == "said"


@pytest.mark.parametrize("kind", ["activity", "claim", "document", "recognition", "nonsense"])
def test_the_history_of_what_is_out_of_reach_is_not_found(world, kind):
    foreign = world.foreign_document if kind == "document" else world.foreign_claim.id
    for id in (foreign, str(uuid.uuid4()), "nonsense"):
        with pytest.raises(NotFound):
            history_page(seen_by(world, "reporter"), kind, id)


def test_claims_documents_and_recognitions_have_histories(world):
    lan = seen_by(world, "reporter")
    for kind, id in (
        ("claim", world.own_claim.id),
        ("document", world.own_document),
        ("recognition", world.proposal),
    ):
        assert history_page(lan, kind, id).lines


def test_the_journal_shows_each_what_touches_them(world):
    everything = journal(seen_by(world, "standing"))
    own = journal(seen_by(world, "reporter"))
    assert {e.action for e in own.entries} == {"read", "recognise"}
    assert "enter-units" in {e.action for e in everything.entries}


def test_the_journal_of_a_stranger_holds_only_their_own(world):
    told = [title for e in journal(seen_by(world, "stranger")).entries for _, title in e.subjects]
    assert told == ["Đường liên thôn"]


def test_older_entries_are_a_page_further(world):
    newest = journal(seen_by(world, "standing")).entries[0]
    older = journal(seen_by(world, "standing"), before=newest.number)
    assert all(entry.number < newest.number for entry in older.entries)


def test_an_entry_opens_for_those_it_touches(world):
    number = LedgerEntry.objects.get(action="recognise").number
    page = entry_page(seen_by(world, "reporter"), number)
    assert [line.event.kind for line in page.events] == ["join-proposed"]
    for asked in (LedgerEntry.objects.get(action="enter-units").number, 10**6):
        with pytest.raises(NotFound):
            entry_page(seen_by(world, "reporter"), asked)


def test_the_journal_says_who_was_given_a_role(world):
    root = Actor(world.people["administrator"], (Post(PersonRole.ADMINISTRATOR),))
    with_role = {"role": PersonRole.AUDITOR, "unit": ROOT}
    people.appoint(world.people["reporter"], **with_role, by=root, at=later(6))
    newest = journal(seen_by(world, "standing")).entries[0]
    assert (newest.action, newest.about) == ("appoint", "Người reporter")
    assert entry_page(seen_by(world, "standing"), newest.number).line.about == "Người reporter"


def test_activities_of_one_title_stand_in_the_journal_once(world):
    entries = journal(seen_by(world, "standing")).entries
    told = next(entry for entry in entries if entry.action == "read")
    assert [title for _, title in told.subjects] == ["Đường liên thôn"]
    assert told.many == 3
