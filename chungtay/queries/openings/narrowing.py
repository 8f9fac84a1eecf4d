"""Why a number is a range, and what would narrow it: what is worth most stands first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.atoms import Atom
from chungtay.domain.counting import Counted
from chungtay.domain.distinct import said_as
from chungtay.domain.indicators import Identity
from chungtay.domain.itemising import narrowed_by_itemising
from chungtay.domain.recognition import Strength
from chungtay.domain.scopes import Scope as Sum
from chungtay.queries.results.scope import Scope
from chungtay.queries.sight import Sight, sight

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One reason: a code of `Counted.why_range`, and by how much the range would shrink at most.

    `activity`, `claim` and `join` are ids of what to open, "" where there is none; `bodies` are
    the names of those to ask.
    """

    code: str
    amount: Decimal
    title: str = ""
    bodies: tuple[str, ...] = ()
    activity: str = ""
    claim: str = ""
    join: str = ""


def narrowings(scope: Scope, counted: Counted) -> tuple[Narrowing, ...]:
    """Everything that keeps the two ends apart. The amounts may overlap, so they need not add up
    to the range; none is wider than it."""
    if counted.low is None or counted.high is None or counted.low == counted.high:
        return ()
    width, seeing = counted.high - counted.low, sight(scope.visitor)
    found = [
        *_doubts(scope, counted, seeing),
        *_proposals(scope, counted, seeing),
        *_overlaps(scope, counted),
        *_persons(counted),
        *_shares(counted),
    ]
    capped = [replace(n, amount=min(n.amount, width)) for n in found if n.amount > 0]
    return tuple(sorted(capped, key=lambda n: (-n.amount, n.code, n.title, n.activity, n.claim)))


def _doubts(scope: Scope, counted: Counted, seeing: Sight) -> Iterable[Narrowing]:
    """Activities whose own figure is a range."""
    for atom in counted.atoms:
        if atom.alone.width:
            code = "dispute" if atom.disputed else "unsaid" if atom.settled.unsaid else "range"
            yield _of_activity(scope, atom, code, atom.alone.width, seeing)


def _of_activity(scope: Scope, atom: Atom, code: str, amount: Decimal, seeing: Sight) -> Narrowing:
    """With its title and those who told of it, for whoever may see it."""
    activity = atom.activity
    if not seeing.sees_activity(activity):
        return Narrowing(code, amount)
    tellers = _names(scope, sorted(activity.claimants))
    return Narrowing(code, amount, activity.title, tellers, activity.id)


def _proposals(scope: Scope, counted: Counted, seeing: Sight) -> Iterable[Narrowing]:
    """Activities that may be one: apart they come to more."""
    if counted.atoms == counted.apart:
        return
    home = {claim.id: atom for atom in counted.atoms for claim in atom.activity.claims}
    apart: dict[str, list[Atom]] = {}
    for atom in counted.apart:
        for whole in {home[c.id].id for c in atom.activity.claims if c.id in home}:
            apart.setdefault(whole, []).append(atom)
    joins = _proposed(scope, home)
    for atom in counted.atoms:
        pieces = apart.get(atom.id, [])
        if len(pieces) > 1:
            more = abs(sum((piece.value for piece in pieces), ZERO) - atom.value)
            told = _of_activity(scope, atom, "proposal", more, seeing)
            yield replace(told, join=joins.get(atom.id, ""))


def _proposed(scope: Scope, home: Mapping[str, Atom]) -> Mapping[str, str]:
    """The first proposal that waits for a person, by the activity that it would make."""
    found: dict[str, str] = {}
    for join in scope.book.joins:
        if join.strength is Strength.PROPOSED:
            for claim in sorted(join.claims):
                if claim in home:
                    found.setdefault(home[claim].id, join.id)
    return found


def _overlaps(scope: Scope, counted: Counted) -> Iterable[Narrowing]:
    """Bare sums that may hold what others' sums hold as well, or an activity that does not name
    their body: its list of partners is open. The largest are tried, one at a time; of the others
    the amount is the most that they can narrow."""
    tried = {one.scope.id: one for one in narrowed_by_itemising(scope.book, counted)}
    for one in tried.values():
        yield _of_sum(scope, one.scope, "dispute" if one.scope.disputed else "overlap", one.amount)
    _, low, high = counted.choices
    least = {part.scope.id: part.amount for part in low.rests if part.scope is not None}
    for part in high.rests:
        told = part.scope
        assert told is not None  # a rest is of a sum
        more = part.amount - least.get(told.id, ZERO)
        if told.id not in tried:
            yield _of_sum(scope, told, "dispute" if told.disputed else "overlap", more)


def _of_sum(scope: Scope, told: Sum, code: str, amount: Decimal) -> Narrowing:
    claim = said_as(told.claims[0]) if told.claims else ""
    title = scope.book.by_id[claim].title if claim in scope.book.by_id else ""
    return Narrowing(code, amount, title, _names(scope, (told.unit,)), claim=claim)


def _persons(counted: Counted) -> Iterable[Narrowing]:
    """The same persons may stand behind several activities."""
    if counted.question.indicator.identity is Identity.PERSON and counted.low is not None:
        yield Narrowing("person", (counted.total or ZERO) - counted.low)


def _shares(counted: Counted) -> Iterable[Narrowing]:
    """Percentages without their parts cannot be weighed."""
    if counted.ratio is not None:
        yield Narrowing("ratio", counted.ratio.bounds.width)


def _names(scope: Scope, units: Iterable[str]) -> tuple[str, ...]:
    known = scope.book.units
    return tuple(known[unit].name for unit in units if unit in known)
