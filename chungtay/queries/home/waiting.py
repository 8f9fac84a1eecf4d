"""What waits for a person's decision, the first of it by name, and what their units were told."""

from __future__ import annotations

from dataclasses import dataclass

from chungtay.domain.permissions import Deed
from chungtay.queries.inbox import Waiting, proposed, side_line
from chungtay.queries.notices import Counts, Told, notices, waiting
from chungtay.queries.sight import sight
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.formats import short_days

MOST_SHOWN = 3
MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """Tellings that may be one activity: what the first calls it, where and when each puts it, and
    who tells of it. Two proposals of one title differ in some of these."""

    id: str
    title: str
    places: tuple[str, ...]
    days: tuple[str, ...]
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decisions:
    """How much waits. `decides` is False for whoever may only say that they took part."""

    first: tuple[ProposalLine, ...]
    proposals: int
    disputes: int
    objections: int
    decides: bool

    @property
    def many(self) -> int:
        return self.proposals + self.disputes + self.objections


@dataclass(frozen=True, slots=True)
class Post:
    """What came back, the latest first; `unread` of it since the visitor last looked."""

    told: tuple[Told, ...]
    unread: int


def counts_of(visitor: Visitor) -> Counts | None:
    """How much waits; None for whoever neither decides nor speaks for a unit."""
    return waiting(visitor) if visitor.may(Deed.JOIN) or visitor.may(Deed.OBJECT) else None


def decisions(visitor: Visitor, counts: Counts) -> Decisions:
    """By how much they would narrow a total."""
    ranked = sorted(proposed(visitor), key=lambda w: (-w.share, -w.join.score, w.join.id))
    return Decisions(
        first=tuple(_line(visitor, found) for found in ranked[:MOST_SHOWN]),
        proposals=counts.proposals,
        disputes=counts.disputes,
        objections=counts.objections,
        decides=visitor.may(Deed.DECIDE),
    )


def _line(visitor: Visitor, found: Waiting) -> ProposalLine:
    seen = sight(visitor)
    sides = [side_line(seen, side, visitor.language) for side in found.sides]
    return ProposalLine(
        id=found.join.id,
        title=sides[0].title,
        places=tuple(dict.fromkeys(side.place for side in sides if side.place)),
        days=tuple(dict.fromkeys(short_days(side.since, side.last) for side in sides)),
        bodies=tuple(dict.fromkeys(body for side in sides for body in side.bodies)),
    )


def post(visitor: Visitor, counts: Counts | None) -> Post:
    """Empty for whoever speaks for no unit."""
    if counts is None or not visitor.may(Deed.OBJECT):
        return Post((), 0)
    return Post(notices(visitor, limit=MOST_TOLD), counts.unread)
