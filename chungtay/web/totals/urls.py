"""The addresses of results."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.totals import restatements, views, worth

urlpatterns: list[URLPattern] = [
    path("", views.totals, name="totals"),
    path("changes/", restatements.restatements, name="restatements"),
    path("worth/", worth.worth, name="worth"),
    path("worth/file.<slug:kind>", worth.worth_file, name="worth_file"),
    path("open/", views.trace, name="trace"),
    path("file.<slug:kind>", views.totals_file, name="totals_file"),
]
