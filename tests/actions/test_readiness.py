"""The database is made ready by whoever comes first, or the reason is said."""

from __future__ import annotations

import sqlite3

import pytest
from django.db import OperationalError, connection

from chungtay.actions import readiness
from tests.cli.test_main import run


def test_a_database_that_is_ready_is_left_alone(db, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        readiness.make_ready()


def test_a_database_that_does_not_answer_is_said_to(db, monkeypatch):
    def refuse(_):
        raise OperationalError("no route to host\nand more")

    monkeypatch.setattr(readiness, "MigrationExecutor", refuse)
    with pytest.raises(readiness.DatabaseUnreachable) as unreachable:
        readiness.make_ready()
    assert unreachable.value.facts["why"] == "no route to host"


class Waiting:
    """A database whose tables are of an older shape."""

    applied_migrations = ("0001_initial",)

    def __init__(self, _):
        self.loader = self
        self.graph = self

    def leaf_nodes(self):
        return []

    def migration_plan(self, _):
        return ["0002_more"]


@pytest.fixture
def migrated(db, monkeypatch):
    """What would have been run on a database of an older shape."""
    ran = []
    monkeypatch.setattr(readiness, "MigrationExecutor", Waiting)
    monkeypatch.setattr(readiness, "call_command", lambda *a, **k: ran.append(a))
    return ran


def test_the_embedded_database_follows_by_itself(migrated, monkeypatch):
    monkeypatch.setattr(connection, "vendor", "sqlite")
    readiness.make_ready()
    assert migrated == [("migrate",)]


def test_only_an_operator_changes_the_shape_of_a_server(migrated, monkeypatch):
    monkeypatch.setattr(connection, "vendor", "postgresql")
    with pytest.raises(readiness.DatabaseOutdated):
        readiness.make_ready()
    assert migrated == []


def test_the_first_command_lays_the_tables_and_the_folder_for_them(tmp_path):
    ran = run("totals", home=tmp_path / "not" / "yet")
    assert "chungtay consolidate" in ran.stderr
    kept = sqlite3.connect(tmp_path / "not" / "yet" / "chungtay.sqlite3")
    assert kept.execute("select count(*) from chungtay_claim").fetchone() == (0,)
    kept.close()


def test_a_file_that_is_no_database_is_refused_in_one_sentence(tmp_path):
    (tmp_path / "chungtay.sqlite3").write_text("this is a letter, not a database" * 99)
    ran = run("totals", home=tmp_path)
    assert ran.returncode == 2
    assert ran.stderr.startswith("Không mở được cơ sở dữ liệu")
    assert len(ran.stderr.splitlines()) == 1
