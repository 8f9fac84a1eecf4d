"""What every test stands on: the two databases, chance kept still, and queries put in disorder."""

from __future__ import annotations

import fcntl
import gc
import os
import shutil
import socket
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling

# CI must say the same of the same code, so its random programmes are always the same ones; `trial`
# is for a night and for new laws.
settings.register_profile("ci", derandomize=True, deadline=None, max_examples=25, database=None)
settings.register_profile("trial", deadline=None, max_examples=5000, print_blob=True)
settings.register_profile(
    "quick", derandomize=True, deadline=None, max_examples=8, database=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

TESTS = Path(__file__).parent
SHARED = TESTS.parents[1] / "shared"
SUITE = "suite.sqlite3"
JOURNEYS = "tests/journeys/"
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "django_db_setup"}

# What floors ask and do is tried on both databases; what doors make of it, and what is made of an
# answer for a page, on one. Of the pages one test opens every address on both, which asks all that
# is asked; of the samples, one whole province. Seals are recomputed from rows as they are read:
# that they hold is tried on both, that each change is found on one.
ON_BOTH = (
    "actions", "config", "house/test_chance_order.py", "house/test_kept_worlds.py", "queries",
    "storage", "web/test_permissions.py",
)  # fmt: skip
ON_ONE = (
    "actions/bench", "actions/test_demonstration.py", "actions/samples/test_samples.py",
    "actions/samples/province/test_keeping.py", "queries/test_seals.py",
    *(f"queries/{room.name}" for room in sorted((TESTS / "queries").iterdir()) if room.is_dir()),
)  # fmt: skip
# What takes longest comes first, so that no worker is left with it at the end.
FIRST = (
    "journeys",
    "cli/management",
    "actions/bench",
    "actions/samples",
    "web/test_permissions.py",
)


def _is_of(path: Path, places: Iterable[str]) -> bool:
    return any(path.is_relative_to(TESTS / place) for place in places)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What is asked for by the database alone is not looked for where it cannot be."""
    if config.option.markexpr != "database" or not collection_path.is_relative_to(TESTS):
        return None
    within = [TESTS / place for place in ON_BOTH]
    leads_there = any(place.is_relative_to(collection_path) for place in within)
    is_asked = _is_of(collection_path, ON_BOTH) and not _is_of(collection_path, ON_ONE)
    return None if leads_there or is_asked else True


def _turn(item: pytest.Item) -> int:
    return next((n for n, place in enumerate(FIRST) if _is_of(item.path, [place])), len(FIRST))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Marks every test that touches the database and need run on PostgreSQL too, and orders them
    when every other plugin has."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        asks = item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES
        if asks and _is_of(item.path, ON_BOTH) and not _is_of(item.path, ON_ONE):
            item.add_marker(pytest.mark.database)
    yield
    items.sort(key=_turn)


class ByFile(LoadScopeScheduling):
    """A file's tests run on one worker, one after another, so that what they share is made once.
    All journeys run on one: they share a served programme and a browser. The groups that the
    scheduler has of its own are marked in a test's name, where pytest 9.2 no longer lets it."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return JOURNEYS if path.startswith(JOURNEYS) else path


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    return ByFile(config, log)


def pytest_collection_finish() -> None:
    """What was collected stays until the end; the garbage collector need not look at it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the suite keeps a database with its tables and nothing in them, one for all workers."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "empty.sqlite3"


@pytest.fixture(scope="session")
def laying(empty: Path) -> Iterator[IO[str]]:
    """The right to lay the tables, which takes longer than most tests: while one worker has it the
    others wait, and copy what it has laid."""
    with empty.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    tmp_path_factory: pytest.TempPathFactory,
    laying: IO[str],
    empty: Path,
) -> None:
    """On SQLite the suite runs on a file with its write-ahead log, as an installation does, and
    not in memory, where nothing ever waits for a lock. Each worker has a database of its own."""
    from django.db import connections

    kept = connections["default"].settings_dict
    if kept["ENGINE"].endswith("sqlite3"):
        name = tmp_path_factory.mktemp("database") / SUITE
        kept["TEST"]["NAME"] = str(name)
        if empty.exists():
            shutil.copy(empty, name)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb: bool, django_db_modify_db_settings: None) -> bool:
    """A database that was copied is taken as it is."""
    from django.db import connections

    name = str(connections["default"].settings_dict["TEST"]["NAME"])
    return django_db_keepdb or (name.endswith(SUITE) and Path(name).exists())


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: Any, laying: IO[str], empty: Path
) -> Path:
    """The suite's database, and a copy of it before anything was written."""
    from django.db import connection

    # Where no test that was collected asks for the database it still is the installation's own.
    if Path(connection.settings_dict["NAME"]).name == SUITE and not empty.exists():
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(empty)])
    fcntl.flock(laying, fcntl.LOCK_UN)
    return empty


@pytest.fixture(scope="session")
def tables_laid(django_db_setup: Path) -> Callable[[Path], None]:
    """Lays the tables at a path as `chungtay migrate` would; where the suite's own database is
    none of SQLite, whoever opens the path lays them."""

    def lay(path: Path) -> None:
        if django_db_setup.exists():
            shutil.copy(django_db_setup, path)

    return lay


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


@pytest.fixture(autouse=True, scope="session")
def _middleware_is_loaded_once() -> Iterator[None]:
    """A server loads it when it starts, and lists the static files; every test client is a server
    of its own."""
    from django.conf import settings
    from django.test.client import ClientHandler

    load = ClientHandler.load_middleware
    loaded: dict[tuple[str, ...], dict[str, Any]] = {}

    def loaded_once(self: ClientHandler, is_async: bool = False) -> None:
        named = tuple(settings.MIDDLEWARE)
        if named not in loaded:
            load(self, is_async)
            loaded[named] = dict(vars(self))
        for name, value in loaded[named].items():
            if "middleware" in name:
                setattr(self, name, value)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ClientHandler, "load_middleware", loaded_once)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of given sets beside the project. The project needs nothing from it."""
    if not SHARED.is_dir():
        pytest.skip("the given sets (../shared) are not on this machine")
    return SHARED
