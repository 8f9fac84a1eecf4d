"""What a programme's people choose beyond its charter: who decides, what is pre-ticked, by when.

A choice that nobody made has a value all the same, so every question has an answer on the first
day. Kept values are plain JSON; what was kept and is no longer understood counts as not chosen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from chungtay.domain.ledger import digest
from chungtay.domain.periods import Period
from chungtay.domain.problems import Problem

WHOLE = 100  # per cent
MARK = 16  # signs of a digest that stands for what was seen
MOST_DAYS = 366
# The levels at which units report, lowest first; a unit without a place reports for the centre.
LEVELS = ("village", "commune", "district", "province", "central")
USUAL_DAYS: Mapping[str, int] = {
    "village": 1, "commune": 3, "district": 5, "province": 7, "central": 15,
}  # fmt: skip
USUAL_PRETICKED = 90
LONGEST_NAME = 300
MOST_STOCK_DAYS = 3660
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,38}")


class Deciders(Enum):
    """Whose coordinators may say which claims are one, and which figure counts; the standing
    agency always may."""

    PARTNERS = "partners"
    LEAD = "lead"
    STANDING = "standing"


class ChoiceRefused(Problem):
    """A choice outside of what can be chosen: a share beyond 100 %, a deadline after a year."""

    code = "choice-refused"


class ProgrammeUnfit(Problem):
    """A programme without a name, or with a code that cannot stand in an address."""

    code = "programme-unfit"


class ThresholdsCrossed(Problem):
    """The machine would join what it does not even propose."""

    code = "thresholds-crossed"


class CalendarUnfit(Problem):
    """A closing day that no month has, or a campaign that ends before it begins."""

    code = "calendar-unfit"


class CampaignUnfit(Problem):
    """A campaign without a code, or one whose days do not run forward."""

    code = "campaign-unfit"


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

    @property
    def seen(self) -> str:
        """Marks what is chosen now, so that two who choose see each other."""
        return digest(self.kept())[:MARK]


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


def check_named(code: str, name: str) -> None:
    """Raises `ProgrammeUnfit`."""
    if not _CODE.fullmatch(code) or not name.strip() or len(name) > LONGEST_NAME:
        raise ProgrammeUnfit(code=code[:40], name=name[:40])


def check_thresholds(*, propose: float, accept: float, stock_days: int) -> None:
    """Both are shares of one. Raises `ThresholdsCrossed`, `ChoiceRefused`."""
    if not 0 <= propose <= accept <= 1:
        raise ThresholdsCrossed(propose=_per_cent(propose), accept=_per_cent(accept))
    if not 1 <= stock_days <= MOST_STOCK_DAYS:
        raise ChoiceRefused(value=stock_days, most=MOST_STOCK_DAYS)


def _per_cent(share: float) -> str:
    return f"{share * WHOLE:g}"


def check_closing(*, month: int, day: int) -> None:
    """The last day of the programme's year. Raises `CalendarUnfit`."""
    if not 1 <= month <= len(_LONGEST_MONTHS) or not 1 <= day <= _LONGEST_MONTHS[month - 1]:
        raise CalendarUnfit(month=month, day=day)


_LONGEST_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # a closing day is each year's


@dataclass(frozen=True, slots=True)
class Campaign:
    """A named stretch of days, both counted."""

    code: str
    first: date
    last: date


def campaigns_of(text: str) -> tuple[Campaign, ...]:
    """ "tet-2026; 2026-01-15; 2026-03-14", one a line; days also as 15/1/2026.

    Raises `CampaignUnfit`, naming the line."""
    found: dict[str, Campaign] = {}
    for line in filter(None, (line.strip() for line in text.splitlines())):
        try:
            code, first, last = (part.strip() for part in line.split(";"))
            campaign = Campaign(code, _day(first), _day(last))
        except ValueError as error:
            raise CampaignUnfit(line=line[:80]) from error
        if not _CODE.fullmatch(code) or code in found or campaign.first > campaign.last:
            raise CampaignUnfit(line=line[:80])
        found[code] = campaign
    return tuple(found.values())


def _day(text: str) -> date:
    if "/" in text:
        day, month, year = (int(part) for part in text.split("/"))
        return date(year, month, day)
    return date.fromisoformat(text)
