"""Somebody of the cast as a visitor on the usual day."""

from __future__ import annotations

from datetime import date

from chungtay.queries.visitors import Visitor, visitor

ON = date(2026, 11, 1)


def seen(world, name: str = "administrator", **more: object) -> Visitor:
    asked = {"name": name, "programme": None, "language": "vi", "on": ON, **more}
    return visitor(world.people[name], **asked)
