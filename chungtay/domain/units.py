"""Bodies and their two dated lines of command: the same-level line and the sector line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from chungtay.domain.problems import Problem

EVER = date.min
NEVER = date.max
ROOT = ""  # the programme itself, above every unit without a parent


class Line(Enum):
    """Up the joint body of the place, or up the organisation's own branch ("ngành dọc")."""

    SAME_LEVEL = "same-level"
    SECTOR = "sector"


class LinesBroken(Problem):
    """A parent that does not exist, or a unit that stands above itself."""

    code = "lines-broken"


@dataclass(frozen=True, slots=True)
class Unit:
    """One body of one organisation at one level, alive in [since, until)."""

    id: str
    name: str
    organisation: str = ""  # branch code: army, women, front …
    kind: str = ""  # code of the kind of organisation: army-province
    place: str | None = None
    since: date = EVER
    until: date = NEVER


@dataclass(frozen=True, slots=True)
class Parent:
    """A dated link: from `since` until before `until`, `unit` stands under `parent` on `line`."""

    unit: str
    line: Line
    parent: str
    since: date = EVER
    until: date = NEVER


@dataclass(frozen=True, slots=True)
class Succession:
    """On `day`, `heir` took over from `unit`. Several heirs of one unit mean it was split."""

    unit: str
    heir: str
    day: date


class Units:
    """All bodies of an installation, with both lines on every day.

    A unit without a parent on a line hangs under the root, so both lines hold every unit.
    Raises `LinesBroken` when a link names an unknown unit or closes a circle.
    """

    def __init__(
        self,
        units: Iterable[Unit],
        parents: Iterable[Parent] = (),
        successions: Iterable[Succession] = (),
    ) -> None:
        self._units: Mapping[str, Unit] = {unit.id: unit for unit in units}
        self._parents: dict[tuple[str, Line], list[Parent]] = {}
        for link in parents:
            if link.unit not in self._units or link.parent not in self._units:
                raise LinesBroken(unit=link.unit, parent=link.parent, line=link.line.value)
            self._parents.setdefault((link.unit, link.line), []).append(link)
        self._heirs: dict[str, list[Succession]] = {}
        for succession in successions:
            self._heirs.setdefault(succession.unit, []).append(succession)
        # Memoised per register: the same few units are asked for by every claim.
        self.seat = cache(self._seat)
        self.path = cache(self._path)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units.values())

    def __contains__(self, unit: str) -> bool:
        return unit in self._units

    def __getitem__(self, unit: str) -> Unit:
        return self._units[unit]

    def parent(self, unit: str, line: Line, on: date) -> str:
        """The parent's id on a day, or `ROOT`."""
        for link in self._parents.get((unit, line), ()):
            if link.since <= on < link.until:
                return link.parent
        return ROOT

    def _path(self, unit: str, line: Line, on: date) -> tuple[str, ...]:
        """The unit and everything above it on a line, nearest first, ending with `ROOT`."""
        path: list[str] = []
        here = unit
        while here != ROOT:
            if here in path:
                raise LinesBroken(unit=unit, parent=here, line=line.value)
            path.append(here)
            here = self.parent(here, line, on)
        return (*path, ROOT)

    def _seat(self, unit: str, line: Line, on: date) -> str:
        """Where a unit's doings stand on day `on`: itself while it lives, else its heir.

        When several heirs share what it left, nobody can say which of them did it, so the seat
        is the lowest unit above all of them ("held above").
        """
        heirs = self.heirs(unit, on)
        if len(heirs) == 1:
            return heirs[0]
        paths = [self.path(heir, line, on) for heir in heirs]
        return next(above for above in paths[0] if all(above in path for path in paths))

    def heirs(self, unit: str, on: date) -> tuple[str, ...]:
        """The living heirs of a unit on a day, forward or backward in time; itself while alive."""
        body = self._units.get(unit)
        if body is None or body.since <= on < body.until:
            return (unit,)
        steps = self._forebears(unit) if on < body.since else self._followers(unit)
        if not steps:
            return (unit,)
        found = dict.fromkeys(heir for step in steps for heir in self.heirs(step, on))
        return tuple(found)

    def _followers(self, unit: str) -> list[str]:
        return [succession.heir for succession in self._heirs.get(unit, ())]

    def _forebears(self, unit: str) -> list[str]:
        return [s.unit for links in self._heirs.values() for s in links if s.heir == unit]

    def below(self, unit: str, line: Line, on: date) -> frozenset[str]:
        """The ids of all units whose seat is `unit` or stands below it; ROOT gives everybody."""
        return frozenset(
            known
            for known in self._units
            if unit in self.path(self.seat(known, line, on), line, on)
        )

    def check_lines(self, on: date) -> None:
        """Both lines hold every unit, without a circle (tried on every change)."""
        for unit in self._units:
            for line in Line:
                self.path(unit, line, on)
