"""People of the cast as queries see them."""

from __future__ import annotations

from datetime import date

from chungtay.queries.visitors import Visitor, visitor
from tests.web.cast import World

ON = date(2026, 11, 1)


def seen_by(world: World, name: str, language: str = "vi") -> Visitor:
    """Somebody of the cast, on a day of the programme."""
    return visitor(world.people[name], name=name, programme=None, language=language, on=ON)
