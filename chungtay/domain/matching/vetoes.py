"""What forbids that two tellings are one activity, whatever else agrees (rules 1 to 5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chungtay.domain.matching.persons import Likeness, likeness
from chungtay.domain.matching.places import Hamlet, Site
from chungtay.domain.matching.tellings import Telling

DAYS_OF_A_SLIP = 2
DAYS_OF_A_WORK = 240  # from the ground-breaking to the last telling of one building
DAYS_OF_A_RECURRING_WORK = 45


def veto(one: Telling, other: Telling) -> str:
    """The code of the first rule that keeps the two apart, or nothing."""
    return next(_vetoes(one, other), "")


def _vetoes(one: Telling, other: Telling) -> Iterator[str]:
    if one.is_bare or other.is_bare:
        yield "bare-sum"
    if _communes_contradict(one.site, other.site):
        yield "other-commune"
    if one.whole is not other.whole:
        yield "whole-and-part"
    if one.segments != other.segments and one.asset == other.asset:
        yield "other-segment"
    if one.asset and other.asset and one.asset != other.asset:
        yield "other-thing"
    if _rounds_contradict(one, other):
        yield "other-round"
    if not one.whole and _owners_contradict(one, other):
        yield "other-owner"
    if hamlets_contradict(one.site, other.site):
        yield "other-hamlet"
    if is_another_time(one, other):
        yield "other-time"


def _communes_contradict(one: Site, other: Site) -> bool:
    stated = one.commune and other.commune and one.sure and other.sure
    return bool(stated and one.commune != other.commune)


def _owners_contradict(one: Telling, other: Telling) -> bool:
    """Names of owners of houses and of persons helped decide; names of speakers hardly occur."""
    return likeness(one.owners, other.owners) is Likeness.OTHER


def hamlets_contradict(one: Site, other: Site) -> bool:
    """Both name hamlets of one commune and none is in both."""
    if not one.hamlets or not other.hamlets:
        return False
    return not any(may_be_one(a, b, one, other) for a in one.hamlets for b in other.hamlets)


def may_be_one(a: Hamlet, b: Hamlet, one: Site, other: Site) -> bool:
    """Numbers belong to the old commune: thôn 3 of two old communes are two hamlets. A longer name
    that begins with the shorter carries the commune's name behind it."""
    if a.is_numbered or b.is_numbered:
        areas = (a.area and {a.area}) or one.areas, (b.area and {b.area}) or other.areas
        return a.name == b.name and not (all(areas) and areas[0].isdisjoint(areas[1]))
    short, long = sorted((a.name, b.name), key=len)
    return long[: len(short)] == short and (len(short) > 1 or short == long)


def _rounds_contradict(one: Telling, other: Telling) -> bool:
    """ "đợt 1" and "đợt 2"; "lần 2" beside a day of its own that has no round."""
    marks = {mark for mark, _ in one.rounds} & {mark for mark, _ in other.rounds}
    return any(
        {n for m, n in one.rounds if m == mark}.isdisjoint(n for m, n in other.rounds if m == mark)
        for mark in marks
    )


def gap(one: Telling, other: Telling) -> int:
    """Days between the two; 0 where they meet."""
    return max(0, one.first - other.last, other.first - one.last)


def is_another_time(one: Telling, other: Telling) -> bool:
    between = gap(one, other)
    return between > longest_gap(one, other) and not swapped(one, other)


def longest_gap(one: Telling, other: Telling) -> int:
    if not one.asset or one.asset != other.asset:
        return DAYS_OF_A_SLIP
    return DAYS_OF_A_RECURRING_WORK if one.recurring or other.recurring else DAYS_OF_A_WORK


def swapped(one: Telling, other: Telling) -> bool:
    """03/04 and 04/03: one day, written with day and month in the other order."""
    if one.first != one.last or other.first != other.last:
        return False
    a, b = one.days.since, other.days.since
    return a != b and a.day <= 12 and date(a.year, a.day, a.month) == b
