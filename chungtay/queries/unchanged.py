"""Answers that hold as long as nothing is written in the ledger, whichever tables they come from.

They are remembered by the ledger's last entry and by everything else they follow from, and only
while somebody reads: an action that has begun to write sees rows that no entry speaks of yet.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from chungtay.domain.recent import Recent
from chungtay.queries.books import is_one_moment, latest_entry
from chungtay.queries.visitors import Visitor
from chungtay.storage import facts

MOST = 24_000  # thousands of characters, or answers that are smaller, of all entries together

Made = TypeVar("Made")
_answers: Recent[Hashable, tuple[Any, int]] = Recent(MOST, weigh=lambda kept: kept[1])


def unchanged(
    key: Hashable, make: Callable[[], Made], *, weigh: Callable[[Made], int] = lambda _: 1
) -> Made:
    """The answer of a key. What can change without an entry of the ledger, such as a person's name
    or a draft, must be part of the key or of no answer."""
    if not is_one_moment():
        return make()
    asked = (facts.database(), latest_entry()[1], key)
    kept = _answers.find(asked)
    if kept is None:
        made = make()
        kept = (made, weigh(made))
        _answers.keep(asked, kept)
    answer: Made = kept[0]
    return answer


def standpoint(visitor: Visitor) -> Hashable:
    """All of a visitor that an answer may follow from, except who they are: those with the same
    posts reach the same and may do the same."""
    return visitor.programme, visitor.language, visitor.on, visitor.actor.posts


def forget() -> None:
    """Forgets every answer."""
    _answers.clear()
