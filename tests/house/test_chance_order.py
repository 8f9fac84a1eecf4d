"""The suite puts rows without a stated order into disorder, so that no test rests on luck."""

from __future__ import annotations

import os

import pytest
from django.apps import apps
from django.db import connection


@pytest.fixture
def rows():
    """Rows of any table that is kept."""
    return min(apps.get_models(), key=lambda model: model._meta.label)._default_manager


def order(queryset) -> str:
    """What the database is asked to order by."""
    return str(queryset.query).partition(" ORDER BY ")[2]


def test_rows_without_a_stated_order_come_by_chance(rows):
    assert order(rows.order_by()).startswith("RAND")


def test_chance_decides_only_what_the_stated_order_leaves_open(rows):
    first, _, last = order(rows.order_by("pk")).rpartition(", ")
    assert first.endswith("ASC")
    assert last.startswith("RAND")


def test_distinct_rows_are_left_alone(rows):
    assert order(rows.order_by().distinct()) == ""


@pytest.mark.django_db
def test_counting_rows_and_asking_whether_there_are_any_still_works(rows):
    assert rows.exists() == (rows.count() > 0)


@pytest.mark.django_db
def test_the_suite_runs_on_the_database_it_was_told():
    told = os.environ.get("CHUNGTAY_DATABASE", "sqlite")
    assert told.startswith(connection.vendor)


@pytest.mark.django_db
def test_the_embedded_database_is_a_file_with_a_write_ahead_log():
    if connection.vendor != "sqlite":
        pytest.skip("this run is on PostgreSQL")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        assert cursor.fetchone() == ("wal",)
