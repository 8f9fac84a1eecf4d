"""All tellings compared: what is forbidden, what is likely, and what follows for groups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from chungtay.domain.matching.blocking import pairs
from chungtay.domain.matching.evidence import Evidence, evidence
from chungtay.domain.matching.grouping import Link, groups, rivalled
from chungtay.domain.matching.lexicon import Lexicon, as_written
from chungtay.domain.matching.parts import Tie, tie
from chungtay.domain.matching.proposals import Matching, Proposal, Reason, Relation
from chungtay.domain.matching.rubric import Rubric
from chungtay.domain.matching.tellings import Telling, text_of
from chungtay.domain.matching.vetoes import veto

_REASONS_SHOWN = 5
_NAMES = frozenset({"hamlet", "area", "programme", "spot"})
_ONE_OF_SEVERAL = 0.7  # a part is never joined, only proposed
_ONE_STATEMENT = 0.95  # figures of one sentence are normally one activity (rule 9)


class Comparison:
    """All tellings with what forbids and what supports each pair that is worth comparing."""

    def __init__(
        self,
        told: Sequence[Telling],
        *,
        lexicon: Lexicon,
        rubric: Rubric,
        apart: Collection[frozenset[str]],
        about: Collection[str] | None = None,
    ) -> None:
        self.told, self.rubric = told, rubric
        self._vetoes: dict[tuple[int, int], str] = {}
        self._apart = self._numbers_apart(apart)
        self.signs: dict[tuple[int, int], Evidence] = {}
        self.ties: list[Tie] = []
        asked = None if about is None else self._numbers_of(frozenset(about))
        for pair in pairs(told):
            if asked is None or not asked.isdisjoint(pair):
                self._compare(pair, lexicon.everyday)

    def _numbers_of(self, claims: frozenset[str]) -> frozenset[int]:
        return frozenset(t.number for t in self.told if any(c.id in claims for c in t.claims))

    def _numbers_apart(self, apart: Iterable[frozenset[str]]) -> frozenset[tuple[int, int]]:
        number = {claim.id: telling.number for telling in self.told for claim in telling.claims}
        known = (sorted(number[c] for c in pair if c in number) for pair in apart)
        return frozenset((ends[0], ends[1]) for ends in known if len(ends) == 2)

    def _compare(self, pair: tuple[int, int], everyday: frozenset[str]) -> None:
        one, other = self.told[pair[0]], self.told[pair[1]]
        tied = tie(one, other)
        if tied:
            self.ties.append(tied)
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
        ties = self._ties_kept(together)
        proposals = (*self._proposals(together, unsure), *map(_part_proposed, ties))
        return Matching(
            proposals=tuple(sorted(proposals, key=lambda p: (-p.score, p.claims))),
            groups=tuple(self._claims(numbers) for numbers in together if self._is_join(numbers)),
            bare=tuple(sorted(c.id for t in self.told if t.is_bare for c in t.claims)),
            part_of=tuple(sorted(_ends(kept) for kept in ties)),
        )

    def _proposals(
        self, together: Sequence[Sequence[int]], unsure: frozenset[Link]
    ) -> Iterable[Proposal]:
        """One for each group, and one for each pair that the machine may not join by itself."""
        home = {number: index for index, numbers in enumerate(together) for number in numbers}
        rivals = {link.ends for link in unsure}
        inside: dict[int, list[tuple[int, int]]] = {}
        for pair in self.signs:
            one, other = home[pair[0]], home[pair[1]]
            if one == other:
                inside.setdefault(one, []).append(pair)
            else:
                yield self._pair_proposed(pair, rivals=pair in rivals)
        for index, numbers in enumerate(together):
            if self._is_join(numbers):
                yield self._group_proposed(numbers, inside.get(index, []))

    def _pair_proposed(self, pair: tuple[int, int], *, rivals: bool) -> Proposal:
        score = self.rubric.score(self.signs[pair].points)
        # Whatever keeps a pair apart from its group leaves it to a person.
        score = min(score, self.rubric.below_auto_accept)
        reasons = self._reasons(pair)
        return Proposal(
            self._claims(pair),
            score,
            Relation.SAME,
            (*reasons, Reason("rivals")) if rivals else reasons,
        )

    def _group_proposed(self, numbers: Sequence[int], inside: list[tuple[int, int]]) -> Proposal:
        """A group is as sure as the weakest of the links that are needed to hold it together."""
        if not inside:
            return Proposal(
                self._claims(numbers), _ONE_STATEMENT, reasons=(Reason("one-statement"),)
            )
        best = sorted(inside, key=lambda pair: (-self.signs[pair].points, pair))
        weakest = min(
            max(self.signs[pair].points for pair in inside if number in pair) for number in numbers
        )
        return Proposal(
            self._claims(numbers), self.rubric.score(weakest), Relation.SAME, self._reasons(best[0])
        )

    def _reasons(self, pair: tuple[int, int]) -> tuple[Reason, ...]:
        texts = [words for number in pair for words in _words_of(self.told[number])]
        return tuple(
            Reason(sign.code, tuple((name, _shown(name, fact, texts)) for name, fact in sign.facts))
            for sign in self.signs[pair].reasons[:_REASONS_SHOWN]
        )

    def _claims(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(sorted(claim.id for n in numbers for claim in self.told[n].claims))

    def _is_join(self, numbers: Sequence[int]) -> bool:
        return len(numbers) > 1 or len(self.told[numbers[0]].claims) > 1

    def _ties_kept(self, together: Sequence[Sequence[int]]) -> list[Tie]:
        """One tie for each part and whole; what would close a circle of groups is left out."""
        home = {number: index for index, numbers in enumerate(together) for number in numbers}
        above: dict[int, set[int]] = {}
        kept: list[Tie] = []
        for found in sorted(self.ties, key=lambda t: (t.part.number, t.whole.number)):
            part, whole = home[found.part.number], home[found.whole.number]
            if part not in _climb(whole, above):
                above.setdefault(part, set()).add(whole)
                kept.append(found)
        return kept


def _part_proposed(kept: Tie) -> Proposal:
    return Proposal(_ends(kept), _ONE_OF_SEVERAL, Relation.PART_OF, (Reason(kept.code),))


def _ends(kept: Tie) -> tuple[str, str]:
    """Part and whole by their first claims."""
    return kept.part.claims[0].id, kept.whole.claims[0].id


def _words_of(telling: Telling) -> tuple[str, str]:
    return telling.claims[0].place_name, text_of(telling.claims[0])


def _shown(name: str, fact: object, texts: Sequence[str]) -> object:
    """Names are compared in plain letters and shown as somebody wrote them."""
    return as_written(str(fact), texts) if name in _NAMES else fact


def _climb(start: int, above: dict[int, set[int]]) -> set[int]:
    """Everything above a group, itself too."""
    reached, waiting = {start}, [start]
    while waiting:
        for whole in above.get(waiting.pop(), ()):
            if whole not in reached:
                reached.add(whole)
                waiting.append(whole)
    return reached
