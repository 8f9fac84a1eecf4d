"""Records within chị Lan's reach and beyond it."""

from __future__ import annotations

OWN = {name: lambda w: (w.own_claim.id,) for name in ("activity", "claim", "claim_correct")}
FOREIGN = {name: lambda w: (w.foreign_claim.id,) for name in OWN}
