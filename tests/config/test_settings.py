"""The settings in force: days of the programme's own zone, moments in UTC, and nothing unneeded."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string


def test_a_civil_day_is_one_of_vietnam_and_moments_are_utc():
    assert (settings.TIME_ZONE, settings.USE_TZ) == ("Asia/Ho_Chi_Minh", True)


def test_the_language_of_people_is_the_language_of_the_framework():
    assert settings.LANGUAGE == settings.LANGUAGE_CODE


def test_each_floor_that_the_framework_must_know_is_one_app_and_they_come_first():
    ours = [app for app in settings.INSTALLED_APPS if app.startswith("chungtay.")]
    assert [app.rsplit(".", 2)[0] for app in ours] == [
        "chungtay.storage",
        "chungtay.cli",
        "chungtay.web",
    ]
    assert settings.INSTALLED_APPS[: len(ours)] == ours


def test_every_page_asks_for_signing_in_unless_it_says_otherwise():
    assert "django.contrib.auth.middleware.LoginRequiredMiddleware" in settings.MIDDLEWARE
    assert settings.MIDDLEWARE[0] == "chungtay.web.health.early.AnswerEarly"


def test_a_page_loads_nothing_from_elsewhere_and_runs_nothing_written_into_it():
    allowed = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert allowed["default-src"] == ["'none'"]
    assert allowed["script-src"] == allowed["style-src"] == ["'self'"]
    assert {source for sources in allowed.values() for source in sources} == {
        "'none'",
        "'self'",
        "data:",
    }


def test_every_form_of_the_account_is_one_of_ours():
    for path in (*settings.ACCOUNT_FORMS.values(), *settings.MFA_FORMS.values()):
        assert import_string(path).__module__ == "chungtay.web.accounts.forms"


def test_the_key_of_the_command_line_is_no_key_for_a_server():
    program = "from chungtay.config import settings; print(settings.SECRET_KEY_IS_OWN)"
    for key, own in (("", "False"), ("short", "False"), ("x" * 40, "True")):
        ran = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "CHUNGTAY_SECRET_KEY": key},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stdout.strip() == own


@pytest.mark.django_db
def test_the_embedded_database_holds_to_its_foreign_keys():
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA foreign_keys")
            assert cursor.fetchone() == (1,)
            cursor.execute("PRAGMA synchronous")
            assert cursor.fetchone() == (2,)
