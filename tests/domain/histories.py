"""Random histories: two provinces of communes, hamlets and bodies that are reorganised for years.

Every step is drawn among what lives on its day; what the rules refuse is left out of the history.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from chungtay.domain.claims import Claim, Coverage, Role
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY, Inheritance, Nesting, Place, Territory
from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations import (
    Change,
    Opening,
    Reorganisation,
    Step,
    Structure,
    What,
    after,
    effect,
)
from chungtay.domain.units import Line, Parent, Stand, Succession, Unit, Units

FIRST = date(2020, 1, 1)
LAST = date(2029, 12, 31)
PROVINCES = ("p", "q")
BRANCHES = ("front", "women", "army")


def beginning() -> Structure:
    """Each province has three communes, each commune two hamlets and a body of every branch; women
    and army stand below the front on the same-level line and below their own on the sector line."""
    places, units, parents = [], [], []
    for p in PROVINCES:
        places.append(Place(p, f"Tỉnh {p}", "province"))
        units += [Unit(f"{b}@{p}", f"{b} {p}", b, place=p) for b in BRANCHES]
        parents += [Parent(f"{b}@{p}", Line.SAME_LEVEL, f"front@{p}") for b in BRANCHES[1:]]
        for c in (f"{p}1", f"{p}2", f"{p}3"):
            places.append(Place(c, f"Xã {c}", "commune", p))
            places += [Place(f"{c}{h}", f"Thôn {h}", "village", c) for h in "ab"]
            units += [Unit(f"{b}@{c}", f"{b} {c}", b, place=c) for b in BRANCHES]
            parents += [Parent(f"{b}@{c}", Line.SECTOR, f"{b}@{p}") for b in BRANCHES]
            parents += [Parent(f"{b}@{c}", Line.SAME_LEVEL, f"front@{c}") for b in BRANCHES[1:]]
            parents.append(Parent(f"front@{c}", Line.SAME_LEVEL, f"front@{p}"))
    return Structure(Units(units, parents), Territory(places))


@dataclass(frozen=True)
class History:
    """The structures one after another, each with the event that led to it."""

    structures: tuple[Structure, ...]
    events: tuple[Reorganisation, ...]

    @property
    def now(self) -> Structure:
        return self.structures[-1]

    @property
    def days(self) -> list[date]:
        """A day before everything, the days of the events and those around them, one after all."""
        around = (event.day + timedelta(days=d) for event in self.events for d in (-1, 0, 1))
        return [FIRST, *around, LAST]


def history(seed: int, most: int) -> History:
    """Up to `most` events in the order of their days."""
    chance = random.Random(seed)
    structures, events = [beginning()], []
    days = sorted(FIRST + timedelta(days=chance.randrange(1, 3600)) for _ in range(most))
    for number, day in enumerate(days):
        event = Reorganisation(f"e{number}", day, steps(chance, structures[-1], f"e{number}", day))
        try:
            structures.append(happened(structures[-1], event))
        except Problem:
            continue
        events.append(event)
    return History(tuple(structures), tuple(events))


def happened(before: Structure, event: Reorganisation) -> Structure:
    return after(before, effect(event, before, lambda key: f"{event.id}/{key}"))


def steps(chance: random.Random, structure: Structure, key: str, day: date) -> tuple[Step, ...]:
    if chance.random() < 0.65:
        return _on_land(chance, structure.territory, key, day)
    return _on_bodies(chance, structure.units, key, day)


def _on_land(chance: random.Random, territory: Territory, key: str, day: date) -> tuple[Step, ...]:
    level = chance.choice(("commune", "commune", "commune", "village", "province"))
    alive = sorted(p.id for p in territory if p.level == level and p.lives(day))
    above = {"province": [COUNTRY], "commune": _living(territory, "province", day)}
    parents = above.get(level) or _living(territory, "commune", day)
    if not alive or not parents:
        return ()
    parent, new = chance.choice(parents), f"{key}:new"
    place, other = chance.choice(alive), chance.choice(alive)
    opened = _opening(1, What.PLACE, new, level, parent)
    ways = {
        "merge": (Step(1, What.PLACE, Change.MERGE, place, other),),
        "found": (
            opened,
            Step(2, What.PLACE, Change.MERGE, place, new),
            Step(3, What.PLACE, Change.MERGE, other, new),
        ),
        "split": (
            opened,
            Step(2, What.PLACE, Change.SPLIT, place, new, population=Decimal("0.3")),
            Step(3, What.PLACE, Change.SPLIT, place, other, population=Decimal("0.7")),
        ),
        "transfer": (Step(1, What.PLACE, Change.TRANSFER, place, other),),
        "rename": (Step(1, What.PLACE, Change.RENAME, place, text=f"Tên {key}"),),
        "move": (Step(1, What.PLACE, Change.PARENT, place, parents={None: parent}),),
        "close": (Step(1, What.PLACE, Change.CLOSE, place),),
        "open": (opened,),
    }
    return ways[chance.choice(sorted(ways))]


def _living(territory: Territory, level: str, day: date) -> list[str]:
    return sorted(p.id for p in territory if p.level == level and p.lives(day))


def _opening(row: int, what: What, id: str, level: str, parent: str) -> Step:
    new = Opening(f"Mới {id}", level=level, organisation="women")
    return Step(row, what, Change.OPEN, id, opening=new, parents={None: parent})


def _on_bodies(chance: random.Random, units: Units, key: str, day: date) -> tuple[Step, ...]:
    alive = sorted(unit.id for unit in units if unit.lives(day))
    one, other, above = (chance.choice(alive) for _ in range(3))
    new, line = f"{key}:new", chance.choice((None, *Line))
    opened = _opening(1, What.UNIT, new, "", above)
    ways = {
        "merge": (Step(1, What.UNIT, Change.MERGE, one, other),),
        "found": (opened, Step(2, What.UNIT, Change.MERGE, one, new)),
        "split": (
            opened,
            Step(2, What.UNIT, Change.SPLIT, one, new),
            Step(3, What.UNIT, Change.SPLIT, one, other),
        ),
        "move": (Step(1, What.UNIT, Change.PARENT, one, parents={line: above}),),
        "close": (Step(1, What.UNIT, Change.CLOSE, one),),
        "open": (opened,),
        "rename": (Step(1, What.UNIT, Change.RENAME, one, text=f"Tên {key}"),),
    }
    return ways[chance.choice(sorted(ways))]


def claims(history: History, seed: int, most: int, indicator: str) -> tuple[Claim, ...]:
    """Figures that living bodies tell of living places, before, between and after the events."""
    chance, now = random.Random(seed), history.now
    return tuple(_claim(chance, now, number, indicator) for number in range(most))


def _claim(chance: random.Random, now: Structure, number: int, indicator: str) -> Claim:
    since = FIRST + timedelta(days=chance.randrange(3600))
    until = since + timedelta(days=chance.choice((1, 1, 20, 90)))
    places = sorted(p.id for p in now.territory if p.lives(until - timedelta(days=1)))
    bodies = sorted(u.id for u in now.units if u.lives(until - timedelta(days=1)))
    unit = chance.choice(bodies)
    bare = chance.random() < 0.4
    about = chance.random() < 0.2
    return Claim(
        id=f"n{number}",
        unit=unit,
        indicator=indicator,
        figure=Figure(
            Decimal(chance.randint(1, 60)), Qualifier.ABOUT if about else Qualifier.EXACT
        ),
        days=Period(since, until),
        place=chance.choice(places) if places else None,
        role=Role.BARE if bare else Role.ACTIVITY,
        coverage=Coverage.BELOW if bare and chance.random() < 0.3 else Coverage.OWN,
        partners=() if chance.random() < 0.5 else (chance.choice(bodies),),
        organisation=now.units[unit].organisation,
    )


Values = tuple[
    frozenset[Place], frozenset[Inheritance], frozenset[Nesting],
    frozenset[Unit], frozenset[Parent], frozenset[Succession], frozenset[Stand],
]  # fmt: skip


def values(structure: Structure) -> Values:
    """A structure as what it says, whatever the order."""
    territory, units = structure.territory, structure.units
    return (
        frozenset(territory),
        frozenset(territory.inheritances),
        frozenset(territory.nestings),
        frozenset(units),
        frozenset(units.parents),
        frozenset(units.successions),
        frozenset(units.stands),
    )
