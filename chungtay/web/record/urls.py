"""The addresses of recording an activity."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.record import views

urlpatterns: list[URLPattern] = [
    path("", views.record, name="record"),
    path("<uuid:draft>/", views.draft, name="draft"),
]
