"""Invented claims: as many as asked for, always the same, close together, and readable."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from chungtay.actions.bench.claims import lines, write_claims
from chungtay.reading.claim_lines import read_claims


def test_there_are_as_many_as_asked_for_and_always_the_same(tmp_path: Path):
    write_claims(tmp_path / "claims.jsonl", 50, communes=3)
    claims = read_claims(tmp_path / "claims.jsonl")
    assert len({claim.id for claim in claims}) == 50
    assert list(lines(50, communes=3)) == list(lines(50, communes=3))


def test_they_stand_in_as_many_communes_as_asked_for_each_with_its_own_name():
    told = list(lines(300, communes=7))
    assert len({line["place_code"] for line in told}) == 7
    assert len({line["place"] for line in told}) == 7


def test_a_doing_that_two_bodies_tell_of_is_told_by_two_that_name_each_other():
    told = Counter(line["unit"] for line in lines(300, communes=1))
    assert len(told) > 5
    assert all(line["partners"] for line in lines(40, communes=1))
