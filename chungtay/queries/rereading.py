"""Parts of the registers as they were read last, read anew only where an entry spoke of them.

A country has fourteen thousand places, and most entries of the ledger speak of none: whoever asks
after the next claim was recorded must not wait for all of them to be read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from chungtay.domain.recent import Recent
from chungtay.queries.opened import touched
from chungtay.storage import facts, models

Read = TypeVar("Read")
MOST = 4  # entries at which the parts are remembered


@dataclass
class _Snapshot:
    """What was read of the registers as they stood at one entry, by part."""

    number: int
    parts: dict[Part[Any], Any] = field(default_factory=dict)  # of whatever each part reads


_snapshots: Recent[tuple[tuple[str, ...], str], _Snapshot] = Recent(MOST)


class Part(Generic[Read]):
    """Something that is read of some tables as they stood at a ledger number."""

    def __init__(
        self, tables: Iterable[type[models.Recorded]], read: Callable[[int], Read]
    ) -> None:
        self._tables = frozenset(table._meta.db_table for table in tables)
        self._read = read

    def at(self, entry: str) -> Read:
        """As it stands at the last entry of the ledger, by its id."""
        key = (facts.database(), entry)
        snapshot = _snapshots.find(key)
        if snapshot is None:
            snapshot = _carried_over(entry)
            _snapshots.keep(key, snapshot)
        if self not in snapshot.parts:
            snapshot.parts[self] = self._read(snapshot.number)
        part: Read = snapshot.parts[self]
        return part

    def is_in(self, written: Iterable[str]) -> bool:
        return not self._tables.isdisjoint(written)


def _carried_over(entry: str) -> _Snapshot:
    """What was remembered last of the same database, without the parts of which an entry since
    spoke. One that was rolled back has no number, and nothing is taken over from it."""
    earlier = [
        (id, kept) for (database, id), kept in _snapshots.items() if database == facts.database()
    ]
    before, kept = earlier[-1] if earlier else ("", None)
    numbers = facts.numbers_of([before, entry])
    now = numbers.get(entry, 0)
    if kept is None or before not in numbers or numbers[before] > now:
        return _Snapshot(now)
    written = touched(numbers[before], now)
    same = {part: read for part, read in list(kept.parts.items()) if not part.is_in(written)}
    return _Snapshot(now, same)
