"""One asks within reach: a unit beyond it is not there, however its name was come by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.actions import units
from chungtay.domain.ledger import MomentUnknown
from chungtay.domain.periods import PeriodUnknown
from chungtay.domain.permissions import Deed, NotAllowed, NotFound
from chungtay.domain.places import COUNTRY
from chungtay.domain.units import ROOT, Line, Parent, Unit
from chungtay.queries.results.scope import (
    DayNotMeant,
    NameNotMeant,
    Scope,
    TooManyMonths,
    Wanted,
    scope,
)
from chungtay.queries.structures import StructuresMixed
from tests.actions.cast import LAN, key, later
from tests.cast import LAN as LANS_BODY
from tests.queries.cast import ON, anybody, seen_by

pytestmark = pytest.mark.django_db

SEATS = {
    "reporter": "women@lang-ven",
    "coordinator": "women@ninh-binh",
    "standing": "joint@ninh-binh",
    "leader": "joint@ninh-binh",
    "auditor": "joint@ninh-binh",
    "newsroom": "joint@ninh-binh",
    "stranger": "front@cua-song",
}


@pytest.mark.parametrize(("name", "unit"), SEATS.items())
def test_without_a_unit_one_asks_of_ones_own(world, name, unit):
    assert scope(seen_by(world, name), Wanted()).asking.unit == key(unit)


@pytest.mark.parametrize("name", SEATS)
def test_nobody_with_a_unit_asks_of_everything(world, name):
    asked = scope(seen_by(world, name), Wanted(place="tỉnh Ninh Bình"))
    assert asked.asking.unit != ROOT
    assert not asked.is_everything


@pytest.mark.parametrize("asked", ["front@cua-song", "women@ninh-binh", "joint@lang-ven"])
@pytest.mark.parametrize("by_name", [False, True])
def test_a_unit_out_of_reach_is_not_found_by_id_or_by_name(world, asked, by_name):
    visitor = seen_by(world, "reporter")
    everything = scope(anybody(), Wanted(unit=key(asked)))
    typed = everything.unit_name if by_name else key(asked)
    with pytest.raises(NotFound):
        scope(visitor, Wanted(unit=typed))


def test_a_name_that_nobody_bears_is_not_found_either(world):
    with pytest.raises(NotFound):
        scope(seen_by(world, "reporter"), Wanted(unit="Không có"))


@pytest.mark.parametrize("name", ["coordinator", "standing", "leader"])
def test_a_unit_below_ones_own_is_in_reach(world, name):
    asked = scope(seen_by(world, name), Wanted(unit="phu nu lang ven"))
    assert asked.asking.unit == key(LANS_BODY)


def test_the_whole_programme_is_asked_for_by_who_reaches_it(world):
    asked = scope(anybody(), Wanted())
    assert (asked.asking.unit, asked.asking.place, asked.is_everything) == (ROOT, COUNTRY, True)


def test_an_administrator_reads_no_results(world):
    with pytest.raises(NotAllowed):
        scope(seen_by(world, "administrator"), Wanted())


def test_the_newsroom_takes_no_tables_out(world):
    with pytest.raises(NotAllowed):
        scope(seen_by(world, "newsroom"), Wanted(), deed=Deed.TAKE_OUT)


def test_the_line_with_more_bodies_below_is_asked_for_first(world):
    coordinator = scope(seen_by(world, "coordinator"), Wanted())
    standing = scope(seen_by(world, "standing"), Wanted())
    assert coordinator.asking.line is Line.SECTOR  # no women's union stands under hers elsewhere
    assert standing.asking.line is Line.SAME_LEVEL
    chosen = scope(seen_by(world, "coordinator"), Wanted(line="same-level"))
    assert chosen.asking.line is Line.SAME_LEVEL


def test_this_year_is_asked_for_unless_a_period_is_named(world):
    assert scope(seen_by(world, "reporter"), Wanted()).wanted.period == "2026"
    named = scope(seen_by(world, "reporter"), Wanted(period="2026-Q2"))
    assert named.period_name == "Quý II năm 2026"


def left_in_2021() -> None:
    """Until 2021 a body stood under chị Lan's, and does so no more."""
    guest = Unit(key("guest"), "Tổ khách", "front", place=key("cua-song"))
    link = Parent(guest.id, Line.SAME_LEVEL, key(LANS_BODY), date(2020, 1, 1), date(2021, 1, 1))
    units.enter(units.Roll(units=[guest], parents=[link]), by=LAN, at=later(30))


def test_a_structure_that_brings_others_below_one_is_not_there(world):
    """What stood below one's unit on another day may have left: its doings are its own."""
    left_in_2021()
    visitor = seen_by(world, "reporter")
    with pytest.raises(NotFound):
        scope(visitor, Wanted(on="2020-06-01"))
    assert scope(anybody(), Wanted(unit=key(LANS_BODY), on="2020-06-01")).has_below()


def test_a_period_whose_structure_is_not_ones_own_is_told_on_todays(world):
    left_in_2021()
    asked = scope(seen_by(world, "reporter"), Wanted(period="2020"))
    assert (asked.asking.on, asked.wanted.on) == (ON, ON.isoformat())
    assert not asked.has_below()


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        ({"unit": "Không có"}, NameNotMeant),
        ({"place": "Không có"}, NameNotMeant),
        ({"indicator": "no-such-thing"}, NameNotMeant),
        ({"organisation": "no-such-thing"}, NameNotMeant),
        ({"period": "Tết"}, PeriodUnknown),
        ({"period": "2026-01-01/9999-12-31"}, PeriodUnknown),
        ({"on": "hôm qua"}, DayNotMeant),
        ({"known": "hôm qua"}, MomentUnknown),
        ({"known": "9" * 30}, MomentUnknown),
        ({"known": "0001-01-01T00:00:00+14:00"}, MomentUnknown),
        ({"by": "period", "period": "1950-01-01/2150-01-01"}, TooManyMonths),
    ],
)
def test_what_cannot_be_meant_is_refused(world, wanted, refusal):
    with pytest.raises(refusal):
        scope(anybody(), Wanted(**wanted))


def test_what_was_not_offered_counts_as_not_chosen(world):
    asked = scope(anybody(), Wanted(by="colour", line="diagonal", category="a:b"))
    assert (asked.by, asked.asking.line) == ("indicator", Line.SAME_LEVEL)
    assert asked.wanted.category == ""


def asked(world, name: str, **wanted: str) -> Scope:
    return scope(seen_by(world, name), Wanted(**wanted))


def test_the_question_is_told_in_words(world):
    who = asked(world, "standing").who
    assert who == ("Ban Chỉ đạo phối hợp Ninh Bình và các đơn vị bên dưới, theo tuyến cùng cấp")
    assert asked(world, "reporter").who == "Phụ nữ Làng Ven"
    beside = asked(world, "standing", organisation="army").who
    assert beside.endswith("cùng với Quân đội")
    everything = scope(anybody(language="en"), Wanted(organisation="army"))
    assert everything.who.endswith("at every level")
    placed = asked(world, "standing", place="xa lang ven")
    assert placed.place_name == "xã Làng Ven"


def test_an_old_name_means_the_place_that_bears_it_now(world):
    assert scope(anybody(), Wanted(place="Ninh Bình")).asking.place == key("ninh-binh")


def test_categories_are_asked_for_by_dimension_and_value(world):
    told = scope(anybody(), Wanted(indicator="rural-road-km", category="work:new"))
    question = told.question(told.indicator)
    assert question.categories == {("work", "new")}
    assert told.category_name
    without = replace(told, wanted=replace(told.wanted, category=""))
    assert not without.question(told.indicator).categories


def test_the_same_question_may_be_asked_with_other_rows(world):
    told = asked(world, "standing", indicator="rural-road-km")
    assert told.by_rows_of("period").by == "period"
    assert told.taker(told.question(told.indicator)).takes_anybody({key(LANS_BODY)}, ON)
    assert told.organisation_name == ""


@pytest.mark.parametrize(
    ("wanted", "on", "structure"),
    [
        ({}, date(2026, 12, 14), ""),
        ({"structure": "today"}, ON, "today"),
        ({"structure": "as-reported"}, date(2026, 12, 14), "as-reported"),
        ({"structure": "today", "on": "2026-01-02"}, date(2026, 1, 2), ""),
        ({"against": "2025"}, ON, "today"),
        ({"against": "year-before", "on": "2026-01-02"}, date(2026, 1, 2), ""),
        ({"structure": "crooked"}, date(2026, 12, 14), ""),
    ],
)
def test_the_structure_is_that_of_a_day_of_today_or_of_each_figures_own(
    world, wanted, on, structure
):
    told = asked(world, "standing", **wanted)
    assert (told.asking.on, told.wanted.structure) == (on, structure)
    assert told.asking.as_reported == (structure == "as-reported")
    assert told.wanted.against == ("2025" if "against" in wanted else "")


def test_two_periods_need_one_structure(world):
    with pytest.raises(StructuresMixed):
        asked(world, "standing", structure="as-reported", against="2025")


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({}, "Tính theo tổ chức, địa giới ngày 14/12/2026, ngày cuối kỳ."),
        ({"on": "2026-01-02"}, "Tính theo tổ chức, địa giới ngày 02/01/2026."),
        ({"structure": "today"}, "hiện nay (ngày 01/11/2026)"),
        ({"structure": "as-reported"}, "của chính ngày phát sinh"),
        ({"against": "2025"}, "Năm 2026 so với Năm 2025"),
    ],
)
def test_one_sentence_says_on_which_structure_it_is(world, wanted, told):
    assert told in asked(world, "standing", **wanted).structure_told


def test_the_earlier_question_is_the_same_of_the_other_period(world):
    told = asked(world, "standing", period="2026-Q2", against="year-before", place="xa lang ven")
    assert told.against_name == "Quý II năm 2025"
    assert told.earlier.asking.place == told.asking.place
    assert told.earlier.wanted.against == ""


def test_a_question_of_one_organisation_keeps_the_rest(world):
    asked = scope(seen_by(world, "standing"), Wanted(period="2026-H2", against="2026-H1"))
    narrower = asked.of_organisation("women")
    assert narrower.asking.organisation == narrower.wanted.organisation == "women"
    assert narrower.filters.organisation == narrower.earlier.filters.organisation == "women"
    assert narrower.asking.period == asked.asking.period
    assert narrower.wanted.against == "2026-H1"
