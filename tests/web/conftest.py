"""The pages with the small cast signed in; background work is done at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.actions.conftest import programme, said
from tests.kept_worlds import kept_world
from tests.web.cast import World, peopled, told

__all__ = ["programme", "said"]


@pytest.fixture(autouse=True)
def _files_of_the_suite(settings, tmp_path: Path):
    """What is uploaded in a test stays in its own folder; tasks run where they are asked for."""
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "kept"},
        },
    }
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": []}
    }


@pytest.fixture
def everybody(programme) -> World:
    """All people of the cast, in a programme in which nothing was said."""
    return kept_world("everybody", peopled)


@pytest.fixture
def world(everybody) -> World:
    """All people, and what the women, the army and the Front said."""
    return kept_world("world", lambda: told(everybody))
