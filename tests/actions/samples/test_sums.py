"""Bare sums hold what was done by those they count, and nothing else."""

from __future__ import annotations

from chungtay.actions.samples import YEAR
from chungtay.actions.samples.sums import (
    RATIO,
    STOCK,
    Sums,
    not_applicable,
    ratios,
    states,
    true_ratio,
)
from chungtay.domain.claims import Coverage, Standing
from tests.actions.samples.test_doings import DONE, LAND


def test_a_sum_is_what_its_bodies_did():
    sums = Sums(LAND, 1)
    held = [sums.add(done) for done in DONE]
    claims = list(sums.claims(YEAR))
    assert {c.coverage for c in claims} == {Coverage.OWN, Coverage.BELOW}
    assert any(c.figure.value == 0 for c in claims)
    assert any(held)
    for claim in claims:
        own = claim.coverage is Coverage.OWN
        inside = [
            done.amount for done in DONE if done.indicator == claim.indicator
            and (claim.unit in done.bodies if own else any(
                LAND.seat(b, done.province) == claim.unit for b in done.branches))
        ]  # fmt: skip
        assert claim.figure.value == sum(inside)


def test_of_a_stock_only_the_latest_word_is_true():
    told = list(states(LAND, YEAR, seed=1))
    assert {claim.indicator for claim, _ in told} == {STOCK}
    assert sum(true > 0 for _, true in told) == len(LAND.communes)


def test_ratios_say_their_parts():
    told = list(ratios(LAND, YEAR, seed=1))
    assert {claim.indicator for claim in told} == {RATIO}
    assert 0 < true_ratio(told) <= 100


def test_what_does_not_concern_a_body_is_said_so():
    told = list(not_applicable(LAND, YEAR))
    assert {claim.standing for claim in told} == {Standing.NOT_APPLICABLE}
