"""Which tellings are worth comparing: those that share a place and a sign, never all with all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from chungtay.domain.matching.tellings import Telling
from chungtay.domain.matching.vetoes import DAYS_OF_A_SLIP, gap

Key = tuple[object, ...]

# A bucket with more members is walked in the order of time: each is compared with its neighbours.
_NEIGHBOURS = 60
_MONTHS_TOLD = 13
MONTHS = 12


class Blocks:
    """Tellings by what they share, kept so that later ones find those that they may be.

    Buckets are a place and a sign (a doing in a month, a day, a programme, an owner, a named
    thing). A telling without a place meets the others by stronger signs only.
    """

    def __init__(self, tellings: Iterable[Telling] = ()) -> None:
        self._communes: dict[str, list[Telling]] = {}
        self._anywhere: dict[Key, list[Telling]] = {}
        for telling in tellings:
            self.add(telling)

    def add(self, telling: Telling) -> None:
        if telling.is_bare:
            return
        if telling.site.commune:
            self._communes.setdefault(telling.site.commune, []).append(telling)
        for key in dict.fromkeys(_keys_anywhere(telling)):
            self._anywhere.setdefault(key, []).append(telling)

    def pairs(self) -> Iterator[tuple[Telling, Telling]]:
        """Whatever is worth comparing, the one with the smaller number first. Only pairs of which
        one is not surely placed may come twice."""
        for members in self._communes.values():
            buckets: dict[Key, list[Telling]] = {}
            doings: dict[str, list[Telling]] = {}
            for telling in members:
                for key in dict.fromkeys(_keys_in_commune(telling)):
                    buckets.setdefault(key, []).append(telling)
                for doing in telling.doings:
                    doings.setdefault(doing, []).append(telling)
            found = (pair for bucket in buckets.values() for pair in _neighbours(bucket))
            together = (pair for bucket in doings.values() for pair in _together(bucket))
            yield from _once(chain(found, together, _with_the_silent(members)))
        for members in self._anywhere.values():
            yield from _with_the_unplaced(members)

    def near(self, telling: Telling) -> list[Telling]:
        """Those among the kept that may be the same as a new one, in order."""
        if telling.is_bare:
            return []
        keys = frozenset(_keys_in_commune(telling))
        found = {
            other.number: other
            for other in self._communes.get(telling.site.commune, ())
            if _may_meet(telling, other) or not keys.isdisjoint(_keys_in_commune(other))
        }
        for key in _keys_anywhere(telling):
            members = self._anywhere.get(key, ())
            found |= {t.number: t for t in members if not (_is_placed(t) and _is_placed(telling))}
        found.pop(telling.number, None)
        return [found[number] for number in sorted(found)]


def pairs(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Numbers of tellings to compare, each pair once, in order."""
    return sorted({(one.number, other.number) for one, other in Blocks(tellings).pairs()})


def _is_placed(telling: Telling) -> bool:
    return bool(telling.site.sure and telling.site.commune)


def _once(found: Iterable[tuple[Telling, Telling]]) -> Iterator[tuple[Telling, Telling]]:
    seen: set[tuple[int, int]] = set()
    for one, other in found:
        ends = (one.number, other.number)
        if ends not in seen:
            seen.add(ends)
            yield one, other


def _neighbours(members: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    if len(members) > _NEIGHBOURS:
        members = sorted(members, key=lambda t: (t.days, t.number))
    for index, one in enumerate(members):
        for other in members[index + 1 : index + 1 + _NEIGHBOURS]:
            yield (one, other) if one.number < other.number else (other, one)


def _with_the_silent(members: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """What names no doing ("góp 30 triệu", "Tháng Thanh niên") may belong to any of its months."""
    silent = [telling for telling in members if not telling.doings]
    for one in silent:
        near = [other for other in members if other is not one and _may_meet(one, other)]
        for other in near[:_NEIGHBOURS]:
            yield (one, other) if one.number < other.number else (other, one)


def _may_meet(one: Telling, other: Telling) -> bool:
    """At one time, with a doing in common or none told."""
    if gap(one, other) > DAYS_OF_A_SLIP:
        return False
    silent = not one.doings or not other.doings
    return silent or not one.doings.isdisjoint(other.doings)


def _together(members: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """What was done at one time, a slip of the date allowed; each with its next neighbours."""
    members = sorted(members, key=lambda t: (t.first, t.last, t.number))
    for index, one in enumerate(members):
        end = one.last + DAYS_OF_A_SLIP
        for other in members[index + 1 : index + 1 + _NEIGHBOURS]:
            if other.first > end:
                break
            yield (one, other) if one.number < other.number else (other, one)


def _with_the_unplaced(members: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Only pairs of which one has no sure place: the placed ones have met in their communes."""
    unplaced = [telling for telling in members if not _is_placed(telling)]
    yield from _neighbours(unplaced)
    if unplaced and len(unplaced) < len(members):
        placed = [telling for telling in members if _is_placed(telling)]
        for one in unplaced:
            for other in placed:
                yield (one, other) if one.number < other.number else (other, one)


def _keys_in_commune(telling: Telling) -> Iterator[Key]:
    for month in _months(telling):
        yield from (("doing", doing, month) for doing in telling.doings)
        yield from (("programme", name, month) for name in telling.programmes)
    yield from (("day", day) for day in _days(telling))
    yield from (("owner", owner.given) for owner in telling.owners)
    if telling.asset:
        named = (*(h.name for h in telling.site.hamlets), *telling.names)
        yield from ((telling.asset, name) for name in named)


def _keys_anywhere(telling: Telling) -> Iterator[Key]:
    """A province's body without a place: its day and doing, its programme, a name."""
    yield from ((doing, day) for doing in telling.doings for day in _days(telling))
    for month in _months(telling) if telling.programmes else ():
        yield from (("programme", name, month) for name in telling.programmes)
    yield from (("owner", o.name) for o in telling.owners if len(o.name) > 1)
    yield from ((telling.asset, name) for name in telling.names if telling.asset)


def _days(telling: Telling) -> Iterator[int]:
    """Every day of one that is dated by its days, as a running number; also the day it may be
    with day and month in the other order."""
    if telling.is_particular:
        day = telling.days.since
        yield from range(day.toordinal(), day.toordinal() + telling.days.days)
        if telling.days.days == 1 and day.day != day.month and day.day <= MONTHS:
            yield date(day.year, day.day, day.month).toordinal()


def _months(telling: Telling) -> Iterator[int]:
    """Every month it touches, a slip of the date allowed, as a running number."""
    slip = timedelta(days=DAYS_OF_A_SLIP)
    first, last = telling.days.since - slip, telling.days.last + slip
    start, end = first.year * 12 + first.month, last.year * 12 + last.month
    yield from range(start, min(end, start + _MONTHS_TOLD) + 1)
