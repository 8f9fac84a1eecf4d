"""Founding a programme, changing its rules, setting its targets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.actions import programmes
from chungtay.domain import programmes as rules
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.permissions import Actor, NotAllowed, PersonRole, Post
from chungtay.domain.registers import ChangedMeanwhile
from chungtay.storage import facts, models
from chungtay.storage.rows import AmountTooLarge
from tests.actions.cast import AT, LAN, later
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db

CHARTER = programmes.Charter("khe-son", "Chương trình Khe Sơn", calendar={"close_day": 30})
YEAR = STATE_CALENDAR.year(2026)


def aim(amount: str, minutes: int = 1) -> None:
    programmes.set_target(
        "khe-son", indicator="rural-road-km", period=YEAR, amount=Decimal(amount), by=LAN,
        at=later(minutes),
    )  # fmt: skip


def test_founding_again_changes_nothing():
    first = programmes.found(CHARTER, by=LAN, at=AT)
    assert programmes.found(CHARTER, by=LAN, at=later(1)).id == first.id
    assert models.LedgerEntry.objects.count() == 1


@pytest.mark.parametrize(
    "change",
    [{"name_vi": "Tên khác"}, {"calendar": {}}, {"accept": 0.95}, {"stock_days": 30}],
    ids=str,
)
def test_a_changed_charter_ends_the_old_row_and_adds_its_successor(change):
    before = programmes.found(CHARTER, by=LAN, at=AT)
    after = programmes.found(replace(CHARTER, **change), by=LAN, at=later(1))
    assert after.id != before.id
    assert programmes.standing("khe-son").id == after.id
    assert models.Programme.objects.get(id=before.id).ended_by == after.entry


def test_a_programme_closes_its_year_on_the_day_of_its_own_calendar():
    row = programmes.found(CHARTER, by=LAN, at=AT)
    assert facts.calendar(row).year(2026).last.day == 30


def test_a_code_that_nobody_founded_is_unknown():
    with pytest.raises(programmes.ProgrammeUnknown):
        programmes.standing("khe-son")
    with pytest.raises(programmes.ProgrammeUnknown):
        aim("5")


def test_a_later_target_for_a_period_ends_the_earlier_one():
    programmes.found(CHARTER, by=LAN, at=AT)
    aim("5")
    aim("7.5", minutes=2)
    standing = facts.as_known(models.Target.objects.order_by("id"), None)
    assert [row.steps for row in standing] == [7_500_000]


def test_a_target_is_remembered_as_it_was_known():
    programmes.found(CHARTER, by=LAN, at=AT)
    aim("5")
    aim("7.5", minutes=2)
    at_first = facts.as_known(models.Target.objects.order_by("id"), 2)
    assert [row.steps for row in at_first] == [5_000_000]


def test_targets_outlive_a_change_of_the_charter():
    programmes.found(CHARTER, by=LAN, at=AT)
    aim("5")
    programmes.found(replace(CHARTER, name_vi="Tên khác"), by=LAN, at=later(2))
    aim("6", minutes=3)
    standing = facts.as_known(models.Target.objects.order_by("id"), None)
    assert [row.steps for row in standing] == [6_000_000]


# ------------------------------------------------------------------ by an administrator
REPORTER = Actor("lan", (Post(PersonRole.REPORTER),))
ROADS, HOUSES = "rural-road-km", "houses-partner-brand"


def amended(seen=None, minutes=2, **change):
    seen = str(programmes.standing("khe-son").id) if seen is None else seen
    programmes.amend(replace(CHARTER, **change), seen=seen, by=OPERATOR, at=later(minutes))


def asked(*codes, seen=()):
    programmes.ask("khe-son", codes, seen=seen, by=OPERATOR, at=later(3))


def aimed(amount, seen=None, indicator=ROADS):
    wanted = programmes.Aim(indicator, YEAR, amount, seen)
    programmes.aim("khe-son", [wanted], by=OPERATOR, at=later(4))


def targets():
    standing = models.Target.objects.filter(ended_by__isnull=True).order_by("indicator", "id")
    return list(standing.values_list("indicator", "steps"))


def test_a_code_is_given_once():
    programmes.begin(CHARTER, by=OPERATOR, at=AT)
    with pytest.raises(programmes.CodeTaken):
        programmes.begin(CHARTER, by=OPERATOR, at=later(1))


def test_two_who_amend_a_charter_see_each_other():
    first = programmes.found(CHARTER, by=LAN, at=AT)
    amended(name_vi="Một")
    with pytest.raises(ChangedMeanwhile):
        amended(seen=str(first.id), name_vi="Hai")
    assert programmes.standing("khe-son").name_vi == "Một"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"name_vi": ""}, rules.ProgrammeUnfit),
        ({"propose": 0.9, "accept": 0.5}, rules.ThresholdsCrossed),
        ({"calendar": {"close_month": 2, "close_day": 31}}, rules.CalendarUnfit),
    ],
    ids=["nameless", "crossed", "no such day"],
)
def test_a_charter_that_cannot_be_is_refused(change, problem):
    programmes.found(CHARTER, by=LAN, at=AT)
    with pytest.raises(problem):
        amended(**change)


def test_indicators_are_asked_for_in_an_order():
    programmes.found(CHARTER, by=LAN, at=AT)
    asked(ROADS, HOUSES)
    asked(HOUSES, ROADS, seen=(ROADS, HOUSES))
    rows = models.AskedIndicator.objects.filter(ended_by__isnull=True).order_by("place")
    assert [row.indicator for row in rows] == [HOUSES, ROADS]
    with pytest.raises(ChangedMeanwhile):
        asked(seen=(ROADS, HOUSES))
    asked(seen=(HOUSES, ROADS))
    assert not rows.all().exists()


@pytest.mark.parametrize("codes", [("nothing",), (ROADS, ROADS)], ids=["unknown", "twice"])
def test_what_the_catalogue_does_not_know_is_not_asked_for(codes):
    programmes.found(CHARTER, by=LAN, at=AT)
    with pytest.raises(programmes.IndicatorUnknown):
        asked(*codes)


def test_a_choice_ends_the_one_before_and_the_same_changes_nothing():
    programmes.found(CHARTER, by=LAN, at=AT)
    chosen = rules.Choices(preticked=70)
    for minutes in (2, 3):
        programmes.choose(
            "khe-son", chosen, seen=rules.Choices().seen, by=OPERATOR, at=later(minutes)
        )
    assert models.LedgerEntry.objects.filter(action="choose").count() == 1
    other = rules.Choices(preticked=80)
    with pytest.raises(ChangedMeanwhile):
        programmes.choose("khe-son", other, seen=rules.Choices().seen, by=OPERATOR, at=later(4))
    programmes.choose("khe-son", other, seen=chosen.seen, by=OPERATOR, at=later(5))
    row = models.ProgrammeChoice.objects.get(name="preticked", ended_by__isnull=True)
    assert row.value == 80
    assert models.ProgrammeChoice.objects.filter(name="deciders").count() == 1


def test_targets_are_set_changed_and_taken_away():
    programmes.found(CHARTER, by=LAN, at=AT)
    aimed(Decimal("5"))
    aimed(Decimal("5"))
    assert targets() == [(ROADS, 5_000_000)]
    with pytest.raises(ChangedMeanwhile):
        aimed(Decimal("7"))
    aimed(Decimal("7"), seen=Decimal("5"))
    aimed(None, seen=Decimal("7"))
    assert targets() == []


def test_a_target_beyond_anything_or_of_nothing_is_refused():
    programmes.found(CHARTER, by=LAN, at=AT)
    with pytest.raises(AmountTooLarge):
        aimed(Decimal("1e18"))
    with pytest.raises(programmes.IndicatorUnknown):
        aimed(Decimal("1"), indicator="nothing")


def test_only_an_administrator_changes_a_programme():
    programmes.found(CHARTER, by=LAN, at=AT)
    acts = (
        lambda: programmes.begin(CHARTER, by=REPORTER, at=AT),
        lambda: programmes.amend(CHARTER, seen="", by=REPORTER, at=AT),
        lambda: programmes.ask("khe-son", (), seen=(), by=REPORTER, at=AT),
        lambda: programmes.choose("khe-son", rules.Choices(), seen="", by=REPORTER, at=AT),
        lambda: programmes.aim("khe-son", [], by=REPORTER, at=AT),
    )
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
