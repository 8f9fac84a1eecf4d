"""Founding a programme, changing its rules, setting its targets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.actions import programmes
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.storage import facts, models
from tests.actions.cast import AT, LAN, later

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
