"""What a unit said before, beside what it says now: twenty times as much asks for a second look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from chungtay.domain.bringings import Brought, Note
from chungtay.domain.claims import Claim, Role
from chungtay.domain.measures import plain
from chungtay.domain.periods import Period

TIMES = 20
BEYOND = "beyond-history"
LONGER = 3  # a year is not held against a month
_LEAST = Decimal(0)


@dataclass(frozen=True, eq=False)
class History:
    """The counted figures of one unit, by indicator."""

    unit: str
    claims: Iterable[Claim]

    def notes(self, claim: Claim) -> tuple[Note, ...]:
        """A warning where a figure is twenty times the largest that the unit ever gave of the
        same kind; nothing where it never gave one."""
        before = self.largest(claim)
        value = claim.figure.value
        if before is None or value is None or not claim.counts:
            return ()
        most = _most(before)
        if most <= _LEAST or value < TIMES * most:
            return ()
        facts = {
            "before": before.literal or f"{plain(most):f}",
            "on": before.days.last.isoformat(),
            "times": f"{int(value / most)}",
        }
        return (Note(BEYOND, tuple(sorted(facts.items()))),)

    def largest(self, claim: Claim) -> Claim | None:
        """The largest earlier figure that can be held against a claim: a doing against doings, a
        sum against sums over as long a time."""
        like = [one for one in self._known.get(claim.indicator, ()) if _is_like(one, claim)]
        return max(like, key=lambda one: (_most(one), one.id), default=None)

    @cached_property
    def _known(self) -> Mapping[str, list[Claim]]:
        known: dict[str, list[Claim]] = {}
        for claim in self.claims:
            if claim.unit == self.unit and claim.counts and claim.figure.value is not None:
                known.setdefault(claim.indicator, []).append(claim)
        return known


NO_HISTORY = History("", ())


def with_history(figure: Brought, history: History) -> Brought:
    """A figure that was put right, held against the unit's history as it says now."""
    others = tuple(note for note in figure.notes if note.code != BEYOND)
    return replace(figure, notes=(*others, *history.notes(figure.claim)))


def _most(claim: Claim) -> Decimal:
    figure = claim.figure
    return figure.value_max or figure.value or Decimal(0)


def _is_like(one: Claim, other: Claim) -> bool:
    if one.id == other.id or (one.role is Role.BARE) is not (other.role is Role.BARE):
        return False
    return one.role is not Role.BARE or _days(other.days) <= LONGER * _days(one.days)


def _days(period: Period) -> int:
    return max(period.days, 1)
