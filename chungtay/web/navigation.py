"""Where a person can go from every page: the rooms that their roles open, in the order of work."""

from __future__ import annotations

from dataclasses import dataclass

from chungtay.domain.permissions import Actor, Deed
from chungtay.web.addresses import address_of

# Name of the page, its sign, and the deed that opens it.
ROOMS = (
    ("home", "home", Deed.LOOK),
    ("record", "record", Deed.RECORD),
    ("reports", "reports", Deed.RECORD),
    ("recognitions", "decide", Deed.OBJECT),
    ("totals", "totals", Deed.SEE_RESULTS),
    ("joint", "joint", Deed.SEE_RESULTS),
    ("activities", "activities", Deed.SEE_RECORDS),
    ("outputs", "out", Deed.TAKE_OUT),
    ("history", "history", Deed.SEE_HISTORY),
    ("administration", "administration", Deed.ADMINISTER),
)


@dataclass(frozen=True, slots=True)
class Room:
    """One entry of the navigation; its words are `room-NAME`."""

    name: str
    sign: str
    address: str
    is_here: bool


def places(actor: Actor, path: str) -> tuple[Room, ...]:
    """The rooms that are open to somebody; the one they are in is marked."""
    open_rooms = [
        (name, sign, address_of(name)) for name, sign, deed in ROOMS if deed in actor.deeds
    ]
    inside = [to for _, _, to in open_rooms if path == to or (to != "/" and path.startswith(to))]
    here = max(inside, key=len, default="")
    return tuple(Room(name, sign, to, to == here) for name, sign, to in open_rooms)
