"""Publishing: results with everything needed to say them again, and the anchors of all chains."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Max

from chungtay.actions.ledger import deciding
from chungtay.storage import models

RULES = "1"  # the version of the laws a result was counted by


def publish(
    programme: str, *, period: str, results: Mapping[str, object], by: str, at: datetime
) -> str:
    """Records results as published now, with the ledger number they were counted at."""
    with deciding("publish", by=by, at=at, subject=f"{programme} {period}") as recorder:
        heads: dict[str, list[object]] = {}
        links = models.LedgerEntry.objects.order_by("chain", "ordinal")
        for chain, ordinal, sealed in links.values_list("chain", "ordinal", "digest"):
            heads[chain] = [ordinal, sealed]
        known = models.LedgerEntry.objects.aggregate(Max("number"))["number__max"] or 0
        row = models.Publication(
            id=recorder.new_id(),
            programme_code=programme,
            period=period,
            known=known,
            heads=heads,
            results=dict(results),
            rules=RULES,
        )
        recorder.add([row])
        return str(row.id)
