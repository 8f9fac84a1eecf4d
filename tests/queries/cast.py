"""People as queries see them: those of the cast, and one who reaches everything."""

from __future__ import annotations

from datetime import date

from chungtay.domain.permissions import EVERYTHING, Actor, Deed, PersonRole, Post
from chungtay.queries.visitors import NamedPost, Visitor, visitor
from tests.actions.cast import PROGRAMME
from tests.web.cast import World

ON = date(2026, 11, 1)


def seen_by(
    world: World,
    name: str = "administrator",
    language: str = "vi",
    *,
    programme: str | None = None,
    on: date = ON,
) -> Visitor:
    """Somebody of the cast, on a day of the programme."""
    return visitor(world.people[name], name=name, programme=programme, language=language, on=on)


def anybody(*, language: str = "vi", programme: str = PROGRAMME) -> Visitor:
    """The standing agency, which reaches all of a generated world that nobody signs in to."""
    return Visitor(
        actor=Actor("everything", (Post(PersonRole.STANDING),)),
        name="Cơ quan thường trực",
        programme=programme,
        language=language,
        on=date(2026, 12, 1),
        posts=(NamedPost(PersonRole.STANDING, "", ""),),
        programmes=(programme,),
        reaches=dict.fromkeys(Deed, EVERYTHING),
    )
