"""What places were called on their days, and what a look-up answers with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chungtay.domain.places import COUNTRY
from chungtay.domain.units import EVER, NEVER


@dataclass(frozen=True, slots=True)
class Called:
    """What one place was called, coded and counted as, and what it lay in, in [since, until).

    A place whose name, kind, code or parent changes has several that follow one another and
    together cover its life. `name` is without the word before it; `kind` is that word in lower
    case: xã, phường, thị trấn, đặc khu, huyện, quận, thị xã, thành phố, tỉnh, thôn, bản …
    """

    place: str
    name: str
    kind: str
    level: str
    code: str = ""
    parent: str = COUNTRY
    since: date = EVER
    until: date = NEVER

    def holds(self, on: date) -> bool:
        return self.since <= on < self.until


@dataclass(frozen=True, slots=True)
class Heir:
    """A living place that took over the land of another, or the place itself where it lives."""

    place: str
    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a text may mean, called as on the day asked, or as on the days it lived.

    [since, until) is the life of the place. `province` is the name of its province, `heirs` are
    those of today.
    """

    place: str
    name: str
    kind: str
    code: str
    level: str
    province: str
    since: date
    until: date
    score: float
    heirs: tuple[Heir, ...] = ()

    def lives(self, on: date) -> bool:
        return self.since <= on < self.until
