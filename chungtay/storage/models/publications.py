"""Publications: what was said in public, with everything needed to say it again."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from chungtay.storage.models.ledger import Recorded


class Publication(Recorded):
    """Results as published. `known` is the ledger number they were counted at, `heads` the last
    digest of every chain then: nobody can rewrite a chain without one of them showing it."""

    programme_code = models.CharField(max_length=80)
    period = models.CharField(max_length=40)
    known = models.BigIntegerField()
    heads = models.JSONField()
    results = models.JSONField()
    rules = models.CharField(max_length=20)

    class Meta:
        ordering: ClassVar = ["known", "id"]
