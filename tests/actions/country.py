"""Some of the country's own places: those of a few doubtful edges, as they would be loaded."""

from __future__ import annotations

from collections.abc import Iterable

from chungtay.actions import units
from chungtay.domain.places import COUNTRY
from chungtay.vocabulary.territory import Doubt, national
from tests.actions.cast import LAN, later


def doubt(code: str, reason: str = "") -> Doubt:
    """The doubt about an old code: of several the one with a reason."""
    return next(d for d in national().review if d.code == code and reason in ("", d.reason))


def key(doubt: Doubt) -> str:
    return f"{doubt.code}-{doubt.new}"


def loaded(*doubts: Doubt) -> None:
    """Loads what the edges of some doubts need: the old places, all their heirs, and what holds
    them."""
    olds = {doubt.old for doubt in doubts if doubt.old}
    edges = [edge for edge in national().inheritances if edge.place in olds]
    wanted = {*olds, *(doubt.new for doubt in doubts), *(edge.heir for edge in edges)}
    places = {place.id: place for place in national().places}
    chosen = [places[id] for id in dict.fromkeys([*_around(wanted, places), *sorted(wanted)])]
    roll = units.Roll(units=[], places=chosen, inheritances=edges)
    units.enter(roll, by=LAN, at=later(1))


def _around(ids: Iterable[str], places) -> list[str]:
    """What holds them, from above."""
    found: list[str] = []
    for id in sorted(ids):
        path = []
        while (id := places[id].parent) != COUNTRY:
            path.append(id)
        found += reversed(path)
    return found
