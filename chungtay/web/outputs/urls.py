"""The addresses of what can be taken out."""

from __future__ import annotations

from django.urls import URLPattern, path

from chungtay.web.outputs import views

urlpatterns: list[URLPattern] = [
    path("", views.outputs, name="outputs"),
    path("report.<slug:kind>", views.report, name="output_report"),
    path("<slug:kind>.<slug:ending>", views.table, name="output_table"),
]
