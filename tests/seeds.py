"""How many seeds a test tries that makes its own chance: as Hypothesis is told, more in a trial and
fewer on the second database."""

from __future__ import annotations

from hypothesis import settings

USUAL = 40  # examples beside which the counts of the tests are meant


def seeds(usual: int) -> range:
    return range(max(2, usual * settings().max_examples // USUAL))
