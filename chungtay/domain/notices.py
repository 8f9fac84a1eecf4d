"""What a unit is told about, and who has to be told of a decision."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from chungtay.domain.claims import Claim


class Matter(Enum):
    """What a notice or an objection is about."""

    NAMED = "named"  # another unit recorded an activity and named it as a partner
    JOINED = "joined"  # claims were taken for one activity
    APART = "apart"  # claims were said to be two activities
    PART_OF = "part-of"  # one activity was said to be part of another
    SAME_ASSET = "same-asset"  # two activities were said to be works on one asset
    OTHER_ASSET = "other-asset"  # ... or works on two
    CHOSEN = "chosen"  # one figure was chosen among several
    UNDONE = "undone"  # an earlier decision was taken back
    OBJECTED = "objected"  # a partner does not agree


def concerned(claims: Iterable[Claim], *, besides: Iterable[str] = ()) -> tuple[str, ...]:
    """The units to be told of a decision on claims: whoever said one, leads or is named as a
    partner; not those in `besides`, who decided it themselves."""
    told = {unit for claim in claims for unit in claim.participants}
    return tuple(sorted(told - set(besides)))
