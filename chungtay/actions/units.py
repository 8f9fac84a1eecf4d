"""Bodies and places: entering a register of them, checked as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from chungtay.actions.ledger import Recorder, recording
from chungtay.domain.places import Inheritance, Place
from chungtay.domain.units import EVER, Parent, Succession, Unit
from chungtay.storage import facts, rows


@dataclass(frozen=True, slots=True)
class Roll:
    """Bodies with their parents on both lines, and the places they stand in."""

    units: Sequence[Unit]
    parents: Sequence[Parent] = ()
    places: Sequence[Place] = ()
    inheritances: Sequence[Inheritance] = ()
    successions: Sequence[Succession] = ()


def enter(roll: Roll, *, by: str, at: datetime) -> None:
    """Enters what of the roll is not known yet. Raises `LinesBroken` and enters nothing when a
    line would lose somebody or close a circle."""
    with recording("enter-units", by=by, at=at) as recorder:
        enter_missing(recorder, roll)


def enter_missing(recorder: Recorder, roll: Roll) -> None:
    """The rows of the roll that are not there; both lines are tried on the day of the change and
    on every day on which one of its links begins."""
    recorder.add_missing(
        [
            *rows.place_rows(roll.places),
            *rows.inheritance_rows(roll.inheritances),
            *rows.unit_rows(roll.units),
            *rows.succession_rows(roll.successions),
        ]
    )
    recorder.add_missing(rows.parent_rows(roll.parents))
    known = facts.units()
    for day in sorted({recorder.at.date(), *(link.since for link in roll.parents)} - {EVER}):
        known.check_lines(day)
