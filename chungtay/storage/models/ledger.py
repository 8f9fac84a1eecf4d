"""The ledger: one entry for each action, in commit order, and the rows that belong to it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from chungtay.domain.ledger import digest


class LedgerEntry(models.Model):
    """One action of one person: the audit line, and the seal on every row it wrote or ended.

    `number` is in commit order over the whole installation, `ordinal` in the entry's own chain.
    `manifest` lists the rows as [verb, table, id, digest].
    """

    id = models.UUIDField(primary_key=True, editable=False)
    number = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=200, blank=True)
    chain = models.CharField(max_length=60)
    ordinal = models.BigIntegerField()
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    manifest = models.JSONField()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["chain", "ordinal"], name="one_entry_a_link"),
            models.CheckConstraint(condition=Q(number__gt=0), name="entries_are_numbered"),
        ]

    def head(self) -> dict[str, object]:
        """What the digest covers besides the rows."""
        return {
            "id": self.id,
            "number": self.number,
            "at": self.at,
            "by": self.by,
            "action": self.action,
            "subject": self.subject,
            "chain": self.chain,
            "ordinal": self.ordinal,
        }


class Recorded(models.Model):
    """A row that is added by one entry, perhaps ended by a later one, and never edited."""

    id = models.UUIDField(primary_key=True, editable=False)
    entry = models.ForeignKey(LedgerEntry, on_delete=models.PROTECT, related_name="+")
    ended_by = models.ForeignKey(
        LedgerEntry, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    class Meta:
        abstract = True

    def payload(self) -> dict[str, object]:
        """Every column but the one that a later entry may fill."""
        names = [field.attname for field in self._meta.concrete_fields]
        return {name: getattr(self, name) for name in names if name != "ended_by_id"}

    def sealed(self) -> str:
        return digest(self.payload())


def lives(since: str = "since", until: str = "until") -> Q:
    """A span of days that runs forward."""
    return Q(**{f"{since}__lt": F(until)})


STANDING = Q(ended_by__isnull=True)
