"""All tellings compared: what is forbidden, what is likely, and what follows for groups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from chungtay.domain.matching.evidence import Sign, evidence
from chungtay.domain.matching.grouping import Link, groups, rivalled
from chungtay.domain.matching.lexicon import Lexicon, as_written
from chungtay.domain.matching.parts import Tie, tie
from chungtay.domain.matching.proposals import Matching, Proposal, Reason, Relation
from chungtay.domain.matching.rubric import Rubric
from chungtay.domain.matching.tellings import Telling, text_of
from chungtay.domain.matching.vetoes import is_another_time, veto

_REASONS_SHOWN = 5
_NAMES = frozenset({"hamlet", "area", "programme", "spot", "round"})
_ONE_OF_SEVERAL = 0.7  # a part is never joined, only proposed
_ONE_STATEMENT = 0.95  # figures of one sentence are normally one activity (rule 9)


class Comparison:
    """All tellings with what forbids and what supports each pair that is worth comparing.

    Of a pair the points are kept, and the few signs that somebody is told when asking why.
    """

    def __init__(
        self,
        told: Sequence[Telling],
        worth: Iterable[tuple[Telling, Telling]],
        *,
        lexicon: Lexicon,
        rubric: Rubric,
        apart: Collection[frozenset[str]],
    ) -> None:
        self.told = {telling.number: telling for telling in told}
        self.rubric = rubric
        self._everyday = lexicon.everyday
        self._signs: dict[tuple[int, int], tuple[Sign, ...]] = {}
        self._least = rubric.points(rubric.propose)
        self._vetoes: dict[tuple[int, int], bool] = {}
        self._apart = self._numbers_apart(apart)
        self.points: dict[tuple[int, int], float] = {}
        self.ties: dict[tuple[int, int], Tie] = {}
        for one, other in worth:
            self._compare(one, other)

    def _numbers_apart(self, apart: Iterable[frozenset[str]]) -> frozenset[tuple[int, int]]:
        if not apart:
            return frozenset()
        number = {c.id: t.number for t in self.told.values() for c in t.claims}
        known = (sorted(number[c] for c in pair if c in number) for pair in apart)
        return frozenset((ends[0], ends[1]) for ends in known if len(ends) == 2)

    def _compare(self, one: Telling, other: Telling) -> None:
        if is_another_time(one, other):  # what nearly all pairs fail on is tried first
            return
        ends = one.number, other.number
        tied = tie(one, other)
        if tied:
            self.ties[tied.part.number, tied.whole.number] = tied
        elif ends not in self._apart and not veto(one, other):
            found = evidence(one, other, self._everyday)
            if found.points >= self._least:
                self.points[ends] = found.points
                self._signs[ends] = found.reasons[:_REASONS_SHOWN]

    def forbidden(self, one: int, other: int) -> bool:
        ends = (one, other) if one < other else (other, one)
        if ends in self.points:
            return False
        if ends not in self._vetoes:
            kept_apart = ends in self._apart or veto(self.told[ends[0]], self.told[ends[1]])
            self._vetoes[ends] = bool(kept_apart)
        return self._vetoes[ends]

    def matching(self) -> Matching:
        links = [Link(*pair, points) for pair, points in sorted(self.points.items())]
        unsure = rivalled(links, forbidden=self.forbidden, margin=self.rubric.margin)
        accepted = [
            link
            for link in links
            if link not in unsure and self.rubric.score(link.points) >= self.rubric.auto_accept
        ]
        together = groups(self.told, accepted, forbidden=self.forbidden)
        ties = self._ties_kept(together)
        proposals = (*self._proposals(together, unsure), *map(_part_proposed, ties))
        return Matching(
            proposals=tuple(sorted(proposals, key=lambda p: (-p.score, p.claims))),
            groups=tuple(self._claims(numbers) for numbers in together if self._is_join(numbers)),
            bare=tuple(sorted(c.id for t in self.told.values() if t.is_bare for c in t.claims)),
            part_of=tuple(sorted(_ends(kept) for kept in ties)),
        )

    def _proposals(
        self, together: Sequence[Sequence[int]], unsure: frozenset[Link]
    ) -> Iterable[Proposal]:
        """One for each group, and one for each pair that the machine may not join by itself."""
        home = {number: index for index, numbers in enumerate(together) for number in numbers}
        rivals = {link.ends for link in unsure}
        inside: dict[int, list[tuple[int, int]]] = {}
        for pair in self.points:
            one, other = home[pair[0]], home[pair[1]]
            if one == other:
                inside.setdefault(one, []).append(pair)
            else:
                yield self._pair_proposed(pair, rivals=pair in rivals)
        for index, numbers in enumerate(together):
            if self._is_join(numbers):
                yield self._group_proposed(numbers, inside.get(index, []))

    def _pair_proposed(self, pair: tuple[int, int], *, rivals: bool) -> Proposal:
        score = self.rubric.score(self.points[pair])
        # Whatever keeps a pair apart from its group leaves it to a person.
        most = self.rubric.among_rivals if rivals else self.rubric.below_auto_accept
        score = min(score, most)
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
        best = sorted(inside, key=lambda pair: (-self.points[pair], pair))
        weakest = min(
            max(self.points[pair] for pair in inside if number in pair) for number in numbers
        )
        return Proposal(
            self._claims(numbers), self.rubric.score(weakest), Relation.SAME, self._reasons(best[0])
        )

    def _reasons(self, pair: tuple[int, int]) -> tuple[Reason, ...]:
        one, other = self.told[pair[0]], self.told[pair[1]]
        texts = (*_words_of(one), *_words_of(other))
        return tuple(
            Reason(sign.code, tuple((name, _shown(name, fact, texts)) for name, fact in sign.facts))
            for sign in self._signs[pair]
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
        for found in (tied for _, tied in sorted(self.ties.items())):
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
