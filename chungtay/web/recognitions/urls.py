"""Addresses of deciding."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.recognitions import disputes, verdicts, views

urlpatterns: list[URLPattern] = [
    path("", views.recognitions, name="recognitions"),
    path("disputes/", disputes.disputes_list, name="disputes"),
    path("disputes/<uuid:claim>/<slug:indicator>/", disputes.one, name="dispute"),
    path("disputes/<uuid:claim>/<slug:indicator>/choose/", disputes.choose, name="dispute_choose"),
    path("objections/<uuid:id>/withdraw/", verdicts.withdraw, name="objection_withdraw"),
    path("<uuid:id>/", views.recognition, name="recognition"),
    path("<uuid:id>/same/", verdicts.same, name="recognition_same"),
    path("<uuid:id>/not-same/", verdicts.not_same, name="recognition_not_same"),
    path("<uuid:id>/another-work/", verdicts.another_work, name="recognition_another_work"),
    path("<uuid:id>/part-of/", verdicts.part_of, name="recognition_part_of"),
    path("<uuid:id>/later/", verdicts.later, name="recognition_later"),
    path("<uuid:id>/undo/", verdicts.undo, name="recognition_undo"),
    path("<uuid:id>/object/", verdicts.object_to, name="recognition_object"),
]
