"""Recognition: which claims speak of one and the same activity, proposed with reasons.

It proposes, a person decides. Only what scores at or above the programme's threshold is joined,
and nothing that a rule or a person keeps apart.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from chungtay.domain.claims import Claim
from chungtay.domain.matching.index import Index
from chungtay.domain.matching.lexicon import Lexicon
from chungtay.domain.matching.proposals import Matching, Proposal, Reason, Relation
from chungtay.domain.matching.rubric import DEFAULT_RUBRIC, Rubric

__all__ = [
    "DEFAULT_RUBRIC", "Index", "Lexicon", "Matching", "Proposal", "Reason", "Relation", "Rubric",
    "match",
]  # fmt: skip


def match(
    claims: Sequence[Claim],
    *,
    lexicon: Lexicon,
    rubric: Rubric = DEFAULT_RUBRIC,
    apart: Collection[frozenset[str]] = (),
    communes: Mapping[str, str] | None = None,
    about: Collection[str] | None = None,
) -> Matching:
    """Recognises activities. The order of `claims` never matters.

    `apart` are pairs of claims that people said are not the same. `communes` gives the commune of
    a place's id, "" for what is larger, where places are known; else codes and names decide.
    `about` asks only what some of the claims have in common with any other.
    """
    index = Index(claims, lexicon=lexicon, rubric=rubric, apart=apart, communes=communes)
    return index.matching() if about is None else index.matching_of(frozenset(about))
