"""Spellings that a programme learned from corrected figures, and the figures read by them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from chungtay.storage.models.claims import Claim
from chungtay.storage.models.ledger import STANDING, Recorded


class LearnedSpelling(Recorded):
    """Words in a measure that mean an indicator, as the figure `claim` taught it; it stood as `was`
    before. Switched off it ends; switched on again it is a new row `of` the first one."""

    programme_code = models.CharField(max_length=80)
    words = models.CharField(max_length=200)
    measure = models.CharField(max_length=40, blank=True)
    indicator = models.CharField(max_length=60)
    was = models.CharField(max_length=60, blank=True)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    of = models.ForeignKey("self", on_delete=models.PROTECT, related_name="again", null=True)

    class Meta:
        ordering: ClassVar = ["programme_code", "words", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme_code", "words", "measure", "indicator"],
                condition=STANDING,
                name="learned_once",
            )
        ]


class SpellingUse(Recorded):
    """A submitted figure was read by a learned spelling; `agreed` says that it stayed as read."""

    spelling = models.ForeignKey(LearnedSpelling, on_delete=models.PROTECT, related_name="uses")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    agreed = models.BooleanField()

    class Meta:
        ordering: ClassVar = ["spelling", "id"]
