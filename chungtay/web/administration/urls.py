"""The addresses of administration."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.administration import (
    drafting,
    people,
    places,
    programme,
    reorganisations,
    territory,
    units,
    views,
)

urlpatterns: list[URLPattern] = [
    path("", views.overview, name="administration"),
    path("organisations/", views.organisations, name="administration_organisations"),
    path("log/", views.log, name="administration_log"),
    path("people/", people.people, name="administration_people"),
    path("people/new/", people.new, name="administration_person_new"),
    path("people/many/", people.many, name="administration_people_many"),
    path("people/<uuid:person>/", people.person, name="administration_person"),
    path("units/", units.units, name="administration_units"),
    path("units/new/", units.new, name="administration_unit_new"),
    path("units/<uuid:unit>/", units.unit, name="administration_unit"),
    path("units/<uuid:unit>/close/", units.close, name="administration_unit_close"),
    path("places/", places.places, name="administration_places"),
    path("places/named/", places.named, name="administration_places_named"),
    path("places/new/", places.new, name="administration_place_new"),
    path("places/<uuid:place>/", places.place, name="administration_place"),
    path(
        "reorganisations/", reorganisations.reorganisations, name="administration_reorganisations"
    ),
    path("reorganisations/new/", drafting.new, name="administration_reorganisation_new"),
    path(
        "reorganisations/<uuid:event>/", reorganisations.event, name="administration_reorganisation"
    ),
    path(
        "reorganisations/<uuid:event>/file/",
        reorganisations.file,
        name="administration_reorganisation_file",
    ),
    path(
        "reorganisations/<uuid:event>/undo/",
        reorganisations.undo,
        name="administration_reorganisation_undo",
    ),
    path("territory/", territory.territory, name="administration_territory"),
    path("territory/<slug:edge>/", territory.doubt, name="administration_doubt"),
    path("programme/", programme.programme, name="administration_programme"),
    path("programme/new/", programme.new, name="administration_programme_new"),
    path("programme/indicators/", programme.indicators, name="administration_indicators"),
    path("programme/targets/", programme.targets, name="administration_targets"),
]
