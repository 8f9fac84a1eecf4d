"""Bodies, their dated names and parents on two lines, and who took over from whom."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from chungtay.domain.units import EVER, NEVER, Line
from chungtay.storage.models.ledger import STANDING, Recorded, lives
from chungtay.storage.models.places import Place

LINES = [(line.value, line.value) for line in Line]


class Unit(Recorded):
    """One body: our own id and its life span, never a code or a name."""

    organisation = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=40, blank=True)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="units")
    since = models.DateField(default=EVER)
    until = models.DateField(default=NEVER)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [models.CheckConstraint(condition=lives(), name="units_live_on")]


class UnitName(Recorded):
    """What a body is called, in one language, on some days."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="names")
    language = models.CharField(max_length=8, default="vi")
    text = models.TextField()
    since = models.DateField(default=EVER)
    until = models.DateField(default=NEVER)

    class Meta:
        ordering: ClassVar = ["unit", "language", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=lives(), name="unit_names_hold_on")
        ]


class UnitPlace(Recorded):
    """Where a body stands from a day on, until the next such day; before the first of them it stood
    in its own `place`. Without a place it stands nowhere in particular."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="places")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateField()

    class Meta:
        ordering: ClassVar = ["unit", "since", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit", "since"], condition=STANDING, name="one_place_a_unit"
            )
        ]


class UnitEnd(Recorded):
    """The first day on which a body is no longer, where nobody took over from it."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="ends")
    day = models.DateField()

    class Meta:
        ordering: ClassVar = ["unit", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit"], condition=STANDING, name="units_end_once")
        ]


class UnitParent(Recorded):
    """Whom a body stands under on one line, on some days."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="parents")
    line = models.CharField(max_length=12, choices=LINES)
    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="children")
    since = models.DateField(default=EVER)
    until = models.DateField(default=NEVER)

    class Meta:
        ordering: ClassVar = ["unit", "line", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=lives(), name="unit_parents_hold_on"),
            models.CheckConstraint(condition=~Q(unit=F("parent")), name="nobody_above_itself"),
            models.CheckConstraint(
                condition=Q(line__in=[line.value for line in Line]), name="lines_are_two"
            ),
            models.UniqueConstraint(
                fields=["unit", "line", "since"],
                condition=STANDING,
                name="one_parent_a_line",
            ),
        ]


class UnitSuccession(Recorded):
    """`heir` took over from `unit` on a day."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="heirs")
    heir = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="forebears")
    day = models.DateField()

    class Meta:
        ordering: ClassVar = ["unit", "heir", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(unit=F("heir")), name="nobody_heir_to_itself")
        ]
