"""Who may do what: roles, the units they reach on either line, and the deeds each role allows.

Whoever may do a thing at all may do it only within reach: a post for a unit reaches the unit and
everything below it, along the same-level line or along the sector line. What is out of reach does
not exist for whoever asks: it is "not found", so that nobody learns what others have by guessing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from chungtay.domain.problems import Problem
from chungtay.domain.units import ROOT, Line, Units


class PersonRole(Enum):
    """What somebody is in a programme."""

    REPORTER = "reporter"
    COORDINATOR = "coordinator"
    STANDING = "standing"
    LEADER = "leader"
    AUDITOR = "auditor"
    NEWSROOM = "newsroom"
    ADMINISTRATOR = "administrator"


class Deed(Enum):
    """What can be done; each page and each action names one."""

    LOOK = "look"  # home, one's own account, help
    SEE_RESULTS = "see-results"  # totals, ledgers, joint work
    SEE_RECORDS = "see-records"  # activities, claims and the sentences they came from
    SEE_HISTORY = "see-history"  # who said and decided what, when
    RECORD = "record"  # activities and brought reports, for a unit in reach
    JOIN = "join"  # say that one's own activity is the one that another told of
    DECIDE = "decide"  # same, not the same, part of; which figure counts
    OBJECT = "object"  # disagree with a decision about what one's own unit said
    TAKE_OUT = "take-out"  # the consolidated report, its appendix, tables
    TEACH = "teach"  # see what the reader learned from corrections, switch it off and on
    ADMINISTER = "administer"  # organisations, units, places, people, programme


SEEING = frozenset((Deed.LOOK, Deed.SEE_RESULTS, Deed.SEE_RECORDS, Deed.SEE_HISTORY))
REPORTING = SEEING | {Deed.RECORD, Deed.JOIN, Deed.OBJECT, Deed.TAKE_OUT}
DEEDS: Mapping[PersonRole, frozenset[Deed]] = {
    PersonRole.REPORTER: REPORTING,
    PersonRole.COORDINATOR: REPORTING | {Deed.DECIDE, Deed.TEACH},
    PersonRole.STANDING: REPORTING | {Deed.DECIDE, Deed.TEACH},
    PersonRole.LEADER: SEEING | {Deed.TAKE_OUT},
    PersonRole.AUDITOR: SEEING | {Deed.TAKE_OUT},
    PersonRole.NEWSROOM: frozenset((Deed.LOOK, Deed.SEE_RESULTS, Deed.SEE_RECORDS)),
    # Whoever gives out the keys does not read the reports: the two powers stay apart.
    PersonRole.ADMINISTRATOR: frozenset((Deed.LOOK, Deed.ADMINISTER, Deed.TEACH)),
}


class NotAllowed(Problem):
    """None of the person's roles allows the deed."""

    code = "not-allowed"


class NotFound(Problem):
    """Nothing of that kind is there for whoever asks: it does not exist, or is out of reach."""

    code = "not-found"


@dataclass(frozen=True, slots=True)
class Post:
    """A role for a unit and all below it; with `ROOT` for the whole programme."""

    role: PersonRole
    unit: str = ROOT


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts: an id that the ledger keeps, and their posts."""

    id: str
    posts: tuple[Post, ...] = ()

    @property
    def deeds(self) -> frozenset[Deed]:
        """Everything that any of the posts allows."""
        return frozenset(deed for post in self.posts for deed in DEEDS[post.role])

    def units_for(self, deed: Deed) -> tuple[str, ...]:
        """The units whose posts allow a deed, each once, in the order of the posts."""
        return tuple(dict.fromkeys(p.unit for p in self.posts if deed in DEEDS[p.role]))


@dataclass(frozen=True, slots=True)
class Reach:
    """The units within reach for one deed; `everything` is the whole programme."""

    units: frozenset[str] = frozenset()
    everything: bool = False

    def holds(self, unit: str | None) -> bool:
        return self.everything or unit in self.units

    def touches(self, units: Iterable[str]) -> bool:
        """Whether any of some units is within reach: an activity is seen by all who take part."""
        return self.everything or any(unit in self.units for unit in units)


EVERYTHING = Reach(everything=True)
NOTHING = Reach()


def reach(actor: Actor, deed: Deed, *, units: Units, on: date) -> Reach:
    """What the posts that allow a deed reach on a day, along either line."""
    seats = actor.units_for(deed)
    if ROOT in seats:
        return EVERYTHING
    below = (units.below(seat, line, on) for seat in seats for line in Line)
    return Reach(frozenset().union(*below))


def check_may(actor: Actor, deed: Deed) -> None:
    """Raises `NotAllowed`."""
    if deed not in actor.deeds:
        raise NotAllowed(deed=deed.value)


def check_reaches(
    actor: Actor, deed: Deed, *, touching: Iterable[str], units: Units, on: date
) -> None:
    """Raises `NotAllowed`, and `NotFound` when none of the units is within reach."""
    check_may(actor, deed)
    if not reach(actor, deed, units=units, on=on).touches(touching):
        raise NotFound()


def check_holds(actor: Actor, deed: Deed, *, unit: str, units: Units, on: date) -> None:
    """Raises `NotAllowed`, and `NotFound` when the unit is not within reach. One acts *for* a unit
    only from above or from itself; taking part in something with it is not enough."""
    check_reaches(actor, deed, touching=(unit,), units=units, on=on)
