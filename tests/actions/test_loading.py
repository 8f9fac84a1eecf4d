"""The country's territory is loaded behind the pages, once."""

from __future__ import annotations

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from chungtay.actions.loading import have_loaded
from chungtay.domain.permissions import NotAllowed
from tests.actions.cast import later
from tests.web.conftest import everybody

__all__ = ["everybody"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def _queue(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


@pytest.mark.usefixtures("_queue")
def test_it_waits_in_the_queue_once_however_often_it_is_asked_for(
    everybody, django_capture_on_commit_callbacks
):
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            have_loaded(by=everybody.actor("administrator"), at=timezone.now())
    queued = DBTaskResult.objects.get()
    assert queued.task_path == "chungtay.actions.tasks.load_territory"
    assert queued.args_kwargs["kwargs"]["by"] == everybody.people["administrator"]


@pytest.mark.usefixtures("_queue")
def test_only_an_administrator_has_it_loaded(everybody, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(NotAllowed):
        have_loaded(by=everybody.actor("standing"), at=later(1))
    assert not DBTaskResult.objects.exists()
