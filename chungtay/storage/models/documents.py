"""Documents as they came, what their heads say, and whether they are counted."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from chungtay.domain.documents import DocumentKind, Verdict
from chungtay.storage.models.ledger import STANDING, Recorded


class Document(Recorded):
    """One file in one programme. A changed verdict ends the row and adds its successor."""

    programme_code = models.CharField(max_length=80)
    file = models.TextField()
    sha256 = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64, blank=True)
    kind = models.CharField(max_length=20)
    issuer = models.TextField(blank=True)
    parent_issuer = models.TextField(blank=True)
    number = models.TextField(blank=True)
    date = models.DateField(null=True)
    place_name = models.TextField(blank=True)
    title = models.TextField(blank=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    replaces = models.TextField(blank=True)
    verdict = models.CharField(max_length=20)
    other = models.TextField(blank=True)
    text_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering: ClassVar = ["programme_code", "file", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme_code", "file"], condition=STANDING, name="one_row_a_file"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in DocumentKind]), name="document_kinds"
            ),
            models.CheckConstraint(
                condition=Q(verdict__in=[verdict.value for verdict in Verdict]),
                name="document_verdicts",
            ),
        ]


class DocumentText(models.Model):
    """A document's text, apart so that it can be erased; its digest stays with the document."""

    document = models.OneToOneField(
        Document, on_delete=models.PROTECT, primary_key=True, related_name="text"
    )
    text = models.TextField(null=True)
