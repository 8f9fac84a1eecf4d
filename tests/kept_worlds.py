"""Worlds of rows that are made once in a process and put back for every test that begins in one.

The actions that make a world take far longer than its rows take to be written. What comes back is
what the actions wrote, under the same ids; a test that changes it changes only its own copy.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass
from functools import _lru_cache_wrapper, cache
from typing import Any, TypeVar

from django.db import connection, transaction

from chungtay.domain.recent import Recent
from chungtay.storage.models import LedgerEntry

Made = TypeVar("Made")
Row = tuple[Any, ...]


@dataclass(frozen=True)
class _Table:
    """What a world adds to one table, and which rows it takes away to do so."""

    name: str
    columns: tuple[str, ...]
    added: frozenset[Row]
    gone: frozenset[Row]  # values of the first column, which is the key of every table


@dataclass(frozen=True)
class _World:
    tables: tuple[_Table, ...]
    told: Any


_kept: dict[tuple[str, str, str], _World] = {}


def kept_world(name: str, make: Callable[[], Made]) -> Made:
    """What `make` gives, with the rows it writes; made anew only where the ledger ends otherwise
    than it did before."""
    last = LedgerEntry.objects.order_by("-number").values_list("id", flat=True).first()
    key = (connection.alias, name, str(last or ""))
    if key not in _kept:
        before = _rows()
        told = make()
        _kept[key] = _World(tuple(_changes(before, _rows())), deepcopy(told))
        return told
    with transaction.atomic(), connection.cursor() as cursor:
        for table in _kept[key].tables:
            _put_back(cursor, table)
    forget_answers()
    return deepcopy(_kept[key].told)


def _rows() -> dict[str, tuple[tuple[str, ...], frozenset[Row]]]:
    """Every table's columns and rows, as the driver gives them."""
    found = {}
    with connection.cursor() as cursor:
        for name in sorted(connection.introspection.django_table_names(only_existing=True)):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")
            columns = tuple(column[0] for column in cursor.description)
            found[name] = (columns, frozenset(map(tuple, cursor.fetchall())))
    return found


def _changes(before: dict[str, Any], after: dict[str, Any]) -> Iterable[_Table]:
    for name, (columns, rows) in after.items():
        _, old = before[name]
        if rows != old:
            gone = frozenset((row[0],) for row in old - rows)
            yield _Table(name, columns, rows - old, gone)


def _put_back(cursor: Any, table: _Table) -> None:
    quoted = connection.ops.quote_name
    if table.gone:
        keys, key = [row[0] for row in table.gone], quoted(table.columns[0])
        gaps = ", ".join(["%s"] * len(keys))
        cursor.execute(f"DELETE FROM {quoted(table.name)} WHERE {key} IN ({gaps})", keys)
    if table.added:
        columns = ", ".join(map(quoted, table.columns))
        gaps = ", ".join(["(" + ", ".join(["%s"] * len(table.columns)) + ")"] * len(table.added))
        values = [value for row in table.added for value in row]
        cursor.execute(f"INSERT INTO {quoted(table.name)} ({columns}) VALUES {gaps}", values)


def forget_answers() -> None:
    """Forgets what queries remember by the ledger's last entry: here an entry comes back, and a
    test may have changed rows behind it that no entry speaks of."""
    for name in [name for name in sys.modules if name.startswith("chungtay.queries")]:
        for remembered in _remembered(name):
            if isinstance(remembered, Recent):
                remembered.clear()
            else:
                remembered.cache_clear()


@cache
def _remembered(module: str) -> list[Any]:
    """What a module remembers by itself; the words it asks for stay remembered."""
    return [
        found
        for found in vars(sys.modules[module]).values()
        if isinstance(found, Recent)
        or (isinstance(found, _lru_cache_wrapper) and found.__module__ == module)
    ]
