"""The addresses of results."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.totals import views

urlpatterns: list[URLPattern] = [
    path("", views.totals, name="totals"),
    path("open/", views.trace, name="trace"),
    path("file.<slug:kind>", views.totals_file, name="totals_file"),
]
