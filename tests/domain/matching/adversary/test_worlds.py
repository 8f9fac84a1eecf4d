"""Recognition among invented provinces whose truth is known: what is one is found, and what only
looks alike stays apart."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from chungtay.domain.matching import match
from tests.domain.matching.adversary.worlds import SCENARIOS, claims_of, invented, judged, tried
from tests.domain.matching.cast import LEXICON

SEEDS = range(300, 306)


@pytest.fixture(scope="module")
def score():
    return tried(SEEDS, lexicon=LEXICON)


def test_what_is_one_is_found_and_little_else(score):
    assert score.f1 >= 0.96, (score.precision, score.recall)


def test_what_the_machine_joins_by_itself_is_nearly_always_one(score):
    assert score.precision >= 0.98, score.wrong[:5]


def test_what_only_looks_alike_is_joined_in_hardly_a_case(score):
    assert score.hard > 50 * len(SEEDS) / 3
    assert len(score.hard_joined) <= 0.02 * score.hard, score.hard_joined


def test_a_higher_score_is_right_more_often(score):
    """Almost certain is right nine times in ten and more; what is asked, less often."""
    sure = [(step, right) for step, right in score.bins.items() if step >= 8]
    asked = [right for step, right in score.bins.items() if step < 7]
    share = {step: right[True] / right.total() for step, right in sure}
    assert all(value >= 0.9 for value in share.values()), share
    assert sum(r[False] for r in asked) > 0
    assert max(share) == 9
    doubtful = sum(r[True] for r in asked) / max(1, sum(r.total() for r in asked))
    assert doubtful < min(share.values())


def test_whatever_people_keep_apart_stays_apart():
    """Pairs of claims that the machine would join, kept apart: no group holds one of them."""
    world = invented(301, rounds=1)
    claims = claims_of(world)
    pairs = [
        frozenset(pair)
        for group in match(claims, lexicon=LEXICON).groups
        for pair in combinations(group, 2)
    ]
    apart = Random(1).sample(sorted(pairs, key=sorted), len(pairs) // 4)
    groups = match(claims, lexicon=LEXICON, apart=apart).groups
    assert not any(pair <= set(group) for pair in apart for group in groups)


def test_the_order_of_the_claims_never_matters():
    claims = claims_of(invented(302, rounds=1))
    shuffled = Random(2).sample(claims, len(claims))
    assert match(claims, lexicon=LEXICON).groups == match(shuffled, lexicon=LEXICON).groups


def test_every_world_plays_every_scenario():
    world = invented(303, rounds=1)
    kinds = {kind for _, _, kind in world.hard}
    assert {"bare-sum", "campaign", "segment", "other-year", "other-round"} <= kinds
    assert len(world.happenings) > len(SCENARIOS)


def test_a_join_of_everything_is_judged_to_be_wrong():
    """What judges recognition can itself be wrong: it is not."""
    world = invented(304, rounds=1)
    right = match(claims_of(world), lexicon=LEXICON)
    assert judged(world, right).precision > 0.9
    everything = type(right)(groups=(tuple(str(line["id"]) for line in world.lines),))
    blind = judged(world, everything)
    assert blind.precision < 0.1
    assert blind.recall == 1
    assert len(blind.hard_joined) == blind.hard
