"""Claims read once and kept: a new one is compared with what it may be, and with nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from chungtay.domain.claims import Claim
from chungtay.domain.matching.blocking import Blocks
from chungtay.domain.matching.comparison import Comparison
from chungtay.domain.matching.lexicon import Lexicon
from chungtay.domain.matching.proposals import Matching
from chungtay.domain.matching.reader import Reader
from chungtay.domain.matching.rubric import DEFAULT_RUBRIC, Rubric
from chungtay.domain.matching.tellings import Telling

Pairs = Iterator[tuple[Telling, Telling]]


class Index:
    """What some claims tell, in blocks of what may be the same.

    `apart` are pairs of claims that people said are not the same. `communes` gives the commune of
    a place's id, "" for what is larger, where places are known; else codes and names decide. The
    names of hamlets and programmes that these claims teach are known when later ones are read.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        *,
        lexicon: Lexicon,
        rubric: Rubric = DEFAULT_RUBRIC,
        apart: Collection[frozenset[str]] = (),
        communes: Mapping[str, str] | None = None,
    ) -> None:
        self._lexicon, self._rubric, self._apart = lexicon, rubric, apart
        self._reader = Reader(claims, lexicon=lexicon, communes=communes or {})
        self._told = self._reader.read(claims, apart=apart)
        self._blocks = Blocks(self._told)

    def matching(self) -> Matching:
        """What all of them have in common."""
        return self._compared(self._told, self._blocks.pairs())

    def matching_of(self, claims: Collection[str]) -> Matching:
        """What some of them have in common with each other and with any other."""
        asked = [t for t in self._told if any(claim.id in claims for claim in t.claims)]
        numbers = {telling.number for telling in asked}
        return self._compared(self._told, self._near(asked, numbers))

    def add(self, claims: Sequence[Claim]) -> Matching:
        """Keeps later claims too, and answers what they have in common with any other."""
        fresh = self._reader.read(claims, apart=self._apart)
        for telling in fresh:
            self._blocks.add(telling)
        pairs = list(self._near(fresh, {telling.number for telling in fresh}))
        self._told += fresh
        met = {telling.number: telling for pair in pairs for telling in pair}
        met |= {telling.number: telling for telling in fresh}
        return self._compared([met[number] for number in sorted(met)], iter(pairs))

    def _near(self, asked: Sequence[Telling], numbers: Collection[int]) -> Pairs:
        """Each pair once: of two that are asked about, the later finds the earlier."""
        for telling in asked:
            for other in self._blocks.near(telling):
                if other.number < telling.number:
                    yield other, telling
                elif other.number not in numbers:
                    yield telling, other

    def _compared(self, told: Sequence[Telling], worth: Pairs) -> Matching:
        return Comparison(
            told, worth, lexicon=self._lexicon, rubric=self._rubric, apart=self._apart
        ).matching()
