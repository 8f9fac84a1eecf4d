"""How long recognition takes among many claims, and when one more arrives.

From the file to the groups, against reading the same lines, folding their words and comparing each
with the three before it.
"""

from __future__ import annotations

import gc
import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from chungtay.actions.bench.claims import EACH, write_claims
from chungtay.actions.bench.ratios import ROUNDS, Ratio, Stopwatch, limits
from chungtay.actions.matching import match_file
from chungtay.domain.matching import Index
from chungtay.reading.claim_lines import read_claims
from chungtay.vocabulary.matching_words import matching_words

CLAIMS = 9000
FEWER = 9  # how many times fewer claims the growth is measured against
MANY = 50_000  # from here on one round says enough
ARRIVALS = 25
BEFORE = 3


def recognition(folder: Path, *, claims: int, stopwatch: Stopwatch) -> Iterator[Ratio]:
    """Three ratios: all claims against a bare pass, against a ninth of them, and one that arrives
    when all are kept."""
    many, few = folder / "many.jsonl", folder / "few.jsonl"
    # More claims in the same communes: what makes the work grow is how close together they stand.
    communes = max(1, claims // EACH)
    write_claims(many, claims, communes=communes)
    write_claims(few, claims // FEWER, communes=communes)
    matching_words()  # read once in the life of a process
    match_file(few)
    rounds = 1 if claims > MANY else ROUNDS
    timed = [_round(many, few, stopwatch) for _ in range(rounds)]
    ours, fewer, bare = (min(times) for times in zip(*timed, strict=True))
    yield _ratio("recognition", ours, bare, claims)
    yield _ratio("recognition-growth", ours, fewer * FEWER, claims)
    yield _ratio("arrival", _arrival(many, stopwatch), bare / claims, 1)


def _round(many: Path, few: Path, stopwatch: Stopwatch) -> tuple[float, float, float]:
    """Turn by turn, so that a busy machine slows all three."""
    begun = stopwatch()
    match_file(many)
    matched = stopwatch()
    match_file(few)
    fewer = stopwatch()
    bare_pass(many)
    return matched - begun, fewer - matched, stopwatch() - fewer


def _arrival(path: Path, stopwatch: Stopwatch) -> float:
    """The mean of some claims, each of which arrives when all others and those before are kept."""
    claims = read_claims(path)
    arriving = [replace(claims[n * len(claims) // ARRIVALS], id=f"n{n}") for n in range(ARRIVALS)]
    index = Index(claims, lexicon=matching_words())
    gc.collect()
    begun = stopwatch()
    for claim in arriving:
        index.add([claim])
    return (stopwatch() - begun) / ARRIVALS


def _ratio(name: str, seconds: float, bare: float, amount: int) -> Ratio:
    return Ratio(name, seconds, bare, amount, limits()[name])


def bare_pass(path: Path) -> int:
    """What anybody would write first, as far as it goes: how many neighbours look alike."""
    alike = 0
    last: list[Mapping[str, object]] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            claim = _plain(json.loads(line))
            alike += sum(_is_alike(claim, other) for other in last)
            last = [*last[1 - BEFORE :], claim]
    return alike


def _plain(claim: Mapping[str, str]) -> Mapping[str, object]:
    return {
        "unit": _folded(claim["unit"]),
        "place": _folded(claim["place"]),
        "words": frozenset(_folded(claim["title"]).split()),
        "since": date.fromisoformat(claim["since"]),
        "until": date.fromisoformat(claim["until"]),
    }


def _folded(text: str) -> str:
    loose = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in loose if not unicodedata.combining(sign))


def _is_alike(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    return (
        one["place"] == other["place"]
        and one["since"] == other["since"]
        and one["words"] == other["words"]
    )
