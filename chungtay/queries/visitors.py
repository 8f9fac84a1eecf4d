"""Who looks at a page: their posts by name, their programme, and how far they reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from chungtay.domain.permissions import (
    NOTHING,
    Actor,
    Deed,
    NotFound,
    PersonRole,
    Post,
    Reach,
    reach,
)
from chungtay.domain.units import EVER, ROOT
from chungtay.queries.books import latest_entry, programmes
from chungtay.queries.registers import units_at
from chungtay.storage import models


@dataclass(frozen=True, slots=True)
class NamedPost:
    """A post as a page shows it; `unit_name` is "" for the whole programme."""

    role: PersonRole
    unit: str
    unit_name: str


@dataclass(frozen=True)
class Visitor:
    """Somebody on a day: what they may do and how far. `reaches` are by deed."""

    actor: Actor
    name: str = ""
    programme: str = ""
    language: str = "vi"
    on: date = EVER
    posts: tuple[NamedPost, ...] = ()
    programmes: tuple[str, ...] = ()
    reaches: dict[Deed, Reach] = field(default_factory=dict)

    def may(self, deed: Deed) -> bool:
        return deed in self.actor.deeds

    def reach(self, deed: Deed) -> Reach:
        return self.reaches.get(deed, NOTHING)

    @cached_property
    def unit(self) -> str:
        """The unit one speaks for when none is named: that of the first post; `ROOT` is all."""
        return self.posts[0].unit if self.posts else ROOT

    @property
    def unit_name(self) -> str:
        return self.posts[0].unit_name if self.posts else ""

    @property
    def role(self) -> PersonRole | None:
        return self.posts[0].role if self.posts else None

    def check_reaches(self, deed: Deed, *units: str) -> None:
        """Raises `NotFound` when none of the units is within reach for the deed."""
        if not self.reach(deed).touches(units):
            raise NotFound()


NOBODY = Visitor(Actor(""))


def visitor(person: str, *, name: str, programme: str | None, language: str, on: date) -> Visitor:
    """The person who signed in, on a day. Of several programmes the one chosen, else the first."""
    _, entry = latest_entry()
    standing = _standing(person, entry, on)
    known = _programmes(entry)
    chosen = programme if programme in known else next(iter(known), "")
    return Visitor(
        actor=standing.actor,
        name=name,
        programme=chosen,
        language=language,
        on=on,
        posts=standing.posts,
        programmes=known,
        reaches=standing.reaches,
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    actor: Actor
    posts: tuple[NamedPost, ...]
    reaches: dict[Deed, Reach]


# An answer holds as long as nothing was written: the last entry's id is part of the question.
@lru_cache(maxsize=512)
def _standing(person: str, entry: str, on: date) -> _Standing:
    units = units_at(entry)
    rows = models.Appointment.objects.filter(person_id=person, ended_by__isnull=True)
    posts = tuple(
        Post(PersonRole(role), str(unit) if unit else ROOT)
        for role, unit in rows.order_by("id").values_list("role", "unit_id")
    )
    actor = Actor(person, posts)
    named = tuple(
        NamedPost(p.role, p.unit, units[p.unit].name if p.unit in units else "") for p in posts
    )
    reaches = {deed: reach(actor, deed, units=units, on=on) for deed in actor.deeds}
    return _Standing(actor, named, reaches)


@lru_cache(maxsize=4)
def _programmes(_entry: str) -> tuple[str, ...]:
    return tuple(programmes())
