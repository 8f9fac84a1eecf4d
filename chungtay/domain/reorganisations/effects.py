"""What follows from the steps of a reorganisation, worked out before anything is written.

What a step says comes first; what it leaves open follows the rules stated in `land` and `lines`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from chungtay.domain.places import Inheritance, Place
from chungtay.domain.units import Line, Succession, Unit

NewId = Callable[[str], str]  # the id of what begins, from a key: the same for the same key


@dataclass
class Effect:
    """Everything that an event writes.

    `places` and `units` begin, by id, with the `codes` of places; `renewed` are places that go on
    as others, old id to new; `nested` and `moved` are parents from the day on; `seated` is where
    bodies stand whose place ended; `attributes` are new names, kinds and codes, by id.
    """

    day: date
    places: dict[str, Place] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    renewed: dict[str, str] = field(default_factory=dict)
    ended_places: set[str] = field(default_factory=set)
    inheritances: list[Inheritance] = field(default_factory=list)
    nested: dict[str, str] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)
    successions: list[Succession] = field(default_factory=list)
    moved: dict[tuple[str, Line], str] = field(default_factory=dict)
    seated: dict[str, str | None] = field(default_factory=dict)
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
