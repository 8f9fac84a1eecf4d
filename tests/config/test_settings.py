"""The settings in force: days of the programme's own zone, moments in UTC, and nothing unneeded."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.db import connection


def test_a_civil_day_is_one_of_vietnam_and_moments_are_utc():
    assert (settings.TIME_ZONE, settings.USE_TZ) == ("Asia/Ho_Chi_Minh", True)


def test_the_language_of_people_is_the_language_of_the_framework():
    assert settings.LANGUAGE == settings.LANGUAGE_CODE


def test_everything_kept_is_one_app_and_every_command_another():
    assert [app.rsplit(".", 2)[0] for app in settings.INSTALLED_APPS] == [
        "chungtay.storage",
        "chungtay.cli",
    ]


@pytest.mark.django_db
def test_the_embedded_database_holds_to_its_foreign_keys():
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA foreign_keys")
            assert cursor.fetchone() == (1,)
            cursor.execute("PRAGMA synchronous")
            assert cursor.fetchone() == (2,)
