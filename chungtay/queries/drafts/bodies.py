"""Which bodies a typed activity names, by id or by the words people use for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from chungtay.domain.drafts import Led, Typed, UnitUnnamed
from chungtay.domain.spelling import fold
from chungtay.domain.units import Units


def unit_named(words: str, *, units: Units, on: date) -> str | None:
    """The one body of a name, written with or without diacritics; alive before ended. None where
    there is none, or several."""
    bearing = _names(units).get(fold(words), ())
    alive = [id for id in bearing if units[id].since <= on < units[id].until] or list(bearing)
    return alive[0] if len(alive) == 1 else None


def lead_of(typed: Typed, *, unit: str, units: Units, on: date) -> str | None:
    """Raises `UnitUnnamed`: a lead that nobody knows is asked for again."""
    if typed.lead == Led.US.value:
        return unit
    if typed.lead != Led.OTHER.value:
        return None
    named = unit_named(typed.lead_name, units=units, on=on)
    if named is None:
        raise UnitUnnamed(name=typed.lead_name)
    return named


def partners_of(typed: Typed, *, unit: str, units: Units, on: date) -> tuple[list[str], list[str]]:
    """Ids of the bodies named, and the names that no body bears."""
    ids = {id: None for id in typed.partners if id in units and id != unit}
    words: list[str] = []
    for name in typed.partner_names:
        known = unit_named(name, units=units, on=on)
        if known is None and name.strip():
            words.append(" ".join(name.split()))
        elif known is not None and known != unit:
            ids[known] = None
    return list(ids), words


def settled(typed: Typed, *, unit: str, units: Units, on: date) -> Typed:
    """The same with every name that a body bears turned into the body."""
    ids, words = partners_of(typed, unit=unit, units=units, on=on)
    return replace(typed, partners=tuple(ids), partner_names=tuple(dict.fromkeys(words)))


@lru_cache(maxsize=4)
def _names(units: Units) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for unit in units:
        found.setdefault(fold(unit.name), []).append(unit.id)
    return {name: tuple(ids) for name, ids in found.items()}
