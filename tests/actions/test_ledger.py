"""One transaction and one audit line around every change."""

from __future__ import annotations

import uuid
from contextlib import suppress
from datetime import timedelta

import pytest

from chungtay.actions.ledger import INSTALLATION, deciding, recording
from chungtay.domain.ledger import BEGINNING
from chungtay.queries.seals import broken_seals
from chungtay.storage.models import LedgerEntry, Unit
from tests.actions.cast import AT, LAN

pytestmark = pytest.mark.django_db


def add(*ids: int, chain: str = INSTALLATION, at=AT) -> list[Unit]:
    rows = [Unit(id=uuid.UUID(int=id)) for id in ids]
    with recording("enter", by=LAN, at=at, chain=chain, subject="units") as recorder:
        recorder.add_missing(rows)
    return rows


def test_an_action_leaves_one_line_that_says_who_did_what_when():
    add(1, 2)
    entry = LedgerEntry.objects.get()
    said = (entry.number, entry.by, entry.action, entry.subject, entry.at)
    assert said == (1, LAN, "enter", "units", AT)
    assert [line[:3] for line in entry.manifest] == [
        ["new", "chungtay_unit", str(uuid.UUID(int=id))] for id in (1, 2)
    ]


@pytest.mark.parametrize("around", [recording, deciding])
def test_an_action_that_changes_nothing_leaves_no_line(around):
    with around("nothing", by=LAN, at=AT):
        pass
    assert not LedgerEntry.objects.exists()


@pytest.mark.parametrize("around", [recording, deciding])
def test_an_action_that_fails_leaves_nothing(around):
    with suppress(LookupError), around("enter", by=LAN, at=AT) as recorder:
        recorder.add([Unit(id=uuid.UUID(int=1))])
        raise LookupError
    assert not LedgerEntry.objects.exists()
    assert not Unit.objects.exists()


def test_what_is_there_already_is_not_added_again():
    add(1, 2)
    add(2, 3, 3)
    assert [len(entry.manifest) for entry in LedgerEntry.objects.order_by("number")] == [2, 1]


def test_every_chain_counts_its_own_links_and_all_share_the_numbers():
    for number, chain in enumerate(["a", "b", "a"], start=1):
        add(number, chain=chain)
    links = list(LedgerEntry.objects.order_by("number"))
    assert [(e.number, e.chain, e.ordinal) for e in links] == [
        (1, "a", 1),
        (2, "b", 1),
        (3, "a", 2),
    ]
    assert [e.previous for e in links] == [BEGINNING, BEGINNING, links[0].digest]


def test_moments_never_run_backward():
    add(1)
    add(2, at=AT - timedelta(hours=1))
    moments = LedgerEntry.objects.order_by("number").values_list("at", flat=True)
    assert list(moments) == [AT, AT]


def test_what_was_ended_stays_and_says_by_whom():
    (row,) = add(1)
    with recording("leave", by=LAN, at=AT) as recorder:
        recorder.end(Unit, [row.id])
    row.refresh_from_db()
    assert row.ended_by.action == "leave"
    assert list(broken_seals()) == []


def test_what_was_ended_is_not_ended_again():
    (row,) = add(1)
    for _ in range(2):
        with recording("leave", by=LAN, at=AT) as recorder:
            recorder.end(Unit, [row.id])
    assert LedgerEntry.objects.count() == 2


def test_many_rows_of_several_tables_are_one_line():
    add(*range(1, 2501))
    assert len(LedgerEntry.objects.get().manifest) == 2500
    assert list(broken_seals()) == []
