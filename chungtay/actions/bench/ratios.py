"""A measurement that means the same on every machine: our time over the time of a bare pass."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.resources import files

from chungtay.domain.problems import Problem

# A stopwatch in seconds, as time.perf_counter; the door brings it.
Stopwatch = Callable[[], float]

ROUNDS = 3


class TooSlow(Problem):
    """A ratio over its threshold: counting, reading or consolidating has become slower."""

    code = "too-slow"


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long as a bare pass over the same rows our own way takes.

    `amount` is how much was done (claims, pages, documents), so that a person also sees a speed.
    """

    name: str
    seconds: float
    bare: float
    amount: int
    limit: float

    @property
    def times(self) -> float:
        return self.seconds / self.bare

    @property
    def is_kept(self) -> bool:
        return self.times <= self.limit

    @property
    def each_second(self) -> float:
        return self.amount / self.seconds


def limits() -> dict[str, float]:
    """The thresholds of the repository: times a bare pass, by name."""
    table = files(__package__).joinpath("thresholds.toml").read_text(encoding="utf-8")
    return {name: float(entry["times"]) for name, entry in tomllib.loads(table).items()}


def compared(
    name: str,
    ours: Callable[[], object],
    bare: Callable[[], object],
    *,
    amount: int,
    stopwatch: Stopwatch,
) -> Ratio:
    """The best of a few rounds of each, turn by turn, so that a busy machine slows both."""
    rounds = [(_seconds(ours, stopwatch), _seconds(bare, stopwatch)) for _ in range(ROUNDS)]
    return Ratio(
        name=name,
        seconds=min(mine for mine, _ in rounds),
        bare=min(plain for _, plain in rounds),
        amount=amount,
        limit=limits()[name],
    )


def _seconds(work: Callable[[], object], stopwatch: Stopwatch) -> float:
    begun = stopwatch()
    work()
    return stopwatch() - begun


def check_kept(ratios: Iterable[Ratio]) -> None:
    """Raises `TooSlow` naming every ratio over its threshold."""
    slow = [ratio for ratio in ratios if not ratio.is_kept]
    if slow:
        raise TooSlow(
            ratios=", ".join(f"{r.name} {r.times:.1f} > {r.limit:g}" for r in slow),
        )
