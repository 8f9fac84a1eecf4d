"""What a programme's people choose beyond its charter: who decides, what is pre-ticked, by when.

A choice that nobody made has a value all the same, so every question has an answer on the first
day. Kept values are plain JSON; what was kept and is no longer understood counts as not chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from chungtay.domain.periods import Period
from chungtay.domain.problems import Problem

WHOLE = 100  # per cent
MOST_DAYS = 366
# The levels at which units report, lowest first; a unit without a place reports for the centre.
LEVELS = ("village", "commune", "district", "province", "central")
USUAL_DAYS: Mapping[str, int] = {
    "village": 1, "commune": 3, "district": 5, "province": 7, "central": 15,
}  # fmt: skip
USUAL_PRETICKED = 90


class Deciders(Enum):
    """Whose coordinators may say which claims are one, and which figure counts; the standing
    agency always may."""

    PARTNERS = "partners"
    LEAD = "lead"
    STANDING = "standing"


class ChoiceRefused(Problem):
    """A choice outside of what can be chosen: a share beyond 100 %, a deadline after a year."""

    code = "choice-refused"


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything chosen. `preticked` is the confidence in per cent from which a figure that was
    found stands ticked when a person confirms; `deadlines` are days after a period closes."""

    deciders: Deciders = Deciders.PARTNERS
    preticked: int = USUAL_PRETICKED
    deadlines: Mapping[str, int] = field(default_factory=lambda: dict(USUAL_DAYS))

    def kept(self) -> dict[str, object]:
        """By name, as they are kept."""
        return {
            "deciders": self.deciders.value,
            "preticked": self.preticked,
            "deadlines": {level: self.deadlines[level] for level in LEVELS},
        }


def choices_of(kept: Mapping[str, object]) -> Choices:
    """What was kept, with the usual value wherever nothing was chosen."""
    usual = Choices()
    days = kept.get("deadlines")
    chosen = days if isinstance(days, Mapping) else {}
    deciders = {member.value: member for member in Deciders}
    return Choices(
        deciders=deciders.get(str(kept.get("deciders")), usual.deciders),
        preticked=_within(kept.get("preticked"), WHOLE, usual.preticked),
        deadlines={
            level: _within(chosen.get(level), MOST_DAYS, USUAL_DAYS[level]) for level in LEVELS
        },
    )


def _within(value: object, most: int, usual: int) -> int:
    return value if isinstance(value, int) and 0 <= value <= most else usual


def check_choices(choices: Choices) -> None:
    """Raises `ChoiceRefused`."""
    if not 0 <= choices.preticked <= WHOLE:
        raise ChoiceRefused(value=choices.preticked, most=WHOLE)
    for level in LEVELS:
        if not 0 <= choices.deadlines.get(level, -1) <= MOST_DAYS:
            raise ChoiceRefused(value=choices.deadlines.get(level, ""), most=MOST_DAYS)


def due_on(choices: Choices, *, level: str, period: Period) -> date:
    """The last day on which a unit of a level reports on a period. A level that is none of ours
    has the time of the lowest of those that report up: the commune's."""
    return period.last + timedelta(days=choices.deadlines.get(level, choices.deadlines["commune"]))


def moved(order: tuple[str, ...], code: str, by: int) -> tuple[str, ...]:
    """The order with one entry some places further down, or up; never beyond the ends."""
    if code not in order:
        return order
    rest = [other for other in order if other != code]
    at = min(max(order.index(code) + by, 0), len(rest))
    return (*rest[:at], code, *rest[at:])
