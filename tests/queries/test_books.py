"""The names people use in their questions: understood, or refused with what they may have meant."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import units
from chungtay.domain.periods import STATE_CALENDAR, PeriodUnknown
from chungtay.domain.units import Unit
from chungtay.queries import books
from chungtay.storage.models import LedgerEntry
from tests.actions.cast import LAN, PROGRAMME, TOLD, everything, founded, key, later
from tests.kept_worlds import kept_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def ledger(db) -> books.Ledger:
    kept_world("everything", everything)
    return books.open_ledger(PROGRAMME)


def test_the_only_programme_needs_no_name():
    founded()
    assert books.open_ledger(None).programme.code == PROGRAMME


def test_several_programmes_need_one(ledger):
    with pytest.raises(books.ProgrammeUnclear) as refused:
        books.open_ledger(None)
    assert refused.value.facts["known"] == f"{PROGRAMME}, other"
    with pytest.raises(books.ProgrammeUnclear):
        books.open_ledger("none")


def test_programmes_are_listed_by_code(ledger):
    assert books.programmes() == [PROGRAMME, "other"]


def test_before_it_was_founded_there_was_no_programme(ledger):
    with pytest.raises(books.NothingKept):
        books.open_ledger(PROGRAMME, known="0")
    assert books.open_ledger(PROGRAMME, known="1").book.claims == ()


@pytest.mark.parametrize("asked", ["Phụ nữ Làng Ven", "phu nu lang ven", key("women@lang-ven")])
def test_a_body_is_meant_by_id_or_by_name_with_or_without_marks(ledger, asked):
    assert ledger.unit(asked) == key("women@lang-ven")


@pytest.mark.parametrize("asked", ["Làng Ven", "xã Làng Ven", "XA LANG VEN"])
def test_a_place_is_meant_with_or_without_its_kind(ledger, asked):
    assert ledger.place(asked) == key("lang-ven")


def test_a_name_that_several_bear_is_never_guessed(ledger):
    with pytest.raises(books.NameAmbiguous) as refused:
        ledger.place("Ninh Bình")
    assert refused.value.facts["many"] == 2
    twin = Unit(key("twin"), "Phụ nữ Làng Ven")
    units.enter(units.Roll([twin]), by=LAN, at=later(30))
    with pytest.raises(books.NameAmbiguous):
        books.open_ledger(PROGRAMME).unit("Phụ nữ Làng Ven")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_organisation_is_meant_by_code_or_by_name_in_either_language(ledger, language):
    name = books.organisation_names(ledger.book, language)["women"]
    assert ledger.organisation("women") == ledger.organisation(name.upper()) == "women"


def test_a_name_that_nobody_bears_is_refused(ledger):
    for ask in (ledger.unit, ledger.place, ledger.indicator, ledger.organisation):
        with pytest.raises(books.NameUnknown):
            ask("Không Có")


@pytest.mark.parametrize("asked", ["rural-road-km", "RURAL ROADS"])
def test_an_indicator_is_meant_by_code_or_name(ledger, asked):
    term = books.indicators()["rural-road-km"]
    asked = asked if asked == term.code else term.en.upper()
    assert ledger.indicator(asked).code == term.code


def test_without_a_period_the_latest_year_spoken_of_is_meant(ledger):
    assert ledger.period(None) == STATE_CALENDAR.year(2026)
    assert ledger.period("2026-Q1") == STATE_CALENDAR.parse("2026-Q1")
    assert len(ledger.book.claims) == len(TOLD)


def test_before_anybody_spoke_there_is_no_latest_year():
    founded()
    with pytest.raises(PeriodUnknown):
        books.open_ledger(PROGRAMME).period(None)


@pytest.mark.parametrize(
    ("day", "year"), [("2025-12-14", 2025), ("2025-12-15", 2026), ("2026-12-14", 2026)]
)
def test_a_day_lies_in_the_programme_s_own_year(day, year):
    assert books.year_of(STATE_CALENDAR, date.fromisoformat(day)) == STATE_CALENDAR.year(year)


def test_the_latest_entry_has_the_number_and_the_id_that_are_in_the_ledger(db):
    assert books.latest_entry() == (0, "")
    founded()
    entry = LedgerEntry.objects.get()
    assert books.latest_entry() == (1, str(entry.id))


def test_a_ledger_says_at_which_number_it_was_read_and_which_one_was_asked_for(ledger):
    last = books.latest_entry()[0]
    assert (ledger.number, ledger.known) == (last, None)
    past = books.open_ledger(PROGRAMME, known="4")
    assert (past.number, past.known) == (4, 4)
    future = books.open_ledger(PROGRAMME, known="999")
    assert (future.number, future.known) == (last, 999)
    assert future.book is ledger.book


def test_a_ledger_read_anew_is_another_book_of_the_same_things(ledger):
    anew = books.open_anew(PROGRAMME)
    assert anew.book is not ledger.book
    assert (anew.book.claims, anew.number) == (ledger.book.claims, ledger.number)
    with pytest.raises(books.ProgrammeUnclear):
        books.open_anew("none")


def test_a_refusal_names_those_whom_a_name_may_mean(ledger):
    with pytest.raises(books.NameAmbiguous) as refused:
        ledger.place("Ninh Bình")
    told = str(refused.value.facts["ids"])
    assert key("ninh-binh") in told
    assert key("old-ninh-binh") in told
    assert told.count("tỉnh Ninh Bình [") == 2
