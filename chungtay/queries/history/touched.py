"""Which claims an entry of the ledger touched, through whatever it wrote or ended."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping

from chungtay.storage import models

# How each table leads to claims.
LEADS: tuple[tuple[type[models.Recorded], tuple[str, ...]], ...] = (
    (models.Claim, ("id",)),
    (models.Selection, ("claim_id",)),
    (models.JoinClaim, ("claim_id",)),
    (models.AssetTie, ("one_id", "other_id")),
    (models.NotSame, ("one_id", "other_id")),
    (models.PartOf, ("part_id", "whole_id")),
    (models.Decision, ("seed_id", "claim_id")),
    (models.Evidence, ("claim_id",)),
    (models.LearnedSpelling, ("claim_id",)),
)


LEADING = {table._meta.db_table for table, _ in LEADS} | {models.Join._meta.db_table}


def claims_touched(entries: Iterable[models.LedgerEntry]) -> Mapping[int, frozenset[str]]:
    """By the entry's number. A constant number of questions, however many entries."""
    rows: dict[str, dict[uuid.UUID, set[int]]] = {}
    numbers: dict[int, set[str]] = {}
    for entry in entries:
        numbers[entry.number] = set()
        for _verb, table, row, *_ in entry.manifest:
            # What may be erased is named by other words than a table's.
            if table in LEADING:
                rows.setdefault(table, {}).setdefault(uuid.UUID(row), set()).add(entry.number)
    _through_joins(rows)
    for model, columns in LEADS:
        kept = rows.get(model._meta.db_table, {})
        found = model._default_manager.filter(id__in=list(kept)).order_by("id")
        for id, *claims in found.values_list("id", *columns) if kept else ():
            for number in kept[id]:
                numbers[number].update(str(claim) for claim in claims if claim is not None)
    return {number: frozenset(claims) for number, claims in numbers.items()}


def _through_joins(rows: dict[str, dict[uuid.UUID, set[int]]]) -> None:
    """A join that ends has no link in the entry's manifest; its links lead to the claims."""
    joins = rows.get(models.Join._meta.db_table, {})
    if not joins:
        return
    links = rows.setdefault(models.JoinClaim._meta.db_table, {})
    found = models.JoinClaim.objects.filter(join_id__in=list(joins)).order_by("id")
    for id, join in found.values_list("id", "join_id"):
        links.setdefault(id, set()).update(joins[join])
