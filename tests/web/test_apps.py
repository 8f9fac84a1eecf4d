"""The pages are an app of their own."""

from __future__ import annotations

from pathlib import Path

from django.apps import apps
from django.conf import settings


def test_the_folder_of_static_files_is_there(tmp_path):
    with_folder = tmp_path / "static"
    settings_before = settings.STATIC_ROOT
    try:
        settings.STATIC_ROOT = with_folder
        apps.get_app_config("web").ready()
    finally:
        settings.STATIC_ROOT = settings_before
    assert with_folder.is_dir()


def test_a_folder_that_cannot_be_made_stops_nobody(settings):
    settings.STATIC_ROOT = Path("/proc/nothing/here")
    apps.get_app_config("web").ready()
