"""What a programme's people may choose."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain import programmes
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.programmes import Choices, Deciders, choices_of

YEAR = STATE_CALENDAR.year(2026)


def test_what_was_kept_comes_back():
    chosen = Choices(Deciders.LEAD, 70, {**programmes.USUAL_DAYS, "commune": 5})
    assert choices_of(chosen.kept()) == chosen


@pytest.mark.parametrize(
    "kept",
    [{}, {"deciders": "nobody"}, {"preticked": 400}, {"deadlines": {"commune": "soon"}},
     {"deadlines": 3}],
    ids=str,
)  # fmt: skip
def test_what_is_no_longer_understood_counts_as_not_chosen(kept):
    assert choices_of(kept) == Choices()


@pytest.mark.parametrize(
    "choices",
    [Choices(preticked=101), Choices(preticked=-1), Choices(deadlines={"commune": 3}),
     Choices(deadlines={**programmes.USUAL_DAYS, "province": 400})],
    ids=["share", "negative", "without a level", "too late"],
)  # fmt: skip
def test_a_choice_outside_of_what_can_be_chosen_is_refused(choices):
    with pytest.raises(programmes.ChoiceRefused):
        programmes.check_choices(choices)


def test_a_report_is_due_some_days_after_its_period_closes():
    chosen = Choices(deadlines={**programmes.USUAL_DAYS, "commune": 2, "province": 10})
    assert programmes.due_on(chosen, level="commune", period=YEAR) == date(2026, 12, 16)
    assert programmes.due_on(chosen, level="province", period=YEAR) == date(2026, 12, 24)
    assert programmes.due_on(chosen, level="somewhere", period=YEAR) == date(2026, 12, 16)


def test_an_indicator_moves_within_the_list():
    order = ("a", "b", "c")
    assert programmes.moved(order, "b", -1) == ("b", "a", "c")
    assert programmes.moved(order, "b", 1) == ("a", "c", "b")
    assert programmes.moved(order, "a", -1) == order
    assert programmes.moved(order, "x", 1) == order


@pytest.mark.parametrize(("code", "name"), [("Khe Sơn", "Tên"), ("", "Tên"), ("khe-son", " ")])
def test_a_programme_has_a_name_and_a_code_for_addresses(code, name):
    programmes.check_named("khe-son", "Tên")
    with pytest.raises(programmes.ProgrammeUnfit):
        programmes.check_named(code, name)


def test_the_machine_proposes_before_it_joins():
    programmes.check_thresholds(propose=0.4, accept=0.75, stock_days=400)
    with pytest.raises(programmes.ThresholdsCrossed):
        programmes.check_thresholds(propose=0.8, accept=0.75, stock_days=400)
    with pytest.raises(programmes.ChoiceRefused):
        programmes.check_thresholds(propose=0.4, accept=0.75, stock_days=0)


@pytest.mark.parametrize(("month", "day"), [(2, 30), (13, 1), (4, 31), (1, 0)])
def test_a_year_closes_on_a_day_that_there_is(month, day):
    programmes.check_closing(month=12, day=14)
    with pytest.raises(programmes.CalendarUnfit):
        programmes.check_closing(month=month, day=day)


def test_campaigns_are_lines_with_days_in_either_spelling():
    text = "tet-2026; 15/1/2026; 14/3/2026\n\nmua-he; 2026-06-01; 2026-08-31"
    tet, summer = programmes.campaigns_of(text)
    assert (tet.first, tet.last) == (date(2026, 1, 15), date(2026, 3, 14))
    assert summer.code == "mua-he"


@pytest.mark.parametrize(
    "line", ["tet", "tet; 1/1/2026; 32/1/2026", "tet; 2/1/2026; 1/1/2026",
             "T t; 1/1/2026; 2/1/2026",
             "a; 1/1/2026; 2/1/2026\na; 1/1/2026; 2/1/2026"]
)  # fmt: skip
def test_a_campaign_that_is_not_understood_is_named(line):
    with pytest.raises(programmes.CampaignUnfit):
        programmes.campaigns_of(line)


def test_two_who_choose_see_each_other():
    assert Choices().seen != Choices(preticked=50).seen
