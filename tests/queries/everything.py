"""Somebody who reaches the whole programme, and a generated world in the database."""

from __future__ import annotations

from datetime import date

from chungtay.domain.permissions import EVERYTHING, Actor, Deed, PersonRole, Post
from chungtay.queries.visitors import NamedPost, Visitor
from tests.actions.cast import PROGRAMME

ON = date(2026, 12, 1)


def anybody(*, language: str = "vi", programme: str = PROGRAMME) -> Visitor:
    """A visitor with the standing agency's role for everything."""
    return Visitor(
        actor=Actor("everything", (Post(PersonRole.STANDING),)),
        name="Cơ quan thường trực",
        programme=programme,
        language=language,
        on=ON,
        posts=(NamedPost(PersonRole.STANDING, "", ""),),
        programmes=(programme,),
        reaches=dict.fromkeys(Deed, EVERYTHING),
    )
