"""A report for a unit holds what the unit took part in, with the numbers that the pages show."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import claims
from chungtay.domain.claims import Role
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries.books import latest_entry
from chungtay.queries.consolidations import consolidation
from chungtay.queries.outputs.reports import Wanted, asked, bodies, draft
from chungtay.queries.results import results
from chungtay.queries.results.scope import DayNotMeant
from chungtay.queries.results.scope import Wanted as Question
from chungtay.queries.structures import StructuresMixed
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, key, later, rekeyed
from tests.queries.cast import seen_by
from tests.queries.reorganised import women


def report(world, name="reporter", **wanted):
    return draft(seen_by(world, name), Wanted(**wanted), language="vi")


def total(told, code=cast.ROADS.code):
    (found,) = [line for line in told.totals if line.indicator == code]
    return found


def bare(unit, value, **more):
    claim = rekeyed(cast.says(unit, cast.ROADS, value, role=Role.BARE, **more))
    claims.record([claim], programme=PROGRAMME, by=LAN, at=later(9))
    return claim


def test_whoever_reaches_all_takes_out_the_programmes_own_report(world):
    assert report(world, "standing") == consolidation(PROGRAMME, period_code="2026", language="vi")


def test_a_communes_report_holds_nothing_that_is_out_of_reach(world):
    theirs = bare("army@lang-ven", "20")  # a partner's sum is the partner's alone
    told = report(world)
    everything = repr(told)
    for foreign in (world.foreign_claim.id, theirs.id, "mttq.docx", "Mặt trận Cửa Sông"):
        assert foreign not in everything
    assert {claim.id for claim in told.claims} == {world.own_claim.id, world.partner_claim.id}
    assert [chosen.head.file for chosen in told.documents] == ["lan.docx"]
    assert [line.unit for line in told.by_unit] == ["Phụ nữ Làng Ven"]
    assert {activity.id for activity in told.activities} <= set(told.activity_of.values())


def test_its_numbers_are_those_of_the_pages(world):
    bare("women@lang-ven", "9", days=cast.YEAR)
    page = results(seen_by(world, "reporter"), Question(period="2026", indicator=cast.ROADS.code))
    told = total(report(world))
    line = page.one
    assert (told.total, told.low, told.high) == (line.total, line.low, line.high)
    assert told.activities == line.activities
    assert told.total == Decimal(9)


def test_the_unit_issues_its_own_report(world):
    told = report(world)
    assert (told.issuer, told.place) == ("Phụ nữ Làng Ven", "Làng Ven")


def test_a_proposal_about_its_activity_is_told(world):
    (open_,) = report(world).undecided
    assert set(open_.claims) == {world.own_claim.id, world.partner_claim.id}


def test_a_unit_below_can_be_chosen_and_one_out_of_reach_is_not_found(world):
    told = report(world, "coordinator", unit=key("women@lang-ven"))
    assert told.issuer == "Phụ nữ Làng Ven"
    for unit in (key("front@cua-song"), "Mặt trận Cửa Sông", "Không có đơn vị này"):
        with pytest.raises(NotFound):
            report(world, unit=unit)


def test_a_report_as_known_before_does_not_hold_what_came_later(world):
    number, _ = latest_entry()
    bare("women@lang-ven", "9", days=cast.YEAR)
    assert total(report(world, known=str(number))).total == Decimal("2.5")


def test_who_may_not_take_out_does_not(world):
    for name in ("newsroom", "administrator"):
        with pytest.raises(NotAllowed):
            report(world, name)


def test_the_bodies_of_a_question_are_the_unit_and_all_below(world):
    found = asked(seen_by(world, "coordinator"), Wanted())
    places = ("ninh-binh", "lang-ven", "cua-song")
    assert bodies(found) == {key(f"women@{place}") for place in places}


def test_a_report_stands_on_the_structure_that_is_asked_for(reorganised):
    def by_unit(structure):
        told = report(reorganised, "coordinator", structure=structure)
        return {line.unit: line.amount for line in told.by_unit}

    assert by_unit("today")["Phụ nữ Hòa Lâm"] == 9
    assert by_unit("as-reported")["Phụ nữ Hòa Lâm"] == 4
    assert by_unit("as-reported")["Phụ nữ Lũng Khoai"] == 6
    assert "Phụ nữ Hòa Lâm" not in by_unit("2026-06-01")
    with pytest.raises(DayNotMeant):
        report(reorganised, "coordinator", structure="mai")


def test_a_report_has_the_numbers_of_the_period_beside_on_the_same_structure(reorganised):
    told = report(reorganised, "coordinator", period="2026-H2", against="2026-H1")
    assert told.against.period_code == "2026-H1"
    (total,) = told.totals
    assert (total.total, total.previous) == (5, 11)
    assert told.known.number == latest_entry()[0]
    with pytest.raises(StructuresMixed):
        report(reorganised, "coordinator", against="2025", structure="as-reported")


def test_a_unit_s_own_report_says_as_known_when_and_beside_which_period(reorganised):
    more = {"unit": women("lam"), "period": "2026-H2", "against": "2026-H1"}
    told = report(reorganised, "coordinator", **more)
    assert [(line.before, line.now) for line in told.two_periods if not line.organisation] == [
        (5, 4)
    ]
    assert told.known.number == latest_entry()[0]
