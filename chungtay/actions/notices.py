"""Telling units of a decision, in the very entry that decides it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence

from chungtay.actions.ledger import Recorder
from chungtay.domain.notices import Matter
from chungtay.storage import models


def tell(
    recorder: Recorder,
    units: Iterable[str],
    *,
    matter: Matter,
    subject: str,
    claims: Sequence[str],
    reason: str = "",
) -> None:
    """A notice to each unit, once, of what the entry decided. `subject` is the id of the join, the
    "not the same", the part-of or the decision; `claims` are the claims that it concerns."""
    recorder.add(
        [
            models.Notice(
                id=recorder.new_id(),
                unit_id=uuid.UUID(unit),
                matter=matter.value,
                subject=subject,
                claims=list(claims),
                reason=reason,
            )
            for unit in dict.fromkeys(units)
        ]
    )
