"""What a reorganisation does to places.

A place whose land changes ends and goes on as another with the same name: it is *renewed*, and so
is everything above it that gains or loses land. What lay in an ended place lies in its heir; after
a split in the lowest place that holds all heirs; after a closing in what the closed one lay in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from chungtay.domain.places import COUNTRY, Inheritance, Place, Territory
from chungtay.domain.reorganisations.effects import Effect, NewId
from chungtay.domain.reorganisations.steps import (
    ENDING,
    HANDING,
    Change,
    Reorganisation,
    Step,
    What,
    named_by,
)

ONE = Decimal(1)


class LandWork:
    """Works the steps about places into an effect."""

    def __init__(
        self, event: Reorganisation, territory: Territory, effect: Effect, new_id: NewId
    ) -> None:
        self.event, self.day, self.new_id = event, event.day, new_id
        self.territory, self.effect = territory, effect
        said = self._of(Change.PARENT)
        self.said = {step.subject: step.parents.get(None, COUNTRY) for step in said}

    def work(self) -> None:
        self._open()
        self.effect.ended_places |= {step.subject for step in self._of(*ENDING)}
        losing, gaining = self._changing()
        for place in sorted(losing | gaining):
            self._renew(place, loses=place in losing)
        self._hand_on()
        self._nest()

    def _of(self, *changes: Change) -> list[Step]:
        return self.event.of(What.PLACE, *changes)

    def _open(self) -> None:
        for step in self._of(Change.OPEN):
            new, id = step.begins, step.subject
            parent = step.parents.get(None, COUNTRY)
            self.effect.places[id] = Place(
                id, new.name, new.level, parent, since=self.day, kind=new.kind
            )
            if new.code:
                self.effect.codes[id] = new.code

    # ------------------------------------------------------------------ whose land changes
    def _changing(self) -> tuple[set[str], set[str]]:
        """The places that go on and lose land, and those that gain some."""
        losing: set[str] = set()
        gaining: set[str] = set()
        for given, heirs in self._moves():
            reached = [set(heir) for heir in heirs]
            losing |= {place for place in given if not all(place in path for path in reached)}
            gaining |= set().union(*reached) - set(given)
        return losing, gaining

    def _moves(self) -> list[tuple[list[str], list[list[str]]]]:
        """For each piece of land that moves: who held it and goes on, and who holds it after, on
        the way to each heir."""
        handed: dict[str, list[str]] = {}
        for step in self._of(*HANDING):
            handed.setdefault(step.subject, []).append(step.heir)
        moves = [
            (self._going_on(place), [self._going_on(heir) for heir in heirs])
            for place, heirs in handed.items()
        ]
        for place, parent in self.said.items():
            if place in self.territory and place not in self.effect.places:
                held_by = self.territory.parent(place, self.day)
                moves.append((self._going_on(held_by), [self._going_on(parent)]))
        return moves

    def _going_on(self, place: str) -> list[str]:
        """Of a place and all that holds it those that were there before and do not end."""
        path = self._path(place)
        return [p for p in path if p in self.territory and p not in self.effect.ended_places]

    def _path(self, place: str) -> list[str]:
        path: list[str] = []
        while place != COUNTRY and place not in path:
            path.append(place)
            place = self._above(place)
        return path

    def _above(self, place: str) -> str:
        if place in self.effect.places:
            return self.effect.places[place].parent
        return self.territory.parent(place, self.day)

    # ------------------------------------------------------------------ who inherits what
    def _renew(self, place: str, *, loses: bool) -> None:
        known, id = self.territory[place], self.new_id(f"renewed:{place}")
        said = self.effect.attributes.pop(place, {})
        renewed = replace(
            known, id=id, since=self.day, parent=self.territory.parent(place, self.day)
        )
        self.effect.renewed[place] = id
        self.effect.ended_places.add(place)
        self.effect.places[id] = named_by(renewed, said)
        if "code" in said:
            self.effect.codes[id] = said["code"]
        stays = self._what_stays(place) if loses else None
        self.effect.inheritances.append(Inheritance(place, id, not loses, stays))

    def _what_stays(self, place: str) -> Decimal | None:
        """The share of the people that a place keeps, where it is known of all that it gave."""
        given = [s.population for s in self._of(Change.TRANSFER) if s.subject == place]
        known = [share for share in given if share is not None]
        return ONE - sum(known) if given and len(known) == len(given) else None

    def _hand_on(self) -> None:
        for step in self._of(*HANDING):
            heir, whole = self._renewed(step.heir), step.change is Change.MERGE
            share = None if whole else step.population
            self.effect.inheritances.append(Inheritance(step.subject, heir, whole, share))

    # ------------------------------------------------------------------ what lies in what
    def _nest(self) -> None:
        before = {new: old for old, new in self.effect.renewed.items()}
        for id, place in self.effect.places.items():
            parent = self.said.get(before.get(id, id), place.parent)
            self.effect.places[id] = replace(place, parent=self.lies_in(parent))
        for place in self.territory:
            if place.lives(self.day) and place.id not in self.effect.ended_places:
                parent = self.territory.parent(place.id, self.day)
                to = self.lies_in(self.said.get(place.id, parent))
                if to != parent:
                    self.effect.nested[place.id] = to

    def lies_in(self, place: str) -> str:
        """Where on the day lies, or stands, what did so in a place."""
        while place in self.effect.ended_places:
            heirs = [e.heir for e in self.effect.inheritances if e.place == place]
            if place in self.effect.renewed:
                place = self.effect.renewed[place]
            elif len(heirs) == 1:
                place = heirs[0]
            elif heirs:
                place = self._above_all(heirs)
            else:
                place = self.territory.parent(place, self.day)
        return place

    def _above_all(self, heirs: Sequence[str]) -> str:
        paths = [[*map(self._renewed, self._path(heir)), COUNTRY] for heir in heirs]
        return next(p for p in paths[0][1:] if all(p in other[1:] for other in paths[1:]))

    def _renewed(self, place: str) -> str:
        return self.effect.renewed.get(place, place)
