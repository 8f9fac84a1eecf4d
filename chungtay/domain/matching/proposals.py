"""What recognition answers: proposals with reasons, groups that may be joined, parts and wholes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from chungtay.domain.matching.evidence import Fact


class Relation(Enum):
    """SAME: one activity. PART_OF: the first claim speaks of a part of what the second does."""

    SAME = "same"
    PART_OF = "part-of"


@dataclass(frozen=True, slots=True)
class Reason:
    """A sign that two claims are one: a code, with a sentence in the vocabulary, and its facts."""

    code: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Claims that speak of one activity, or of a part and its whole. `score` is from 0 to 1."""

    claims: tuple[str, ...]
    score: float
    relation: Relation = Relation.SAME
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """Everything recognised: all proposals, the groups the machine may join, parts with wholes as
    pairs of claims, and the claims whose words say that they are bare sums."""

    proposals: tuple[Proposal, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    bare: tuple[str, ...] = ()
    part_of: tuple[tuple[str, str], ...] = ()
