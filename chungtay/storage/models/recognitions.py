"""Recognitions: which claims are one activity, which are not, which are part of which."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from chungtay.domain.recognition import Strength
from chungtay.storage.models.claims import MILLION, Claim
from chungtay.storage.models.ledger import STANDING, Recorded


class Join(Recorded):
    """The statement that claims speak of one activity, by a person or by the machine."""

    strength = models.CharField(max_length=8)
    score_ppm = models.IntegerField(default=MILLION)
    reasons = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(strength__in=[s.value for s in Strength]), name="join_strengths"
            ),
            models.CheckConstraint(
                condition=Q(score_ppm__gte=0, score_ppm__lte=MILLION), name="join_scores"
            ),
        ]


class JoinClaim(Recorded):
    """One claim that a join links."""

    join = models.ForeignKey(Join, on_delete=models.PROTECT, related_name="links")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="joins")

    class Meta:
        ordering: ClassVar = ["join", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["join", "claim"], name="linked_once")
        ]


class NotSame(Recorded):
    """A person says that two claims speak of two activities."""

    one = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(one=F("other")), name="nothing_unlike_itself")
        ]


class PartOf(Recorded):
    """The activity of one claim is a part of the activity of another."""

    part = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    whole = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    strength = models.CharField(max_length=8)
    score_ppm = models.IntegerField(default=MILLION)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(part=F("whole")), name="nothing_part_of_itself"),
            models.UniqueConstraint(
                fields=["part", "whole"], condition=STANDING, name="part_of_once"
            ),
        ]


class AssetTie(Recorded):
    """A person says whether the works that two claims tell of are on one asset: `same`, or not."""

    one = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    same = models.BooleanField()
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(one=F("other")), name="nothing_tied_to_itself")
        ]


class Decision(Recorded):
    """A person chose which claim's figure counts where wholes do not agree.

    `seed` is any claim of the activity, so that the decision follows it through joins.
    """

    seed = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    indicator = models.CharField(max_length=60)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)

    class Meta:
        ordering: ClassVar = ["id"]
