"""Bodies and their two dated lines of command: the same-level line and the sector line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from functools import cache, cached_property
from itertools import pairwise
from typing import Protocol, TypeVar

from chungtay.domain.periods import Period
from chungtay.domain.problems import Problem

EVER = date.min
NEVER = date.max
Stretch = tuple[str, date, date]  # who or what, from a day until before another
DAY = timedelta(days=1)
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

    def lives(self, on: date) -> bool:
        return self.since <= on < self.until


@dataclass(frozen=True, slots=True)
class UnitCalled:
    """What a body was called in [since, until). Who bore one name all its life needs none."""

    unit: str
    name: str
    since: date = EVER
    until: date = NEVER

    def holds(self, on: date) -> bool:
        return self.since <= on < self.until


@dataclass(frozen=True, slots=True)
class Parent:
    """A dated link: from `since` until before `until`, `unit` stands under `parent` on `line`."""

    unit: str
    line: Line
    parent: str
    since: date = EVER
    until: date = NEVER


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a unit stands from a day on, until the next such day. A unit that always stood in one
    place needs none."""

    unit: str
    place: str | None
    since: date = EVER


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
        stands: Iterable[Stand] = (),
        names: Iterable[UnitCalled] = (),
    ) -> None:
        self._units: Mapping[str, Unit] = {unit.id: unit for unit in units}
        self.names = tuple(sorted(names, key=lambda one: (one.since, one.unit)))
        self._names: dict[str, list[UnitCalled]] = {}
        for one in self.names:
            self._names.setdefault(one.unit, []).append(one)
        self.stands = tuple(sorted(stands, key=lambda stand: (stand.since, stand.unit)))
        self._stands: dict[str, list[Stand]] = {}
        for stand in self.stands:
            self._stands.setdefault(stand.unit, []).append(stand)
        self.parents = tuple(parents)
        self._parents: dict[tuple[str, Line], list[Parent]] = {}
        for link in self.parents:
            if link.unit not in self._units or link.parent not in self._units:
                raise LinesBroken(unit=link.unit, parent=link.parent, line=link.line.value)
            self._parents.setdefault((link.unit, link.line), []).append(link)
        self.successions = tuple(successions)
        self._heirs: dict[str, list[str]] = {}
        self._forebears: dict[str, list[str]] = {}
        for succession in self.successions:
            self._heirs.setdefault(succession.unit, []).append(succession.heir)
            self._forebears.setdefault(succession.heir, []).append(succession.unit)
        # Memoised per register: the same few units are asked for by every claim.
        self.seat = cache(self._seat)
        self.path = cache(self._path)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units.values())

    def __contains__(self, unit: str) -> bool:
        return unit in self._units

    def __getitem__(self, unit: str) -> Unit:
        return self._units[unit]

    def called(self, unit: str, on: date) -> Unit:
        """A unit with the name it bore on a day, or on the nearest one that is told of."""
        known = self._units[unit]
        one = nearest(self._names.get(unit, ()), on)
        return replace(known, name=one.name) if one is not None else known

    def place(self, unit: str, on: date) -> str | None:
        """Where a unit stands on a day; it may have ended since. None is nowhere in particular."""
        begun = [s.place for s in self._stands.get(unit, ()) if s.since <= on]
        return begun[-1] if begun else self._units[unit].place

    @cached_property
    def _turns(self) -> Sequence[date]:
        """The days on which a line or a life changes, in order."""
        days = {day for unit in self for day in (unit.since, unit.until)}
        return sorted(days | {day for link in self.parents for day in (link.since, link.until)})

    def turn(self, day: date) -> date:
        """The day from which on both lines are as they are on a day: one for many days."""
        before = bisect_right(self._turns, day)
        return self._turns[before - 1] if before else EVER

    def parent(self, unit: str, line: Line, on: date) -> str:
        """The parent's id on a day, or `ROOT`."""
        for link in self._parents.get((unit, line), ()):
            if link.since <= on < link.until:
                return link.parent
        return ROOT

    def stretches(self, above: str, line: Line) -> list[Stretch]:
        """Everybody who ever stood directly below a unit, with the days of their lives on which
        they did."""
        found = []
        for unit in self:
            days = sorted({unit.since, unit.until, *self._links_of(unit, line)})
            for since, until in pairwise(days):
                if unit.lives(since) and self.parent(unit.id, line, since) == above:
                    found.append((unit.id, since, until))
        return found

    def _links_of(self, unit: Unit, line: Line) -> Iterator[date]:
        for link in self._parents.get((unit.id, line), ()):
            yield from (day for day in (link.since, link.until) if unit.lives(day))

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
        is the lowest unit above all of them ("held above"); likewise above one that left no heir,
        or that was not there yet and took over from nobody.
        """
        return self._seat_of(unit, line, on, ())

    def _seat_of(self, unit: str, line: Line, on: date, tried: tuple[str, ...]) -> str:
        """A body that merged into the one above it leads back to itself on a day on which neither
        was there: whoever was tried before is left for what is above it."""
        if tried.count(unit) > 1:
            return ROOT
        heirs = (unit,) if unit in tried else self.heirs(unit, on)
        seats = [self._living(heir, line, on, (*tried, unit)) for heir in heirs]
        if len(seats) == 1:
            return seats[0]
        paths = [self.path(seat, line, on) for seat in seats]
        return next(above for above in paths[0] if all(above in path for path in paths))

    def _living(self, unit: str, line: Line, on: date, tried: tuple[str, ...]) -> str:
        """A unit, or where its doings stand when it does not live on the day and has no heir."""
        body = self._units.get(unit)
        if body is None or body.lives(on):
            return unit
        near = body.since if on < body.since else max(body.since, body.until - DAY)
        above = self.parent(unit, line, near)
        return self._seat_of(above, line, on, tried) if above != ROOT else ROOT

    def heirs(self, unit: str, on: date) -> tuple[str, ...]:
        """The living heirs of a unit on a day, forward or backward in time; itself while alive."""
        body = self._units.get(unit)
        if body is None or body.lives(on):
            return (unit,)
        steps = (self._forebears if on < body.since else self._heirs).get(unit, ())
        if not steps:
            return (unit,)
        found = dict.fromkeys(heir for step in steps for heir in self.heirs(step, on))
        return tuple(found)

    def forebears(self, unit: str) -> frozenset[str]:
        """Everybody from whom a body took over, and from whom those did."""
        return _reached(unit, self._forebears)

    def followers(self, unit: str) -> frozenset[str]:
        """Everybody who took over from a body, and from those who did."""
        return _reached(unit, self._heirs)

    def spoken_for(self, unit: str, days: Period) -> frozenset[str]:
        """Whose doings a body's word of some days is about: its own and, where the days reach back
        before it began, those of the bodies it took over from that lived in them."""
        body = self._units.get(unit)
        if body is None or body.since <= days.since:
            return frozenset({unit})
        before = (self._units[known] for known in self.forebears(unit))
        return frozenset({unit, *(b.id for b in before if b.until > days.since)})

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


class _Dated(Protocol):
    @property
    def since(self) -> date: ...


D = TypeVar("D", bound=_Dated)


def nearest(dated: Sequence[D], on: date) -> D | None:
    """What was begun last by a day, of what is in the order of its days; else what began first."""
    begun = [one for one in dated if one.since <= on]
    return begun[-1] if begun else dated[0] if dated else None


def _reached(unit: str, steps: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [unit]
    while waiting:
        for other in steps.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)
