"""On which structure somebody may ask: on none in which a body out of reach stands below theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chungtay.domain.permissions import NotFound, Reach
from chungtay.queries.totals import Asking


def within(reach: Reach, asking: Asking, today: date) -> Asking:
    """The same, answered on a structure in which nobody out of reach stands below the unit.

    What stood below it on another day may have left: its other doings are not the visitor's to see.
    A structure that was asked for is refused (`NotFound`), the usual one gives way to today's.
    """
    if is_within(reach, asking):
        return asking
    now = replace(asking, on=today, filters=replace(asking.filters, on=today))
    is_chosen = asking.filters.on is not None or asking.as_reported
    if is_chosen or not is_within(reach, now):
        raise NotFound()
    return now


def is_within(reach: Reach, asking: Asking) -> bool:
    """Whether all bodies that a question takes in are within reach; as reported that is everybody
    who stood below the unit on any day that counts."""
    return reach.everything or asking.bodies <= reach.units
