"""Whom and what a name means among the units and places that were entered; never a guess.

A name that several bear, or nobody, means nothing here: its words are kept and no unit is made up.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.spelling import fold, tone_normal
from chungtay.domain.units import Unit, Units
from chungtay.vocabulary.abbreviations import spelled_out
from chungtay.vocabulary.organisations import branch_of

# Who speaks for a place itself, the one that does first.
JOINT = ("government", "steering", "party-committee", "")
# Words that some write into a body's name and others leave out.
_LEFT_OUT = ("viet nam", "ho chi minh")


class Naming:
    """Names as they are meant near one unit's home, on one day."""

    def __init__(self, units: Units, territory: Territory, *, home: str | None, on: date) -> None:
        self.units, self.territory, self.on = units, territory, on
        self.province = province_of(territory, home)

    def place(self, name: str, *, level: str, kind: str = "") -> str | None:
        """The place of today that bears a name, or took over from the only one that bore it."""
        named = [
            place
            for place in self._places_named.get((level, fold(name)), ())
            if (not kind or place.kind in ("", kind)) and self._is_near(place, level)
        ]
        exact = [place for place in named if tone_normal(place.name) == tone_normal(name)]
        found = exact or [p for p in named if _is_bare(name) or _is_bare(p.name)]
        living = [p.id for p in found if p.since <= self.on < p.until]
        today = living or [self.territory.standing(p.id, self.on) for p in found]
        return _only(place for place in today if place != COUNTRY)

    def unit(self, name: str, *, kind: str = "", place: str | None = None) -> str | None:
        """The unit of that name near home; else the only one of its kind, or of its branch, at the
        place."""
        named = self._units_named.get(plain_name(name), [])
        near = [unit for unit in named if self._is_at_home(unit)]
        at_place = [unit for unit in near if unit.place == place]
        found = _only(unit.id for unit in at_place) or _only(unit.id for unit in near)
        if found is not None or place is None or not kind:
            return found
        return self._at(place, kind)

    def _at(self, place: str, kind: str) -> str | None:
        here = self._units_at.get(place, [])
        for known in JOINT if kind in JOINT else (kind,):
            of_kind = [unit.id for unit in here if unit.kind == known]
            if of_kind:
                return _only(of_kind)
        branch = branch_of(kind)
        return _only(
            unit.id for unit in here if branch in (unit.organisation, branch_of(unit.kind))
        )

    def _is_near(self, place: Place, level: str) -> bool:
        return level == "province" or self.province in (COUNTRY, *self.territory.path(place.id))

    def _is_at_home(self, unit: Unit) -> bool:
        if unit.place is None or self.province == COUNTRY:
            return True
        return self.province in self.territory.path(unit.place)

    @cached_property
    def _places_named(self) -> dict[tuple[str, str], list[Place]]:
        named: dict[tuple[str, str], list[Place]] = {}
        for place in sorted(self.territory, key=lambda place: place.id):
            named.setdefault((place.level, fold(place.name)), []).append(place)
        return named

    @cached_property
    def _living(self) -> list[Unit]:
        living = (unit for unit in self.units if unit.since <= self.on < unit.until)
        return sorted(living, key=lambda unit: unit.id)

    @cached_property
    def _units_named(self) -> dict[str, list[Unit]]:
        named: dict[str, list[Unit]] = {}
        for unit in self._living:
            named.setdefault(plain_name(unit.name), []).append(unit)
        return named

    @cached_property
    def _units_at(self) -> dict[str, list[Unit]]:
        at: dict[str, list[Unit]] = {}
        for unit in self._living:
            if unit.place is not None:
                at.setdefault(unit.place, []).append(unit)
        return at


def province_of(territory: Territory, place: str | None) -> str:
    """The province that holds a place; `COUNTRY` where there is none."""
    path = territory.path(place) if place is not None else (COUNTRY,)
    return next((p for p in path if p in territory and territory[p].level == "province"), COUNTRY)


def plain_name(name: str) -> str:
    """A body's name as names are compared: abbreviations spelled out, no diacritics, without what
    some leave out. "Hội LHPN xã X" and "Hội Liên hiệp Phụ nữ Việt Nam xã X" are one."""
    words = (
        (spelled_out(word) or word) if len(word) > 1 and word.isupper() else word
        for word in name.replace("-", " ").split()
    )
    plain = fold(" ".join(words))
    for left_out in _LEFT_OUT:
        plain = plain.replace(left_out, " ")
    return " ".join(plain.split())


def _is_bare(name: str) -> bool:
    """Written without diacritics, or a name that has none."""
    return fold(name) == " ".join(name.lower().split())


def _only(ids: Iterable[str]) -> str | None:
    found = list(dict.fromkeys(ids))
    return found[0] if len(found) == 1 else None
