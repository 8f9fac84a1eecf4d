"""What is measured is recognition from the file to the groups, and a claim that arrives."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from time import perf_counter

from chungtay.actions.bench import recognition
from chungtay.actions.bench.claims import write_claims
from chungtay.actions.matching import match_file


def test_there_is_a_ratio_of_all_one_of_growth_and_one_of_arriving(tmp_path: Path):
    measured = recognition.recognition(tmp_path, claims=120, stopwatch=perf_counter)
    amounts = {ratio.name: ratio.amount for ratio in measured}
    assert amounts == {"recognition": 120, "recognition-growth": 120, "arrival": 1}


def test_growth_compares_the_time_of_each_claim_and_not_of_all(tmp_path: Path):
    """Where every reading of the watch is a second later, nine times the claims take as long."""
    watch = count()
    measured = recognition.recognition(tmp_path, claims=120, stopwatch=lambda: float(next(watch)))
    growth = next(ratio for ratio in measured if ratio.name == "recognition-growth")
    assert growth.times == 1 / recognition.FEWER


def test_many_of_the_invented_claims_are_recognised(tmp_path: Path):
    path = tmp_path / "claims.jsonl"
    write_claims(path, 300, communes=6)
    assert len(match_file(path).groups) > 50


def test_the_bare_pass_finds_two_lines_that_are_alike(tmp_path: Path):
    path = tmp_path / "claims.jsonl"
    write_claims(path, 30, communes=6)
    before = recognition.bare_pass(path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text.splitlines()[-1] + "\n", encoding="utf-8")
    assert recognition.bare_pass(path) > before
