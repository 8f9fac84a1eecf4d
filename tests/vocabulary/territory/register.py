"""The national territory as tests ask it: what bore a code or lived on a day."""

from __future__ import annotations

from datetime import date
from functools import cache

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import Territory
from chungtay.vocabulary.territory import CHANGED, REORGANISED, national

BEFORE = date(2025, 6, 30)
SINCE = REORGANISED
LATER = date(2026, 5, 1)
DAYS = (BEFORE, SINCE, date(2026, 4, 29), CHANGED, LATER)


@cache
def territory() -> Territory:
    known = national()
    return Territory(known.places, known.inheritances, known.nestings)


@cache
def called_on(day: date) -> dict[str, Called]:
    """What stands in the register on a day, by code."""
    held = [name for name in national().called if name.since <= day < name.until]
    by_code = {name.code: name for name in held}
    assert len(by_code) == len(held), "a code twice on one day"
    return by_code


def bearer(code: str, day: date) -> str:
    return called_on(day)[code].place


def told(code: str, day: date) -> str:
    """ "xã Phố Bảng"."""
    name = called_on(day)[code]
    return f"{name.kind} {name.name}"


def stands_at(code: str, day: date) -> str:
    """What an old place is on a later day: the kind and name of what holds its land."""
    place = territory().standing(bearer(code, BEFORE), day)
    name = national().name(place, on=day)
    return f"{name.kind} {name.name}"


def heirs(code: str) -> set[str]:
    edges = territory().heirs(bearer(code, BEFORE))
    names = [national().name(edge.heir, on=SINCE) for edge in edges]
    return {f"{name.kind} {name.name}" for name in names}
