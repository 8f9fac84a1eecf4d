"""What is put into the queue is done by whoever takes it out."""

from __future__ import annotations

import pytest
from django_tasks_db.models import DBTaskResult

from chungtay.actions import tasks
from chungtay.actions.bringings.bringing import bring
from chungtay.actions.tasks import load_territory, read_brought
from chungtay.domain.permissions import Deed
from chungtay.storage import models
from tests.actions.bringings.cast import file, parcel, row
from tests.actions.cast import later
from tests.web.conftest import _files_of_the_suite, everybody, world

__all__ = ["_files_of_the_suite", "everybody", "world"]
pytestmark = pytest.mark.django_db


def test_the_task_reads_a_file(world):
    made = bring([file()], parcel(), by=world.actor("reporter"), at=later(3)).bringing
    (id,) = models.BroughtFile.objects.filter(bringing=made).values_list("id", flat=True)
    read_brought.call(file=str(id), at=later(3).isoformat())
    assert row(made).state == "ready"


def test_a_queue_in_the_database_keeps_the_task_for_a_worker(
    world, settings, django_capture_on_commit_callbacks
):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
    with django_capture_on_commit_callbacks(execute=True):
        made = bring([file()], parcel(), by=world.actor("reporter"), at=later(3)).bringing
    assert row(made).state == "waiting"
    queued = DBTaskResult.objects.get()
    queued.task.call(**queued.args_kwargs["kwargs"])
    assert row(made).state == "ready"


def test_the_task_loads_the_territory_for_whoever_asked(world, monkeypatch):
    asked = []
    monkeypatch.setattr(tasks, "load", lambda **told: asked.append(told))
    load_territory.call(by=world.people["administrator"], at=later(3).isoformat())
    (told,) = asked
    assert told["by"].id == world.people["administrator"]
    assert Deed.ADMINISTER in told["by"].deeds
    assert told["at"] == later(3)
