"""Records within chị Lan's reach and beyond it."""

from __future__ import annotations

NAMES = (
    "activity", "claim", "claim_correct", "activity_confirm", "activity_deny", "activity_strike",
)  # fmt: skip
OWN = {name: lambda w: (w.own_claim.id,) for name in NAMES}
FOREIGN = {name: lambda w: (w.foreign_claim.id,) for name in OWN}
