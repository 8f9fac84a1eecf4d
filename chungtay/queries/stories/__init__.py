"""The story of a body or a place: what it came from and what became of it, through all steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chungtay.domain.permissions import Deed, NotFound, check_may
from chungtay.domain.units import EVER
from chungtay.queries.registers import Register, began, ended, register
from chungtay.queries.stories import attributes, kin
from chungtay.queries.stories.attributes import DAY, Attribute
from chungtay.queries.stories.bases import Basis, bases
from chungtay.queries.visitors import Visitor

KINDS = ("unit", "place")
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Member:
    """A body or a place of a story with the days of its life; None is always, or still."""

    id: str
    name: str
    since: date | None
    until: date | None

    @property
    def last(self) -> date | None:
        """Its last day, as people write days."""
        return None if self.until is None else self.until - DAY


@dataclass(frozen=True, slots=True)
class Step:
    """On a day one passed to another. `share` is in hundredths of its people, 100 for all of it and
    None where nobody knows."""

    day: date
    former: Member
    heir: Member
    share: Decimal | None
    basis: Basis | None

    @property
    def is_whole(self) -> bool:
        return self.share == HUNDRED


@dataclass(frozen=True)
class Story:
    """`members` are all that are in it, the one it is about first; `lies_in` is where that one
    lies or stands; `more` are left out of a story that is too long."""

    what: str
    told: Member
    lies_in: str
    members: tuple[Member, ...]
    steps: tuple[Step, ...]
    attributes: tuple[Attribute, ...]
    more: int


def story(visitor: Visitor, what: str, id: str) -> Story:
    """What the registers say is no secret: whoever signs in may read it. Raises `NotFound`."""
    check_may(visitor.actor, Deed.LOOK)
    known = register()
    if what == "unit" and id in known.units:
        found = kin.of_unit(known.units, id)
        place = known.place_path(known.units[id].place)
        dated = attributes.of_unit(known, id, visitor.language)
    elif what == "place" and id in known.territory:
        found = kin.of_place(known.territory, id)
        place = known.place_path(known.territory.parent(id))
        dated = attributes.of_place(known, id, visitor.language)
    else:
        raise NotFound()
    members = {other: _member(known, what, other) for other in found.ids}
    return Story(
        what=what,
        told=members[id],
        lies_in=place,
        members=tuple(members.values()),
        steps=_steps(what, found, members),
        attributes=dated,
        more=found.more,
    )


def _member(known: Register, what: str, id: str) -> Member:
    thing = known.units[id] if what == "unit" else known.territory[id]
    name = known.units[id].name if what == "unit" else known.place_name(id)
    return Member(id, name, began(thing.since), ended(thing.until))


def _steps(what: str, found: kin.Kin, members: dict[str, Member]) -> tuple[Step, ...]:
    known = bases(what, found.edges)
    return tuple(
        Step(
            day=edge.day,
            former=members[edge.former],
            heir=members[edge.heir],
            share=None if edge.share is None else edge.share * HUNDRED,
            basis=known.get((edge.former, edge.heir)),
        )
        for edge in found.edges
        if edge.day != EVER
    )
