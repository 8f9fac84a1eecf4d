"""Work that is not said yet: activities being typed and reports being read. It may be changed and
thrown away; what is submitted becomes claims, which may not."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from chungtay.domain.drafts import BringingState, Consent
from chungtay.storage.models.people import Person
from chungtay.storage.models.units import Unit

BRINGING_STATES = Q(state__in=[state.value for state in BringingState])
CONSENTS = Q(consent__in=[consent.value for consent in Consent])


class Draft(models.Model):
    """An activity being typed for a unit. `version` counts the savings, so that two people who
    edit it see each other. `claims` are the ids it became."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme_code = models.CharField(max_length=80)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="drafts")
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="drafts")
    content = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    saved_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    claims = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar = ["-saved_at", "id"]
        indexes: ClassVar = [models.Index(fields=["unit", "submitted_at"], name="drafts_by_unit")]


class DraftFile(models.Model):
    """A photograph or file put beside a draft. The bytes are kept once, by their digest."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    caption = models.TextField(blank=True)
    consent = models.CharField(max_length=16, default=Consent.NOT_ASKED.value)
    added_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["added_at", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=CONSENTS, name="draft_file_consents")
        ]


class Bringing(models.Model):
    """Files or a pasted text brought by a person for a unit: read, then confirmed figure by figure.

    `done` of `total` files are read. `version` counts the changes, so that two people who confirm
    at once see each other.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme_code = models.CharField(max_length=80)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="bringings")
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="bringings")
    period_code = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=12, default=BringingState.WAITING.value)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-created_at", "id"]
        indexes: ClassVar = [models.Index(fields=["unit", "state"], name="bringings_by_unit")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=BRINGING_STATES, name="bringing_states")
        ]


class BroughtFile(models.Model):
    """One of the files of a bringing: its text, what its head says and the figures found.

    `figures` are in text order, each with the claim it would become and what the person said of it
    (see `domain.drafts.FigureVerdict`). `unnamed` are numbers that no indicator fits: first, last,
    those of the sentence, where, and the number as it was read. `problem` is the code of why it
    could not be read, with `facts`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    bringing = models.ForeignKey(Bringing, on_delete=models.CASCADE, related_name="files")
    place = models.PositiveIntegerField()
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    text = models.TextField(blank=True)
    blocks = models.JSONField(default=list)
    head = models.JSONField(default=dict)
    figures = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    unnamed = models.JSONField(default=list)
    problem = models.CharField(max_length=60, blank=True)
    facts = models.JSONField(default=dict)
    is_read = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["bringing", "place", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["bringing", "place"], name="one_file_a_place")
        ]


class Postponed(models.Model):
    """A person will decide a recognition later: it goes to the end of their inbox."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="postponed")
    join = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "join"], name="postponed_once")
        ]
