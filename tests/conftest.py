"""What every test stands on: the two databases, chance kept still, and queries put in disorder."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# CI must say the same of the same code, so its random programmes are always the same ones; `trial`
# is for a night and for new laws.
settings.register_profile("ci", derandomize=True, deadline=None, max_examples=60, database=None)
settings.register_profile("trial", deadline=None, max_examples=5000, print_blob=True)
settings.register_profile(
    "quick", derandomize=True, deadline=None, max_examples=8, database=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

SHARED = Path(__file__).parents[2] / "shared"
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "django_db_setup"}


# Doors are tried on one database; what they ask and do is tried on both by the floors below. Of the
# pages one test opens every address as everybody on both.
DOORS = tuple(Path(__file__).parent / door for door in ("web", "cli", "actions/bench"))
EVERY_ADDRESS = DOORS[0] / "test_permissions.py"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test that touches the database, so that PostgreSQL need run no other."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        at_a_door = any(door in item.path.parents for door in DOORS)
        if at_a_door and item.path != EVERY_ADDRESS:
            continue
        if item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES:
            item.add_marker(pytest.mark.database)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """On SQLite the suite runs on a file with its write-ahead log, as an installation does, and
    not in memory, where nothing ever waits for a lock. Each worker has a database of its own."""
    from django.db import connections

    kept = connections["default"].settings_dict
    if kept["ENGINE"].endswith("sqlite3"):
        kept["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "suite.sqlite3")


@pytest.fixture(autouse=True, scope="session")
def _nothing_is_fetched() -> Iterator[None]:
    """A test that calls out of the machine fails; sockets on the machine itself are let through."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(autouse=True, scope="session")
def _chance_order() -> Iterator[None]:
    """Rows come in another order each time, as far as the query does not say their order.

    Databases promise no order, and small tables keep one by accident for years. So chance is the
    last key of every ordering here: a list that is not ordered down to a unique key is shuffled.
    Distinct and combined queries may not be ordered by what they do not select; they stay alone.
    """
    from django.db.models.expressions import OrderBy
    from django.db.models.functions import Random
    from django.db.models.sql.compiler import SQLCompiler

    stated = SQLCompiler.get_order_by

    def and_then_chance(self: SQLCompiler) -> list[Any]:
        order = stated(self)
        if self.query.distinct or self.query.combinator:
            return order
        chance = OrderBy(Random())
        sql, params = self.compile(chance)
        return [*order, (chance, (sql, params, False))]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SQLCompiler, "get_order_by", and_then_chance)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of given sets beside the project. The project needs nothing from it."""
    if not SHARED.is_dir():
        pytest.skip("the given sets (../shared) are not on this machine")
    return SHARED
