"""The invented province, kept: its laws hold, and loading it again is harmless."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction

from chungtay.actions.samples import province
from chungtay.actions.samples.province.story import story
from chungtay.domain.counting import Counted, count
from chungtay.domain.credits import credits, sum_of_reports
from chungtay.domain.questions import Question, State
from chungtay.domain.recognition import Strength
from chungtay.domain.units import Line
from chungtay.queries.books import Ledger, open_ledger
from chungtay.queries.checks import check
from chungtay.storage import facts
from chungtay.storage.models import Claim, Document, LedgerEntry, Target

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
    assert entries[0].at.date() == date(2025, 12, 1)
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
