"""The pages of a long list: which one was asked for, and the ways to those beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict


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

    @classmethod
    def around(cls, query: QueryDict, *, number: int, last: int) -> Pager:
        """The same question on the pages beside."""

        def address(to: int) -> str:
            asked = query.copy()
            asked["page"] = str(to)
            return f"?{asked.urlencode()}"

        return cls.of(number, last, address)


def page_number(query: QueryDict) -> int:
    """The page that was asked for; the first where that is no number."""
    return whole_number(query.get("page", ""), digits=6, otherwise=1)


def whole_number(typed: str, *, digits: int, otherwise: int) -> int:
    """A number that an address or a form carries; `otherwise` for anything else."""
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= digits
    return int(typed) if is_number else otherwise
