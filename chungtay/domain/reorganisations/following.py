"""The bodies of communes that merge, where a row says that they follow.

Every body at a place that ends, and has no row of its own, merges into the body of its kind at the
heir. Where the heir has none, one begins: it bears the name of its heir place in place of the old
one, and stands below what its forebears stood under, the body of that kind above the heir place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations.naming import Naming
from chungtay.domain.reorganisations.steps import ENDING, Change, Opening, Step, What
from chungtay.domain.spelling import fold
from chungtay.domain.units import ROOT, Line, Unit

Key = tuple[str, str]  # what makes bodies of two places one: their kind, and more where it must


class HeirUnclear(Problem):
    """Several bodies of one kind at the heir: nobody can say into which one follows."""

    code = "reorganisation-heir-unclear"


@dataclass(frozen=True, slots=True)
class _Group:
    """The bodies of one kind that come together at one heir place, by row."""

    heir: str
    key: Key
    bodies: tuple[tuple[int, Unit], ...]

    @property
    def row(self) -> int:
        return self.bodies[0][0]

    @property
    def first(self) -> Unit:
        return self.bodies[0][1]


class Following:
    """Works out the steps of bodies that follow their places."""

    def __init__(self, naming: Naming, steps: Iterable[Step], new_id: Callable[[str], str]) -> None:
        self.naming, self.day, self.new_id = naming, naming.day, new_id
        self.units = naming.known.structure.units
        self.steps = list(steps)
        of_units = [step for step in self.steps if step.what is What.UNIT]
        self.own = {step.subject for step in of_units if step.change is not Change.OPEN}
        self.opened = {step.subject: step for step in of_units if step.change is Change.OPEN}
        self.begins_at = {id: step.begins.place for id, step in self.opened.items()}
        self.handed: dict[str, list[str]] = {}
        for step in of_units:
            if step.change in ENDING:
                self.handed.setdefault(step.subject, []).extend([step.heir] * bool(step.heir))
        self.at: dict[str, list[Unit]] = {}
        for unit in self.units:
            if unit.lives(self.day) and unit.place:
                self.at.setdefault(unit.place, []).append(unit)

    def of(self, rows: Collection[int]) -> list[Step]:
        """The steps for the mergers of places in some rows."""
        merged = [s for s in self.steps if s.row in rows and s.what is What.PLACE]
        groups = self._groups([step for step in merged if step.change is Change.MERGE])
        begun: dict[str, _Group] = {}
        steps: list[Step] = []
        for group in groups:
            heir = self._heir(group)
            if heir is None:
                heir = self.new_id(f"follow:{group.heir}:{':'.join(group.key)}")
                begun[heir], self.begins_at[heir] = group, group.heir
            for row, body in group.bodies:
                self.handed[body.id] = [heir]
                steps.append(Step(row, What.UNIT, Change.MERGE, body.id, heir))
        return [*(self._opening(id, group) for id, group in begun.items()), *steps]

    # ------------------------------------------------------------------ who comes together
    def _groups(self, mergers: Sequence[Step]) -> list[_Group]:
        bodies = [(step, body) for step in mergers for body in self._without_row(step.subject)]
        at_one = Counter((step.heir, step.subject, body.kind) for step, body in bodies)
        several = {(heir, kind) for (heir, _, kind), many in at_one.items() if many > 1}
        found: dict[tuple[str, Key], list[tuple[int, Unit]]] = {}
        for step, body in bodies:
            alone = bool(body.kind) and (step.heir, body.kind) not in several
            key = self._key(body, step.subject, alone=alone)
            found.setdefault((step.heir, key), []).append((step.row, body))
        return [_Group(heir, key, tuple(together)) for (heir, key), together in found.items()]

    def _without_row(self, place: str) -> list[Unit]:
        bodies = [body for body in self.at.get(place, ()) if body.id not in self.own]
        return sorted(bodies, key=lambda body: (body.kind, body.name, body.id))

    def _key(self, body: Unit, place: str, *, alone: bool) -> Key:
        """Bodies without a kind, and several of one kind in one place, go by their names too."""
        if alone:
            return body.kind, ""
        return body.kind, fold(self._renamed(body.name, place, ""))

    def _heir(self, group: _Group) -> str | None:
        """The body of the kind at the heir, there already or begun by a row of the event."""
        there = [u for u in self.at.get(group.heir, ()) if u.id not in self.handed]
        begun = [
            Unit(id, step.begins.name, step.begins.organisation, step.begins.kind, group.heir)
            for id, step in self.opened.items()
            if step.begins.place == group.heir
        ]
        fit = [u for u in (*there, *begun) if (u.kind, "") == group.key]
        if group.key[1]:
            alike = (*there, *begun)
            fit = [u for u in alike if self._key(u, group.heir, alone=False) == group.key]
        if len(fit) > 1:
            raise HeirUnclear(
                row=group.row, name=group.first.name, names="; ".join(sorted(u.name for u in fit))
            )
        return fit[0].id if fit else None

    # ------------------------------------------------------------------ what begins
    def _opening(self, id: str, group: _Group) -> Step:
        body = group.first
        name = self._renamed(body.name, body.place or "", group.heir)
        new = Opening(name, body.kind, organisation=body.organisation, place=group.heir)
        parents: Mapping[Line | None, str] = {line: self._parent(id, group, line) for line in Line}
        return Step(group.row, What.UNIT, Change.OPEN, id, opening=new, parents=parents)

    def _renamed(self, name: str, place: str, heir: str) -> str:
        """ "Hội Phụ nữ xã Làng Ven" of "xã Tân Tiến" is "Hội Phụ nữ xã Tân Tiến"."""
        for old, new in zip(self._names(place), self._names(heir), strict=True):
            found = re.search(rf"(?<!\w){re.escape(old)}(?!\w)", name, re.IGNORECASE)
            if old and found:
                capital = new[:1].upper() + new[1:] if found[0][0].isupper() else new
                return " ".join(f"{name[: found.start()]}{capital}{name[found.end() :]}".split())
        return name

    def _names(self, place: str) -> tuple[str, str]:
        """With its kind and without; of nowhere nothing."""
        if place in self.naming.begun:
            return self.naming.begun[place].full, self.naming.begun[place].name
        called = self.naming.known.place_on(place, self.day)
        return (f"{called.kind} {called.name}".strip(), called.name) if called else ("", "")

    # ------------------------------------------------------------------ whom it stands below
    def _parent(self, id: str, group: _Group, line: Line) -> str:
        """Of those above the forebears the first that is of the heir place too, or whose kind has a
        body there; else whoever stood above the first of them."""
        around = self.naming.around(group.heir)
        above = [
            self._going_on(self.units.parent(body.id, line, self.day), line, around, below=id)
            for _, body in group.bodies
        ]
        fit = (self._above_in(unit, line, around, below=id) for unit in above if unit != ROOT)
        first = next((unit for unit in above if unit != ROOT), ROOT)
        return next((unit for unit in fit if unit != ROOT), first)

    def _above_in(self, unit: str, line: Line, around: Sequence[str], *, below: str) -> str:
        """The unit itself, the one of its kind, or who stands above it, in what holds the place."""
        seen = set[str]()
        while unit != ROOT and unit not in seen:
            seen.add(unit)
            of_kind = unit if self._place(unit) in around else self._of_kind(unit, around)
            if of_kind != ROOT:
                return of_kind
            unit = self._going_on(self._above(unit, line), line, around, below=below)
        return ROOT

    def _going_on(self, unit: str, line: Line, around: Sequence[str], *, below: str) -> str:
        """Who stands there now that a body may have ended."""
        seen = set[str]()
        while (unit in self.handed or unit == below) and unit not in seen:
            seen.add(unit)
            heirs = [heir for heir in self.handed.get(unit, ()) if heir != below]
            near = [heir for heir in heirs if self._place(heir) in around]
            unit = [*near, *heirs, self._above(unit, line)][0]
        return ROOT if unit in seen else unit

    def _above(self, unit: str, line: Line) -> str:
        return self.units.parent(unit, line, self.day) if unit in self.units else ROOT

    def _place(self, unit: str) -> str | None:
        if unit in self.units:
            return self.units[unit].place
        return self.begins_at.get(unit)

    def _of_kind(self, unit: str, around: Sequence[str]) -> str:
        """The living body of the same kind in what holds the heir place, the nearest first."""
        if unit not in self.units or not self.units[unit].kind:
            return ROOT
        for place in around:
            for other in self.at.get(place, ()):
                if other.kind == self.units[unit].kind and other.id not in self.handed:
                    return other.id
        return ROOT
