"""`chungtay trace`: from a number to the sentences it came from."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from chungtay.queries.traces import IndicatorNeeded
from tests.queries import reorganised as land

pytestmark = pytest.mark.django_db


def test_a_number_opens_to_activity_body_words_document_and_place(consolidated, asked):
    consolidated()
    shown = asked("trace", indicator="rural-road-km").splitlines()
    assert shown[0] == "Đường giao thông nông thôn làm mới, sửa chữa: 2,5"
    assert "Làng Ven · 10/05/2026" in shown[1]
    assert "(army.txt · dòng 8)" in shown[2]
    assert "(women.txt · dòng 8)" in shown[3]


def test_in_english_only_names_and_quotes_stay_vietnamese(consolidated, asked):
    consolidated()
    shown = asked("trace", indicator="gifts", language="en").splitlines()
    assert shown[0] == "Gifts given: 40"
    assert shown[-1].endswith("(women.txt · line 9)")


def test_the_indicator_may_be_asked_for_by_its_name(consolidated, asked):
    consolidated()
    assert asked("trace", indicator="suat qua tang").startswith("Suất quà tặng: 40")


def test_of_which_number_must_be_said(consolidated):
    consolidated()
    with pytest.raises(IndicatorNeeded):
        call_command("trace")


def test_a_number_opens_on_the_structure_it_was_counted_on(reorganised, asked):
    more = {"unit": land.women("lam"), "indicator": "rural-road-km", "period": "2026"}
    reported = asked("trace", on="as-reported", json=True, **more)
    today = asked("trace", on="today", json=True, **more)
    assert (reported["total"], len(reported["parts"])) == ("4", 1)
    assert (today["total"], len(today["parts"])) == ("9", 3)


def test_both_periods_open_beside_one_another(reorganised, asked):
    more = {"indicator": "rural-road-km", "period": "2026-H2", "against": "2026-H1"}
    told = asked("trace", json=True, **more)
    assert (told["total"], told["against"]["total"]) == ("5", "11")
    assert len(told["against"]["parts"]) == 3
    shown = asked("trace", **more)
    assert "So với kỳ 2026-H1:" in shown
    assert shown.count("Đường giao thông nông thôn") == 2
