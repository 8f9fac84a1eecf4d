"""Sums over doings that are not listed, and what is said without a number."""

from __future__ import annotations

from decimal import Decimal

from chungtay.actions.samples.province.sums import sums
from chungtay.domain.claims import Coverage, Role, Standing


def claims():
    return [claim for one in sums() for _, claim in one.said.claims]


def test_the_province_sums_up_all_below_and_a_commune_its_own_or_all_in_the_place():
    coverages = {
        (not one.paper.body.commune, claim.coverage)
        for one in sums()
        for _, claim in one.said.claims
    }
    assert coverages == {
        (True, Coverage.BELOW), (False, Coverage.OWN), (False, Coverage.PLACE),
    }  # fmt: skip


def test_a_sum_stands_in_its_sentence():
    for one in sums():
        for place, claim in one.said.claims:
            start, end = one.said.sentence.spans[place]
            assert start < end
            assert claim.days.until == one.paper.period.until


def test_mentions_have_no_number():
    vague = [c for c in claims() if c.figure.value is None and c.standing is Standing.COUNTED]
    assert len(vague) == 8


def test_zero_silence_and_lasting_numbers_are_told_apart():
    assert [c.indicator for c in claims() if c.figure.value == Decimal(0)] == [
        "outbreaks-suppressed"
    ]
    assert {c.standing for c in claims()} >= {Standing.CUMULATIVE, Standing.NOT_APPLICABLE}


def test_a_part_of_a_number_lies_within_it():
    (part,) = [claim for claim in claims() if claim.role is Role.PART]
    (whole,) = [claim for claim in claims() if claim.id == part.within]
    assert part.figure.value < whole.figure.value
    assert part.categories
