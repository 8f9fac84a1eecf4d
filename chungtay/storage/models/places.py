"""Territories, their dated names, and who inherited whose land."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from chungtay.domain.units import EVER, NEVER
from chungtay.storage.models.ledger import STANDING, Recorded, lives

ATTRIBUTES = ("kind", "code")


class Place(Recorded):
    """One territory: our own id and its life span. `code` is an attribute and may repeat."""

    level = models.CharField(max_length=12)
    kind = models.CharField(max_length=40, blank=True)
    code = models.CharField(max_length=12, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="inside")
    since = models.DateField(default=EVER)
    until = models.DateField(default=NEVER)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=lives(), name="places_live_on"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="no_place_in_itself"
            ),
        ]


class PlaceName(Recorded):
    """What a place is called on some days; old names stay valid names."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="names")
    language = models.CharField(max_length=8, default="vi")
    text = models.TextField()
    since = models.DateField(default=EVER)
    until = models.DateField(default=NEVER)

    class Meta:
        ordering: ClassVar = ["place", "language", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=lives(), name="place_names_hold_on")
        ]


class PlaceParent(Recorded):
    """What a place lies in from a day on, until the next such day; before the first of them it lay
    in its own `parent`. Without a parent it lies in the country."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="parents")
    parent = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateField()

    class Meta:
        ordering: ClassVar = ["place", "since", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("place")), name="no_place_within"
            ),
            models.UniqueConstraint(
                fields=["place", "since"], condition=STANDING, name="one_place_around"
            ),
        ]


class PlaceAttribute(Recorded):
    """A place's kind or code from a day on, until the next such day."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="attributes")
    attribute = models.CharField(max_length=8)
    text = models.CharField(max_length=40)
    since = models.DateField()

    class Meta:
        ordering: ClassVar = ["place", "attribute", "since", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(attribute__in=ATTRIBUTES), name="place_attributes_are_two"
            ),
            models.UniqueConstraint(
                fields=["place", "attribute", "since"],
                condition=STANDING,
                name="one_attribute_a_day",
            ),
        ]


class PlaceEnd(Recorded):
    """The first day on which a place is no longer."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="ends")
    day = models.DateField()

    class Meta:
        ordering: ClassVar = ["place", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["place"], condition=STANDING, name="places_end_once")
        ]


class Inheritance(Recorded):
    """An edge of a reorganisation: `heir` took the whole or a part of `place`'s land."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="heirs")
    heir = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="forebears")
    whole = models.BooleanField()
    population = models.DecimalField(max_digits=9, decimal_places=8, null=True)

    class Meta:
        ordering: ClassVar = ["place", "heir", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(place=F("heir")), name="no_land_from_itself"),
            models.CheckConstraint(
                condition=Q(population__isnull=True) | Q(population__gte=0, population__lte=1),
                name="population_is_a_share",
            ),
        ]
