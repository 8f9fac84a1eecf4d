"""The pages of a long list, for the links under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pager:
    """Where one is, and the addresses beside; "" at either end."""

    number: int
    last: int
    previous: str
    next: str

    @classmethod
    def of(cls, number: int, last: int, address: Callable[[int], str]) -> Pager:
        return cls(
            number,
            last,
            address(number - 1) if number > 1 else "",
            address(number + 1) if number < last else "",
        )
