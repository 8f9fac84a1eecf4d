"""Whole worlds of scenarios, and how well recognition does on them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from random import Random

from chungtay.domain.claims import Claim
from chungtay.domain.matching import Lexicon, Matching, Relation, match
from chungtay.reading.claim_lines import claim_of
from tests.domain.matching.adversary import events, things, wholes
from tests.domain.matching.adversary.land import Land
from tests.domain.matching.adversary.telling import Teller, World

SCENARIOS = (
    things.house, things.house, things.road, things.road, things.years_later, things.pieces,
    things.bridge, things.bundle,
    events.event, events.event, events.event, events.event, events.programme, events.programme,
    events.misdated, wholes.sums, wholes.sums, wholes.campaign, wholes.vague_place, wholes.rounds,
    wholes.disaster, events.two_doings,
    events.one_sentence, events.told_again, events.sponsors, events.misspelt,
)  # fmt: skip

Pair = frozenset[str]


def invented(seed: int, *, rounds: int = 2) -> World:
    """A province in which every scenario is played so many times."""
    rng = Random(seed)
    land = Land(rng, seed % 39)
    teller = Teller(rng, land, f"s{seed:03}-")
    world = World()
    for _ in range(rounds):
        for scenario in SCENARIOS:
            scenario(world, teller, rng)
    return world


def claims_of(world: World) -> list[Claim]:
    return [claim_of(line) for line in world.lines]


@dataclass
class Score:
    """Pairs across statements, as the gold data is scored, with what went wrong."""

    right: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)
    hard: int = 0
    hard_joined: list[tuple[str, str, str]] = field(default_factory=list)
    bins: dict[int, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, other: Score) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.hard += other.hard
        self.hard_joined += other.hard_joined
        for step, counted in other.bins.items():
            self.bins[step] += counted

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.missed))

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def judged(world: World, found: Matching) -> Score:
    home = {str(line["id"]): n for n, h in enumerate(world.happenings) for line in h.lines}
    said = {
        str(line["id"]): tuple(str(line[k]) for k in ("unit", "title", "since", "until"))
        for line in world.lines
    }
    true = {
        frozenset(pair)
        for happening in world.happenings
        for pair in combinations([str(line["id"]) for line in happening.lines], 2)
    }
    joined = {frozenset(pair) for group in found.groups for pair in combinations(group, 2)}
    across = {pair for pair in true | joined if len({said[id] for id in pair}) > 1}
    score = Score(right=len(true & joined & across))
    score.wrong = [tuple(sorted(p)) for p in (joined - true) & across]  # type: ignore[misc]
    score.missed = [tuple(sorted(p)) for p in (true - joined) & across]  # type: ignore[misc]
    score.hard = len(world.hard)
    score.hard_joined = [h for h in world.hard if frozenset(h[:2]) in joined]
    for proposal in found.proposals:
        if proposal.relation is Relation.SAME and len({said[id] for id in proposal.claims}) > 1:
            is_one = len({home[id] for id in proposal.claims}) == 1
            score.bins[min(9, int(proposal.score * 10))][is_one] += 1
    return score


def tried(seeds: Sequence[int], *, lexicon: Lexicon, rounds: int = 2) -> Score:
    total = Score()
    for seed in seeds:
        world = invented(seed, rounds=rounds)
        total.add(judged(world, match(claims_of(world), lexicon=lexicon)))
    return total


def lines_by_id(world: World) -> Mapping[str, Mapping[str, object]]:
    return {str(line["id"]): line for line in world.lines}
