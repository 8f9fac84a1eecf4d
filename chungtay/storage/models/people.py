"""People who sign in, and their appointments: who does what for which unit.

A person's name and address can change or be erased, so they stand outside the ledger, which knows
people by their id alone. Appointments stand in it: who could do what on a day stays known.
"""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from chungtay.domain.permissions import PersonRole
from chungtay.storage.models.ledger import STANDING, Recorded
from chungtay.storage.models.units import Unit


class Person(AbstractBaseUser):
    """Somebody with a sign-in. `looked_number` is the ledger number they last looked at home."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(max_length=150, unique=True)
    email = models.EmailField(blank=True)
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=8, default="vi")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()
    looked_number = models.BigIntegerField(default=0)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]
    objects: ClassVar = BaseUserManager()

    class Meta:
        ordering: ClassVar = ["username"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["email"], condition=~Q(email=""), name="one_person_an_address"
            )
        ]

    def __str__(self) -> str:
        return self.username


class Appointment(Recorded):
    """A person has a role for a unit and all below it on either line; without a unit for the
    whole programme."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=16)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["person", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(role__in=[role.value for role in PersonRole]), name="appointment_roles"
            ),
            models.UniqueConstraint(
                fields=["person", "role", "unit"], condition=STANDING, name="appointed_once"
            ),
            models.UniqueConstraint(
                fields=["person", "role"],
                condition=STANDING & Q(unit__isnull=True),
                name="appointed_once_for_all",
            ),
        ]
