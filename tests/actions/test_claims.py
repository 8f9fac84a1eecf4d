"""Recording what was said: once however often it is sent, and wholly or not at all."""

from __future__ import annotations

import threading
import uuid
from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection, connections

from chungtay.actions import claims
from chungtay.actions.programmes import ProgrammeUnknown
from chungtay.domain.claims import Role
from chungtay.domain.figures import Figure
from chungtay.queries.seals import broken_seals
from chungtay.queries.totals import Filters, totals
from chungtay.storage import models
from tests.actions.cast import LAN, PROGRAMME, founded, later, rekeyed
from tests.cast import LAN as LANS_BODY
from tests.cast import ROADS, says

pytestmark = pytest.mark.django_db

HERS = says(LANS_BODY, ROADS, "2.5", person_names=("Nguyễn Thị Mẫu",))
THEIRS = says("army@lang-ven", ROADS, "5")


def kept() -> list[int]:
    """How many rows each table holds."""
    tables = (models.LedgerEntry, models.ClaimPersons, *models.RECORDED)
    return [table._default_manager.count() for table in tables]


def test_a_repeated_record_changes_nothing_and_leaves_no_entry(said):
    said(HERS, THEIRS)
    before = kept()
    said(HERS, THEIRS, minutes=9)
    assert kept() == before


def test_a_claim_named_twice_in_one_sending_is_kept_once(said):
    said(HERS, HERS)
    assert models.Claim.objects.count() == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(HERS, figure=Figure(Decimal(3))),
        replace(HERS, title="Đường xóm Ven"),
        replace(HERS, person_names=("Trần Văn Thử",)),
        replace(HERS, person_names=()),
    ],
    ids=["another number", "another title", "other persons", "nobody"],
)
def test_a_key_with_another_payload_is_refused_and_nothing_is_half_written(said, other):
    said(HERS)
    before = kept()
    with pytest.raises(claims.KeyReused):
        said(THEIRS, other)
    assert kept() == before


def test_persons_told_of_later_under_the_same_key_are_refused(said):
    said(THEIRS)
    with pytest.raises(claims.KeyReused):
        said(replace(THEIRS, person_names=("Nguyễn Thị Mẫu",)))


def test_one_key_for_two_claims_of_one_sending_is_refused(said):
    with pytest.raises(claims.KeyReused):
        said(HERS, replace(HERS, title="Khác"))
    assert not models.Claim.objects.exists()


def test_a_repeat_completes_a_sending_that_was_cut(said):
    said(HERS)
    said(HERS, THEIRS)
    assert models.Selection.objects.count() == models.Claim.objects.count() == 2


def test_a_programme_that_nobody_founded_counts_nothing(said):
    with pytest.raises(ProgrammeUnknown):
        claims.record([rekeyed(HERS)], programme="none", by=LAN, at=later(1))


def test_a_claim_counts_in_two_programmes_once_in_each(said):
    said(HERS)
    founded("other")
    for _ in range(2):
        claims.record([rekeyed(HERS)], programme="other", by=LAN, at=later(2))
    for code in (PROGRAMME, "other"):
        (row,) = totals(Filters(code, indicator=ROADS.code)).rows
        assert row.amount == Decimal("2.5")


def test_a_newer_claim_replaces_an_older_one_and_both_stay(said):
    (first,) = said(HERS)
    said(replace(HERS, id="corrected", replaces=HERS.id, figure=Figure(Decimal(3))), minutes=5)
    (row,) = totals(Filters(PROGRAMME)).rows
    assert row.amount == 3
    assert models.Claim.objects.filter(id=first.id).exists()


def test_what_is_no_longer_selected_stays_and_counts_no_more(said, programme):
    hers, theirs = said(HERS, THEIRS)
    with claims.recording("reread", by=LAN, at=later(3)) as recorder:
        claims.unselect_others(recorder, programme, [theirs.id])
    assert totals(Filters(programme)).rows[0].amount == 5
    assert models.Claim.objects.filter(id=hers.id).exists()
    assert list(broken_seals()) == []


def test_claims_keep_the_order_in_which_they_were_said(said):
    told = said(THEIRS, HERS)
    assert [str(id) for id in models.Claim.objects.values_list("id", flat=True)] == [
        claim.id for claim in told
    ]


def test_the_same_reading_gives_the_same_ids_and_another_one_gives_others():
    told = [rekeyed(HERS), rekeyed(THEIRS)]
    again = claims.keyed_by_content(told)
    assert claims.keyed_by_content(told) == again
    other = claims.keyed_by_content([replace(told[0], title="Khác"), told[1]])
    assert other[0].id != again[0].id
    assert other[1] == again[1]


def test_what_stands_in_another_reading_is_another_claim(said, programme):
    whole = rekeyed(THEIRS)
    part = replace(rekeyed(HERS), role=Role.PART, within=whole.id)
    before = claims.keyed_by_content([whole, part])
    after = claims.keyed_by_content([replace(whole, title="Đọc lại"), part])
    assert after[1].within == after[0].id
    for reading in (before, after):
        claims.record(reading, programme=programme, by=LAN, at=later(1))
    assert models.Claim.objects.count() == 4


@pytest.mark.django_db(transaction=True)
def test_writers_at_one_time_get_numbers_in_the_order_of_their_commits(said):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time; this is PostgreSQL's question")
    bodies = [f"{code}@{place}" for code in ("army", "women") for place in ("lang-ven", "cua-song")]
    seen: list[list[int]] = []

    def write(body: str) -> None:
        try:
            for number in range(6):
                claim = replace(says(body, ROADS, "1"), id=f"{body} {number}")
                claims.record([rekeyed(claim)], programme=PROGRAMME, by=body, at=later(1))
                numbers = models.LedgerEntry.objects.order_by("number")
                seen.append(list(numbers.values_list("number", flat=True)))
        finally:
            connections.close_all()

    run_together([threading.Thread(target=write, args=[body]) for body in bodies])
    # Whoever sees a number sees every one before it: none is committed behind a later one.
    assert len(seen) == 24
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in seen)
    assert list(broken_seals()) == []


@pytest.mark.django_db(transaction=True)
def test_one_sending_that_arrives_twice_at_once_is_one(said):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time; this is PostgreSQL's question")
    told = [rekeyed(replace(HERS, id=str(number))) for number in range(50)]
    failed: list[Exception] = []

    def send() -> None:
        try:
            claims.record(told, programme=PROGRAMME, by=LAN, at=later(1))
        except Exception as error:
            failed.append(error)
        finally:
            connections.close_all()

    run_together([threading.Thread(target=send) for _ in range(3)])
    assert failed == []
    assert models.Claim.objects.count() == models.Selection.objects.count() == 50
    assert list(broken_seals()) == []


def run_together(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_an_id_is_whoever_s_who_made_the_claim(said):
    (hers,) = said(HERS)
    assert models.Claim.objects.get().id == uuid.UUID(hers.id)
