"""The invented province, kept: its laws hold, and loading it again is harmless."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction

from chungtay.actions.samples import province
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.story import story
from chungtay.domain.claims import Standing
from chungtay.domain.counting import Counted, count
from chungtay.domain.credits import credits, sum_of_reports
from chungtay.domain.questions import Question, State
from chungtay.domain.recognition import Strength
from chungtay.domain.rollup import by_place
from chungtay.domain.units import Line
from chungtay.queries.books import Ledger, open_ledger
from chungtay.queries.checks import check
from chungtay.queries.reorganisations.events import event_from
from chungtay.storage import facts
from chungtay.storage.models import (
    Claim,
    Document,
    LedgerEntry,
    Notice,
    PlaceAttribute,
    PlaceName,
    Reorganisation,
    Target,
)

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 26, 8, tzinfo=UTC)
PEOPLE = {"coordinator": "chị Lan", "standing": "anh Páo"}


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The province, loaded once for all tests here and taken back behind them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield province.load(by="demo", at=AT, people=PEOPLE)
        connection.check_constraints()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def ledger(loaded) -> Ledger:
    return open_ledger(loaded.programme)


@pytest.fixture(scope="module")
def counted(ledger) -> dict[str, Counted]:
    """The answer to every indicator of the year 2026 that anybody spoke of."""
    codes = sorted({claim.indicator for claim in ledger.book.claims})
    return {code: count(ledger.book, asked(ledger, code, "2026")) for code in codes}


def asked(ledger: Ledger, code: str, year: str) -> Question:
    period = ledger.calendar.parse(year)
    return Question(ledger.book.catalogue[code], period, period.last, Line.SECTOR)


def test_all_laws_hold_on_what_is_kept(loaded):
    assert check().broken == ()


def test_loading_it_again_changes_nothing(loaded):
    before = LedgerEntry.objects.count(), Claim.objects.count(), Document.objects.count()
    assert province.load(by="another", at=AT) == loaded
    assert (LedgerEntry.objects.count(), Claim.objects.count(), Document.objects.count()) == before


def test_the_seats_are_bodies_of_the_province(loaded, ledger):
    units = ledger.book.units
    assert set(loaded.seats) == {
        "reporter", "coordinator", "standing", "leader", "administrator", "auditor", "newsroom",
        "stranger",
    }  # fmt: skip
    assert units[loaded.seats["reporter"]].kind == "women"
    assert units[loaded.agency].kind == "party-commission"
    reach = units.below(loaded.seats["standing"], Line.SAME_LEVEL, AT.date())
    assert reach == {unit.id for unit in units}


def test_whoever_reports_does_not_reach_the_stranger(loaded, ledger):
    seat, stranger = loaded.seats["reporter"], loaded.seats["stranger"]
    assert all(stranger not in ledger.book.units.below(seat, line, AT.date()) for line in Line)


def test_counting_once_is_worth_something(ledger, counted):
    less = [
        code
        for code, answer in counted.items()
        if answer.total is not None
        and sum_of_reports(credits(ledger.book, asked(ledger, code, "2026"))) > answer.total
    ]
    assert len(less) >= 10


def test_ranges_have_every_reason_there_is(counted):
    why = Counter(code for answer in counted.values() for code in answer.why_range)
    assert {"dispute", "proposal", "unsaid", "person", "overlap"} <= set(why)
    assert min(why.values()) >= 2


def test_the_silences_are_kept_apart(counted):
    states = {answer.state for answer in counted.values()}
    assert {State.COUNTED, State.ZERO, State.MENTIONED, State.NOT_APPLICABLE} <= states


def test_some_figures_are_held_and_some_only_mentioned(counted):
    assert sum(len(answer.held) for answer in counted.values()) == 4
    assert sum(len(answer.mentions) for answer in counted.values()) >= 8


def test_proposals_wait_with_their_scores_and_reasons(loaded):
    waiting = [join for join in facts.joins() if join.strength is Strength.PROPOSED]
    assert 20 <= len(waiting) <= 35
    assert all(0.75 <= join.score < 0.97 for join in waiting)


def test_people_and_the_machine_both_recognised(loaded):
    strengths = Counter(join.strength for join in facts.joins())
    assert strengths[Strength.PERSON] > 40
    assert strengths[Strength.MACHINE] > 40


def test_what_people_confirmed_is_no_question_any_more(ledger):
    people = [j.claims for j in facts.joins() if j.strength is Strength.PERSON]
    others = [j.claims for j in facts.joins() if j.strength is not Strength.PERSON]
    assert not [claims for claims in others if any(claims <= joined for joined in people)]


def test_last_year_can_be_compared(ledger, counted):
    before = {code: count(ledger.book, asked(ledger, code, "2025")).total for code in counted}
    assert sum(1 for total in before.values() if total) >= 15


def test_the_programme_has_targets_and_campaigns(loaded, ledger):
    assert Target.objects.filter(programme__code=loaded.programme).count() == 8
    assert ledger.calendar.parse("youth-month-2026").days == 31


def test_what_was_known_grows_through_the_year(loaded):
    known = [
        len(open_ledger(loaded.programme, known=f"{day}T23:59:59+00:00").book.claims)
        for day in ("2026-01-31", "2026-04-30", "2026-07-31", "2026-11-25")
    ]
    assert known == sorted(set(known))
    assert known[-1] == len(story().claims)


def test_entries_stand_on_the_days_of_the_story_by_who_acts(loaded):
    entries = list(LedgerEntry.objects.order_by("number"))
    assert entries[0].at.date() == date(2024, 12, 2)
    assert entries[-1].at <= AT
    assert {entry.by for entry in entries} == {"demo", *PEOPLE.values()}


def test_every_documented_claim_stands_where_its_document_says(loaded):
    rows = Claim.objects.filter(document__isnull=False).select_related("document__text")
    placed = [row for row in rows.order_by("id") if row.source_start is not None]
    assert len(placed) > 0.65 * Claim.objects.count()
    for row in placed:
        text = row.document.text.text
        assert text[row.source_start : row.source_end] == row.source_quote
        assert row.source_sentence in text


def test_a_correction_replaces_a_figure_and_both_stay(ledger):
    (letter,) = [claim for claim in ledger.book.claims if claim.replaces]
    (wrong,) = [claim for claim in ledger.book.claims if claim.id == letter.replaces]
    assert not wrong.counts
    assert letter.figure.value != wrong.figure.value


def test_an_old_commune_leads_to_its_heir(ledger):
    territory = ledger.book.territory
    merged, split = ledger.place("xã Hòa Khuông"), ledger.place("xã Lũng Khoai")
    today = date(2026, 11, 26)
    assert territory[territory.standing(merged, today)].name == "Hòa Lâm"
    assert territory[territory.standing(split, today)].name == "Khê Sơn"


# ------------------------------------------------------------------ the year before
DAYS = (
    date(2024, 12, 15), date(2025, 2, 15), date(2025, 3, 1), date(2025, 6, 30), date(2025, 7, 1),
    date(2026, 1, 12), AT.date(),
)  # fmt: skip


def test_the_events_are_kept_as_events_that_can_be_read_again(loaded):
    kept = list(Reorganisation.objects.select_related("entry").order_by("entry__number"))
    assert [str(row.id) for row in kept] == [event.id for event in land().events]
    for row, event in zip(kept, land().events, strict=True):
        again = event_from(row)
        assert [(s.subject, s.change, s.heir) for s in again.steps] == [
            (s.subject, s.change, s.heir) for s in event.steps
        ]
        assert row.entry.at.date() == event.day


def test_what_is_kept_is_the_land_of_the_story(ledger):
    told, kept = land(), ledger.book
    assert {unit.id: unit for unit in kept.units} == {unit.id: unit for unit in told.units}
    assert {p.id: p for p in kept.territory} == {p.id: p for p in told.territory}
    for day in DAYS:
        for unit in told.units:
            above = {line: told.units.parent(unit.id, line, day) for line in Line}
            assert {line: kept.units.parent(unit.id, line, day) for line in Line} == above
        for place in told.territory:
            within = told.territory.parent(place.id, day)
            assert kept.territory.parent(place.id, day) == within


@pytest.mark.parametrize("year", ["2025", "2026"])
def test_totals_are_the_same_on_every_structure_and_as_reported(ledger, counted, year):
    for code in counted:
        question = asked(ledger, code, year)
        answers = {
            (answer.total, answer.low, answer.high)
            for day in DAYS
            for line in Line
            for reported in (False, True)
            for answer in [
                count(ledger.book, replace(question, on=day, line=line, as_reported=reported))
            ]
        }
        assert len(answers) == 1, code


@pytest.mark.parametrize("day", [date(2025, 3, 2), AT.date()], ids=str)
def test_rows_by_place_add_up_before_and_after(ledger, counted, day):
    for code, answer in counted.items():
        if answer.ratio is None:
            table = by_place(ledger.book, replace(asked(ledger, code, "2025"), on=day))
            assert sum(row.amount for row in table.rows) == (table.whole.total or 0), code


def test_what_a_split_commune_did_is_held_above_with_an_estimate(ledger, counted):
    province = land().province.place.id
    split = {heir for old in land().former.values() if len(old.heirs) > 1 for heir, _ in old.heirs}
    names = {land().communes[key].place.id for key in split}
    estimated = set()
    for code in counted:
        question = replace(asked(ledger, code, "2025"), place=province, on=AT.date())
        rows = by_place(ledger.book, question).rows
        estimated |= {row.key for row in rows if row.estimate}
    assert estimated
    assert estimated <= names


def test_a_merged_commune_adds_up_what_its_forebears_said(ledger):
    place, code = ledger.place("xã Hòa Lâm"), "labour-days"
    forebears = [land().former[key] for key in ("hoa-khuong", "lam-thoong")]
    question = replace(asked(ledger, code, "2025"), on=AT.date())
    half = replace(question, period=ledger.calendar.parse("2025-H1"))
    told = [count(ledger.book, replace(half, place=old.place.id)).total for old in forebears]
    assert all(told)
    assert count(ledger.book, replace(half, place=place)).total == sum(told)
    year = count(ledger.book, replace(question, place=place)).total
    assert year is not None
    assert year >= sum(told)


def test_lasting_numbers_of_the_old_communes_add_to_nothing(ledger):
    lasting = [
        claim
        for claim in ledger.book.claims
        if claim.standing is Standing.CUMULATIVE and claim.days.last.year == 2025
    ]
    assert {ledger.book.units[claim.unit].name for claim in lasting} == {
        "Ủy ban nhân dân xã Lâm Thoong", "Ủy ban nhân dân xã Hòa Lâm",
    }  # fmt: skip


def test_nothing_of_the_year_before_waits_for_anybody(loaded, ledger):
    until = ledger.calendar.parse("2025").until
    old = {claim.id for claim in ledger.book.claims if claim.days.until <= until}
    assert 120 <= len(old) <= 200
    assert not [
        join for join in facts.joins() if join.strength is Strength.PROPOSED and join.claims & old
    ]
    told = {claim for notice in Notice.objects.all() for claim in notice.claims}
    assert told.isdisjoint(old)


def test_in_march_2025_nobody_knew_of_the_province_to_come(loaded):
    early = open_ledger(loaded.programme, known="2025-03-31T23:59:59+00:00")
    names = {place.name for place in early.book.territory if place.level == "province"}
    assert names == {"Sơn Khê Thượng", "Lâm Khê"}
    assert "2021–2025" in early.programme.name_vi
    assert early.book.claims


def test_old_names_are_kept_for_their_days(loaded):
    names = PlaceName.objects.filter(place=land().communes["huoi-sap"].place.id)
    told = names.filter(ended_by__isnull=True).order_by("since", "id")
    assert [name.text for name in told] == ["Huổi Khao", "Huổi Sập"]
    kinds = PlaceAttribute.objects.filter(place=land().communes["khe-trung"].place.id)
    assert [(one.text, one.since) for one in kinds.order_by("since", "id")] == [
        ("phường", date(2026, 4, 30))
    ]
