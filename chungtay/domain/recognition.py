"""Which claims speak of one activity: joins that can be undone, and what may never be joined.

Each claim seeds its own activity. A join links seeds; the oldest seed gives the activity its
name. Undoing a join takes the link away, and what it held together falls back to what the other
joins say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum

from chungtay.domain.problems import Problem


class JoinRefused(Problem):
    """Joining would make two claims one that a person said are not the same (law 15)."""

    code = "join-refused"


class Strength(Enum):
    """Who says so: a PERSON decided, the MACHINE joined at or above the programme's threshold, or
    it only PROPOSES, which the count keeps apart in its high and joins in its low (law 13)."""

    PERSON = "person"
    MACHINE = "machine"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Join:
    """The statement that these claims speak of one activity."""

    id: str
    claims: frozenset[str]
    strength: Strength = Strength.PERSON
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class NotSame:
    """The statement of a person that two claims speak of two activities."""

    id: str
    claims: frozenset[str]


@dataclass(frozen=True, slots=True)
class PartOf:
    """The activity of claim `part` is a part of the activity of claim `whole` (law 14)."""

    id: str
    part: str
    whole: str


def activities_of(claims: Sequence[str], joins: Iterable[Join]) -> dict[str, str]:
    """The activity of every claim: the id of the oldest claim it is joined with.

    `claims` are in the order in which they were said; joins of unknown claims are passed over.
    """
    order = {claim: place for place, claim in enumerate(claims)}
    top = {claim: claim for claim in claims}

    def root(claim: str) -> str:
        while top[claim] != claim:
            top[claim] = top[top[claim]]
            claim = top[claim]
        return claim

    for join in joins:
        roots = sorted({root(c) for c in join.claims if c in top}, key=order.__getitem__)
        for other in roots[1:]:
            top[other] = roots[0]
    return {claim: root(claim) for claim in claims}


def check_join(
    wanted: Collection[str], *, joins: Collection[Join], apart: Collection[NotSame]
) -> None:
    """Refuses a join that would close over a "not the same", naming the decisions in its way.

    a~b and b~c stand and a≠c was said: the third decision is refused, naming the other two.
    """
    known = sorted({c for join in joins for c in join.claims} | set(wanted))
    together = activities_of(known, [*joins, Join("", frozenset(wanted))])
    home = together[next(iter(wanted))]
    for said in apart:
        if all(together.get(claim) == home for claim in said.claims):
            linking = sorted(j.id for j in joins if together[next(iter(j.claims))] == home)
            raise JoinRefused(not_same=said.id, joins=", ".join(linking))


def without_contradiction(
    wanted: Collection[Join], *, joins: Collection[Join], apart: Collection[NotSame]
) -> list[Join]:
    """Those of the wanted joins that, beside the standing ones, close over no "not the same". The
    surest is kept first."""
    everything = [*joins, *wanted]
    home = activities_of(sorted({c for join in everything for c in join.claims}), everything)
    torn = {
        home[first]
        for first, *others in (sorted(said.claims) for said in apart)
        if first in home and all(home.get(other) == home[first] for other in others)
    }
    kept = [join for join in wanted if home[next(iter(join.claims))] not in torn]
    unsure = [join for join in wanted if home[next(iter(join.claims))] in torn]
    standing = [join for join in joins if home[next(iter(join.claims))] in torn]
    for join in sorted(unsure, key=lambda j: (-j.score, sorted(j.claims))):
        with suppress(JoinRefused):
            check_join(join.claims, joins=standing, apart=apart)
            standing.append(join)
            kept.append(join)
    return kept


def check_not_same(one: str, other: str, *, joins: Collection[Join]) -> None:
    """Refuses "not the same" while joins hold the two claims together, naming those joins."""
    together = activities_of(sorted({one, other, *(c for j in joins for c in j.claims)}), joins)
    if together[one] == together[other]:
        linking = sorted(j.id for j in joins if together[next(iter(j.claims))] == together[one])
        raise JoinRefused(not_same=f"{one} ≠ {other}", joins=", ".join(linking))


class PartRefused(Problem):
    """An activity cannot be a part of itself, directly or around a circle."""

    code = "part-refused"


def check_acyclic(wholes: Mapping[str, Collection[str]]) -> None:
    """`wholes` maps an activity to those it is part of. Raises `PartRefused` on a circle."""
    done: set[str] = set()

    def climb(activity: str, below: tuple[str, ...]) -> None:
        if activity in below:
            raise PartRefused(activity=activity)
        if activity in done:
            return
        for whole in wholes.get(activity, ()):
            climb(whole, (*below, activity))
        done.add(activity)

    for activity in wholes:
        climb(activity, ())


def parts_without_circle(
    wanted: Iterable[tuple[str, str]],
    *,
    standing: Iterable[tuple[str, str]],
    joins: Collection[Join],
) -> list[tuple[str, str]]:
    """Those of the wanted (part, whole) pairs of claims that, beside the standing ones and after
    these joins, make nothing a part of itself. What comes first is kept first."""
    wanted, standing = list(wanted), list(standing)
    linked = {claim for pair in (*wanted, *standing) for claim in pair}
    home = activities_of(sorted(linked | {c for join in joins for c in join.claims}), joins)
    wholes: dict[str, set[str]] = {}
    for part, whole in standing:
        wholes.setdefault(home[part], set()).add(home[whole])
    kept = []
    for part, whole in wanted:
        if home[part] not in _above(home[whole], wholes):
            wholes.setdefault(home[part], set()).add(home[whole])
            kept.append((part, whole))
    return kept


def _above(activity: str, wholes: Mapping[str, Collection[str]]) -> set[str]:
    """The activity and everything it is part of."""
    found: set[str] = set()
    waiting = [activity]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += wholes.get(here, ())
    return found
