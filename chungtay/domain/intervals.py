"""Bare sums give a range: the least and the greatest total over every world that fits (law 12).

A body's nested sums are first taken apart into shells (province minus its communes, quarter minus
its month). The greatest total lets every sum stand beside the others; the least finds the heaviest
choice of shells that cannot overlap.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from chungtay.domain.lands import ByLand
from chungtay.domain.scopes import Box, Scope, is_covered
from chungtay.domain.stable_sets import heaviest_stable_set

ZERO = Decimal(0)


@dataclass(frozen=True)
class Item:
    """An itemised activity as the sums see it: what, where, when, whose.

    `days` is when it may have been done. `is_open` says that others than `bodies` may have taken
    part, so that it may lie in their sums.
    """

    id: str
    value: Decimal
    low: Decimal
    high: Decimal
    bodies: frozenset[str]
    is_open: bool
    box: Box

    def is_surely_in(self, scope: Scope) -> bool:
        return scope.names(self.bodies) and scope.box.contains(self.box)

    def may_lie_in(self, scope: Scope) -> bool:
        return (self.is_open or scope.names(self.bodies)) and self.box.meet(scope.box) is not None


@dataclass(frozen=True)
class Shell:
    """A sum minus the sums inside it that are taken out: what is left is disjoint from them."""

    scope: Scope
    taken: tuple[Scope, ...] = ()

    @cached_property
    def least(self) -> Decimal:
        """The least that the shell holds."""
        return self.scope.amount.low - sum((t.amount.high for t in self.taken), ZERO)

    @cached_property
    def holes(self) -> tuple[Box, ...]:
        """The boxes that the shell leaves out. A smaller body's sum is taken out of the amount, but
        not out of the land: the others of the larger body may have worked there too."""
        return tuple(taken.box for taken in self.taken if self._leaves_out(taken))

    def _leaves_out(self, taken: Scope) -> bool:
        return taken.everybody or self.scope.bodies <= taken.bodies

    def lies_within(self, box: Box) -> bool:
        """A shell that its own inner sums fill, and that still holds more than they do, contradicts
        them; what it says too much stands where the whole sum stands."""
        if is_covered(self.scope.box, self.holes):
            return box.contains(self.scope.box)
        return is_covered(self.scope.box, [box, *self.holes])

    def is_apart(self, other: Shell) -> bool:
        """True when no doing can be in both."""
        if self.scope.is_apart(other.scope):
            return True
        if self._took(other.scope) or other._took(self.scope):
            return True
        common = self.scope.box.meet(other.scope.box)
        return common is None or is_covered(common, [*self.holes, *other.holes])

    def _took(self, scope: Scope) -> bool:
        return any(t.contains(scope) for t in self.taken)

    @cached_property
    def _taken_near(self) -> ByLand[Scope]:
        return ByLand(self.taken, lambda scope: scope.box.land)

    def may_hold(self, item: Item) -> bool:
        if not item.may_lie_in(self.scope):
            return False
        near = self._taken_near.meeting(item.box.land)
        if any(item.is_surely_in(taken) for taken in near):
            return False
        holes = [taken.box for taken in near if self._leaves_out(taken)]
        common = item.box.meet(self.scope.box)
        return common is not None and not is_covered(common, holes)


@dataclass(frozen=True, slots=True)
class Part:
    """One addend of a number: an itemised activity (`item`), or what a bare sum (`scope`) adds
    beyond the items, the "not itemised" row."""

    amount: Decimal
    item: str = ""
    scope: Scope | None = None


@dataclass(frozen=True)
class Choice:
    """A number and the parts that add up to it (law 6)."""

    parts: tuple[Part, ...] = ()

    @cached_property
    def amount(self) -> Decimal:
        return sum((part.amount for part in self.parts), ZERO)

    @property
    def rests(self) -> tuple[Part, ...]:
        """The parts that stand for bare sums."""
        return tuple(part for part in self.parts if part.scope is not None)


@dataclass(frozen=True, slots=True)
class Spread:
    """A total with its range, and the choice that attains each of the three.

    `total` takes the partners as they are named now; `low` also lets an activity whose list of
    partners is open lie in the sums of others, so it may be less.
    `contradictions` are sums smaller than what they must hold: the items stand, the sums are
    disputed. `zero_said` says that somebody stated a sum of zero.
    """

    total: Choice
    low: Choice
    high: Choice
    contradictions: tuple[Scope, ...] = ()
    zero_said: bool = False


class Sums:
    """All bare sums of one indicator, taken apart once and asked as often as needed."""

    def __init__(self, scopes: Sequence[Scope]) -> None:
        self.scopes = tuple(scopes)
        self._near = ByLand(self.scopes, lambda scope: scope.box.land)
        self._inside = {s.id: self._contained(s) for s in self.scopes}
        contained = {inner.id for inners in self._inside.values() for inner in inners}
        self.outermost = tuple(s for s in self.scopes if s.id not in contained)
        self.shells = tuple(shell for s in self.scopes for shell in self._shells(s))

    def _contained(self, outer: Scope) -> tuple[Scope, ...]:
        return tuple(
            s
            for s in self._near.meeting(outer.box.land)
            if s is not outer and outer.contains(s) and not s.contains(outer)
        )

    def _shells(self, scope: Scope) -> list[Shell]:
        taken = self._disjoint(self._inside[scope.id])
        shells = [Shell(scope, taken)]
        if any(t.amount.width > 0 for t in taken):
            shells.append(Shell(scope))  # whole again: the inner sums' own doubt cancels out
        return shells

    def _disjoint(self, inner: Collection[Scope]) -> tuple[Scope, ...]:
        """The largest inner sums that cannot overlap one another, outer ones first."""
        chosen: list[Scope] = []
        for scope in sorted(inner, key=lambda s: (-s.amount.high, s.id)):
            if all(scope.is_apart(other) for other in chosen):
                chosen.append(scope)
        return tuple(chosen)

    def spread(self, items: Sequence[Item], *, within: Box) -> Spread:
        """The range of the total of everything in the box `within`.

        `items` are those that count in the box; sums reaching beyond it may lie in it or not.
        """
        placed = _Placed(self, items, within)
        low = placed.least(lambda item: item.low, placed.held)
        total = placed.least(lambda item: item.value, placed.named)
        high = placed.greatest()
        return Spread(
            total=total,
            low=min(low, total, key=lambda choice: choice.amount),
            high=max(high, total, key=lambda choice: choice.amount),
            contradictions=placed.contradictions(),
            zero_said=any(s.amount.high == 0 and within.contains(s.box) for s in self.scopes),
        )

    def of(self, asked: Callable[[Scope], bool]) -> Sums:
        """Only the sums of the bodies asked for."""
        return Sums([scope for scope in self.scopes if asked(scope)])

    def most(self, scope: Scope, within: Box) -> Decimal:
        """The most that a sum can hold inside the box: itself, less what surely lies outside.

        Where the sums inside it add up to more, they stand and the outer sum is disputed.
        """
        most = max(scope.amount.high, self.inner(scope))
        outside = [s for s in self._inside[scope.id] if s.box.meet(within) is None]
        return most - sum((s.amount.low for s in self._disjoint(outside)), ZERO)

    def inner(self, scope: Scope) -> Decimal:
        """What the sums inside a sum come to at the least."""
        return sum((s.amount.low for s in self._disjoint(self._inside[scope.id])), ZERO)


class _Placed:
    """The items of one question in the sums: which may lie in which shell, which surely do."""

    def __init__(self, sums: Sums, items: Sequence[Item], within: Box) -> None:
        self.sums, self.items, self.within = sums, items, within
        near = ByLand(items, lambda item: item.box.land)
        self.shells = [s for s in sums.shells if s.least > 0 and s.lies_within(within)]
        self.held = [
            [item for item in near.meeting(shell.scope.box.land) if shell.may_hold(item)]
            for shell in self.shells
        ]
        # The same without those that only an open list of partners lets in.
        self.named = [
            [item for item in held if shell.scope.names(item.bodies)]
            for shell, held in zip(self.shells, self.held, strict=True)
        ]
        self.conflicts = _conflicts(self.shells)
        self.surely = {
            s.id: [item for item in near.meeting(s.box.land) if item.is_surely_in(s)]
            for s in sums.scopes
        }

    def least(self, amount: Callable[[Item], Decimal], held: Sequence[Sequence[Item]]) -> Choice:
        """The heaviest choice of shells that cannot overlap, and every item beside them.

        An item takes its amount out of the shell that may hold it. A wanderer may lie in several
        shells side by side (told of the province, while two communes have sums) and is taken out
        of only one of them, which weights cannot say: both ways are tried, with every shell paying
        for its wanderers and with none. `held` are the items of every shell.
        """
        paying = [self._gains(amount, held)]
        wanderers = self._wanderers(held)
        if wanderers:
            settled = [[i for i in items if i.id not in wanderers] for items in held]
            paying.append(self._gains(amount, settled))
        chosen = [heaviest_stable_set(gains, self.conflicts) for gains in paying]
        return max((self._beside(c, amount, held) for c in chosen), key=lambda c: c.amount)

    def _gains(
        self, amount: Callable[[Item], Decimal], held: Sequence[Sequence[Item]]
    ) -> dict[int, Decimal]:
        return {
            n: shell.least - sum((amount(item) for item in held[n]), ZERO)
            for n, shell in enumerate(self.shells)
        }

    def _wanderers(self, held: Sequence[Sequence[Item]]) -> frozenset[str]:
        """The items that may lie in two shells which can both be chosen."""
        homes: dict[str, list[int]] = {}
        for n, items in enumerate(held):
            for item in items:
                homes.setdefault(item.id, []).append(n)
        return frozenset(
            item
            for item, near in homes.items()
            if any(other not in self.conflicts[one] for one, other in combinations(near, 2))
        )

    def _beside(
        self,
        chosen: frozenset[int],
        amount: Callable[[Item], Decimal],
        held: Sequence[Sequence[Item]],
    ) -> Choice:
        """All items, and what each chosen shell holds beyond those that may lie in it."""
        parts = [Part(amount(item), item=item.id) for item in self.items]
        placed: set[str] = set()
        for n in sorted(chosen):
            fresh = [i for i in held[n] if i.id not in placed]
            placed.update(i.id for i in fresh)
            rest = self.shells[n].least - sum((amount(i) for i in fresh), ZERO)
            parts.append(Part(rest, scope=self.shells[n].scope))
        return Choice(tuple(parts))

    def greatest(self) -> Choice:
        """Every sum beside the others. An item in several sums takes from each of them what it
        adds once, so the total is greatest where it is least."""
        reaching = [s for s in self.sums.outermost if s.box.meet(self.within) is not None]
        homes = Counter(item.id for s in reaching for item in self.surely[s.id])
        used = {i.id: i.low if homes[i.id] > 1 else i.high for i in self.items}
        parts = [Part(used[item.id], item=item.id) for item in self.items]
        for scope in reaching:
            inside = sum((used[item.id] for item in self.surely[scope.id]), ZERO)
            rest = self.sums.most(scope, self.within) - inside
            if rest > 0:
                parts.append(Part(rest, scope=scope))
        return Choice(tuple(parts))

    def contradictions(self) -> tuple[Scope, ...]:
        """Sums that are smaller than the items or the sums that they must hold."""
        return tuple(
            scope
            for scope in self.sums.scopes
            if scope.amount.high
            < max(sum((item.low for item in self.surely[scope.id]), ZERO), self.sums.inner(scope))
        )


def _conflicts(shells: Sequence[Shell]) -> dict[int, frozenset[int]]:
    """Which shells can overlap."""
    near = ByLand(enumerate(shells), lambda entry: entry[1].scope.box.land)
    return {
        n: frozenset(
            other
            for other, beside in near.meeting(shell.scope.box.land)
            if other != n and not shell.is_apart(beside)
        )
        for n, shell in enumerate(shells)
    }
