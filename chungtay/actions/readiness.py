"""Making the database ready: an empty one gets its tables before the first command runs."""

from __future__ import annotations

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from chungtay.domain.problems import Problem


class DatabaseUnreachable(Problem):
    """The database that the settings name does not answer, or its folder cannot be written."""

    code = "database-unreachable"


class DatabaseOutdated(Problem):
    """A server's database that holds something waits for `chungtay migrate`, which an operator
    runs when a copy has been made."""

    code = "database-outdated"


def make_ready() -> None:
    """Brings an empty database, and the embedded one at any age, to the present shape."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if not waiting:
            return
        if executor.loader.applied_migrations and connection.vendor != "sqlite":
            raise DatabaseOutdated()
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise DatabaseUnreachable(why=str(error).strip().splitlines()[0]) from error
