"""Steps and events in few words, on the two provinces of `histories`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chungtay.domain.reorganisations import (
    Change,
    Opening,
    Reorganisation,
    Step,
    Structure,
    What,
)
from tests.domain.histories import beginning, happened

DAY = date(2025, 7, 1)
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 2)
START = beginning()


def land(change: Change, subject: str, heir: str = "", share: str = "", **more: object) -> Step:
    population = Decimal(share) if share else None
    return Step(1, What.PLACE, change, subject, heir, population, **more)  # type: ignore[arg-type]


def body(change: Change, subject: str, heir: str = "", **more: object) -> Step:
    return Step(1, What.UNIT, change, subject, heir, **more)  # type: ignore[arg-type]


def opens(id: str, parent: str, level: str = "commune") -> Step:
    new = Opening(f"Mới {id}", kind="xã", level=level)
    return land(Change.OPEN, id, opening=new, parents={None: parent})


def founds(id: str, parent: str) -> Step:
    new = Opening(f"Mới {id}", organisation="women")
    return body(Change.OPEN, id, opening=new, parents={None: parent})


def event(*steps: Step, day: date = DAY) -> Reorganisation:
    return Reorganisation("e", day, steps)


def come(*steps: Step, day: date = DAY, start: Structure = START) -> Structure:
    return happened(start, event(*steps, day=day))
