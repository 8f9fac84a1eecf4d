"""The weights of doubts, as they were fitted to labelled texts."""

from __future__ import annotations

from functools import cache

from chungtay.domain.confidence import Weights
from chungtay.vocabulary.terms import table


@cache
def weights() -> Weights:
    fitted = table("confidence.toml")
    return Weights(float(fitted["base"]), {k: float(v) for k, v in fitted["doubts"].items()})


@cache
def words_of_others() -> tuple[str, ...]:
    """Words that often stand where figures of others are quoted."""
    return tuple(table("confidence.toml")["of_others"])


def tried(threshold: float) -> tuple[float, float]:
    """Of the labelled figures that nobody fitted to: the share that reaches a threshold, and the
    share of those that is right."""
    rows = table("confidence.toml")["tried"]
    reaching = [row for row in rows if row[0] >= threshold]
    many = sum(row[1] for row in reaching)
    return many / sum(row[1] for row in rows), sum(row[2] for row in reaching) / many if many else 1
