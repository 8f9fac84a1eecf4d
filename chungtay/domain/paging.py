"""One page of a long list: the one asked for, or the nearest that there is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page stands in its list. `shown` is the part of the list that stands on it."""

    number: int
    last: int
    shown: slice


def page_of(many: int, number: int, *, size: int) -> Page:
    """The page of this number in a list of so many, `size` on each; an empty list has one page."""
    last = max(1, -(-many // size))
    number = min(max(1, number), last)
    return Page(number, last, slice((number - 1) * size, number * size))
