"""What two answers to one question are made of, and which pieces of it are not the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chungtay.domain.atoms import Atom
from chungtay.domain.counting import Counted
from chungtay.domain.distinct import said_as
from chungtay.domain.scopes import Scope as Sum

Piece = tuple[object, ...]
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Differing:
    """Something that counts otherwise than before, by the claims that it is made of; `beside` are
    those that told of the same activity in other indicators."""

    claims: frozenset[str]
    beside: frozenset[str] = frozenset()


def differing(was: Counted | None, now: Counted | None) -> tuple[Differing, ...]:
    """The activities, sums and silent claims on which two answers differ; those of either side."""
    before, after = _pieces(was), _pieces(now)
    found = []
    for key in dict.fromkeys((*before, *after)):
        one, other = before.get(key), after.get(key)
        if one is None or other is None or one[0] != other[0]:
            sides = [side[1] for side in (one, other) if side is not None]
            own = NOBODY.union(*(side.claims for side in sides))
            found.append(Differing(own, NOBODY.union(*(s.beside for s in sides)) - own))
    return tuple(found)


def _pieces(counted: Counted | None) -> Mapping[Piece, tuple[Piece, Differing]]:
    """By what it is, how it counts, and the claims behind it."""
    if counted is None:
        return {}
    return dict(_told(counted))


def _told(counted: Counted) -> Iterator[tuple[Piece, tuple[Piece, Differing]]]:
    for world, atoms in (("joined", counted.atoms), ("apart", counted.apart)):
        for atom in atoms:
            yield (world, atom.id), (_of_atom(atom), _claims_of(atom))
    for end, choice in zip(("total", "low", "high"), counted.choices, strict=True):
        for part in choice.rests:
            assert part.scope is not None  # a rest is of a sum
            yield (end, part.scope.id), ((part.amount,), Differing(_claims_of_sum(part.scope)))
    for silence, claims in (("mention", counted.mentions), ("held", counted.held)):
        for claim in claims:
            yield (silence, claim), ((), Differing(frozenset({said_as(claim)})))


def _of_atom(atom: Atom) -> Piece:
    return atom.value, atom.alone, atom.day, atom.disputed


def _claims_of(atom: Atom) -> Differing:
    own = frozenset(map(said_as, atom.settled.claims))
    return Differing(own, frozenset(claim.id for claim in atom.activity.claims) - own)


def _claims_of_sum(told: Sum) -> frozenset[str]:
    return frozenset(map(said_as, told.claims))
