"""What a sentence or a row tells beside its numbers: where, when, and who with whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chungtay.domain.periods import Period
from chungtay.reading.register import Register, Speaker


@dataclass(frozen=True, slots=True)
class Voice:
    """A document while its claims are made: who speaks, for what time, and who is known."""

    register: Register
    speaker: Speaker
    document: Period

    @property
    def home(self) -> str | None:
        """Where a doing lies of which no place is said."""
        return self.speaker.commune or self.speaker.province or None


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a doing. `place` is today's commune or the province; `words` are the place as
    written, `hamlets` the villages in it, `said` whether the words name one commune at all.
    `unknown` is an old name that nobody explained."""

    place: str | None = None
    words: str = ""
    hamlets: tuple[str, ...] = ()
    said: bool = False
    several: bool = False
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Taker:
    """A body that a sentence names as taking part, with its offsets and its words."""

    unit: str
    name: str
    start: int
    end: int
    is_people: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """One doing as one sentence or row tells it. `start` and `end` bound its words in the text of
    the document; `unit` is the reporting body of a row that is not the issuer itself."""

    start: int
    end: int
    text: str
    where: Where = Where()
    takers: tuple[Taker, ...] = ()
    lead: str | None = None
    days: Period | None = None
    persons: tuple[str, ...] = ()
    things: tuple[str, ...] = ()  # named roads, canals, works, events
    sums: frozenset[str] = frozenset()  # which words for sums it has: below, place, stretch
    title: str = ""
    unit: str | None = None
    is_row: bool = False
    is_list_row: bool = False  # a row that tells one doing, with its own day or words
    tells_where: bool = False  # a note of a row of results says where this was done
    complete: bool = False


def first_of(values: Iterable[Where]) -> Where:
    """The first place that is said, else nothing."""
    return next((where for where in values if where.said or where.hamlets), Where())
