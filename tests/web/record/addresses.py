"""Addresses of recording with arguments, within chị Lan's reach and out of it."""

from __future__ import annotations

from datetime import date

from chungtay.actions import drafts
from tests.actions.cast import PROGRAMME, key, later
from tests.web.cast import World


def _draft(world: World, name: str, unit: str) -> tuple[str]:
    known = {"programme": PROGRAMME, "language": "vi", "at": later(1), "on": date(2026, 11, 26)}
    return (drafts.start(key(unit), by=world.actor(name), **known),)


OWN = {"draft": lambda world: _draft(world, "reporter", "women@lang-ven")}
FOREIGN = {"draft": lambda world: _draft(world, "stranger", "front@cua-song")}
