"""Totals through the database are what the laws say of the same world, along every dimension."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chungtay.actions import claims, recognitions, units
from chungtay.actions.ledger import INSTALLATION
from chungtay.domain.counting import Book, count
from chungtay.domain.credits import credits, together
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.questions import Question, State
from chungtay.domain.rollup import by_category, by_organisation, by_period, by_place, by_unit
from chungtay.domain.units import Line
from chungtay.queries.books import NameUnknown, open_ledger, organisation_names
from chungtay.queries.totals import DIMENSIONS, DimensionUnknown, Filters, state_of, totals
from chungtay.storage.models import LedgerEntry
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.indicators import indicators
from tests.actions.cast import (
    LAN,
    PROGRAMME,
    founded,
    in_the_domain,
    key,
    later,
    recorded,
    rekeyed_roll,
)
from tests.cast import LAN as LANS_BODY
from tests.cast import ROADS, says
from tests.domain.worlds import GIFTS, LABOUR, ORGANISATIONS, YEAR, world
from tests.queries.reorganised import renamed

pytestmark = pytest.mark.django_db

WORLDS = [(seed, indicator) for seed in range(4) for indicator in (GIFTS, LABOUR)]


def asked(book: Book, code: str, **more: object) -> Question:
    return Question(book.catalogue[code], YEAR, YEAR.last, **more)


def shown(by: str, **more: object) -> list[tuple]:
    rows = totals(Filters(PROGRAMME, period="2026", by=by, **more)).rows
    return [(row.kind, *_ends(row.counted), row.amount) for row in rows]


def _ends(counted) -> tuple:
    return (counted.low, counted.high, counted.state) if counted else ()


def counted(table) -> list[tuple]:
    return [(row.kind.value, *_ends(row.counted), row.amount) for row in table.rows]


@pytest.mark.parametrize(("seed", "indicator"), WORLDS)
def test_every_dimension_shows_what_the_laws_count(seed, indicator):
    book = recorded(world(seed, indicator=indicator).book)
    question = asked(book, indicator.code)
    whole = count(book, question)
    assert shown("indicator") == [("row", *_ends(whole), whole.total)]
    assert shown("place") == counted(by_place(book, question))
    assert shown("organisation") == counted(by_organisation(book, question))
    for line in Line:
        own = replace(question, line=line)
        assert shown("unit", line=line.value) == counted(by_unit(book, own))
    months = [(f"2026-{m:02}", STATE_CALENDAR.months(2026, m, m)) for m in range(1, 13)]
    assert shown("period") == counted(by_period(book, question, months))
    by_categories = [
        row
        for dimension in indicators()[indicator.code].dimensions
        for row in counted(by_category(book, question, dimension, dimensions()[dimension].values))
    ]
    assert shown("category") == by_categories


@pytest.mark.parametrize(("seed", "indicator"), WORLDS)
def test_a_body_and_a_place_are_asked_for_by_name(seed, indicator):
    book = recorded(world(seed, indicator=indicator).book)
    for unit in list(book.units)[:6]:
        question = asked(book, indicator.code, unit=unit.id, line=Line.SECTOR)
        whole = count(book, question)
        rows = shown("indicator", unit=unit.name, line="sector")
        assert rows == [("row", *_ends(whole), whole.total)]
    for place in book.territory:
        whole = count(book, asked(book, indicator.code, place=place.id))
        assert shown("indicator", place=place.name) == [("row", *_ends(whole), whole.total)]


@pytest.mark.parametrize(("seed", "indicator"), WORLDS)
def test_both_lines_agree_at_the_top(seed, indicator):
    recorded(world(seed, indicator=indicator).book)
    assert shown("indicator", line="sector") == shown("indicator", line="same-level")


@pytest.mark.parametrize(("seed", "indicator"), WORLDS)
def test_the_truth_lies_between_low_and_high(seed, indicator):
    told = world(seed, indicator=indicator)
    recorded(told.book)
    (row,) = totals(Filters(PROGRAMME, period="2026")).rows
    assert (row.counted.low or 0) <= told.true_total() <= (row.counted.high or 0)


@pytest.mark.parametrize("seed", range(4))
def test_ledgers_and_joint_work_come_with_every_answer(seed):
    book = recorded(world(seed).book)
    question = asked(book, GIFTS.code)
    ledgers = credits(book, question)
    answer = totals(Filters(PROGRAMME, period="2026"))
    said = [(code, c.organisation, c.amount, c.own) for code, c in answer.credits]
    assert said == [(GIFTS.code, c.organisation, c.amount, c.own) for c in ledgers]
    assert {c.organisation for c in ledgers} <= set(ORGANISATIONS)
    assert answer.joint == tuple((GIFTS.code, p) for p in together(book, question, ledgers))


@pytest.mark.parametrize("seed", range(4))
def test_rows_by_organisation_of_a_unit_are_what_the_laws_count_and_add_up(seed):
    book = recorded(world(seed).book)
    for unit in book.units:
        question = asked(book, GIFTS.code, unit=unit.id)
        (whole,) = totals(Filters(PROGRAMME, period="2026", unit=unit.id)).rows
        answer = totals(Filters(PROGRAMME, period="2026", unit=unit.id, by="organisation"))
        assert shown("organisation", unit=unit.id) == counted(by_organisation(book, question))
        assert sum(row.amount for row in answer.rows) == (whole.amount or 0)
        assert {c.organisation: c.amount for _, c in answer.credits} == {
            row.keys["organisation"]: row.amount for row in answer.rows if row.kind == "row"
        }


def test_an_organisation_is_asked_for_by_code_or_by_name_with_a_unit_or_alone(said):
    said(
        says(LANS_BODY, ROADS, "2"),
        says("army@lang-ven", ROADS, "5"),
        says("women@cua-song", ROADS, "1"),
    )
    commune = "Ban Chỉ đạo phối hợp Làng Ven"

    def amount(**more: object) -> object:
        (row,) = totals(Filters(PROGRAMME, **more)).rows
        return row.amount

    assert (amount(), amount(unit=commune)) == (8, 7)
    name = organisation_names(open_ledger(PROGRAMME).book, "vi")["women"]
    assert amount(organisation="women") == amount(organisation=name.upper()) == 3
    assert amount(organisation="women", unit=commune) == 2
    assert totals(Filters(PROGRAMME, organisation="women")).filters["organisation"] == "women"


def test_a_row_by_indicator_says_what_adding_the_reports_would_have_given(said):
    hers, his = said(says(LANS_BODY, ROADS, "2.5"), says("army@lang-ven", ROADS, "2.5"))
    recognitions.join([hers.id, his.id], by=LAN, at=later(5))
    (row,) = totals(Filters(PROGRAMME)).rows
    assert (row.amount, row.sum_of_reports) == (Decimal("2.5"), 5)
    assert {r.sum_of_reports for r in totals(Filters(PROGRAMME, by="unit")).rows} == {None}


def test_the_same_question_has_the_same_answer_until_something_is_said(said):
    said(says(LANS_BODY, ROADS, "2"))
    first = totals(Filters(PROGRAMME, by="place"))
    assert totals(Filters(PROGRAMME, by="place")) is first
    assert first.weight > 0
    said(says("army@lang-ven", ROADS, "5"))
    second = totals(Filters(PROGRAMME, by="place"))
    assert [sum(row.amount for row in answer.rows) for answer in (first, second)] == [2, 7]


def test_an_answer_says_what_was_asked(said):
    said(says(LANS_BODY, ROADS, "2"))
    answer = totals(Filters(PROGRAMME, by="place", known="3"))
    assert answer.filters["programme"] == PROGRAMME
    assert answer.filters["period"] == "2025-12-15/2026-12-14"
    assert (answer.filters["by"], answer.filters["known"]) == ("place", "3")
    assert answer.filters["on"] == "2026-12-14"


def test_a_row_says_how_many_of_those_who_report_spoke_of_it(said):
    said(says(LANS_BODY, ROADS, "2"), says("army@lang-ven", GIFTS, "5"))
    rows = {row.keys["indicator"]: row for row in totals(Filters(PROGRAMME)).rows}
    assert (rows[ROADS.code].reported, rows[ROADS.code].expected) == (1, 2)
    assert (rows[ROADS.code].measure, rows[GIFTS.code].measure) == ("km", "gift")


def test_rows_are_named(said):
    said(says(LANS_BODY, ROADS, "2"))
    (place, *_) = totals(Filters(PROGRAMME, by="place")).rows
    assert place.keys["place_name"] == "tỉnh Ninh Bình"
    units = totals(Filters(PROGRAMME, by="unit", line="sector")).rows
    assert units[0].keys["unit_name"] == "Phụ nữ Ninh Bình"
    assert state_of(units[0]) is State.COUNTED


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ({"by": "colour"}, DimensionUnknown),
        ({"unit": "Không Có"}, NameUnknown),
        ({"organisation": "Không Có"}, NameUnknown),
    ],
)
def test_what_cannot_be_meant_is_refused(said, asked, refusal):
    said(says(LANS_BODY, ROADS, "2"))
    with pytest.raises(refusal):
        totals(Filters(PROGRAMME, **asked))


def test_every_dimension_can_be_asked_for(said):
    said(says(LANS_BODY, ROADS, "2"))
    for by in DIMENSIONS:
        assert totals(Filters(PROGRAMME, by=by)).rows or by == "category"


@pytest.mark.parametrize("seed", range(3))
def test_every_past_answer_can_be_asked_again_by_number_and_by_moment(seed):
    told = world(seed).book
    founded()
    units.enter(rekeyed_roll(told), by=LAN, at=later(0))
    answers: dict[int, list[tuple]] = {}
    for minute, claim in enumerate(in_the_domain(told).claims, start=1):
        claims.record([claim], programme=PROGRAMME, by=LAN, at=later(minute))
        answers[LedgerEntry.objects.count()] = shown("place")
    moments = dict(LedgerEntry.objects.order_by("number").values_list("number", "at"))
    for number, answer in answers.items():
        assert shown("place", known=str(number)) == answer
        assert shown("place", known=moments[number].isoformat()) == answer
    assert LedgerEntry.objects.filter(chain=INSTALLATION).count() == 2


@pytest.mark.parametrize(("on", "name"), [(date(2026, 9, 30), "Bản Luông"), (None, "Luông Mới")])
def test_rows_are_named_as_on_the_day_of_the_structure(reorganised, on, name):
    renamed()
    asked = Filters(PROGRAMME, period="2026", on=on, indicator=ROADS.code)
    for by, more, told in (
        ("place", {"place": key("ninh-binh")}, f"xã {name}"),
        ("unit", {"unit": key("women@ninh-binh"), "line": "sector"}, f"Phụ nữ {name}"),
    ):
        rows = totals(replace(asked, by=by, **more)).rows
        assert told in {row.keys[f"{by}_name"] for row in rows}


@pytest.mark.parametrize("asked", ["xã Bản Luông", "Luông Mới"])
@pytest.mark.parametrize("on", [date(2026, 9, 30), date(2026, 10, 1)])
def test_what_is_asked_for_is_meant_by_the_name_of_then_and_by_a_former_one(reorganised, asked, on):
    renamed()
    (row,) = totals(Filters(PROGRAMME, period="2026", place=asked, on=on)).rows
    assert row.amount == 1
