"""Who was told of a decision, and who objected to it with which reason."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from chungtay.domain.notices import Matter
from chungtay.storage.models.ledger import Recorded
from chungtay.storage.models.units import Unit

MATTERS = Q(matter__in=[matter.value for matter in Matter])


class Notice(Recorded):
    """A unit was told, in the entry of the decision itself. `subject` is the id of the join, "not
    the same", part-of, decision or claim that it is about, `claims` the claims concerned."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="notices")
    matter = models.CharField(max_length=16)
    subject = models.CharField(max_length=64)
    claims = models.JSONField(default=list)
    reason = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [models.CheckConstraint(condition=MATTERS, name="notice_matters")]


class Objection(Recorded):
    """A unit does not agree with a decision about what it said. It ends when it is taken back or
    answered by undoing."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="objections")
    matter = models.CharField(max_length=16)
    subject = models.CharField(max_length=64)
    claims = models.JSONField(default=list)
    reason = models.TextField()

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=MATTERS, name="objection_matters"),
            models.CheckConstraint(condition=~Q(reason=""), name="objections_say_why"),
        ]
