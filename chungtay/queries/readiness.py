"""Whether the database answers and has the present shape."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

# A database does not go back to an older shape while a server runs, so one good answer stays good.
_known: set[str] = set()


def is_ready() -> bool:
    """Asks the database something it can only answer when it is there."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
        return _has_present_shape()
    except DatabaseError:
        return False


def _has_present_shape() -> bool:
    name = str(connection.settings_dict["NAME"])
    if name not in _known:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        _known.add(name)
    return True
