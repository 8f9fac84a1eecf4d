"""A believable programme of an invented province: a year as its bodies told it, for looking around.

Nobody and no place in it is real. What is kept is always the same, so that people who look at it
together see the same numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from chungtay.actions.samples.province.events import STEERING
from chungtay.actions.samples.province.keeping import kept, moments, programme, steps
from chungtay.actions.samples.province.land import land

REPORTER, STRANGER = "women ban-luong", "veterans huoi-sap"
COORDINATOR, AGENCY = "p.women", "p.party-commission"
SEATS = {
    "reporter": REPORTER,
    "coordinator": COORDINATOR,
    "standing": STEERING,
    "leader": STEERING,
    "administrator": STEERING,
    "auditor": STEERING,
    "newsroom": STEERING,
    "stranger": STRANGER,
}

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Province:
    """What was loaded. `seats` are the units for which the people of the demonstration sign in, by
    role; `steering` is the joint body of the province, `agency` the standing agency beside it."""

    programme: str
    seats: Mapping[str, str]
    steering: str
    agency: str


def _silently(_done: int, _total: int) -> None:
    """Nobody watches."""


def load(
    *,
    by: str,
    at: datetime,
    people: Mapping[str, str] | None = None,
    progress: Progress = _silently,
) -> Province:
    """Founds and fills the programme of Khê Sơn. Made again it changes nothing, made after an
    interruption it is completed.

    Entries stand on the days of the story, none after `at`. `people` are who acts in a role
    (reporter, coordinator, standing, administrator), `by` wherever none is named.
    """
    acting = people or {}
    planned, known = steps(), kept()
    when = moments([step.day for step in planned], at=at)
    for done, (step, moment) in enumerate(zip(planned, when, strict=True), start=1):
        if step.mark not in known:
            step.act(acting.get(step.role, by), moment)
        progress(done, len(planned))
    return province()


def begins(*, at: datetime) -> datetime:
    """The first moment of the story. Whoever is entered for it is entered then: the ledger never
    runs backward, and what came before stands on its own day."""
    return next(iter(moments([steps()[0].day], at=at)))


def province() -> Province:
    """The province's seats, whether or not it was loaded yet."""
    bodies = land().bodies
    seats = {role: bodies[code].id for role, code in SEATS.items()}
    return Province(programme(), seats, bodies[STEERING].id, bodies[AGENCY].id)
