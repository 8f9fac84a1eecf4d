"""Atoms: the pieces of what was done that belong to exactly one activity, so that they simply add.

Law 14. A whole and its parts overlap; the whole's remainder and its parts do not. Once every
activity is cut down to its own remainder, a total is a plain sum, and whoever takes part in a
whole takes part in every atom of it (law 2).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chungtay.domain.activities import Activity, World
from chungtay.domain.claims import Claim
from chungtay.domain.figures import Interval
from chungtay.domain.indicators import Indicator
from chungtay.domain.places import Territory
from chungtay.domain.settling import ZERO, Decision, Settled, chosen_among, settle


@dataclass(frozen=True, slots=True)
class Atom:
    """What one activity holds for one indicator beyond its parts.

    `participants` include those of every whole above it. `is_open` says that its list of partners
    was not confirmed complete, so that others may have taken part. `settled` is the activity's
    whole figure; `value` and `alone` are the remainder. A remainder alone is less certain than the
    whole (10 minus a part of 4 to 6 is 4 to 6); `beside` are the ends that are right in a sum
    which holds all `parts` as well, where the uncertainty of the parts cancels out.
    """

    activity: Activity
    indicator: str
    value: Decimal
    alone: Interval
    beside: tuple[Decimal, Decimal]
    parts: frozenset[str]
    participants: frozenset[str]
    place: str
    day: date
    is_open: bool
    settled: Settled
    overfull: bool = False  # parts exceed the whole: a dispute

    @property
    def id(self) -> str:
        return self.activity.id

    @property
    def disputed(self) -> bool:
        return self.settled.disputed or self.overfull

    @property
    def is_joint(self) -> bool:
        return len(self.participants) > 1

    def ends(self, included: Collection[str]) -> tuple[Decimal, Decimal]:
        """Low and high as they enter a sum over the activities `included`."""
        if self.parts and all(part in included for part in self.parts):
            return self.beside
        return self.alone.low, self.alone.high


View = Callable[[Sequence[Claim]], Sequence[Claim]]


def atoms(
    world: World,
    *,
    indicator: Indicator,
    territory: Territory,
    decisions: Iterable[Decision] = (),
    view: View = tuple,
    day: date | None = None,
) -> tuple[Atom, ...]:
    """Every activity's remainder for one indicator, each counted once.

    The sum of a whole's atoms is max(whole, parts), for value, low and high alike. `view` says
    which claims of an activity speak of the indicator, and how (the latest of a stock, the distinct
    things behind labels). `day` replaces the counting day: a stock holds on the period's last.
    """
    decided = [d for d in decisions if d.indicator == indicator.code]
    settled: dict[str, Settled] = {}
    for activity in world.activities:
        figure = settle(
            view(activity.claims),
            indicator=indicator,
            lead=activity.lead,
            decision=chosen_among(activity.claims, decided, indicator.code) if decided else None,
        )
        if figure is not None:
            settled[activity.id] = figure
    cutter = _Cutter(world, settled)
    return tuple(cutter.atom(world.by_id[id], indicator.code, territory, day) for id in settled)


Ends = tuple[Decimal, Decimal, Decimal]  # value, low, high


class _Cutter:
    """Takes the parts out of the wholes, each part once even where it lies in several wholes."""

    def __init__(self, world: World, settled: Mapping[str, Settled]) -> None:
        self._world = world
        self._settled = settled
        self._inside: dict[str, dict[str, None]] = {}
        for id in settled:
            for whole in world.wholes_above(world.by_id[id]):
                self._inside.setdefault(whole.id, {})[id] = None
        self._remainders: dict[str, Ends] = {}

    def atom(
        self, activity: Activity, indicator: str, territory: Territory, day: date | None
    ) -> Atom:
        settled = self._settled[activity.id]
        wholes = self._world.wholes_above(activity)
        value, low, high = self._remainder(activity.id)
        _, parts_low, parts_high = self._parts(activity.id)
        return Atom(
            activity=activity,
            indicator=indicator,
            value=value,
            alone=Interval(
                max(ZERO, settled.low - parts_high), max(ZERO, settled.high - parts_low)
            ),
            beside=(low, high),
            parts=frozenset(self._inside.get(activity.id, ())),
            participants=activity.participants.union(*(w.participants for w in wholes)),
            place=activity.place(territory),
            day=day or activity.counting_day,
            is_open=activity.is_open or any(whole.is_open for whole in wholes),
            settled=settled,
            overfull=parts_low > settled.high,
        )

    def _remainder(self, id: str) -> Ends:
        if id not in self._remainders:
            whole, parts = self._settled[id], self._parts(id)
            ends = (whole.value, whole.low, whole.high)
            value, low, high = (max(ZERO, w - p) for w, p in zip(ends, parts, strict=True))
            self._remainders[id] = (value, low, high)
        return self._remainders[id]

    def _parts(self, id: str) -> Ends:
        inside = [self._remainder(part) for part in self._inside.get(id, ())]
        value, low, high = (sum((ends[n] for ends in inside), ZERO) for n in range(3))
        return value, low, high
