"""Evidence: photographs and files behind what was said, with the consent to show them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from chungtay.domain.drafts import Consent
from chungtay.storage.models.claims import Claim
from chungtay.storage.models.ledger import Recorded


class Evidence(Recorded):
    """One photograph or file beside a claim, and so beside its activity through every join. The
    bytes are kept by their digest; a photograph's hidden data were taken out before."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    caption = models.TextField(blank=True)
    consent = models.CharField(max_length=16)

    class Meta:
        ordering: ClassVar = ["claim", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(consent__in=[consent.value for consent in Consent]),
                name="evidence_consents",
            )
        ]
