"""Where the sample takes place: provinces, communes, and their bodies on both lines."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from chungtay.actions.samples.names import place_names
from chungtay.actions.units import Roll
from chungtay.domain.places import COUNTRY, Place
from chungtay.domain.units import Line, Parent, Unit
from chungtay.vocabulary.organisations import branches

JOINT = "steering"
MEMBERS = ("army", "women", "front", "youth", "farmers", "veterans", "union")
KINDS = {"army": {"province": "army-province", "commune": "army-commune"}}
PLACES_OF_A_PROVINCE = 12
MOST_PROVINCES = 34
LEVELS = {"province": "tỉnh", "commune": "xã"}


@dataclass(frozen=True)
class Nation:
    """A synthetic nation; `seat` gives the id of a branch's body in a place."""

    id: uuid.UUID
    provinces: tuple[Place, ...]
    communes: tuple[Place, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        return (*self.provinces, *self.communes)

    def seat(self, branch: str, place: str) -> str:
        return str(uuid.uuid5(self.id, f"{branch} {place}"))

    def bodies(self) -> Iterator[tuple[str, str]]:
        """Every member body as its branch and its place."""
        return ((branch, place.id) for place in self.places for branch in MEMBERS)

    def roll(self) -> Roll:
        """Everybody with both lines, as units are entered."""
        return Roll(
            units=[self._unit(b, p) for p in self.places for b in (JOINT, *MEMBERS)],
            parents=[link for place in self.places for link in self._parents(place)],
            places=self.places,
        )

    def _unit(self, branch: str, place: Place) -> Unit:
        name = f"{branches()[branch].vi} {place.kind} {place.name}"
        kind = KINDS.get(branch, {}).get(place.level, branch)
        return Unit(self.seat(branch, place.id), name, branch, kind, place.id)

    def _parents(self, place: Place) -> Iterator[Parent]:
        joint = self.seat(JOINT, place.id)
        for branch in MEMBERS:
            yield Parent(self.seat(branch, place.id), Line.SAME_LEVEL, joint)
        if place.parent != COUNTRY:
            yield Parent(joint, Line.SAME_LEVEL, self.seat(JOINT, place.parent))
            for branch in (JOINT, *MEMBERS):
                body, above = self.seat(branch, place.id), self.seat(branch, place.parent)
                yield Parent(body, Line.SECTOR, above)


def nation(id: uuid.UUID, *, units: int, chance: Random) -> Nation:
    """A nation of about so many bodies: at least one province with one commune."""
    places = max(2, round(units / (len(MEMBERS) + 1)))
    many = max(1, min(MOST_PROVINCES, places // PLACES_OF_A_PROVINCE))
    names = place_names(chance, places)
    provinces = [_place(id, name, "province", COUNTRY) for name in names[:many]]
    communes = [
        _place(id, name, "commune", provinces[number % many].id)
        for number, name in enumerate(names[many:])
    ]
    return Nation(id, tuple(provinces), tuple(communes))


def _place(id: uuid.UUID, name: str, level: str, parent: str) -> Place:
    return Place(str(uuid.uuid5(id, f"place {name}")), name, level, parent, kind=LEVELS[level])
