"""Things found by the land they lie on, so that only those that can meet are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
Land = frozenset[str]


class ByLand(Generic[T]):
    """An index of things by the pieces of their land; asked for a land, it answers in the order in
    which the things were given."""

    def __init__(self, things: Iterable[T], land_of: Callable[[T], Land]) -> None:
        self._on: dict[Land, list[tuple[int, T]]] = {}
        for number, thing in enumerate(things):
            self._on.setdefault(land_of(thing), []).append((number, thing))
        self._of_piece: dict[str, list[Land]] = {}
        for land in self._on:
            for piece in land:
                self._of_piece.setdefault(piece, []).append(land)
        self._answers: dict[Land, list[T]] = {}

    def meeting(self, land: Land) -> list[T]:
        """Everything whose land shares a piece with `land`."""
        if land not in self._answers:
            lands = {other for piece in land for other in self._of_piece.get(piece, ())}
            found = sorted((entry for other in lands for entry in self._on[other]), key=_number)
            self._answers[land] = [thing for _, thing in found]
        return self._answers[land]


def _number(entry: tuple[int, object]) -> int:
    return entry[0]
