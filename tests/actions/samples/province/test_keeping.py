"""Keeping the story step by step: moments of office hours, and what an interruption leaves."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from chungtay.actions.samples import province
from chungtay.actions.samples.province.keeping import moments, steps
from chungtay.actions.samples.province.story import story
from chungtay.storage.models import Claim, Document, LedgerEntry

AT = datetime(2026, 11, 26, 8, tzinfo=UTC)


def test_two_entries_of_one_day_stand_one_behind_the_other():
    first, second = moments([date(2026, 3, 20)] * 2, at=AT)
    assert first.date() == second.date() == date(2026, 3, 20)
    assert first < second


def test_nothing_is_kept_in_the_future():
    early = datetime(2026, 3, 1, tzinfo=UTC)
    assert list(moments([date(2026, 3, 20)], at=early)) == [early]


def test_steps_follow_the_days_of_the_story():
    days = [step.day for step in steps()]
    assert days == sorted(days)
    assert days[-1] <= AT.date()


@pytest.mark.django_db
def test_an_interrupted_loading_is_completed():
    def interrupted(done: int, _total: int) -> None:
        if done == 60:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        province.load(by="demo", at=AT, progress=interrupted)
    assert 0 < Claim.objects.count() < len(story().claims)
    province.load(by="demo", at=AT)
    assert Claim.objects.count() == len(story().claims)
    assert not Document.objects.filter(ended_by__isnull=False).exists()
    assert LedgerEntry.objects.count() == len(steps())
