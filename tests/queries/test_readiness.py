"""Ready is a database that answers and has the present shape."""

from __future__ import annotations

import pytest
from django.db import DatabaseError
from django.db.migrations.executor import MigrationExecutor

from chungtay.queries import readiness

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch):
    monkeypatch.setattr(readiness, "_known", set())


def test_a_migrated_database_is_ready():
    assert readiness.is_ready()


def test_one_that_waits_for_a_migration_is_not(monkeypatch):
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_: ["one more"])
    assert not readiness.is_ready()


def test_one_that_does_not_answer_is_not(monkeypatch):
    def gone(*_):
        raise DatabaseError

    assert readiness.is_ready()
    monkeypatch.setattr(readiness.connection, "cursor", gone)
    assert not readiness.is_ready()


def test_the_shape_is_looked_at_once(django_assert_num_queries):
    assert readiness.is_ready()
    with django_assert_num_queries(1):
        assert readiness.is_ready()
