"""What was said without a number that counts: kept apart from one another and from zero (law 9)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from chungtay.domain.claims import Claim, Kind, Standing
from chungtay.domain.questions import Asked


@dataclass(frozen=True, slots=True)
class Silences:
    """Mentions that nobody put a number to, figures held as implausible (law 15), and lines that a
    body says do not concern it."""

    mentions: tuple[Claim, ...] = ()
    held: tuple[Claim, ...] = ()
    not_applicable: tuple[Claim, ...] = ()

    def within(self, who: Asked) -> Silences:
        groups = (self.mentions, self.held, self.not_applicable)
        return Silences(*(tuple(filter(who.takes_claim, group)) for group in groups))


def silences_in(told: Iterable[tuple[str, Claim]], settled: Collection[str]) -> Silences:
    """Of claims, each with its activity. A mention of an activity in `settled` is no silence:
    somebody else put a number to it."""
    said = [(activity, claim) for activity, claim in told if claim.kind is Kind.RESULT]
    return Silences(
        mentions=tuple(c for a, c in said if c.counts and c.is_mention and a not in settled),
        held=tuple(c for _, c in said if c.standing is Standing.HELD),
        not_applicable=tuple(c for _, c in said if c.standing is Standing.NOT_APPLICABLE),
    )
