"""Which bodies stand where while time passes: by era, in an order in which few ribbons cross."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

SWEEPS = 4


@dataclass(frozen=True, slots=True)
class FlowBody:
    """A body or a place in eras `first` to `last`; `when` is its life in words. The one that the
    story is of is `told`."""

    code: str
    name: str
    first: int
    last: int
    when: str = ""
    href: str = ""
    told: bool = False

    def stands(self, era: int) -> bool:
        return self.first <= era <= self.last


@dataclass(frozen=True, slots=True)
class Passing:
    """At the end of an era one passed to another: the `share` in hundredths, None unknown."""

    former: str
    heir: str
    share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """Bodies through time. `turns` are the days between two eras, in words: one fewer than there
    are eras."""

    title: str
    turns: tuple[str, ...]
    bodies: tuple[FlowBody, ...]
    passings: tuple[Passing, ...]

    @property
    def eras(self) -> int:
        return len(self.turns) + 1

    @property
    def by_code(self) -> Mapping[str, FlowBody]:
        return {body.code: body for body in self.bodies}


def in_order(flow: Flow) -> list[list[str]]:
    """The codes of every era from top to bottom: each near those that it came from and that came
    of it, and the same wherever nothing pulls."""
    eras = [[b.code for b in flow.bodies if b.stands(era)] for era in range(flow.eras)]
    before, after = _links(flow)
    for _ in range(SWEEPS):
        for era in range(1, flow.eras):
            _settle(eras[era], eras[era - 1], before)
        for era in range(flow.eras - 2, -1, -1):
            _settle(eras[era], eras[era + 1], after)
    return eras


def _links(flow: Flow) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for passing in flow.passings:
        before.setdefault(passing.heir, []).append(passing.former)
        after.setdefault(passing.former, []).append(passing.heir)
    return before, after


def _settle(era: list[str], beside: Sequence[str], links: Mapping[str, Iterable[str]]) -> None:
    """Each goes to the middle of those beside it that it is tied to; without any it stays."""
    at = {code: place for place, code in enumerate(beside)}
    own = {code: place for place, code in enumerate(era)}

    def middle(code: str) -> float:
        tied = [at[other] for other in (code, *links.get(code, ())) if other in at]
        return sum(tied) / len(tied) if tied else float(own[code])

    era.sort(key=lambda code: (middle(code), own[code]))
