"""What was made lately and may be asked for again: kept up to a weight, the rest forgotten."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")


def _one(_made: object) -> int:
    return 1


class Recent(Generic[Key, Made]):
    """Things by key, of at most `most` weight together; what was not asked for longest goes first.

    Several threads may ask at once. Two that miss the same thing both make it, and either will do:
    what is kept here follows from its key alone.
    """

    def __init__(self, most: int, weigh: Callable[[Made], int] = _one) -> None:
        self._most, self._weigh = most, weigh
        self._kept: OrderedDict[Key, tuple[Made, int]] = OrderedDict()
        self._weight = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def find(self, key: Key) -> Made | None:
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def keep(self, key: Key, made: Made) -> None:
        """Remembers it; something heavier than all that may be kept is forgotten at once."""
        weight = self._weigh(made)
        with self._lock:
            self._weight += weight - self._kept.pop(key, (made, 0))[1]
            self._kept[key] = (made, weight)
            while self._weight > self._most:
                _, (_, gone) = self._kept.popitem(last=False)
                self._weight -= gone

    def made(self, key: Key, make: Callable[[], Made]) -> Made:
        """The thing of this key, made where it is not remembered."""
        found = self.find(key)
        if found is None:
            found = make()
            self.keep(key, found)
        return found

    def items(self) -> list[tuple[Key, Made]]:
        """Everything remembered, what was asked for last standing last."""
        with self._lock:
            return [(key, made) for key, (made, _) in self._kept.items()]

    def forget(self, key: Key) -> None:
        with self._lock:
            self._weight -= self._kept.pop(key, (None, 0))[1]

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
            self._weight = 0
