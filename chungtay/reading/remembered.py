"""What a short text says, worked out once: the cells of a long list repeat the same few words."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")

_SHORT = 120  # signs: a cell, a name; a paragraph does not come again
_KEPT = 4_096


def remembered(work: Callable[[str], T]) -> Callable[[str], T]:
    """The same work, remembered for short texts. It must depend on the text alone, and its answer
    must not change."""
    known = lru_cache(maxsize=_KEPT)(work)

    @wraps(work)
    def told(text: str) -> T:
        return known(text) if len(text) <= _SHORT else work(text)

    return told
