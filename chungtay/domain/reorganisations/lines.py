"""What a reorganisation does to bodies and to both lines.

Whoever stood below a body that ended stands below its heir; after a split below the lowest body
above all heirs; after a closing below what the closed one stood under. An heir that stood below the
body itself takes its place. Whoever stood in a place that ended stands where what lay in it lies.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from chungtay.domain.places import COUNTRY
from chungtay.domain.reorganisations.effects import Effect
from chungtay.domain.reorganisations.steps import ENDING, Change, Reorganisation, Step, What
from chungtay.domain.units import ROOT, Line, Succession, Unit, Units


class LinesWork:
    """Works the steps about bodies into an effect."""

    def __init__(
        self,
        event: Reorganisation,
        units: Units,
        effect: Effect,
        lies_in: Callable[[str], str] = str,
    ) -> None:
        self.event, self.day, self.units, self.effect = event, event.day, units, effect
        self.heirs, self.lies_in = self._handed(), lies_in

    def work(self) -> None:
        for step in self._of(Change.OPEN):
            new = step.begins
            self.effect.units[step.subject] = Unit(
                step.subject, new.name, new.organisation, new.kind, self._at(new.place), self.day
            )
            self._stand(step.subject, {None: ROOT, **step.parents})
        for step in self._of(Change.PARENT):
            self._stand(step.subject, step.parents)
        for step in self._of(*ENDING):
            if step.change is Change.CLOSE:
                self.effect.closed.add(step.subject)
            else:
                self.effect.successions.append(Succession(step.subject, step.heir, self.day))
        for line in Line:
            self._stand_below_heirs(line)
        self._seat_bodies()

    def _seat_bodies(self) -> None:
        for unit in self.units:
            if unit.lives(self.day) and unit.id not in self.heirs:
                place = self.units.place(unit.id, self.day)
                if self._at(place) != place:
                    self.effect.seated[unit.id] = self._at(place)

    def _at(self, place: str | None) -> str | None:
        """Where on the day stands what stood in a place; None is nowhere in particular."""
        at = self.lies_in(place) if place else COUNTRY
        return None if at == COUNTRY else at

    def _of(self, *changes: Change) -> list[Step]:
        return self.event.of(What.UNIT, *changes)

    def _handed(self) -> Mapping[str, Sequence[str]]:
        heirs: dict[str, list[str]] = {}
        for step in self._of(*ENDING):
            heirs.setdefault(step.subject, []).extend([step.heir] if step.heir else [])
        return heirs

    def _stand(self, unit: str, parents: Mapping[Line | None, str]) -> None:
        """Under `None` stands the parent on the lines that are not named."""
        for line in Line:
            parent = parents.get(line, parents.get(None))
            if parent is not None:
                self.effect.moved[unit, line] = parent

    def _stand_below_heirs(self, line: Line) -> None:
        living = [unit.id for unit in self.units if unit.lives(self.day)]
        for unit in (*living, *self.effect.units):
            if unit in self.heirs:
                continue
            to = self._seat(self._parent(unit, line), line, below=unit)
            if unit in self.effect.units or to != self.units.parent(unit, line, self.day):
                self.effect.moved[unit, line] = to

    def _seat(self, unit: str, line: Line, *, below: str) -> str:
        """Who stands above `below` now that `unit`, which stood there, may have ended."""
        while unit in self.heirs:
            heirs = self.heirs[unit]
            if not heirs or any(below in self._path(heir, line) for heir in heirs):
                unit = self._parent(unit, line)
            elif len(heirs) == 1:
                unit = heirs[0]
            else:
                unit = self._above_all(heirs, line)
        return unit

    def _above_all(self, heirs: Sequence[str], line: Line) -> str:
        paths = [self._path(heir, line) for heir in heirs]
        return next(unit for unit in paths[0][1:] if all(unit in path[1:] for path in paths[1:]))

    def _path(self, unit: str, line: Line) -> list[str]:
        """A body and all that stay above it; of those that end their sole heir, or who is above."""
        path: list[str] = []
        while unit != ROOT and unit not in path:
            path.append(unit)
            unit = self._parent(unit, line)
            while unit in self.heirs:
                heirs = self.heirs[unit]
                taken = len(heirs) != 1 or heirs[0] in path
                unit = self._parent(unit, line) if taken else heirs[0]
        return [*path, ROOT]

    def _parent(self, unit: str, line: Line) -> str:
        if (unit, line) in self.effect.moved:
            return self.effect.moved[unit, line]
        return self.units.parent(unit, line, self.day) if unit in self.units else ROOT
