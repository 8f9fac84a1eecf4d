"""Places through their days: what each was called, what it lay in, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from chungtay.domain.gazetteer.called import Called, Heir
from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.units import NEVER

LATEST = NEVER - timedelta(days=1)
MOST_STEPS = 12  # from a hamlet to the country are five; more would be a circle


class Lives:
    """The lives of all places. What is asked of one is worked out once and kept."""

    def __init__(self, called: Iterable[Called], territory: Territory | None) -> None:
        self._called: dict[str, list[Called]] = {}
        self._inside: dict[str, set[str]] = {}
        for one in called:
            self._called.setdefault(one.place, []).append(one)
            if one.parent:
                self._inside.setdefault(one.parent, set()).add(one.place)
        self._territory = territory
        self._lives = {place: self._life(place) for place in self._called}
        self._above: dict[str, frozenset[str]] = {}
        self._around: dict[str, frozenset[str]] = {}
        self._chains: dict[tuple[str, date], tuple[str, ...]] = {}
        self._heirs: dict[tuple[str, date], tuple[Heir, ...]] = {}

    def __contains__(self, place: object) -> bool:
        return place in self._called

    def _life(self, place: str) -> tuple[date, date]:
        known = self._known(place)
        if known is not None:
            return known.since, known.until
        called = self._called[place]
        return min(one.since for one in called), max(one.until for one in called)

    def _known(self, place: str) -> Place | None:
        land = self._territory
        return land[place] if land is not None and place in land else None

    def life(self, place: str) -> tuple[date, date]:
        return self._lives[place]

    def level(self, place: str) -> str:
        return self._called[place][0].level

    def lives(self, place: str, on: date) -> bool:
        since, until = self._lives[place]
        return since <= on < until

    def called(self, place: str, on: date) -> Called:
        """How a place was called on a day: before its life as at first, after it as at last."""
        known = self._called[place]
        if len(known) == 1:
            return known[0]
        in_order = sorted(known, key=lambda one: one.since)
        held = (one for one in in_order if one.holds(on))
        return next(held, in_order[0] if on < in_order[0].since else in_order[-1])

    # -------------------------------------------------------------- what lies in what
    def chain(self, place: str, on: date) -> tuple[str, ...]:
        """All that a place lay in on a day, or in the days of its own life nearest to it."""
        since, until = self._lives[place]
        day = min(max(on, since), until - timedelta(days=1))
        found = self._chains.get((place, day))
        if found is None:
            self._chains[place, day] = found = self._chain(place, day)
        return found

    def _chain(self, place: str, day: date) -> tuple[str, ...]:
        chain: list[str] = []
        while len(chain) < MOST_STEPS:
            place = self.called(place, day).parent
            if place == COUNTRY or place not in self._called:
                break
            chain.append(place)
        return tuple(chain)

    def above(self, place: str) -> frozenset[str]:
        """All that a place ever lay in."""
        found = self._above.get(place)
        if found is None:
            reached, waiting = set[str](), [place]
            while waiting:
                parents = {one.parent for one in self._called.get(waiting.pop(), ())}
                waiting += (new := parents - reached - {COUNTRY})
                reached |= new
            self._above[place] = found = frozenset(reached)
        return found

    def around(self, place: str) -> frozenset[str]:
        """All whose land a place shares: what it came from and what became of it, everything that
        these ever lay in, and what became of that."""
        found = self._around.get(place)
        if found is None:
            kin = {place, *self._before(place), *self._became(place)}
            over = set[str]().union(*(self.above(one) for one in kin))
            later = (self._after(one) for one in self.above(place))
            self._around[place] = found = frozenset((kin | over).union(*later) - {place})
        return found

    # -------------------------------------------------------------- what became of what
    def _next(self, place: str) -> Sequence[str]:
        land = self._known(place) and self._territory
        edges = land.heirs(place) if land else ()
        return [edge.heir for edge in edges if edge.heir in self._called]

    def _last(self, place: str) -> Sequence[str]:
        land = self._known(place) and self._territory
        edges = land.forebears(place) if land else ()
        return [edge.place for edge in edges if edge.place in self._called]

    def _after(self, place: str) -> set[str]:
        return _reached(place, self._next)

    def _before(self, place: str) -> set[str]:
        return _reached(place, self._last)

    def _became(self, place: str) -> set[str]:
        """What took over its land. Districts ended without heirs of their own: theirs are the
        heirs of what lay in them."""
        found = self._after(place)
        if not found and self._lives[place][1] != NEVER:
            found.update(*(self._became(one) for one in self._inside.get(place, ())))
        return found

    def heirs(self, place: str, today: date) -> tuple[Heir, ...]:
        """The living ones, through all steps; a living place is its own."""
        found = self._heirs.get((place, today))
        if found is None:
            living = {place} if self.lives(place, today) else self._became(place)
            called = [self.called(one, today) for one in living if self.lives(one, today)]
            heirs = (Heir(one.place, one.code, one.name, one.kind) for one in called)
            in_order = sorted(heirs, key=lambda heir: (heir.code, heir.name, heir.place))
            self._heirs[place, today] = found = tuple(in_order)
        return found

    def forebears(self, place: str, on: date) -> list[str]:
        """What lived on a day where a place began later."""
        return sorted(one for one in self._before(place) if self.lives(one, on))


def _reached(place: str, step: Callable[[str], Sequence[str]]) -> set[str]:
    reached, waiting = set[str](), [place]
    while waiting:
        new = set(step(waiting.pop())) - reached
        reached |= new
        waiting += new
    return reached
