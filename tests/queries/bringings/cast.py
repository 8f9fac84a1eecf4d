"""Visitors of the small cast."""

from __future__ import annotations

from datetime import date

from chungtay.queries.visitors import Visitor, visitor
from tests.actions.cast import PROGRAMME
from tests.web.cast import World

ON = date(2026, 12, 20)


def visit(world: World, name: str = "reporter", language: str = "vi") -> Visitor:
    return visitor(world.people[name], name=name, programme=PROGRAMME, language=language, on=ON)
