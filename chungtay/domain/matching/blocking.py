"""Which tellings are worth comparing: those that share a place and a sign, never all with all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from chungtay.domain.matching.tellings import Telling
from chungtay.domain.matching.vetoes import DAYS_OF_A_SLIP

Key = tuple[object, ...]

# A bucket with more members is walked in the order of time: each is compared with its neighbours.
_NEIGHBOURS = 60
_MONTHS_TOLD = 13


def pairs(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Numbers of tellings to compare, each pair once, in order.

    Buckets are a place and a sign (a doing in a month, a day, a programme, an owner, a named
    thing). A telling without a place meets the others by stronger signs only.
    """
    buckets: dict[Key, list[Telling]] = {}
    for telling in tellings:
        if not telling.is_bare:
            for key in dict.fromkeys(_keys(telling)):
                buckets.setdefault(key, []).append(telling)
    found: set[tuple[int, int]] = set()
    for key, members in buckets.items():
        found.update(_neighbours(members, placeless_only=key[0] == _ANYWHERE))
    return sorted(found)


_ANYWHERE = "*"


def _neighbours(members: list[Telling], *, placeless_only: bool) -> Iterator[tuple[int, int]]:
    if len(members) > _NEIGHBOURS:
        members = sorted(members, key=lambda t: (t.days, t.number))
    for index, one in enumerate(members):
        for other in members[index + 1 : index + 1 + _NEIGHBOURS]:
            if not placeless_only or not (
                one.site.sure and other.site.sure and one.site.commune and other.site.commune
            ):
                yield min(one.number, other.number), max(one.number, other.number)


def _keys(telling: Telling) -> Iterator[Key]:
    months = list(_months(telling))
    commune = telling.site.commune
    if commune:
        yield from _keys_in(commune, telling, months)
    yield from _keys_anywhere(telling, months)


def _keys_in(commune: str, telling: Telling, months: Iterable[int]) -> Iterator[Key]:
    for month in months:
        # What names no doing ("góp 30 triệu") may belong to another that names none either.
        yield from ((commune, "doing", doing, month) for doing in telling.doings or ("",))
        yield from ((commune, "programme", name, month) for name in telling.programmes)
    yield from ((commune, "day", day) for day in _days(telling))
    yield from ((commune, "owner", owner.given) for owner in telling.owners)
    if telling.asset:
        named = (*(h.name for h in telling.site.hamlets), *telling.names)
        yield from ((commune, telling.asset, name) for name in named)


def _keys_anywhere(telling: Telling, months: Iterable[int]) -> Iterator[Key]:
    """A province's body without a place: its day and doing, its programme, a name."""
    yield from ((_ANYWHERE, doing, day) for doing in telling.doings for day in _days(telling))
    for month in months:
        yield from ((_ANYWHERE, "programme", name, month) for name in telling.programmes)
    yield from ((_ANYWHERE, "owner", o.name) for o in telling.owners if len(o.name) > 1)
    yield from ((_ANYWHERE, telling.asset, name) for name in telling.names if telling.asset)


def _days(telling: Telling) -> Iterator[date]:
    if telling.is_particular:
        for step in range(telling.days.days):
            yield telling.days.since + timedelta(days=step)


def _months(telling: Telling) -> Iterator[int]:
    """Every month it touches, a slip of the date allowed, as a running number."""
    slip = timedelta(days=DAYS_OF_A_SLIP)
    first, last = telling.days.since - slip, telling.days.last + slip
    start, end = first.year * 12 + first.month, last.year * 12 + last.month
    yield from range(start, min(end, start + _MONTHS_TOLD) + 1)
