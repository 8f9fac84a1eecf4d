"""The addresses of pages by name, found once each: a table of results names hundreds of them."""

from __future__ import annotations

from functools import lru_cache

from django.urls import get_script_prefix, reverse

MOST = 16_384  # addresses; those not asked for longest are found anew


def address_of(name: str, /, *args: object) -> str:
    """The address of a page; with what stands in its path."""
    return _found(get_script_prefix(), name, tuple(map(str, args)))


@lru_cache(maxsize=MOST)
def _found(_prefix: str, name: str, args: tuple[str, ...]) -> str:
    """The prefix is that of the server's own address, in which every address begins."""
    return reverse(name, args=args or None)
