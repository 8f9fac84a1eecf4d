"""What a bare sum speaks of: whose doings, on which land, in which days, of which categories.

Scopes are compared as land and days, never as nodes of some day's tree (law 12).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.claims import Claim, Coverage, Role
from chungtay.domain.figures import Figure, Interval, Qualifier, agree, most_exact
from chungtay.domain.indicators import Share
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.units import Line, Units

Categories = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of land, days and categories. Categories left out mean all of them."""

    land: frozenset[str]
    days: Period
    categories: Categories = frozenset()

    def meet(self, other: Box) -> Box | None:
        """What lies in both, or None."""
        land = self.land & other.land
        if not land or not self.days.meets(other.days):
            return None
        if _contradict(self.categories, other.categories):
            return None
        since, until = (
            max(self.days.since, other.days.since),
            min(self.days.until, other.days.until),
        )
        return Box(land, Period(since, until), self.categories | other.categories)

    def contains(self, other: Box) -> bool:
        return (
            other.land <= self.land
            and self.days.contains(other.days)
            and self.categories <= other.categories
        )

    def without(self, hole: Box) -> list[Box]:
        """The box cut around a hole: the land beside it, then the days before and after it."""
        rest = [replace(self, land=self.land - hole.land)] if self.land - hole.land else []
        inside = self.land & hole.land
        if self.days.since < hole.days.since:
            rest.append(replace(self, land=inside, days=Period(self.days.since, hole.days.since)))
        if hole.days.until < self.days.until:
            rest.append(replace(self, land=inside, days=Period(hole.days.until, self.days.until)))
        return rest


def _contradict(one: Categories, other: Categories) -> bool:
    """True when both name a value of one dimension and not the same ("nam" and "nữ")."""
    named = dict(one)
    return any(dimension in named and named[dimension] != value for dimension, value in other)


def is_covered(box: Box, holes: Sequence[Box]) -> bool:
    """True when nothing of the box lies outside the holes."""
    for number, hole in enumerate(holes):
        if hole.categories <= box.categories and box.meet(hole) is not None:
            others = holes[number + 1 :]
            return all(is_covered(piece, others) for piece in box.without(hole))
    return False


@dataclass(frozen=True, slots=True)
class Scope:
    """One bare sum and everything it adds up.

    `bodies` are the units whose doings it counts; `everybody` counts all in the place instead.
    `amount` is what was said, in the indicator's measure. `own` says that it counts the body's own
    part only, so that sums of other bodies' own parts cannot overlap it.
    """

    id: str
    unit: str
    bodies: frozenset[str]
    everybody: bool
    box: Box
    amount: Interval
    own: bool = False
    claims: tuple[str, ...] = ()
    disputed: bool = False
    place: str = COUNTRY

    def contains(self, other: Scope) -> bool:
        return self._holds_bodies(other) and self.box.contains(other.box)

    def _holds_bodies(self, other: Scope) -> bool:
        return self.everybody or (not other.everybody and other.bodies <= self.bodies)

    def is_apart(self, other: Scope) -> bool:
        """True when no doing can be in both: disjoint boxes, or own parts of different bodies."""
        if self.box.meet(other.box) is None:
            return True
        return self.own and other.own and self.bodies.isdisjoint(other.bodies)

    def names(self, participants: frozenset[str]) -> bool:
        """True when one of these bodies' doings is counted here."""
        return self.everybody or not self.bodies.isdisjoint(participants)


def scope_of(claim: Claim, *, units: Units, territory: Territory) -> Scope:
    """The scope of one bare claim. A claim without a place speaks of its body's place."""
    place = place_of(claim, units=units, territory=territory)
    counted = claim.figure.counted()
    assert counted is not None  # vague sums are mentions and have no scope
    amount = Interval(Decimal(0), counted.high) if claim.either else counted
    return Scope(
        id=claim.id,
        unit=claim.unit,
        bodies=_bodies(claim, units),
        everybody=claim.coverage is Coverage.PLACE,
        box=Box(territory.land(place), claim.days, frozenset(claim.categories)),
        amount=amount,
        own=claim.share is Share.OWN,
        claims=(claim.id,),
        place=place,
    )


def place_of(claim: Claim, *, units: Units, territory: Territory) -> str:
    """Where a claim speaks of: its place, else where its body's place stood at the end of its
    days."""
    place = claim.place
    if place is None and claim.unit in units:
        place = units.place(claim.unit, claim.days.last)
        if place is not None:
            place = territory.standing(place, claim.days.last)
    return COUNTRY if place is None or place not in territory else place


def _bodies(claim: Claim, units: Units) -> frozenset[str]:
    """A body speaks of those it took over from too, as far as its days reach back to them: "lũy kế
    từ đầu năm" of a merged commune is also that of the communes it was made of."""
    body = claim.of_unit or claim.unit
    own = units.spoken_for(body, claim.days)
    if claim.coverage is Coverage.BELOW:
        return units.below(body, Line.SECTOR, claim.days.last) | own
    return own


def scopes_of(claims: Iterable[Claim], *, units: Units, territory: Territory) -> tuple[Scope, ...]:
    """All bare sums, each scope once.

    A part ("trong đó") that says nothing finer than its sum does not nest and is left to its sum.
    """
    said: dict[tuple[object, ...], list[tuple[Claim, Scope]]] = {}
    bare = [c for c in claims if c.counts and not c.is_mention]
    wholes = {c.id: scope_of(c, units=units, territory=territory) for c in bare}
    for claim in bare:
        scope = wholes[claim.id]
        holder = wholes.get(claim.within or "")
        if claim.role is Role.PART and (holder is None or scope.box == holder.box):
            continue
        key = (scope.bodies, scope.everybody, scope.box, scope.own)
        said.setdefault(key, []).append((claim, scope))
    return tuple(_one_of(same) for same in said.values())


def _one_of(same: Sequence[tuple[Claim, Scope]]) -> Scope:
    """Several statements of one scope as one: the newest document of each body stands (law 8),
    documents that agree give the most exact figure, others a dispute."""
    by_document: dict[tuple[str, str], list[tuple[Claim, Scope]]] = {}
    for claim, scope in same:
        by_document.setdefault((claim.unit, claim.source.document), []).append((claim, scope))
    newest: dict[str, tuple[Claim, Scope]] = {}
    for said in by_document.values():
        claim, scope = _within_document(said)
        before = newest.get(claim.unit)
        if before is None or _is_newer(claim, before[0]):
            newest[claim.unit] = (claim, scope)
    scope = _settled(list(newest.values()))
    return replace(scope, claims=tuple(claim.id for claim, _ in same))


def _within_document(said: Sequence[tuple[Claim, Scope]]) -> tuple[Claim, Scope]:
    """Different sums of one scope in one document ("trao 500 suất … trao 300 suất") may be one
    inside the other or two that add up: [largest, sum]."""
    claim, scope = said[0]
    if agree(claim.figure for claim, _ in said):
        return _most_exact(said)
    low = max(scope.amount.low for _, scope in said)
    high = sum((scope.amount.high for _, scope in said), Decimal(0))
    figure = Figure(low, Qualifier.RANGE, high, claim.figure.precision)
    return replace(claim, figure=figure), replace(scope, amount=Interval(low, high))


def _settled(standing: Sequence[tuple[Claim, Scope]]) -> Scope:
    if agree(claim.figure for claim, _ in standing):
        return _most_exact(standing)[1]
    low = min(scope.amount.low for _, scope in standing)
    high = max(scope.amount.high for _, scope in standing)
    return replace(standing[0][1], amount=Interval(low, high), disputed=True)


def _most_exact(said: Sequence[tuple[Claim, Scope]]) -> tuple[Claim, Scope]:
    best = most_exact(claim.figure for claim, _ in said)
    return next((claim, scope) for claim, scope in said if claim.figure == best)


def _is_newer(claim: Claim, than: Claim) -> bool:
    return claim.said_on is not None and (than.said_on is None or claim.said_on > than.said_on)
