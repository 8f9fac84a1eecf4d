"""Reorganisations: the rows as somebody wrote them, and the work in hand that went along."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from chungtay.storage.models.ledger import Recorded


class Reorganisation(Recorded):
    """One event on one day. Its entry names every row it wrote and ended; undoing ends this one.

    `lines` are the rows as written, by number and column; `moved` the drafts and brought reports
    that went along, as [what, id, from unit, to unit].
    """

    day = models.DateField()
    title = models.TextField(blank=True)
    basis = models.TextField(blank=True)
    lines = models.JSONField()
    moved = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar = ["day", "id"]
