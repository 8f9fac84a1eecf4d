"""A typed activity is understood as far as it goes, and every fault stands beside its field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.queries.drafts.meaning import meaning
from tests.queries.drafts.typing import LAN, TODAY, book, road, typed


def meant(form, unit=LAN):
    return meaning(form, unit=unit, book=book(), on=TODAY)


def faults(form, unit=LAN):
    return {fault.field: fault.problem.code for fault in meant(form, unit).faults}


def test_an_activity_without_a_title_is_called_after_its_indicator_and_place():
    assert meant(typed()).title == ("Đường giao thông nông thôn làm mới, sửa chữa tại xã Làng Ven")
    assert not faults(typed())


def test_a_title_of_spaces_is_none():
    assert meant(typed(title="  ")).title == meant(typed()).title


def test_one_day_alone_is_both():
    days = meant(typed(last="")).days
    assert (days.since, days.days) == (days.last, 1)


@pytest.mark.parametrize(
    ("form", "field", "code"),
    [
        (typed(first="2026-13-40"), "days", "draft-day-unreadable"),
        (typed(last="2026-12-01"), "days", "draft-day-to-come"),
        (typed(last="2026-05-01"), "days", "draft-days-backward"),
        (typed(place=""), "place", "draft-place-missing"),
        (typed(title="a" * 500), "title", "draft-text-too-long"),
        (typed(note="a" * 4001), "note", "draft-text-too-long"),
        (typed(lead="other", lead_name="Đội bóng"), "lead", "draft-unit-unnamed"),
        (typed(road("")), "figure-0-amount", "draft-figure-missing"),
    ],
)
def test_each_fault_stands_beside_its_field(form, field, code):
    assert faults(form) == {field: code}


def test_days_outside_the_unit_s_life_are_refused():
    young = replace(LAN, since=TODAY)
    assert faults(typed(), young) == {"days": "draft-unit-not-alive"}


def test_a_movement_that_is_none_is_left_out():
    assert meant(typed(movement="new-rural")).movement == "new-rural"
    assert meant(typed(movement="<script>")).movement == ""
