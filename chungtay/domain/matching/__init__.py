"""Recognition: which claims speak of one and the same activity, proposed with reasons.

It proposes, a person decides. Only what scores at or above the programme's threshold is joined,
and nothing that a rule or a person keeps apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from chungtay.domain.claims import Claim
from chungtay.domain.matching.blocking import pairs
from chungtay.domain.matching.evidence import Evidence, Fact, evidence
from chungtay.domain.matching.grouping import Link, groups, rivalled
from chungtay.domain.matching.lexicon import Lexicon
from chungtay.domain.matching.parts import part_and_whole
from chungtay.domain.matching.rubric import DEFAULT_RUBRIC, Rubric
from chungtay.domain.matching.tellings import Telling, tellings
from chungtay.domain.matching.vetoes import veto

__all__ = ["DEFAULT_RUBRIC", "Lexicon", "Matching", "Proposal", "Reason", "Relation", "Rubric", "match"]

_REASONS_SHOWN = 5
_ONE_STATEMENT = 0.95  # figures of one sentence are normally one activity (rule 9)


class Relation(Enum):
    """SAME: one activity. PART_OF: the first claims speak of a part of what the last speaks of."""

    SAME = "same"
    PART_OF = "part-of"


@dataclass(frozen=True, slots=True)
class Reason:
    """A sign that two claims are one: a code, whose sentence is in the vocabulary, and its facts."""

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
    """Everything recognised: all proposals, the groups the machine may join, parts with wholes."""

    proposals: tuple[Proposal, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    part_of: tuple[tuple[str, str], ...] = ()


def match(
    claims: Sequence[Claim],
    *,
    lexicon: Lexicon,
    rubric: Rubric = DEFAULT_RUBRIC,
    apart: Collection[frozenset[str]] = (),
    communes: Mapping[str, str] | None = None,
) -> Matching:
    """Recognises activities. The order of `claims` never matters.

    `apart` are pairs of claims that people said are not the same. `communes` gives the commune of
    a place's id, "" for what is larger, where places are known; else codes and names decide.
    """
    told = tellings(claims, lexicon=lexicon, communes=communes or {})
    return _Comparison(told, lexicon, rubric, apart).matching()


class _Comparison:
    """All tellings with what forbids and what supports each pair that is worth comparing."""

    def __init__(
        self,
        told: Sequence[Telling],
        lexicon: Lexicon,
        rubric: Rubric,
        apart: Collection[frozenset[str]],
    ) -> None:
        self.told, self.rubric = told, rubric
        self._vetoes: dict[tuple[int, int], str] = {}
        self._apart = self._numbers_apart(apart)
        self.signs: dict[tuple[int, int], Evidence] = {}
        self.parts: list[tuple[Telling, Telling]] = []
        for pair in pairs(told):
            self._compare(pair, lexicon.everyday)

    def _numbers_apart(self, apart: Iterable[frozenset[str]]) -> frozenset[tuple[int, int]]:
        number = {claim.id: telling.number for telling in self.told for claim in telling.claims}
        known = (sorted(number[c] for c in pair if c in number) for pair in apart)
        return frozenset((ends[0], ends[1]) for ends in known if len(ends) == 2)

    def _compare(self, pair: tuple[int, int], everyday: frozenset[str]) -> None:
        one, other = self.told[pair[0]], self.told[pair[1]]
        tied = part_and_whole(one, other)
        if tied:
            self.parts.append(tied)
        elif not self.forbidden(*pair):
            found = evidence(one, other, everyday)
            if self.rubric.score(found.points) >= self.rubric.propose:
                self.signs[pair] = found

    def forbidden(self, one: int, other: int) -> bool:
        ends = (one, other) if one < other else (other, one)
        if ends not in self._vetoes:
            said = "apart" if ends in self._apart else ""
            self._vetoes[ends] = said or veto(self.told[ends[0]], self.told[ends[1]])
        return bool(self._vetoes[ends])

    def matching(self) -> Matching:
        links = [Link(*pair, found.points) for pair, found in sorted(self.signs.items())]
        unsure = rivalled(links, forbidden=self.forbidden, margin=self.rubric.margin)
        accepted = [
            link
            for link in links
            if link not in unsure and self.rubric.score(link.points) >= self.rubric.auto_accept
        ]
        together = groups(len(self.told), accepted, forbidden=self.forbidden)
        return Matching(
            proposals=(*self._groups_proposed(together), *self._pairs_proposed(together, unsure)),
            groups=tuple(self._claims(numbers) for numbers in together if self._is_join(numbers)),
            part_of=tuple(sorted({(p.claims[0].id, w.claims[0].id) for p, w in self.parts})),
        )
