"""What may change in the registers of bodies and places: their names, parents and ends.

Nothing in them is overwritten: a new name holds from its day on and the old one stays a name of its
days; a body that ends is handed to an heir, under whom stands what it did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from chungtay.domain.problems import Problem
from chungtay.domain.spelling import nfc
from chungtay.domain.units import Succession, Units

LONGEST_NAME = 300
# In which levels of places each level lies; "" is the country.
LIES_IN: Mapping[str, tuple[str, ...]] = {
    "province": ("",),
    "commune": ("province",),
    "village": ("commune",),
}


class NameUnfit(Problem):
    """A body or a place without a name, or with one too long to show."""

    code = "register-name-unfit"


class NameStands(Problem):
    """Another of the same kind in the same place bears the name already."""

    code = "register-name-stands"


class DayTooEarly(Problem):
    """A day before the body, the place or the name that it follows began."""

    code = "day-too-early"


class DayToCome(Problem):
    """A day that has not come yet, for what is entered when it has happened."""

    code = "day-to-come"


class CircleRefused(Problem):
    """A body would stand above itself."""

    code = "circle-refused"


class HeirUnfit(Problem):
    """An heir that is the body itself, that does not live on the day, or that handed over to it."""

    code = "heir-unfit"


class HoldsOthers(Problem):
    """A body that ends while others stand below it or people speak for it."""

    code = "holds-others"


class EndedAlready(Problem):
    """A body that has been handed over before."""

    code = "ended-already"


class PlaceMisplaced(Problem):
    """A place that lies in one of a level that does not hold it."""

    code = "place-misplaced"


class ChangedMeanwhile(Problem):
    """Somebody changed the same thing since the page was opened; nothing was overwritten."""

    code = "changed-meanwhile"


def register_name(text: str) -> str:
    """A name in its one spelling, with single spaces. Raises `NameUnfit`."""
    name = " ".join(nfc(text).replace("\0", "").split())
    if not name or len(name) > LONGEST_NAME:
        raise NameUnfit(name=name[:40], most=LONGEST_NAME)
    return name


def check_seen(seen: str, standing: str) -> None:
    """What was seen when the page was opened still stands. Raises `ChangedMeanwhile`."""
    if seen != standing:
        raise ChangedMeanwhile()


def check_not_before(day: date, begins: date, *, name: str) -> None:
    """Raises `DayTooEarly`."""
    if day < begins:
        raise DayTooEarly(name=name, day=day, since=begins)


def check_has_come(day: date, *, today: date) -> None:
    """Raises `DayToCome`."""
    if day > today:
        raise DayToCome(day=day, today=today)


def check_heir(
    units: Units, *, unit: str, heir: str, day: date, successions: Iterable[Succession]
) -> None:
    """Raises `HeirUnfit`, and `EndedAlready` for a body that does not live on the day."""
    if not units[unit].since <= day < units[unit].until:
        raise EndedAlready(name=units[unit].name)
    fit = heir in units and heir != unit and units[heir].since <= day < units[heir].until
    if not fit or unit in _followers(heir, tuple(successions)):
        raise HeirUnfit(name=units[heir].name if heir in units else heir, day=day)


def _followers(unit: str, successions: Sequence[Succession]) -> set[str]:
    """Everybody who took over from a body, or from those who did."""
    found: set[str] = set()
    waiting = [unit]
    while waiting:
        leaving = waiting.pop()
        for handed in successions:
            if handed.unit == leaving and handed.heir not in found:
                found.add(handed.heir)
                waiting.append(handed.heir)
    return found


def check_holds_nobody(name: str, *, below: Collection[str], people: Collection[str]) -> None:
    """Raises `HoldsOthers`."""
    if below or people:
        raise HoldsOthers(name=name, units=len(below), people=len(people))


def check_lies_in(level: str, parent_level: str) -> None:
    """A hamlet lies in a commune, a commune in a province. Raises `PlaceMisplaced`."""
    if parent_level not in LIES_IN.get(level, ()):
        raise PlaceMisplaced(level=level, parent=parent_level)
