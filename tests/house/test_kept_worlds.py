"""A world that is put back is the world that was made, and nobody sees what another test did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from chungtay.queries.registers import register
from chungtay.storage.models import LedgerEntry, Person, UnitName
from tests.actions.cast import everything
from tests.actions.conftest import programme
from tests.kept_worlds import kept_world
from tests.web.cast import peopled

__all__ = ["programme"]
pytestmark = pytest.mark.django_db


@contextmanager
def taken_back() -> Iterator[None]:
    """What happens to the database between two tests."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def rows() -> dict[str, list[str]]:
    """Every row of every table, as text."""
    kept = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f'SELECT * FROM "{table}"')
            kept[table] = sorted(map(repr, cursor.fetchall()))
    return kept


def test_every_row_comes_back_as_the_actions_wrote_it():
    made = []

    def make() -> str:
        everything()
        made.append(rows())
        return "told"

    for _ in range(2):
        with taken_back():
            assert kept_world("comes back", make) == "told"
            assert rows() == made[0]
    assert len(made) == 1


def test_what_a_test_does_to_its_world_is_gone_in_the_next(programme):
    with taken_back():
        world = kept_world("is changed", peopled)
        told = dict(world.people)
        world.people.clear()
        Person.objects.update(name="Người khác")
    with taken_back():
        assert kept_world("is changed", peopled).people == told
        assert not Person.objects.filter(name="Người khác").exists()


def test_a_world_is_made_anew_where_something_else_was_written_before():
    with taken_back():
        kept_world("on nothing", everything)
        on_nothing = LedgerEntry.objects.count()
    with taken_back():
        everything()
        kept_world("on nothing", peopled)
        assert LedgerEntry.objects.count() > on_nothing


def test_a_name_changed_behind_the_ledger_is_not_remembered(programme):
    with taken_back():
        kept_world("is renamed", peopled)
        UnitName.objects.update(text="Tên khác")
        assert all("Tên khác" in label for label in register().labels.values())
    with taken_back():
        kept_world("is renamed", peopled)
        assert not any("Tên khác" in label for label in register().labels.values())
