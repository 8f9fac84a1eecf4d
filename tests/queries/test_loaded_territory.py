"""What of the country is here, and whether more is on its way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from chungtay.domain.permissions import NotAllowed
from chungtay.queries.loaded_territory import TASK, LoadState, load_state, territory_page
from tests.actions import country
from tests.queries.cast import seen_by

NOW = datetime.now(UTC)


def asked(status: str, minutes: int = 0):
    task = DBTaskResult.objects.create(
        status=status, args_kwargs={"args": [], "kwargs": {}}, task_path=TASK,
        backend_name="default", run_after=NOW, exception_class_path="", traceback="",
    )  # fmt: skip
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=NOW - timedelta(minutes=minutes))


def test_nothing_is_here_and_the_whole_is_what_the_resolutions_say(everybody):
    page = territory_page(seen_by(everybody), at=NOW)
    assert page.here == 0
    assert not page.is_whole
    assert page.loaded is None
    assert [counted.counts for counted in page.days] == [
        (("province", 0, 63), ("district", 0, 696), ("commune", 0, 10035)),
        (("province", 0, 34), ("district", 0, 0), ("commune", 0, 3321)),
        (("province", 0, 34), ("district", 0, 0), ("commune", 0, 3321)),
    ]


def test_what_is_here_is_counted_on_each_day(everybody):
    country.loaded(country.doubt("09013"))
    page = territory_page(seen_by(everybody), at=NOW)
    before, since, _ = ({level: n for level, n, _ in day.counts} for day in page.days)
    assert (before["district"], since["district"]) == (1, 0)
    assert (before["commune"], since["commune"]) == (1, 4)
    assert page.here == 7


@pytest.mark.parametrize(
    ("status", "minutes", "state"),
    [
        ("READY", 0, LoadState.LOADING),
        ("RUNNING", 9, LoadState.LOADING),
        ("RUNNING", 11, LoadState.FAILED),
        ("FAILED", 0, LoadState.FAILED),
        ("SUCCESSFUL", 0, LoadState.NONE),
    ],
)
def test_work_that_nobody_finishes_is_not_waited_for_for_ever(everybody, status, minutes, state):
    asked(status, minutes)
    assert load_state(NOW) is state
    assert territory_page(seen_by(everybody), at=NOW).state is state


def test_only_administrators_see_it(everybody):
    with pytest.raises(NotAllowed):
        territory_page(seen_by(everybody, "leader"), at=NOW)
