"""Fits the weights of doubts to labelled texts, tries them on texts left out, and writes them.

    python -m tests.calibrate [--write]

The texts are those of `tests/reading/labelled`, which nobody tuned the reader to. A figure is right
when its value, measure, indicator and kind are as labelled. The same texts and the same reader
always give the same file.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp
from pathlib import Path

from chungtay.domain.claims import Kind
from chungtay.domain.confidence import Weights, odds_of
from chungtay.reading.confidence import DOUBTS, doubts_of, looks
from chungtay.vocabulary.confidence import weights
from tests.reading.labelled import is_right, labelled, paired

__all__ = ["weights"]

FILE = Path(__file__).parent.parent / "chungtay/vocabulary/confidence.toml"
# What is believed of a doubt before the texts are asked, and how firmly.
USUAL, FIRMNESS = 0.6, 4.0
ROUNDS = 200
BINS = (0.0, 0.6, 0.8, 0.85, 0.9, 0.95, 1.01)


@dataclass(frozen=True)
class Sample:
    """A figure that was given: its text, its doubts, and whether it is right."""

    text: str
    doubts: tuple[str, ...]
    is_right: bool


def samples() -> list[Sample]:
    """Every result and target that the reader gives for the labelled texts."""
    found: list[Sample] = []
    for one in labelled():
        answers = paired(one)
        found += [
            Sample(one.name, doubts_of(look), is_right(answers.get(place), look.figure))
            for place, look in enumerate(looks(one.document, one.figures))
            if look.figure.kind is not Kind.CONTEXT
        ]
    return found


def fitted(found: Sequence[Sample]) -> Weights:
    """The likeliest weights: logistic regression towards what is usual, each doubt lowering or
    saying nothing. Plain ascent with a step that shrinks; no chance in it."""
    codes = list(DOUBTS)
    base, costs = odds_of(0.9), dict.fromkeys(codes, USUAL)
    for number in range(ROUNDS):
        step = 1.0 / (len(found) / 4 + FIRMNESS) * (0.98**number + 0.1)
        slope, slopes = 0.0, dict.fromkeys(codes, 0.0)
        for one in found:
            off = one.is_right - 1 / (1 + exp(-(base - sum(costs[d] for d in one.doubts))))
            slope += off
            for doubt in one.doubts:
                slopes[doubt] -= off
        base += step * slope
        for code in codes:
            pulled = slopes[code] - FIRMNESS * (costs[code] - USUAL)
            costs[code] = max(0.0, costs[code] + step * pulled)
    return Weights(round(base, 3), {code: round(cost, 3) for code, cost in costs.items()})


def held_out(found: Sequence[Sample]) -> list[tuple[float, bool]]:
    """For every figure the share given by weights fitted to all texts but its own."""
    told = []
    for text in sorted({one.text for one in found}):
        apart = fitted([one for one in found if one.text != text])
        told += [(apart.sureness(o.doubts), o.is_right) for o in found if o.text == text]
    return told


def brier(told: Sequence[tuple[float, bool]]) -> float:
    return sum((share - right) ** 2 for share, right in told) / len(told)


def table(told: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int, float, float]]:
    """By band: from, to, how many figures, what was said of them, what they were."""
    rows = []
    for low, high in pairwise(BINS):
        within = [(share, right) for share, right in told if low <= share < high]
        if within:
            said = sum(share for share, _ in within) / len(within)
            was = sum(right for _, right in within) / len(within)
            rows.append((low, high, len(within), said, was))
    return rows


def error(told: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error."""
    return sum(n * abs(said - was) for _, _, n, said, was in table(told)) / len(told)


def written(now: Weights, found: Sequence[Sample], told: Sequence[tuple[float, bool]]) -> str:
    """The file: the weights with where they come from."""
    others = FILE.read_text(encoding="utf-8")
    words = next(line for line in others.splitlines() if line.startswith("of_others"))
    digest = hashlib.sha256(repr(found).encode()).hexdigest()[:16]
    texts, right = len({one.text for one in found}), sum(one.is_right for one in found)
    lines = [
        "# How much each doubt lowers the odds that a figure is right, fitted to labelled texts.",
        f"# {len(found)} figures of {texts} texts, {right} of them right; digest {digest}.",
        f"# On texts left out: Brier {brier(told):.4f}, calibration error {error(told):.4f}.",
        "# Made by `make calibrate` (docs/rules/confidence.md).",
        "",
        f"base = {now.base}",
        "# Words that often stand where figures of others are quoted.",
        words,
        "",
        "# On texts left out: the share that was said, how many figures, how many of them right.",
        f"tried = {_tried(told)}",
        "",
        "[doubts]",
        *(f"{code} = {cost}" for code, cost in now.doubts.items()),
    ]
    return "\n".join(lines) + "\n"


def _tried(told: Sequence[tuple[float, bool]]) -> list[list[float]]:
    by_share: dict[float, list[bool]] = defaultdict(list)
    for share, right in told:
        by_share[round(share, 2)].append(right)
    return [[share, len(all_), sum(all_)] for share, all_ in sorted(by_share.items())]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--write", action="store_true")
    asked = arguments.parse_args()
    found = samples()
    now, told = fitted(found), held_out(found)
    print(f"{len(found)} figures, {sum(one.is_right for one in found)} right")
    print(f"left out: Brier {brier(told):.4f}, calibration error {error(told):.4f}")
    for low, high, many, said, was in table(told):
        print(f"  {low:.2f}-{min(high, 1):.2f}  {many:4d} figures  said {said:.3f}  were {was:.3f}")
    print(f"base {now.base}", dict(now.doubts))
    if asked.write:
        FILE.write_text(written(now, found, told), encoding="utf-8")


if __name__ == "__main__":
    main()
