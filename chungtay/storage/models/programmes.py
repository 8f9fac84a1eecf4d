"""Joint programmes: their calendar and thresholds, their targets, and which claims they count."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from chungtay.storage.models.claims import MILLION, Claim
from chungtay.storage.models.ledger import STANDING, Recorded, lives


class Programme(Recorded):
    """What partners agreed to do together. A change ends the row and adds its successor.

    `propose_ppm` and `accept_ppm` are the scores, in millionths, from which the machine proposes
    that claims are one and from which it joins them itself. `stock_days` is how long a stock
    speaks.
    """

    code = models.CharField(max_length=80)
    name_vi = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300, blank=True)
    place_name = models.CharField(max_length=200, blank=True)
    issuer = models.CharField(max_length=300, blank=True)
    calendar = models.JSONField(default=dict)
    propose_ppm = models.IntegerField()
    accept_ppm = models.IntegerField()
    stock_days = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar = ["code", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["code"], condition=STANDING, name="one_programme_a_code"
            ),
            models.CheckConstraint(
                condition=Q(
                    propose_ppm__gte=0, propose_ppm__lte=F("accept_ppm"), accept_ppm__lte=MILLION
                ),
                name="propose_before_accept",
            ),
        ]


class Target(Recorded):
    """How much of an indicator the partners mean to do in a period, in smallest steps."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="targets")
    indicator = models.CharField(max_length=60)
    since = models.DateField()
    until = models.DateField()
    steps = models.BigIntegerField()

    class Meta:
        ordering: ClassVar = ["programme", "indicator", "since", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=lives(), name="targets_hold_on"),
            models.UniqueConstraint(
                fields=["programme", "indicator", "since", "until"],
                condition=STANDING,
                name="one_target_a_period",
            ),
        ]


class Selection(Recorded):
    """A programme counts a claim. A claim may count in several programmes, once in each."""

    programme_code = models.CharField(max_length=80)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="selections")

    class Meta:
        ordering: ClassVar = ["programme_code", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme_code", "claim"], condition=STANDING, name="selected_once"
            )
        ]


class AskedIndicator(Recorded):
    """A programme asks its units for an indicator of the catalogue, in this order. A programme that
    asks for none in particular takes whatever is said."""

    programme_code = models.CharField(max_length=80)
    indicator = models.CharField(max_length=60)
    place = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar = ["programme_code", "place", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme_code", "indicator"], condition=STANDING, name="asked_once"
            )
        ]


class ProgrammeChoice(Recorded):
    """What a programme's people chose beyond its charter, by name (see `domain.programmes`)."""

    programme_code = models.CharField(max_length=80)
    name = models.CharField(max_length=40)
    value = models.JSONField()

    class Meta:
        ordering: ClassVar = ["programme_code", "name", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme_code", "name"], condition=STANDING, name="chosen_once"
            )
        ]
