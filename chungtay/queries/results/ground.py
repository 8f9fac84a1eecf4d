"""Where rows by place begin: at the smallest place that holds everything that was said.

Of a programme of one province the country has a single row, which tells nothing; its communes do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from chungtay.domain.places import COUNTRY, Territory
from chungtay.queries.books import Ledger
from chungtay.queries.totals import Asking


@dataclass(frozen=True, slots=True)
class _Ground:
    """A place, remembered with the ledger."""

    place: str
    weight: int = 1


def grounded(asking: Asking) -> Asking:
    """The same question of the place that its rows lie in: its numbers are the same. Where a place
    was chosen, where the structure changes with the days and beside another period it stays as
    asked."""
    is_plain = not asking.as_reported and asking.against is None
    if asking.filters.by != "place" or asking.place != COUNTRY or not is_plain:
        return asking
    place = ground(asking.ledger, asking.on)
    if place == COUNTRY:
        return asking
    return replace(asking, place=place, filters=replace(asking.filters, place=place))


def ground(ledger: Ledger, on: date) -> str:
    """The smallest place, as it stands on a day, that holds all claims and has places in it."""
    kept: _Ground = ledger.answers.made(("ground", on), lambda: _Ground(_ground(ledger, on)))
    return kept.place


def _ground(ledger: Ledger, on: date) -> str:
    territory = ledger.book.territory
    said = {claim.place or COUNTRY for claim in ledger.book.claims}
    common: list[str] | None = None  # from the country down
    for place in sorted(said):
        path = _down(territory, place, on)
        common = path if common is None else _shared(common, path)
    held = common or [COUNTRY]
    return next((place for place in reversed(held) if territory.children(place, on)), COUNTRY)


def _down(territory: Territory, place: str, on: date) -> list[str]:
    return [*reversed(territory.path(territory.standing(place, on), on))]


def _shared(one: list[str], other: list[str]) -> list[str]:
    both = zip(one, other, strict=False)
    until = next((n for n, (here, there) in enumerate(both) if here != there), None)
    return one[: min(len(one), len(other)) if until is None else until]
