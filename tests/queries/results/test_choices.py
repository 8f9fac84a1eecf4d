"""The filters offer what may be asked, and nothing that is out of reach."""

from __future__ import annotations

import sys

import pytest

from chungtay.queries.results.choices import Choices, choices
from chungtay.queries.results.scope import Wanted, scope
from tests.cast import ROADS
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db


def offered(visitor, **wanted: str):
    return choices(scope(visitor, Wanted(**wanted)))


def test_units_are_offered_within_reach_only(world):
    assert offered(seen_by(world, "reporter")).units == ("Phụ nữ Làng Ven",)
    assert "Mặt trận Cửa Sông" not in offered(seen_by(world, "coordinator")).units
    everything = offered(anybody())
    assert "Mặt trận Cửa Sông" in everything.units
    assert everything.may_ask_all
    assert not offered(seen_by(world, "standing")).may_ask_all


def test_of_too_many_units_those_that_stand_highest_are_offered(world, monkeypatch):
    monkeypatch.setattr(sys.modules[Choices.__module__], "MOST_OFFERED", 1)
    assert offered(anybody()).units == ("Ban Chỉ đạo phối hợp Ninh Bình",)


def test_what_is_asked_for_stands_in_the_form_by_name(world):
    form = offered(seen_by(world, "standing"), place="xa lang ven")
    assert (form.unit, form.place) == ("Ban Chỉ đạo phối hợp Ninh Bình", "xã Làng Ven")


def test_places_are_those_of_the_unit_asked_for(world):
    assert offered(seen_by(world, "reporter")).places == ("xã Làng Ven",)
    assert len(offered(anybody()).places) == 3


def test_indicators_spoken_of_stand_under_their_fields(world):
    ((field, known),) = offered(anybody()).indicators
    assert field == "Xây dựng nông thôn mới, hạ tầng, môi trường"
    assert [choice.code for choice in known] == [ROADS.code]
    also = offered(anybody(), indicator="gifts").indicators
    assert [choice.code for _, group in also for choice in group] == [ROADS.code, "gifts"]


def test_a_period_of_ones_own_days_is_offered_beside_the_named_ones(world):
    form = offered(anybody(), period="2026-01-15/2026-03-14")
    assert form.periods[0].name == "15/01/2026 đến 14/03/2026"
    assert offered(anybody()).periods[0].code == "2026"


def test_everything_is_offered_in_both_languages(world):
    for language in ("vi", "en"):
        form = offered(anybody(language=language))
        assert all(choice.name for choice in (*form.rows, *form.lines, *form.organisations))
    assert offered(anybody(language="en")).rows[0].name == "Indicator"


def test_a_year_before_is_offered_first_and_follows_the_period(reorganised):
    plain = choices(scope(anybody(), Wanted(period="2026-H2")))
    assert (plain.against[0].code, plain.year_before) == ("year-before", "2025-H2")
    chosen = choices(scope(anybody(), Wanted(period="2026-H2", against="2026-H1")))
    assert "2026-H1" in [period.code for period in chosen.against]
