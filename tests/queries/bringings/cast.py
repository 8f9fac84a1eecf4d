"""Visitors of the small cast."""

from __future__ import annotations

from datetime import date

from chungtay.queries.visitors import Visitor
from tests.actions.cast import PROGRAMME
from tests.queries.cast import seen_by
from tests.web.cast import World

ON = date(2026, 12, 20)


def visit(world: World, name: str = "reporter", language: str = "vi") -> Visitor:
    return seen_by(world, name, language, programme=PROGRAMME, on=ON)
